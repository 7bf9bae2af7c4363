using Socle.Dossier.Base;

namespace Socle.Dossier.Traces;

/// <summary>
/// What the trail says each line carries, beside what is there. The lines of some files are told, seen and forgotten, then those of others; kept
/// all along: the lines of no file, and those written with no file named, as when a key turns.
/// </summary>
/// <param name="desDossiers">Tables whose lines belong to a file.</param>
internal sealed class LignesAttendues(IEnumerable<string> desDossiers)
{
    /// <param name="Rang">In the trail: the last word counts.</param>
    /// <param name="Sceau">Absent: the line was removed.</param>
    private readonly record struct Annonce(long Rang, string? Sceau);

    private readonly HashSet<string> tables = [.. desDossiers];
    private readonly Dictionary<(string Table, long Id), Annonce> gardees = [];
    private readonly Dictionary<(string Table, long Id), Annonce> duLot = [];
    private readonly HashSet<(string Table, long Id)> absentes = [];
    private readonly HashSet<(string Table, long Id)> inconnues = [];
    private readonly List<Anomalie> alterees = [];

    /// <summary>Of a line of the trail, what no file will tell.</summary>
    public void Garder(TraceDossier trace)
    {
        foreach (var ligne in Lire(trace).Where(l => trace.DossierId is null || !tables.Contains(l.Table)))
        {
            gardees[(ligne.Table, ligne.Id)] = new(trace.Rang, ligne.Sceau);
        }
    }

    /// <summary>The same line, when its file is looked at: the rest of it.</summary>
    public void DuLot(TraceDossier trace)
    {
        foreach (var ligne in Lire(trace).Where(l => tables.Contains(l.Table)))
        {
            duLot[(ligne.Table, ligne.Id)] = new(trace.Rang, ligne.Sceau);
        }
    }

    /// <summary>All is told of these files: of two things said of one line, the last one counts.</summary>
    public void Trancher()
    {
        foreach (var cle in duLot.Keys.Where(gardees.ContainsKey).ToList())
        {
            if (gardees.Remove(cle, out var autre) && autre.Rang > duLot[cle].Rang)
            {
                duLot[cle] = autre;
            }
        }
    }

    /// <param name="sceau">The code the line carries.</param>
    /// <param name="attendu">The one it should, from its columns.</param>
    public void Voir(string table, long id, string sceau, string attendu)
    {
        var cle = (table, id);
        if ((duLot.Remove(cle, out var annonce) || gardees.Remove(cle, out annonce)) && annonce.Sceau is { } dit)
        {
            if (sceau != dit || attendu != sceau)
            {
                alterees.Add(new(NatureAnomalie.Alteree, table, id));
            }
            return;
        }
        inconnues.Add(cle);
    }

    /// <summary>What was told of these files and not seen is missing.</summary>
    public void FinirLeLot()
    {
        absentes.UnionWith(duLot.Where(a => a.Value.Sceau is not null).Select(a => a.Key));
        duLot.Clear();
    }

    public IEnumerable<Anomalie> Conclure()
    {
        absentes.UnionWith(gardees.Where(a => a.Value.Sceau is not null).Select(a => a.Key));
        return
        [
            .. alterees,
            // Missing in one file and not expected in another: moved from the one to the other.
            .. inconnues.Select(l => new Anomalie(absentes.Remove(l) ? NatureAnomalie.Alteree : NatureAnomalie.Ajoutee, l.Table, l.Id)),
            .. absentes.Select(l => new Anomalie(NatureAnomalie.Retiree, l.Table, l.Id)),
        ];
    }

    private static IEnumerable<LigneTracee> Lire(TraceDossier trace) => trace.Lignes?.Split('\n').Select(LigneTracee.Lire) ?? [];
}
