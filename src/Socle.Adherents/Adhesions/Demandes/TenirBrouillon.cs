using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Adherents.Adhesions;

/// <summary>A request as its link opens it.</summary>
public sealed record DemandeOuverte(DemandeAdhesion Demande, SaisieAdhesion Saisie);

/// <summary>
/// Keeps the answers of someone who joins, step after step, behind a link nobody guesses. It never looks whether the company is a member:
/// who tries a number learns nothing.
/// </summary>
public sealed class TenirBrouillon(SocleDb db, Ecritures ecritures, Coffre coffre, TimeProvider temps)
{
    /// <summary>As long as the service has set nothing else.</summary>
    public static readonly TimeSpan Duree = TimeSpan.FromDays(GardeDesDemandes.JoursBrouillon);

    /// <summary>Null for an unknown link and for a draft that has ended: the same answer.</summary>
    public async Task<DemandeOuverte?> LireAsync(string jeton, CancellationToken arret) =>
        await Chercher(db, jeton, temps.GetUtcNow().UtcDateTime).AsNoTracking().FirstOrDefaultAsync(arret) is { } demande && coffre.Saisie(demande) is { } saisie
            ? new(demande, saisie)
            : null;

    public async Task<Eligibilite> JugerAsync(SaisieAdhesion saisie, CancellationToken arret) =>
        JugerEligibilite.De(saisie, await ReglageAdhesions.LireAsync(db, arret), temps.Aujourdhui());

    /// <summary>Checks one step and keeps it. Returns the secret of the link.</summary>
    /// <param name="jeton">Null: a new request.</param>
    public Task<Resultat<string>> GarderAsync(string? jeton, EtapeAdhesion etape, SaisieAdhesion envoyee, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdhesions.Brouillon, null, async ecriture =>
        {
            var demande = jeton is null ? null : await Chercher(db, jeton, ecriture.Instant).FirstOrDefaultAsync(arret);
            if (jeton is not null && demande?.Etat != EtatDemande.Brouillon)
            {
                return RefusAdhesion.Lien;
            }
            var contenu = demande is null ? new ContenuAdhesion(SecretsDeLien.Nouveau(), new()) : coffre.Ouvrir(demande);
            contenu.Saisie.Prendre(etape, envoyee);
            if (await RefuserAsync(etape, contenu.Saisie, arret) is { } refus)
            {
                return refus;
            }
            if (demande is null)
            {
                db.Add(demande = Nouvelle(contenu.Lien, ecriture.Instant));
            }
            demande.Contenu = coffre.Sceller(contenu);
            var jours = (await ReglageAdhesions.LireAsync(db, arret)).JoursBrouillon;
            (demande.ModifieeLe, demande.ExpireLe) = (ecriture.Instant, ecriture.Instant.AddDays(jours));
            demande.Etape = (EtapeAdhesion)Math.Max((int)demande.Etape, Math.Min((int)EtapeAdhesion.Signature, (int)etape + 1));
            return Resultat.De(contenu.Lien);
        }, arret);

    internal static IQueryable<DemandeAdhesion> Chercher(SocleDb db, string jeton, DateTime instant)
    {
        var empreinte = SecretsDeLien.Empreinte(jeton);
        return db.Set<DemandeAdhesion>().Where(d => d.Empreinte == empreinte && (d.Etat != EtatDemande.Brouillon || d.ExpireLe > instant));
    }

    private async Task<Refus?> RefuserAsync(EtapeAdhesion etape, SaisieAdhesion saisie, CancellationToken arret)
    {
        if (VerifierEtape.De(etape, saisie, temps.Aujourdhui()) is { } refus)
        {
            return refus;
        }
        return etape == EtapeAdhesion.Qui && await JugerAsync(saisie, arret) is { Ouverte: false } ailleurs
            ? new Refus("adhesion.ailleurs", string.Join(' ', ailleurs.Phrases))
            : null;
    }

    private static DemandeAdhesion Nouvelle(string lien, DateTime instant) => new()
    {
        Id = Id<DemandeAdhesion>.Nouveau(),
        Empreinte = SecretsDeLien.Empreinte(lien),
        Contenu = "",
        CreeeLe = instant,
        ModifieeLe = instant,
        ExpireLe = instant + Duree,
    };
}
