using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using Socle.Technique.Base;
using Socle.Technique.Travaux.Planification;

namespace Socle.Technique.Travaux;

/// <summary>Gives each job its hour, and wakes it. Nothing runs before <see cref="DemarrerAsync"/>.</summary>
public sealed class Planificateur(
    SourcesDonnees sources, CatalogueTravaux catalogue, OptionsTravaux options, ExecuterTravail executer,
    IServiceScopeFactory etendues, TimeProvider temps, ILoggerFactory journaux) : IAsyncDisposable
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private readonly SemaphoreSlim porte = new(1, 1);
    private IScheduler? quartz;

    /// <summary>When the job runs next, from now.</summary>
    public DateTimeOffset? Prochain(TravailPlanifie travail) => Expression(travail).GetNextValidTimeAfter(temps.GetUtcNow());

    /// <summary>Stores the hours, catches up the nights missed, and starts.</summary>
    public async Task DemarrerAsync(CancellationToken arret = default)
    {
        await using (var etendue = etendues.CreateAsyncScope())
        {
            var etats = etendue.ServiceProvider.GetRequiredService<EtatsTravaux>();
            await etats.ConnaitreAsync(catalogue.Tous, arret);
            if (sources.Moteur == Moteur.Sqlite)
            {
                await etats.InterrompreAsync(arret);
            }
        }
        var planificateur = await OuvrirAsync(arret);
        if (sources.Moteur == Moteur.Sqlite)
        {
            await RattraperAsync(planificateur, arret);
        }
        await planificateur.Start(arret);
    }

    /// <summary>Lets the jobs at work end: the next start would say they were interrupted.</summary>
    public async Task ArreterAsync()
    {
        if (quartz is { } planificateur)
        {
            quartz = null;
            await planificateur.Shutdown(waitForJobsToComplete: planificateur.IsStarted);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ArreterAsync();
        porte.Dispose();
    }

    internal async Task LancerAsync(TravailPlanifie travail, CancellationToken arret) =>
        await (await OuvrirAsync(arret)).TriggerJob(Cle(travail), arret);

    /// <summary>The scheduler with its jobs, not started. On PostgreSQL what it holds is in the base at once.</summary>
    internal async Task<IScheduler> OuvrirAsync(CancellationToken arret)
    {
        await porte.WaitAsync(arret);
        try
        {
            return quartz ??= await PreparerAsync(arret);
        }
        finally
        {
            porte.Release();
        }
    }

    private async Task<IScheduler> PreparerAsync(CancellationToken arret)
    {
        Quartz.Logging.LogContext.SetCurrentLogProvider(journaux);
        var planificateur = await new FabriqueQuartz(sources, journaux).GetScheduler(arret);
        planificateur.JobFactory = new FabriqueTravaux(executer);
        foreach (var travail in catalogue.Tous)
        {
            await planificateur.AddJob(JobBuilder.Create<TravailQuartz>().WithIdentity(Cle(travail)).StoreDurably().RequestRecovery().Build(), replace: true, arret);
            await DonnerHeureAsync(planificateur, travail, arret);
        }
        return planificateur;
    }

    /// <summary>An hour that did not change is left as it is stored: it remembers that a night was missed.</summary>
    private async Task DonnerHeureAsync(IScheduler planificateur, TravailPlanifie travail, CancellationToken arret)
    {
        var cle = new TriggerKey(travail.Code, ReglagesQuartz.Nom);
        var voulu = travail.Horaire.Cron(options.HeureDeNuit);
        var connu = await planificateur.GetTrigger(cle, arret);
        if (connu is ICronTrigger { CronExpressionString: { } heure } && heure == voulu)
        {
            return;
        }
        var nouveau = TriggerBuilder.Create().WithIdentity(cle).ForJob(Cle(travail))
            .WithCronSchedule(voulu, c => c.InTimeZone(Paris).WithMisfireHandlingInstructionFireAndProceed()).Build();
        _ = connu is null ? await planificateur.ScheduleJob(nouveau, arret) : await planificateur.RescheduleJob(cle, nouveau, arret);
    }

    /// <summary>A machine that is off at night does its night work in the morning. PostgreSQL remembers by itself.</summary>
    private async Task RattraperAsync(IScheduler planificateur, CancellationToken arret)
    {
        await using var etendue = etendues.CreateAsyncScope();
        var etats = (await etendue.ServiceProvider.GetRequiredService<EtatsTravaux>().TousAsync(arret)).ToDictionary(e => e.Code);
        foreach (var travail in catalogue.Tous.Where(t => EstManque(t, etats[t.Code])))
        {
            await planificateur.TriggerJob(Cle(travail), arret);
        }
    }

    internal bool EstManque(TravailPlanifie travail, EtatTravail etat) =>
        Expression(travail).GetNextValidTimeAfter(etat.SuccesLe ?? etat.ConnuLe) <= temps.GetUtcNow();

    private CronExpression Expression(TravailPlanifie travail) => new(travail.Horaire.Cron(options.HeureDeNuit)) { TimeZone = Paris };

    private static JobKey Cle(TravailPlanifie travail) => new(travail.Code, ReglagesQuartz.Nom);
}
