using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Comptes;

namespace Socle.Technique.Traces;

/// <summary>What is looked for in the trail. <see cref="Du"/> and <see cref="Avant"/> are instants: the first included, the second not.</summary>
public sealed record FiltreAudit(
    string? Qui = null, Id<Compte>? Compte = null, string? Processus = null, string? Objet = null, long? ObjetId = null,
    DateTime? Du = null, DateTime? Avant = null);

/// <summary>Reads the trail, latest first, by pages that stay exact while it grows.</summary>
public sealed class ConsulterAudit(SocleDb db)
{
    /// <param name="avantId">The last line already seen; null starts from the latest.</param>
    public async Task<(IReadOnlyList<EvenementAudit> Lignes, Id<EvenementAudit>? Suite)> PageAsync(
        FiltreAudit filtre, Id<EvenementAudit>? avantId, int taille, CancellationToken arret)
    {
        var requete = Filtrer(filtre);
        if (avantId is { } id)
        {
            requete = requete.Where(e => e.Id < id);
        }
        var lignes = await requete.OrderByDescending(e => e.Id).Take(taille + 1).ToListAsync(arret);
        return lignes.Count > taille ? (lignes[..taille], lignes[taille - 1].Id) : (lignes, null);
    }

    public IAsyncEnumerable<EvenementAudit> ToutAsync(FiltreAudit filtre) => Filtrer(filtre).OrderByDescending(e => e.Id).AsAsyncEnumerable();

    private IQueryable<EvenementAudit> Filtrer(FiltreAudit filtre)
    {
        var requete = db.Set<EvenementAudit>().AsNoTracking();
        if (filtre.Qui is { Length: > 0 } qui)
        {
            var motif = $"%{qui.ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
#pragma warning disable CA1304, CA1311, CA1862 // Translated to SQL.
            requete = requete.Where(e => EF.Functions.Like(e.Qui.ToLower(), motif, "\\"));
#pragma warning restore CA1304, CA1311, CA1862
        }
        if (filtre.Compte is { } compte)
        {
            requete = requete.Where(e => e.CompteId == compte);
        }
        if (filtre.Processus is { Length: > 0 } processus)
        {
            requete = requete.Where(e => e.Processus == processus);
        }
        if (filtre.Objet is { Length: > 0 } objet)
        {
            requete = filtre.ObjetId is { } id ? requete.Where(e => e.Objet == objet && e.ObjetId == id) : requete.Where(e => e.Objet == objet);
        }
        return Dater(requete, filtre);
    }

    private static IQueryable<EvenementAudit> Dater(IQueryable<EvenementAudit> requete, FiltreAudit filtre)
    {
        requete = filtre.Du is { } du ? requete.Where(e => e.Instant >= du) : requete;
        return filtre.Avant is { } avant ? requete.Where(e => e.Instant < avant) : requete;
    }
}
