using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;

namespace Socle.Dossier.Traces;

public enum NatureAnomalie
{
    /// <summary>A line does not match its code, or the one the trail kept of it.</summary>
    Alteree,

    /// <summary>The trail says it was written, it is not there.</summary>
    Retiree,

    /// <summary>It is there, and the trail never said so.</summary>
    Ajoutee,

    /// <summary>The trail itself is broken at this line.</summary>
    ChaineRompue,

    /// <summary>Lines that were anchored outside the base are no longer at the end of the trail.</summary>
    Tronquee,
}

/// <param name="Table">Where.</param>
/// <param name="Id">Which line: its identifier, or its rank in the trail.</param>
public sealed record Anomalie(NatureAnomalie Nature, string Table, long Id);

/// <summary>
/// Reads the whole medical base again: the chain of the trail, the code of each line, the lines the trail says are there, the anchors.
/// Nothing is opened: codes are over what is sealed.
/// </summary>
public sealed class VerifierDossiers(SourcesDossier sources, TrousseauDossier trousseau, Ancres ancres)
{
    /// <param name="auPlus">Anomalies told; reading stops there.</param>
    public async Task<IReadOnlyList<Anomalie>> ToutAsync(int auPlus, CancellationToken arret)
    {
        await using var db = sources.Ouvrir();
        var anomalies = new List<Anomalie>();
        var attendues = await ChaineAsync(db, anomalies, arret);
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(ILigneScellee)) && t.ClrType != typeof(TraceDossier)))
        {
            var lire = typeof(VerifierDossiers).GetMethod(nameof(TableAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.MakeGenericMethod(type.ClrType);
            await (Task)lire.Invoke(this, [db, type.GetTableName(), attendues, anomalies, arret])!;
        }
        anomalies.AddRange(attendues.Where(a => a.Value is not null).Select(a => new Anomalie(NatureAnomalie.Retiree, a.Key.Table, a.Key.Id)));
        return [.. anomalies.Take(auPlus)];
    }

    /// <summary>The trail, from its first line; returns the code each line of the base should carry.</summary>
    private async Task<Dictionary<(string Table, long Id), string?>> ChaineAsync(DossierDb db, List<Anomalie> anomalies, CancellationToken arret)
    {
        var attendues = new Dictionary<(string, long), string?>();
        var aAncrer = ancres.Lire().GroupBy(a => a.Rang).ToDictionary(g => g.Key, g => g.Select(a => a.Sceau).Distinct().ToArray());
        long rang = 0;
        var precedente = TeteTrace.Genese;
        await foreach (var trace in db.Set<TraceDossier>().AsNoTracking().OrderBy(t => t.Rang).AsAsyncEnumerable().WithCancellation(arret))
        {
            var entiere = trace.Rang == rang + 1 && trace.Precedente == precedente && Sceaux.Attendu(db.Entry(trace), trousseau) == trace.Sceau;
            if (!entiere || (aAncrer.Remove(trace.Rang, out var connus) && connus.Any(s => s != trace.Sceau)))
            {
                anomalies.Add(new(NatureAnomalie.ChaineRompue, "trace_dossier", trace.Rang));
            }
            (rang, precedente) = (trace.Rang, trace.Sceau);
            Retenir(trace, attendues);
        }
        var tete = await db.Set<TeteTrace>().AsNoTracking().SingleOrDefaultAsync(arret);
        if (aAncrer.Keys.Any(r => r > rang) || tete is null || tete.Rang != rang || tete.Sceau != precedente)
        {
            anomalies.Add(new(NatureAnomalie.Tronquee, "trace_dossier", rang));
        }
        return attendues;
    }

    private static void Retenir(TraceDossier trace, Dictionary<(string, long), string?> attendues)
    {
        foreach (var ligne in trace.Lignes?.Split('\n').Select(LigneTracee.Lire) ?? [])
        {
            attendues[(ligne.Table, ligne.Id)] = ligne.Sceau;
        }
    }

    private async Task TableAsync<T>(
        DossierDb db, string table, Dictionary<(string, long), string?> attendues, List<Anomalie> anomalies, CancellationToken arret) where T : class, ILigneScellee
    {
        await foreach (var ligne in db.Set<T>().AsNoTracking().AsAsyncEnumerable().WithCancellation(arret))
        {
            var entree = db.Entry<ILigneScellee>(ligne);
            var id = Sceaux.Identifiant(entree);
            var annoncee = attendues.Remove((table, id), out var sceau) && sceau is not null;
            if (!annoncee)
            {
                anomalies.Add(new(NatureAnomalie.Ajoutee, table, id));
            }
            else if (ligne.Sceau != sceau || Sceaux.Attendu(entree, trousseau) != ligne.Sceau)
            {
                anomalies.Add(new(NatureAnomalie.Alteree, table, id));
            }
        }
    }
}

public static class MotsAnomalie
{
    /// <summary>As an administrator reads it: no person, no content.</summary>
    public static string EnMots(this Anomalie anomalie)
    {
        var ou = $"{anomalie.Table}, ligne {anomalie.Id.ToString(CultureInfo.InvariantCulture)}";
        return anomalie.Nature switch
        {
            NatureAnomalie.Alteree => $"{ou}\u00A0: modifiée hors de Socle",
            NatureAnomalie.Retiree => $"{ou}\u00A0: retirée hors de Socle",
            NatureAnomalie.Ajoutee => $"{ou}\u00A0: ajoutée hors de Socle",
            NatureAnomalie.ChaineRompue => $"{ou}\u00A0: la chaîne des accès est rompue",
            NatureAnomalie.Tronquee => $"{ou}\u00A0: la fin des accès manque",
            _ => throw new ArgumentOutOfRangeException(nameof(anomalie)),
        };
    }
}
