using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Noyau;
using Socle.Technique.Comptes;

namespace Socle.Dossier.Traces;

/// <param name="Depuis">Instant, UTC.</param>
/// <param name="Avant">Instant, UTC, not included.</param>
public sealed record FiltreTraces(Id<Compte>? Qui = null, ActionDossier? Action = null, DateTime? Depuis = null, DateTime? Avant = null);

/// <summary>Who came to an opened file, when, and what for (R. 4624-45-5). Latest first; empty for who does not see the consents.</summary>
public sealed class LireTraces(DossierDb db)
{
    /// <param name="rang">Lines before this one; null from the end.</param>
    public async Task<(IReadOnlyList<TraceDossier> Lignes, long? Suite)> PageAsync(DossierOuvert dossier, FiltreTraces filtre, long? rang, int taille, CancellationToken arret)
    {
        var lignes = await Filtrer(dossier, filtre).Where(t => rang == null || t.Rang < rang).OrderByDescending(t => t.Rang).Take(taille + 1).ToListAsync(arret);
        return (lignes[..Math.Min(taille, lignes.Count)], lignes.Count > taille ? lignes[taille - 1].Rang : null);
    }

    public IAsyncEnumerable<TraceDossier> ToutAsync(DossierOuvert dossier, FiltreTraces filtre) =>
        Filtrer(dossier, filtre).OrderByDescending(t => t.Rang).AsAsyncEnumerable();

    /// <summary>Everyone who ever came, for the filter.</summary>
    public async Task<IReadOnlyList<(Id<Compte> Compte, string Nom)>> QuiAsync(DossierOuvert dossier, CancellationToken arret)
    {
        var tous = await Filtrer(dossier, new()).Where(t => t.CompteId != null).Select(t => new { t.CompteId, t.Qui }).Distinct().ToListAsync(arret);
        return [.. tous.DistinctBy(t => t.CompteId).Select(t => (t.CompteId!.Value, t.Qui)).OrderBy(t => Texte.PourRecherche(t.Qui), StringComparer.Ordinal)];
    }

    private IQueryable<TraceDossier> Filtrer(DossierOuvert dossier, FiltreTraces filtre)
    {
        var lisible = dossier.Lit(Blocs.Consentements);
        var traces = db.Set<TraceDossier>().AsNoTracking().Where(t => lisible && t.DossierId == dossier.Id);
        traces = filtre.Qui is { } qui ? traces.Where(t => t.CompteId == qui) : traces;
        traces = filtre.Action is { } action ? traces.Where(t => t.Action == action) : traces;
        traces = filtre.Depuis is { } depuis ? traces.Where(t => t.Instant >= depuis) : traces;
        return filtre.Avant is { } avant ? traces.Where(t => t.Instant < avant) : traces;
    }
}
