using System.Globalization;
using Socle.Dossier.Base;

namespace Socle.Dossier.Traces;

/// <param name="Rang">The line of the trail it speaks of.</param>
/// <param name="Sceau">The code that line had.</param>
public readonly record struct Ancre(long Rang, string Sceau, DateTime Instant);

/// <summary>
/// What the trail held, told outside the base: whoever owns the base can shorten it, not this. The last line of each process at each write,
/// and one line a minute kept for good.
/// </summary>
public sealed class Ancres(OptionsDossier options)
{
    private const string Journal = "ancres.txt";
    private readonly Lock verrou = new();
    private long dernier;
    private DateTime dernierJournal;

    public void Noter(long rang, string sceau, DateTime instant)
    {
        lock (verrou)
        {
            if (rang <= dernier)
            {
                return;
            }
            dernier = rang;
            var ligne = $"{rang.ToString(CultureInfo.InvariantCulture)} {sceau} {instant.ToString("O", CultureInfo.InvariantCulture)}";
            Directory.CreateDirectory(options.Ancres);
            File.WriteAllText(Tete(), ligne + "\n");
            if (instant - dernierJournal >= TimeSpan.FromMinutes(1))
            {
                dernierJournal = instant;
                File.AppendAllText(Path.Combine(options.Ancres, Journal), ligne + "\n");
            }
        }
    }

    /// <summary>Every anchor, in no order. A line cut by a power cut is left out.</summary>
    public IReadOnlyList<Ancre> Lire() => !Directory.Exists(options.Ancres) ? [] :
        [.. Directory.GetFiles(options.Ancres, "*.txt").SelectMany(File.ReadLines).Select(Lire).OfType<Ancre>()];

    /// <summary>An older base was put back: what was anchored after it is kept aside, and counts no more.</summary>
    public void MettreDeCote(DateTime instant)
    {
        lock (verrou)
        {
            (dernier, dernierJournal) = (0, default);
            foreach (var fichier in Directory.Exists(options.Ancres) ? Directory.GetFiles(options.Ancres, "*.txt") : [])
            {
                File.Move(fichier, $"{fichier}.avant-{instant:yyyyMMddHHmmss}", overwrite: true);
            }
        }
    }

    /// <summary>One file a process: two never write the same.</summary>
    private string Tete() => Path.Combine(options.Ancres, $"tete-{Environment.MachineName}-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.txt");

    private static Ancre? Lire(string ligne) =>
        ligne.Split(' ') is [var rang, var sceau, var instant]
        && long.TryParse(rang, CultureInfo.InvariantCulture, out var r)
        && DateTime.TryParse(instant, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var i)
            ? new Ancre(r, sceau, i)
            : null;
}
