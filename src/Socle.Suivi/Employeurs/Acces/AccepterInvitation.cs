using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Courriers;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Administration;
using Socle.Technique.Traces;

namespace Socle.Suivi.Employeurs.Acces;

/// <summary>What a link opens: every invitation of that address, for that role, that still waits.</summary>
/// <param name="Declare">For one company at least, the invitation entrusts its declarations.</param>
/// <param name="DeCampagne">The service asked: whoever it wrote to may be the employer, or the firm that keeps its books.</param>
public sealed record InvitationsLues(Role Role, string Nom, string Courriel, IReadOnlyList<string> Entreprises, bool Declare, bool DeCampagne)
{
    /// <summary>A firm receives less than the employer: what it needs to declare, and nothing of the follow-up.</summary>
    public Role RolePour(ReponseInvitation reponse) => DeCampagne && reponse.Cabinet ? Role.EmployeurComptable : Role;
}

/// <summary>How the person invited answers: as the employer, or as the firm its company entrusted.</summary>
/// <param name="EcritLe">Day of the written mandate; absent: the answer itself is the proof.</param>
public sealed record ReponseInvitation(bool Cabinet = false, DateOnly? EcritLe = null);

/// <summary>
/// Answers a link once: a new account, or the one signed in, receives a mandate on each company that invited that address. A link that has
/// served, was withdrawn, has ended or never was gives one and the same answer.
/// </summary>
public sealed class AccepterInvitation(SocleDb db, Ecritures ecritures, AuteurCourant auteur, JetonsScelles jetons, CreerCompte creer, DonnerMandat donner, ConfierDeclaration confier, TimeProvider temps)
{
    private static readonly Processus Processus = new("acces.accepter", "Invitation à l’espace employeur acceptée");

    public static Refus Perimee { get; } = new("acces.perimee", "Ce lien n’est plus valable\u00A0: demandez une nouvelle invitation à qui vous l’a envoyée.");

    public async Task<InvitationsLues?> LireAsync(string jeton, CancellationToken arret)
    {
        var ouvertes = await OuvertesAsync(jeton, arret);
        if (ouvertes.Count == 0)
        {
            return null;
        }
        var ids = ouvertes.ConvertAll(i => i.EntrepriseId);
        var noms = await db.Set<Entreprise>().Where(e => ids.Contains(e.Id)).OrderBy(e => e.NomTri).Select(e => e.RaisonSociale).ToListAsync(arret);
        return new(ouvertes[0].Role, ouvertes[0].Nom, ouvertes[0].Courriel, noms, ouvertes.Exists(i => i.Declare),
            ouvertes.TrueForAll(i => i is { CampagneId: not null, EtablissementId: null, Role: Role.EmployeurAdministrateur }));
    }

    /// <summary>Who holds the mail chooses a name and a password; the address is the identifier.</summary>
    public async Task<Resultat<Id<Compte>>> AvecNouveauCompteAsync(string jeton, string? nom, string? motDePasse, ReponseInvitation reponse, CancellationToken arret)
    {
        if (await LireAsync(jeton, arret) is not { } lues)
        {
            return Perimee;
        }
        auteur.Valeur = new(null, "invitation");
        if (Refus.Reunir([string.IsNullOrEmpty(motDePasse) ? new("acces.mot-de-passe", "Choisissez un mot de passe.", "MotDePasse") : null, Date(reponse)]) is { } refus)
        {
            return refus;
        }
        var cree = await creer.ExecuterAsync(new(lues.Courriel, nom ?? "", lues.RolePour(reponse), lues.Courriel), motDePasse!, arret);
        return cree.EstRefus ? cree.Refus : await AccepterAsync(jeton, cree.Valeur.Id, cree.Valeur.NomAffiche, lues, reponse, arret);
    }

    /// <summary>With the account signed in, which must already do what the invitation is for: a mandate never adds rights to the others.</summary>
    public async Task<Resultat<Id<Compte>>> AvecSonCompteAsync(string jeton, Id<Compte> compte, ReponseInvitation reponse, CancellationToken arret)
    {
        if (await LireAsync(jeton, arret) is not { } lues)
        {
            return Perimee;
        }
        if (Date(reponse) is { } refus)
        {
            return refus;
        }
        return await db.Set<Compte>().Where(c => c.Id == compte && c.Actif).Select(c => new { c.Role, c.NomAffiche }).FirstOrDefaultAsync(arret) is not { } sien || sien.Role != lues.RolePour(reponse)
            ? new Refus("acces.role", "Votre compte ne fait pas ce à quoi vous êtes invité\u00A0: créez un accès à part, ou demandez une autre invitation.")
            : await AccepterAsync(jeton, compte, sien.NomAffiche, lues, reponse, arret);
    }

    private Refus? Date(ReponseInvitation reponse) => reponse.EcritLe > temps.Aujourdhui()
        ? new Refus("mandat.ecrit", "Le mandat écrit est daté d’aujourd’hui au plus tard.", "EcritLe")
        : null;

    private async Task<Resultat<Id<Compte>>> AccepterAsync(string jeton, Id<Compte> compte, string nom, InvitationsLues lues, ReponseInvitation reponse, CancellationToken arret)
    {
        var cabinet = lues.DeCampagne && reponse.Cabinet;
        auteur.Valeur = new(compte, nom);
        var prises = await ecritures.Faire(Processus, null, async e =>
        {
            if (db.Moteur == Moteur.Postgresql)
            {
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(3101311)", arret);
            }
            var ouvertes = await OuvertesAsync(jeton, arret);
            foreach (var invitation in ouvertes)
            {
                (invitation.AccepteeLe, invitation.CompteId) = (e.Instant, compte);
                (invitation.Declare, invitation.EcritLe) = cabinet ? (true, reponse.EcritLe) : (invitation.Declare, invitation.EcritLe ?? (invitation.Declare ? reponse.EcritLe : null));
                e.Tracer(ActionAudit.Fait, "invitation_acces", invitation.Id.Valeur,
                    $$"""{"entreprise":{{invitation.EntrepriseId.Valeur}},"compte":{{compte.Valeur}},"declare":{{(invitation.Declare ? "true" : "false")}}}""");
            }
            return ouvertes.Count == 0 ? Perimee : Resultat.De(ouvertes);
        }, arret);
        if (prises.EstRefus)
        {
            return prises.Refus;
        }
        foreach (var prise in prises.Valeur)
        {
            // Already held, or no longer a member: the others stand.
            await donner.FaireAsync(new(compte, prise.EntrepriseId, prise.EtablissementId, temps.Aujourdhui(), null), arret);
            await ConfierAsync(compte, prise, arret);
        }
        return compte;
    }

    /// <summary>On the mandate just given, or the one already held: a firm that only prepared now declares.</summary>
    private async Task ConfierAsync(Id<Compte> compte, InvitationAcces prise, CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        var tenu = !prise.Declare ? null : await db.Set<Mandat>().AsNoTracking().FirstOrDefaultAsync(
            m => m.CompteId == compte && m.EntrepriseId == prise.EntrepriseId && m.EtablissementId == null && m.Du <= jour && (m.Au == null || m.Au >= jour), arret);
        if (tenu is not null)
        {
            await confier.FaireAsync(new(tenu.Id, prise.EcritLe, null, null), arret);
        }
    }

    private async Task<List<InvitationAcces>> OuvertesAsync(string jeton, CancellationToken arret)
    {
        var instant = temps.GetUtcNow().UtcDateTime;
        // A link that never was is looked for like any other: it costs as much as one that has served.
        var id = new Id<InvitationAcces>(jetons.Lire(ComposerCourrier.Usage, jeton) ?? 0);
        // The one named first: it must still be open itself.
        var ouvertes = await db.Set<InvitationAcces>().Where(i => i.AccepteeLe == null && i.RetireeLe == null && i.ExpireLe > instant
            && db.Set<InvitationAcces>().Any(n => n.Id == id && n.AccepteeLe == null && n.RetireeLe == null && n.CourrielCle == i.CourrielCle && n.Role == i.Role)).ToListAsync(arret);
        return ouvertes.Exists(i => i.Id == id) ? ouvertes : [];
    }
}
