using Microsoft.EntityFrameworkCore;
using Socle.Technique.Base;

namespace Socle.Technique.Travaux;

/// <summary>Keeps the state of each job. Each line is itself a trace: no audit event for a beat of every minute.</summary>
public sealed class EtatsTravaux(SocleDb db, TimeProvider temps)
{
    private DateTime Maintenant => temps.GetUtcNow().UtcDateTime;

    public Task<List<EtatTravail>> TousAsync(CancellationToken arret) => db.Set<EtatTravail>().AsNoTracking().ToListAsync(arret);

    public async Task ConnaitreAsync(IEnumerable<TravailPlanifie> travaux, CancellationToken arret)
    {
        foreach (var code in travaux.Select(t => t.Code))
        {
            // Two nodes may start at the same moment.
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO etat_travail (code, connu_le, echecs_de_suite) VALUES ({code}, {Maintenant}, 0) ON CONFLICT (code) DO NOTHING", arret);
        }
    }

    /// <summary>Alone on its base, a program that starts knows that nothing runs: what says so died with the last one.</summary>
    internal Task<int> InterrompreAsync(CancellationToken arret)
    {
        var instant = Maintenant;
        return db.Set<EtatTravail>().Where(e => e.DebutLe != null && e.FinLe == null).ExecuteUpdateAsync(
            e => e.SetProperty(x => x.FinLe, instant)
                .SetProperty(x => x.Issue, IssueTravail.Interrompu)
                .SetProperty(x => x.Bilan, "Le programme s’est arrêté avant la fin.")
                .SetProperty(x => x.EchecsDeSuite, x => x.EchecsDeSuite + 1),
            arret);
    }

    internal Task<int> CommencerAsync(string code, CancellationToken arret)
    {
        var instant = Maintenant;
        return db.Set<EtatTravail>().Where(e => e.Code == code).ExecuteUpdateAsync(
            e => e.SetProperty(x => x.DebutLe, instant).SetProperty(x => x.FinLe, (DateTime?)null), arret);
    }

    internal Task<int> FinirAsync(string code, IssueTravail issue, string bilan, CancellationToken arret)
    {
        var (instant, reussi) = (Maintenant, issue == IssueTravail.Reussi);
        return db.Set<EtatTravail>().Where(e => e.Code == code).ExecuteUpdateAsync(
            e => e.SetProperty(x => x.FinLe, instant)
                .SetProperty(x => x.Issue, issue)
                .SetProperty(x => x.Bilan, bilan)
                .SetProperty(x => x.SuccesLe, x => reussi ? instant : x.SuccesLe)
                .SetProperty(x => x.EchecsDeSuite, x => reussi ? 0 : x.EchecsDeSuite + 1),
            arret);
    }
}
