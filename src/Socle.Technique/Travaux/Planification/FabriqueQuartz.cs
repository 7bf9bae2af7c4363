using Microsoft.Extensions.Logging;
using Quartz.Impl;
using Quartz.Spi;
using Quartz.Util;
using Socle.Technique.Base;

namespace Socle.Technique.Travaux.Planification;

/// <summary>Quartz keeps its schedulers and connections in statics, by name; ours belong to their service container.</summary>
internal sealed class FabriqueQuartz(SourcesDonnees sources, ILoggerFactory journaux) : StdSchedulerFactory(ReglagesQuartz.Pour(sources))
{
    private readonly DBConnectionManager connexions = new(journaux);
    private readonly SchedulerRepository planificateurs = new();

    protected override ISchedulerRepository GetSchedulerRepository() => planificateurs;

    protected override IDbConnectionManager GetDBConnectionManager() => connexions;
}
