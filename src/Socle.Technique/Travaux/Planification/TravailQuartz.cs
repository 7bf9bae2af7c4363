using Quartz;
using Quartz.Spi;

namespace Socle.Technique.Travaux.Planification;

/// <summary>What Quartz sees of every job: its key is the job's code. Never twice at once, whoever asks and on whichever node.</summary>
[DisallowConcurrentExecution]
internal sealed class TravailQuartz(ExecuterTravail executer) : IJob
{
    public async Task Execute(IJobExecutionContext context) => await executer.FaireAsync(context.JobDetail.Key.Name, context.CancellationToken);
}

internal sealed class FabriqueTravaux(ExecuterTravail executer) : IJobFactory
{
    public IJob NewJob(TriggerFiredBundle bundle, IScheduler scheduler) => new TravailQuartz(executer);

    public void ReturnJob(IJob job)
    {
    }
}
