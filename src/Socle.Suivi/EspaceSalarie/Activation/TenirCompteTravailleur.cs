using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.EspaceSalarie.Activation;

/// <summary>Where the space of a worker stands, for the service.</summary>
/// <param name="Code">The one that may still serve.</param>
public sealed record EtatDeLEspace(CompteTravailleur? Lien, bool Actif, CodeActivation? Code);

/// <summary>What the service does about a worker's account: reads where it stands, says that the identity was seen, closes it.</summary>
public sealed class TenirCompteTravailleur(BaseComptes comptes, UserManager<Compte> gestionnaire)
{
    private static readonly Processus Identite = new("espace.identite", "Identité vérifiée pour un espace salarié");
    private static readonly Processus Fermeture = new("espace.fermer", "Fermeture d’un espace salarié");
    private static readonly Processus Choix = new("espace.avis", "Choix des avis par le salarié");

    public async Task<EtatDeLEspace> LireAsync(Id<Travailleur> travailleur, CancellationToken arret)
    {
        var lien = await DeAsync(travailleur).AsNoTracking().FirstOrDefaultAsync(arret);
        var actif = lien is not null && await comptes.Db.Set<Compte>().AnyAsync(c => c.Id == lien.CompteId && c.Actif, arret);
        var code = await comptes.Db.Set<CodeActivation>().AsNoTracking().Where(c => c.TravailleurId == travailleur).OrderByDescending(c => c.Id).FirstOrDefaultAsync(arret);
        return new(lien, actif, code?.Vaut(comptes.Maintenant) == true ? code : null);
    }

    /// <summary>Someone of the service has the person and an identity document in front of them.</summary>
    public Task<Resultat<bool>> VerifierIdentiteAsync(Id<Travailleur> travailleur, CancellationToken arret) => comptes.EcrireAsync(Identite, async e =>
    {
        if (await DeAsync(travailleur).FirstOrDefaultAsync(arret) is not { } lien)
        {
            return RefusActivation.SansCompte;
        }
        (lien.IdentiteVueLe, lien.IdentiteVuePar) = (e.Instant, e.Auteur.Nom);
        return Resultat.De(true);
    }, arret: arret);

    /// <summary>The worker asks for it, or the account was opened by someone else. Its sessions end now.</summary>
    public Task<Resultat<bool>> FermerAsync(Id<Travailleur> travailleur, CancellationToken arret) => comptes.EcrireAsync(Fermeture, async _ =>
    {
        var liens = await DeAsync(travailleur).ToListAsync(arret);
        // Two, when two entries of one person were merged.
        foreach (var lien in liens)
        {
            var compte = await comptes.Db.Set<Compte>().FirstAsync(c => c.Id == lien.CompteId, arret);
            (compte.Actif, lien.IdentiteVueLe, lien.IdentiteVuePar) = (false, null, null);
            await gestionnaire.UpdateSecurityStampAsync(compte);
        }
        return liens.Count == 0 ? RefusActivation.SansCompte : Resultat.De(true);
    }, arret: arret);

    /// <summary>By the worker: only a channel their account has an address for.</summary>
    public Task<Resultat<bool>> ChoisirAvisAsync(Id<Compte> id, AvisChoisi avis, CancellationToken arret) => comptes.EcrireAsync(Choix, async _ =>
    {
        var lien = await comptes.Db.Set<CompteTravailleur>().FirstOrDefaultAsync(c => c.CompteId == id, arret);
        var compte = await comptes.Db.Set<Compte>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, arret);
        if (lien is null || compte is null)
        {
            return RefusActivation.SansCompte;
        }
        if (!Enum.IsDefined(avis) || (avis == AvisChoisi.Courriel && compte.Email is null) || (avis == AvisChoisi.Sms && compte.PhoneNumber is null))
        {
            return new Refus("espace.avis", "Choisissez une façon d’être prévenu que votre compte connaît.", "Avis");
        }
        lien.Avis = avis;
        return Resultat.De(true);
    }, arret: arret);

    /// <summary>The address for each channel, as the account knows it.</summary>
    public async Task<(string? Courriel, string? Mobile)> AdressesAsync(Id<Compte> id, CancellationToken arret)
    {
        var compte = await comptes.Db.Set<Compte>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, arret);
        return (compte?.Email, compte?.PhoneNumber);
    }

    private IQueryable<CompteTravailleur> DeAsync(Id<Travailleur> travailleur) =>
        comptes.Db.Set<CompteTravailleur>().Where(c => c.TravailleurId == travailleur).OrderBy(c => c.Id);
}
