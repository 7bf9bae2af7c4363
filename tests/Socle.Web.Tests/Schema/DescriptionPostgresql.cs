using System.Data.Common;

namespace Socle.Web.Tests.Schema;

/// <summary>The schema a PostgreSQL database really has.</summary>
internal static class DescriptionPostgresql
{
    private const string Colonnes = """
        SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull, nullif(co.collname, 'default')
        FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
        LEFT JOIN pg_collation co ON co.oid = a.attcollation
        WHERE a.attnum > 0 AND NOT a.attisdropped
        """;

    private const string Index = """
        SELECT t.relname, i.relname, x.indisunique, x.indisprimary, pg_get_expr(x.indpred, x.indrelid),
            ARRAY(SELECT a.attname::text FROM unnest(x.indkey) WITH ORDINALITY k(n, rang) JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.n ORDER BY rang)
        FROM pg_index x
        JOIN pg_class i ON i.oid = x.indexrelid
        JOIN pg_class t ON t.oid = x.indrelid AND t.relnamespace = current_schema()::regnamespace
        """;

    private const string Liens = """
        SELECT t.relname, v.relname, f.confdeltype,
            ARRAY(SELECT a.attname::text FROM unnest(f.conkey) WITH ORDINALITY k(n, rang) JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.n ORDER BY rang),
            ARRAY(SELECT a.attname::text FROM unnest(f.confkey) WITH ORDINALITY k(n, rang) JOIN pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.n ORDER BY rang)
        FROM pg_constraint f
        JOIN pg_class t ON t.oid = f.conrelid AND t.relnamespace = current_schema()::regnamespace
        JOIN pg_class v ON v.oid = f.confrelid
        WHERE f.contype = 'f'
        """;

    public static async Task<SortedSet<string>> LireAsync(DbConnection connexion)
    {
        await connexion.OpenAsync();
        var lignes = new SortedSet<string>(StringComparer.Ordinal);
        await AjouterAsync(connexion, Colonnes, lignes, l =>
            Ligne.Colonne(l.GetString(0), l.GetString(1), l.GetString(2), l.GetBoolean(3), l.IsDBNull(4) ? null : l.GetString(4)));
        await AjouterAsync(connexion, Index, lignes, l => l.GetBoolean(3)
            ? Ligne.Cle(l.GetString(0), Textes(l, 5))
            : Ligne.Index(l.GetString(0), l.GetString(1), l.GetBoolean(2), Textes(l, 5), l.IsDBNull(4) ? null : l.GetString(4).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal)));
        await AjouterAsync(connexion, Liens, lignes, l =>
            Ligne.Lien(l.GetString(0), Textes(l, 3), l.GetString(1), Textes(l, 4), Regle(l.GetChar(2))));
        return lignes;
    }

    private static async Task AjouterAsync(DbConnection connexion, string sql, SortedSet<string> lignes, Func<DbDataReader, string> ligne)
    {
        var lues = await DescriptionSqlite.ListeAsync(connexion, sql, l => (Table: l.GetString(0), Texte: ligne(l)));
        lignes.UnionWith(lues.Where(l => !Ligne.HorsModele(l.Table)).Select(l => l.Texte));
    }

    private static string[] Textes(DbDataReader ligne, int rang) => ligne.GetFieldValue<string[]>(rang);

    private static string Regle(char code) => code switch { 'c' => "CASCADE", 'n' => "SET NULL", 'r' => "RESTRICT", _ => "NO ACTION" };
}
