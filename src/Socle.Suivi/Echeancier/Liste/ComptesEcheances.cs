using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Socle.Technique.Base;

namespace Socle.Suivi.Echeancier.Liste;

/// <summary>The figures above the list. « Up to date » counts workers with no visit late.</summary>
public sealed record ComptesPerimetre(int Dues, int EnRetard, int Proches, int Trimestre, int AVerifier, int Travailleurs, int TravailleursEnRetard, DateTime? RecalculeLe)
{
    public int PourcentAJour => Travailleurs == 0 ? 100 : (int)Math.Floor(100.0 * (Travailleurs - TravailleursEnRetard) / Travailleurs);
}

/// <summary>
/// Counts of the due list, exact: kept under the version of the list, which every change moves. Holds numbers only, no name.
/// </summary>
public sealed class ComptesEcheances : IDisposable
{
    private readonly MemoryCache memoire = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    internal async Task<(int Total, ComptesPerimetre Perimetre)> LireAsync(SocleDb db, FiltreEcheances filtre, DateOnly jour, CancellationToken arret)
    {
        var etat = await db.Set<EtatEcheancier>().AsNoTracking().FirstAsync(e => e.Cle == 1, arret);
        var perimetre = await GarderAsync(("perimetre", etat.Version, jour, filtre.SansDetail), () => CompterAsync(db, filtre.SansDetail, jour, arret));
        var total = filtre switch
        {
            { Moment: Moment.Toutes } when filtre == filtre.SansDetail => perimetre.Dues,
            _ => await GarderAsync(("total", etat.Version, jour, filtre), () => filtre.Appliquer(db.Set<Echeance>(), jour).CountAsync(arret)),
        };
        return (total, perimetre with { RecalculeLe = etat.RecalculeLe });
    }

    public void Dispose() => memoire.Dispose();

    private async Task<T> GarderAsync<T>(object cle, Func<Task<T>> compter)
    {
        if (memoire.TryGetValue(cle, out T? connu))
        {
            return connu!;
        }
        var valeur = await compter();
        memoire.Set(cle, valeur, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(30) });
        return valeur;
    }

    private static async Task<ComptesPerimetre> CompterAsync(SocleDb db, FiltreEcheances filtre, DateOnly jour, CancellationToken arret)
    {
        var (proche, trimestre) = (jour.AddDays(15), jour.AddMonths(3));
        var lignes = filtre.Perimetre(db.Set<Echeance>());
        var c = await lignes.GroupBy(_ => 1).Select(g => new
        {
            Dues = g.Count(e => e.Etat == EtatEcheance.Due),
            EnRetard = g.Count(e => e.Etat == EtatEcheance.Due && e.EnRetardLe <= jour),
            Proches = g.Count(e => e.Etat == EtatEcheance.Due && e.EnRetardLe > jour && e.AuPlusTard <= proche),
            Trimestre = g.Count(e => e.Etat == EtatEcheance.Due && e.EnRetardLe > jour && e.AuPlusTard <= trimestre),
            AVerifier = g.Count(e => e.Etat == EtatEcheance.HorsCouverture || e.Etat == EtatEcheance.FaitManquant),
            Travailleurs = g.Select(e => e.TravailleurId).Distinct().Count(),
        }).FirstOrDefaultAsync(arret);
        var enRetard = await lignes.Where(e => e.Etat == EtatEcheance.Due && e.EnRetardLe <= jour).Select(e => e.TravailleurId).Distinct().CountAsync(arret);
        return c is null
            ? new ComptesPerimetre(0, 0, 0, 0, 0, 0, 0, null)
            : new ComptesPerimetre(c.Dues, c.EnRetard, c.Proches, c.Trimestre, c.AVerifier, c.Travailleurs, enRetard, null);
    }
}
