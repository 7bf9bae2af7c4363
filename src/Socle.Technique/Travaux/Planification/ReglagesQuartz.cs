using System.Collections.Specialized;
using System.Globalization;
using System.Security.Cryptography;
using Socle.Technique.Base;

namespace Socle.Technique.Travaux.Planification;

/// <summary>
/// SQLite serves one process: its scheduler lives in memory. On PostgreSQL the nodes share the scheduler's tables:
/// one of them takes each run, and takes over the run of one that died.
/// </summary>
internal static class ReglagesQuartz
{
    public const string Nom = "socle";

    public static NameValueCollection Pour(SourcesDonnees sources)
    {
        var reglages = new NameValueCollection
        {
            ["quartz.threadPool.maxConcurrency"] = 4.ToString(CultureInfo.InvariantCulture),
            ["quartz.scheduler.instanceName"] = Nom,
        };
        if (sources.Moteur == Moteur.Postgresql)
        {
            // Of its own at each start: two nodes may share a machine. What a dead one left is taken over under its old name.
            reglages["quartz.scheduler.instanceId"] = $"{Environment.MachineName}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
            reglages["quartz.serializer.type"] = typeof(DonneesEnJson).AssemblyQualifiedName;
            reglages["quartz.jobStore.type"] = "Quartz.Impl.AdoJobStore.JobStoreTX, Quartz";
            reglages["quartz.jobStore.driverDelegateType"] = "Quartz.Impl.AdoJobStore.PostgreSQLDelegate, Quartz";
            reglages["quartz.jobStore.tablePrefix"] = "qrtz_";
            reglages["quartz.jobStore.useProperties"] = "true";
            reglages["quartz.jobStore.clustered"] = "true";
            reglages["quartz.jobStore.dataSource"] = Nom;
            reglages[$"quartz.dataSource.{Nom}.provider"] = "Npgsql";
            reglages[$"quartz.dataSource.{Nom}.connectionString"] = sources.ConnexionPlanificateur;
        }
        return reglages;
    }
}
