using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Travaux;

namespace Socle.Suivi.DeuxDates;

/// <summary>Computes a report that was asked for, and says how far it is.</summary>
public sealed class ExecuterComparaison(SocleDb db, ComparerDroits comparer, TimeProvider temps)
{
    private static readonly TimeSpan Cadence = TimeSpan.FromMilliseconds(400);
    private long dernier;

    internal async Task FaireAsync(Id<ComparaisonDroit> id, CancellationToken arret)
    {
        var comparaison = await db.Set<ComparaisonDroit>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.Etat == EtatComparaison.EnCours, arret);
        if (comparaison is null)
        {
            return;
        }
        var demande = new ComparerDroits.Demande(comparaison.Du, comparaison.Au) { Place = id };
        if ((await comparer.FaireAsync(demande, (etape, fait, total) => AvancerAsync(id, etape, fait, total, arret), arret)).EstRefus)
        {
            await EchouerAsync(id, arret);
        }
    }

    internal Task EchouerAsync(Id<ComparaisonDroit> id, CancellationToken arret) =>
        db.Set<ComparaisonDroit>().Where(c => c.Id == id && c.Etat == EtatComparaison.EnCours)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Etat, EtatComparaison.Echouee).SetProperty(x => x.Execution, (string?)null), arret);

    private async Task AvancerAsync(Id<ComparaisonDroit> id, string etape, int fait, int total, CancellationToken arret)
    {
        if (dernier != 0 && fait != 0 && temps.GetElapsedTime(dernier) < Cadence)
        {
            return;
        }
        (dernier, var maintenant) = (temps.GetTimestamp(), temps.GetUtcNow().UtcDateTime);
        // Those that wait their turn behind this one are alive too.
        await db.Set<ComparaisonDroit>().Where(c => c.Execution == Detenteur.Moi && c.Etat == EtatComparaison.EnCours)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Battement, maintenant), arret);
        await db.Set<ComparaisonDroit>().Where(c => c.Id == id)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Etape, etape).SetProperty(x => x.Fait, fait).SetProperty(x => x.Total, total), arret);
    }
}
