using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Campagnes;
using Socle.Suivi.Employeurs.Courriers;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Employeurs.Acces;

/// <summary>An invitation and its mail, written with what asks for them.</summary>
internal static class Invitations
{
    public static string Cle(string courriel) => courriel.Trim().ToLowerInvariant();

    public static InvitationAcces Inviter(
        this Ecriture ecriture, Id<Entreprise> entreprise, Id<Etablissement>? site, Role role, string nom, string courriel, Id<Campagne>? campagne)
    {
        var invitation = new InvitationAcces
        {
            Id = Id<InvitationAcces>.Nouveau(),
            EntrepriseId = entreprise,
            EtablissementId = site,
            Role = role,
            Nom = nom,
            Courriel = courriel.Trim(),
            CourrielCle = Cle(courriel),
            CampagneId = campagne,
            CreeeLe = ecriture.Instant,
            CreeePar = ecriture.Auteur.Nom,
            ExpireLe = ecriture.Instant + InvitationAcces.Validite,
        };
        ecriture.Db.Add(invitation);
        if (campagne is null)
        {
            ecriture.Tracer(ActionAudit.Fait, "invitation_acces", invitation.Id.Valeur, $$"""{"entreprise":{{entreprise.Valeur}},"role":{{(int)role}}}""");
        }
        return invitation;
    }

    public static void Envoyer(this SocleDb db, Ecriture ecriture, GenreCourrier genre, string courriel, Id<Campagne>? campagne, Id<InvitationAcces>? invitation) => db.Add(new CourrierEmployeur
    {
        Id = Id<CourrierEmployeur>.Nouveau(),
        Genre = genre,
        Courriel = courriel,
        CampagneId = campagne,
        InvitationId = invitation,
        CreeLe = ecriture.Instant,
        ProchainEssai = ecriture.Instant,
    });
}
