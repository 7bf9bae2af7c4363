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
public sealed record InvitationsLues(Role Role, string Nom, string Courriel, IReadOnlyList<string> Entreprises);

/// <summary>
/// Answers a link once: a new account, or the one signed in, receives a mandate on each company that invited that address. A link that has
/// served, was withdrawn, has ended or never was gives one and the same answer.
/// </summary>
public sealed class AccepterInvitation(SocleDb db, Ecritures ecritures, AuteurCourant auteur, JetonsScelles jetons, CreerCompte creer, DonnerMandat donner, TimeProvider temps)
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
        return new(ouvertes[0].Role, ouvertes[0].Nom, ouvertes[0].Courriel, noms);
    }

    /// <summary>Who holds the mail chooses a name and a password; the address is the identifier.</summary>
    public async Task<Resultat<Id<Compte>>> AvecNouveauCompteAsync(string jeton, string? nom, string? motDePasse, CancellationToken arret)
    {
        if (await LireAsync(jeton, arret) is not { } lues)
        {
            return Perimee;
        }
        auteur.Valeur = new(null, "invitation");
        if (string.IsNullOrEmpty(motDePasse))
        {
            return new Refus("acces.mot-de-passe", "Choisissez un mot de passe.", "MotDePasse");
        }
        var cree = await creer.ExecuterAsync(new(lues.Courriel, nom ?? "", lues.Role, lues.Courriel), motDePasse, arret);
        return cree.EstRefus ? cree.Refus : await AccepterAsync(jeton, cree.Valeur.Id, cree.Valeur.NomAffiche, arret);
    }

    /// <summary>With the account signed in, which must already do what the invitation is for: a mandate never adds rights to the others.</summary>
    public async Task<Resultat<Id<Compte>>> AvecSonCompteAsync(string jeton, Id<Compte> compte, CancellationToken arret)
    {
        if (await LireAsync(jeton, arret) is not { } lues)
        {
            return Perimee;
        }
        return await db.Set<Compte>().Where(c => c.Id == compte && c.Actif).Select(c => new { c.Role, c.NomAffiche }).FirstOrDefaultAsync(arret) is not { } sien || sien.Role != lues.Role
            ? new Refus("acces.role", "Votre compte ne fait pas ce à quoi vous êtes invité\u00A0: créez un accès à part, ou demandez une autre invitation.")
            : await AccepterAsync(jeton, compte, sien.NomAffiche, arret);
    }

    private async Task<Resultat<Id<Compte>>> AccepterAsync(string jeton, Id<Compte> compte, string nom, CancellationToken arret)
    {
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
                e.Tracer(ActionAudit.Fait, "invitation_acces", invitation.Id.Valeur, $$"""{"entreprise":{{invitation.EntrepriseId.Valeur}},"compte":{{compte.Valeur}}}""");
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
        }
        return compte;
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
