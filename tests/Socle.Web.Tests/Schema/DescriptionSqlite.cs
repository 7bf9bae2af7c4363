using System.Data.Common;

namespace Socle.Web.Tests.Schema;

/// <summary>The schema a SQLite file really has.</summary>
internal static class DescriptionSqlite
{
    public static async Task<SortedSet<string>> LireAsync(DbConnection connexion)
    {
        await connexion.OpenAsync();
        var lignes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var table in await ListeAsync(connexion, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", l => l.GetString(0)))
        {
            if (!Ligne.HorsModele(table))
            {
                await ColonnesAsync(connexion, table, lignes);
                await IndexAsync(connexion, table, lignes);
                await LiensAsync(connexion, table, lignes);
            }
        }
        return lignes;
    }

    private static async Task ColonnesAsync(DbConnection connexion, string table, SortedSet<string> lignes)
    {
        var colonnes = await ListeAsync(connexion, $"SELECT name, type, \"notnull\", pk FROM pragma_table_xinfo('{table}')",
            l => (Nom: l.GetString(0), Type: l.GetString(1), Nulle: l.GetInt32(2) == 0, Rang: l.GetInt32(3)));
        lignes.UnionWith(colonnes.Select(c => Ligne.Colonne(table, c.Nom, c.Type, c.Nulle, null)));
        lignes.Add(Ligne.Cle(table, colonnes.Where(c => c.Rang > 0).OrderBy(c => c.Rang).Select(c => c.Nom)));
    }

    private static async Task IndexAsync(DbConnection connexion, string table, SortedSet<string> lignes)
    {
        var index = await ListeAsync(connexion,
            $"SELECT l.name, l.\"unique\", m.sql FROM pragma_index_list('{table}') l JOIN sqlite_master m ON m.name = l.name WHERE l.origin = 'c'",
            l => (Nom: l.GetString(0), Unique: l.GetInt32(1) == 1, Sql: l.GetString(2)));
        foreach (var (nom, unique, sql) in index)
        {
            var colonnes = await ListeAsync(connexion, $"SELECT name FROM pragma_index_info('{nom}') ORDER BY seqno", l => l.GetString(0));
            var filtre = sql.IndexOf(" WHERE ", StringComparison.Ordinal);
            lignes.Add(Ligne.Index(table, nom, unique, colonnes, filtre < 0 ? null : sql[(filtre + 7)..]));
        }
    }

    private static async Task LiensAsync(DbConnection connexion, string table, SortedSet<string> lignes)
    {
        var liens = await ListeAsync(connexion,
            $"SELECT id, \"from\", \"table\", \"to\", on_delete FROM pragma_foreign_key_list('{table}') ORDER BY id, seq",
            l => (Id: l.GetInt32(0), De: l.GetString(1), Vers: l.GetString(2), Cle: l.GetString(3), Suppression: l.GetString(4)));
        lignes.UnionWith(liens.GroupBy(l => l.Id).Select(g =>
            Ligne.Lien(table, g.Select(l => l.De), g.First().Vers, g.Select(l => l.Cle), g.First().Suppression)));
    }

    public static async Task<List<T>> ListeAsync<T>(DbConnection connexion, string sql, Func<DbDataReader, T> ligne)
    {
        await using var commande = connexion.CreateCommand();
        commande.CommandText = sql;
        await using var lecteur = await commande.ExecuteReaderAsync();
        var lignes = new List<T>();
        while (await lecteur.ReadAsync())
        {
            lignes.Add(ligne(lecteur));
        }
        return lignes;
    }
}
