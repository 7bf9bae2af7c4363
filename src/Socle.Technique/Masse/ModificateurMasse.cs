using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Socle.Technique.Base;

namespace Socle.Technique.Masse;

/// <summary>
/// Changes many rows in few statements, each only if it still is what it was said to be: the number of rows really changed tells
/// whether someone else was there first. Leaves no event per row: its caller traces what they were.
/// </summary>
public static class ModificateurMasse
{
    public static async Task<int> ModifierAsync<T>(this SocleDb db, IReadOnlyCollection<(T Avant, T Apres)> lignes, CancellationToken arret = default) where T : class
    {
        if (lignes.Count == 0)
        {
            return 0;
        }
        var colonnes = new Colonnes<T>(db);
        return db.Moteur == Moteur.Postgresql
            ? await ParTableAsync(db, colonnes, lignes, arret)
            : UneAUne(db, colonnes, lignes, arret);
    }

    /// <summary>A temporary table of both states, then one UPDATE. Its columns are taken from the table, collations included.</summary>
    private static async Task<int> ParTableAsync<T>(SocleDb db, Colonnes<T> colonnes, IEnumerable<(T Avant, T Apres)> lignes, CancellationToken arret) where T : class
    {
        var connexion = (NpgsqlConnection)db.Database.GetDbConnection();
        var noms = string.Join(", ", colonnes.Noms.Select(n => $"t.{n} AS a_{n}, t.{n} AS n_{n}"));
        await ExecuterAsync(connexion, $"CREATE TEMPORARY TABLE etats ON COMMIT DROP AS SELECT {noms} FROM {colonnes.Table} t WITH NO DATA", arret);
        await using (var copie = await connexion.BeginBinaryImportAsync(
            $"COPY etats ({string.Join(',', colonnes.Noms.Select(n => $"a_{n}, n_{n}"))}) FROM STDIN (FORMAT BINARY)", arret))
        {
            foreach (var (avant, apres) in lignes)
            {
                copie.StartRow();
                for (var i = 0; i < colonnes.Noms.Length; i++)
                {
                    CopiePostgresql.Ecrire(copie, colonnes.Valeur(avant, i), colonnes.Types[i]);
                    CopiePostgresql.Ecrire(copie, colonnes.Valeur(apres, i), colonnes.Types[i]);
                }
            }
            await copie.CompleteAsync(arret);
        }
        var change = await ExecuterAsync(connexion, $"""
            UPDATE {colonnes.Table} t SET {string.Join(", ", colonnes.Noms.Where(n => n != "id").Select(n => $"{n} = e.n_{n}"))}
            FROM etats e WHERE t.id = e.a_id AND {string.Join(" AND ", colonnes.Noms.Where(n => n != "id").Select(n => $"t.{n} IS NOT DISTINCT FROM e.a_{n}"))}
            """, arret);
        await ExecuterAsync(connexion, "DROP TABLE etats", arret);
        return change;
    }

    private static async Task<int> ExecuterAsync(NpgsqlConnection connexion, string sql, CancellationToken arret)
    {
        await using var commande = new NpgsqlCommand(sql, connexion);
        return await commande.ExecuteNonQueryAsync(arret);
    }

    private static int UneAUne<T>(SocleDb db, Colonnes<T> colonnes, IEnumerable<(T Avant, T Apres)> lignes, CancellationToken arret) where T : class
    {
        using var commande = db.Database.GetDbConnection().CreateCommand();
        commande.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        commande.CommandText = $"""
            UPDATE {colonnes.Table} SET {string.Join(", ", colonnes.Noms.Select((n, i) => $"{n} = $n{i}"))}
            WHERE {string.Join(" AND ", colonnes.Noms.Select((n, i) => $"{n} IS $a{i}"))}
            """;
        var avants = colonnes.Noms.Select((_, i) => Parametre(commande, $"$a{i}")).ToArray();
        var apres = colonnes.Noms.Select((_, i) => Parametre(commande, $"$n{i}")).ToArray();
        commande.Prepare();
        var change = 0;
        foreach (var ligne in lignes)
        {
            arret.ThrowIfCancellationRequested();
            for (var i = 0; i < avants.Length; i++)
            {
                avants[i].Value = EcrivainMasse.PourSqlite(colonnes.Valeur(ligne.Avant, i));
                apres[i].Value = EcrivainMasse.PourSqlite(colonnes.Valeur(ligne.Apres, i));
            }
            change += commande.ExecuteNonQuery();
        }
        return change;
    }

    private static DbParameter Parametre(DbCommand commande, string nom)
    {
        var parametre = commande.CreateParameter();
        parametre.ParameterName = nom;
        commande.Parameters.Add(parametre);
        return parametre;
    }
}
