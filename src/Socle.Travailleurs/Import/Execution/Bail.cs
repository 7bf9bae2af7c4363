using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Travailleurs.Import;

/// <summary>Which process works on which import. A process that died on this machine is known at once; one elsewhere after a minute of silence.</summary>
internal sealed class Bail(SocleDb db, TimeProvider temps)
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    /// <summary>Machine, process and its start: the number alone comes back after a restart.</summary>
    public static string Moi { get; } = Nom(Process.GetCurrentProcess());

    /// <summary>Takes the import when no living process holds it.</summary>
    public async Task<bool> PrendreAsync(Id<ImportDeclaration> id, CancellationToken arret)
    {
        var import = await db.Set<ImportDeclaration>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, arret);
        if (import is null || !import.EnTravail || EstTenu(import))
        {
            return false;
        }
        var (avant, maintenant) = (import.Execution, temps.GetUtcNow().UtcDateTime);
        return await db.Set<ImportDeclaration>().Where(i => i.Id == id && i.Execution == avant && i.Etat == import.Etat).ExecuteUpdateAsync(
            i => i.SetProperty(x => x.Execution, Moi).SetProperty(x => x.Battement, maintenant), arret) == 1;
    }

    public Task RendreAsync(Id<ImportDeclaration> id, CancellationToken arret) =>
        db.Set<ImportDeclaration>().Where(i => i.Id == id && i.Execution == Moi).ExecuteUpdateAsync(
            i => i.SetProperty(x => x.Execution, (string?)null).SetProperty(x => x.Etape, (string?)null), arret);

    /// <summary>
    /// Another import is writing, or was deposited first and is about to: one at a time. Of two that begin together,
    /// the later one waits, never both for each other.
    /// </summary>
    public async Task<bool> AutreEcritAsync(Id<ImportDeclaration> id, CancellationToken arret) =>
        (await db.Set<ImportDeclaration>().AsNoTracking()
            .Where(i => i.Id != id && i.Execution != null && (i.Etat == EtatImport.Acceptation || i.Etat == EtatImport.Annulation)).ToListAsync(arret))
        .Exists(i => EstTenu(i) && (i.Id < id || i.Etape is not (null or Travail.EnAttente)));

    public bool EstTenu(ImportDeclaration import) => import.Execution is { } execution
        && (execution == Moi || (DeCetteMachine(execution) ? Vit(execution) : temps.GetUtcNow().UtcDateTime - import.Battement < Silence));

    private static bool DeCetteMachine(string execution) => execution.StartsWith(Environment.MachineName + "/", StringComparison.Ordinal);

    private static bool Vit(string execution)
    {
        try
        {
            using var processus = Process.GetProcessById(int.Parse(execution.Split('/')[1], CultureInfo.InvariantCulture));
            return Nom(processus) == execution;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Nom(Process processus) => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.MachineName}/{processus.Id}/{processus.StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond}");
}
