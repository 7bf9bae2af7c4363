using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Socle.Web.Tests.Schema;

/// <summary>The schema the EF model expects, one line per fact, in the words both descriptions share.</summary>
internal static class DescriptionModele
{
    public static SortedSet<string> De(DbContext db)
    {
        var lignes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var table in db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables)
        {
            lignes.UnionWith(table.Columns.Select(c => Ligne.Colonne(table.Name, c.Name, c.StoreType, c.IsNullable, c.Collation)));
            if (table.PrimaryKey is { } cle)
            {
                lignes.Add(Ligne.Cle(table.Name, Noms(cle.Columns)));
            }
            lignes.UnionWith(table.Indexes.Select(i => Ligne.Index(table.Name, i.Name, i.IsUnique, Noms(i.Columns), i.Filter)));
            lignes.UnionWith(table.ForeignKeyConstraints.Select(f =>
                Ligne.Lien(table.Name, Noms(f.Columns), f.PrincipalTable.Name, Noms(f.PrincipalColumns), Regle(f.OnDeleteAction))));
        }
        return lignes;
    }

    private static IEnumerable<string> Noms(IEnumerable<IColumn> colonnes) => colonnes.Select(c => c.Name);

    private static string Regle(ReferentialAction action) => action switch
    {
        ReferentialAction.Cascade => "CASCADE",
        ReferentialAction.SetNull => "SET NULL",
        ReferentialAction.Restrict => "RESTRICT",
        _ => "NO ACTION",
    };
}

/// <summary>How each fact of a schema is written.</summary>
internal static class Ligne
{
    /// <summary>Tables read and written by plain SQL only: the migrator's own, the jobs' (Quartz), the shared keys.</summary>
    public static bool HorsModele(string table) =>
        table is "migration" or "cle_protection" || table.StartsWith("qrtz_", StringComparison.Ordinal);

    public static string Colonne(string table, string nom, string type, bool nulle, string? collation) =>
        $"{table}.{nom} {type}{(collation is null ? "" : $" COLLATE {collation}")} {(nulle ? "NULL" : "NOT NULL")}";

    public static string Cle(string table, IEnumerable<string> colonnes) => $"{table} PRIMARY KEY ({string.Join(", ", colonnes)})";

    public static string Index(string table, string nom, bool unique, IEnumerable<string> colonnes, string? filtre) =>
        $"{table} {(unique ? "UNIQUE INDEX" : "INDEX")} {nom} ({string.Join(", ", colonnes)}){(filtre is null ? "" : $" WHERE {filtre}")}";

    public static string Lien(string table, IEnumerable<string> colonnes, string vers, IEnumerable<string> cles, string suppression) =>
        $"{table} FOREIGN KEY ({string.Join(", ", colonnes)}) REFERENCES {vers} ({string.Join(", ", cles)}) ON DELETE {suppression}";
}
