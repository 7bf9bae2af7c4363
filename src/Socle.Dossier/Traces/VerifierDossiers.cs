using System.Data;
using System.Linq.Expressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecrits;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Dossier.Traces;

/// <summary>
/// Reads the whole medical base again: the chain of the trail, the code of each line, the lines the trail says are there, the anchors.
/// Nothing is opened: codes are over what is sealed. What the trail says of each line is kept some files at a time, whatever their number.
/// </summary>
public sealed class VerifierDossiers(SourcesDossier sources, TrousseauDossier trousseau, Ancres ancres)
{
    /// <summary>Lines read before those behind are let go.</summary>
    private const int Suivies = 1_000;

    /// <summary>Files looked at together.</summary>
    internal int ParLot { get; init; } = 500;

    private sealed record Lot(Id<Dmst> Apres, Id<Dmst> Jusque);

    /// <param name="auPlus">Anomalies told.</param>
    public async Task<IReadOnlyList<Anomalie>> ToutAsync(int auPlus, CancellationToken arret)
    {
        // First: what is anchored while this runs speaks of lines it will not read.
        var ancrees = ancres.Lire();
        await using var db = sources.Ouvrir();
        await using var instantane = await InstantaneAsync(db, arret);
        var tables = db.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(ILigneScellee)) && t.ClrType != typeof(TraceDossier)).ToList();
        var lignes = new LignesAttendues(tables.Where(t => CleDuDossier(t) is not null).Select(t => t.GetTableName()!));
        var chaine = await ChaineAsync(db, ancrees, lignes, arret);
        await DossiersAsync(db, tables, lignes, arret);
        foreach (var table in tables)
        {
            await LireAsync(db, table, null, lignes, arret);
        }
        return [.. chaine.Concat(lignes.Conclure()).Take(auPlus)];
    }

    /// <summary>One state of the base from the first line to the last: what is written meanwhile is not taken for a hand in it.</summary>
    private static async Task<IDbContextTransaction?> InstantaneAsync(DossierDb db, CancellationToken arret)
    {
        if (db.Moteur == Moteur.Postgresql)
        {
            return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, arret);
        }
        await db.Database.OpenConnectionAsync(arret);
        // Deferred: it keeps no writer waiting.
        return await db.Database.UseTransactionAsync(((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true), arret);
    }

    /// <summary>The trail, from its first line: whether it holds, and what it says of the lines of no file.</summary>
    private async Task<List<Anomalie>> ChaineAsync(DossierDb db, IReadOnlyList<Ancre> ancrees, LignesAttendues lignes, CancellationToken arret)
    {
        var (anomalies, rang, precedente) = (new List<Anomalie>(), 0L, TeteTrace.Genese);
        var aAncrer = ancrees.GroupBy(a => a.Rang).ToDictionary(g => g.Key, g => g.Select(a => a.Sceau).Distinct().ToArray());
        await foreach (var trace in db.Set<TraceDossier>().AsNoTracking().OrderBy(t => t.Rang).AsAsyncEnumerable().WithCancellation(arret))
        {
            var entiere = trace.Rang == rang + 1 && trace.Precedente == precedente && Sceaux.Attendu(db.Entry(trace), trousseau) == trace.Sceau;
            if (!entiere || (aAncrer.Remove(trace.Rang, out var connus) && connus.Any(s => s != trace.Sceau)))
            {
                anomalies.Add(new(NatureAnomalie.ChaineRompue, "trace_dossier", trace.Rang));
            }
            (rang, precedente) = (trace.Rang, trace.Sceau);
            lignes.Garder(trace);
            Lacher(db, trace.Rang);
        }
        var tete = await db.Set<TeteTrace>().AsNoTracking().SingleOrDefaultAsync(arret);
        if (aAncrer.Keys.Any(r => r > rang) || tete is null || tete.Rang != rang || tete.Sceau != precedente)
        {
            anomalies.Add(new(NatureAnomalie.Tronquee, "trace_dossier", rang));
        }
        return anomalies;
    }

    /// <summary>Every line that belongs to a file, and what the trail says of it, some files at a time.</summary>
    private async Task DossiersAsync(DossierDb db, IReadOnlyList<IEntityType> tables, LignesAttendues lignes, CancellationToken arret)
    {
        var (apres, fini) = (new Id<Dmst>(long.MinValue), false);
        while (!fini)
        {
            var du = apres;
            var dernier = await db.Set<Dmst>().Where(d => d.Id > du).OrderBy(d => d.Id).Skip(ParLot - 1).Select(d => (Id<Dmst>?)d.Id).FirstOrDefaultAsync(arret);
            var lot = new Lot(du, dernier ?? new Id<Dmst>(long.MaxValue));
            var traces = db.Set<TraceDossier>().AsNoTracking().Where(t => t.Lignes != null && t.DossierId > lot.Apres && t.DossierId <= lot.Jusque).OrderBy(t => t.Rang);
            await foreach (var trace in traces.AsAsyncEnumerable().WithCancellation(arret))
            {
                lignes.DuLot(trace);
            }
            lignes.Trancher();
            foreach (var table in tables)
            {
                await LireAsync(db, table, lot, lignes, arret);
            }
            lignes.FinirLeLot();
            (apres, fini) = (lot.Jusque, dernier is null);
        }
    }

    private async Task LireAsync(DossierDb db, IEntityType table, Lot? lot, LignesAttendues lignes, CancellationToken arret)
    {
        if (Choisir(table, lot) is { } choisies)
        {
            var lire = typeof(VerifierDossiers).GetMethod(nameof(TableAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.MakeGenericMethod(table.ClrType);
            await (Task)lire.Invoke(this, [db, table.GetTableName(), choisies, lignes, arret])!;
        }
    }

    private async Task TableAsync<T>(DossierDb db, string table, Expression<Func<T, bool>> choisies, LignesAttendues lignes, CancellationToken arret) where T : class, ILigneScellee
    {
        var lues = 0;
        await foreach (var ligne in db.Set<T>().AsNoTracking().Where(choisies).AsAsyncEnumerable().WithCancellation(arret))
        {
            var entree = db.Entry<ILigneScellee>(ligne);
            lignes.Voir(table, Sceaux.Identifiant(entree), ligne.Sceau, Sceaux.Attendu(entree, trousseau));
            Lacher(db, ++lues);
        }
    }

    /// <summary>The context follows each line whose columns it is asked for: without this, the whole base would end in memory.</summary>
    private static void Lacher(DossierDb db, long lues)
    {
        if (lues % Suivies == 0)
        {
            db.ChangeTracker.Clear();
        }
    }

    private static string? CleDuDossier(IEntityType table) => table.ClrType == typeof(Dmst) ? nameof(Dmst.Id) : table.FindProperty(nameof(Ecrit.DossierId))?.Name;

    /// <summary>The lines of a table that belong to these files; without files, those that belong to none. Null when it has no such lines.</summary>
    private static LambdaExpression? Choisir(IEntityType table, Lot? lot)
    {
        var ligne = Expression.Parameter(table.ClrType, "l");
        if (CleDuDossier(table) is not { } nom)
        {
            return lot is null ? Expression.Lambda(Expression.Constant(true), ligne) : null;
        }
        var cle = Expression.Property(ligne, nom);
        if (lot is null)
        {
            return Nullable.GetUnderlyingType(cle.Type) is null ? null : Expression.Lambda(Expression.Equal(cle, Expression.Constant(null, cle.Type)), ligne);
        }
        // Read from the lot, so that each is one query with two parameters.
        Expression Borne(string borne) => Expression.Convert(Expression.Property(Expression.Constant(lot), borne), cle.Type);
        return Expression.Lambda(Expression.AndAlso(Expression.GreaterThan(cle, Borne(nameof(Lot.Apres))), Expression.LessThanOrEqual(cle, Borne(nameof(Lot.Jusque)))), ligne);
    }
}
