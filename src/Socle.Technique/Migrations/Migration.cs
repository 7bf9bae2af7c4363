using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Socle.Technique.Base;

namespace Socle.Technique.Migrations;

/// <summary>One numbered change of the schema, in plain SQL. Never edited once landed.</summary>
public sealed partial record Migration(int Numero, string Nom, string Sql)
{
    /// <summary>The changes for one engine, in order. The files are <c>Sql/sqlite/0001_nom.sql</c> and <c>Sql/postgresql/0001_nom.sql</c> of each module.</summary>
    public static IReadOnlyList<Migration> Toutes(CatalogueModules modules, Moteur moteur) =>
        Toutes(modules.Modules.Select(m => m.Assemblage), moteur);

    /// <summary>The same for a base apart, whose SQL is in these assemblies.</summary>
    public static IReadOnlyList<Migration> Toutes(IEnumerable<Assembly> assemblages, Moteur moteur)
    {
        var dossier = $".Sql.{(moteur == Moteur.Sqlite ? "sqlite" : "postgresql")}.";
        var migrations = assemblages.Distinct()
            .SelectMany(a => a.GetManifestResourceNames().Where(n => n.Contains(dossier, StringComparison.Ordinal)).Select(n => Lire(a, n)))
            .OrderBy(m => m.Numero).ToList();
        var doublon = migrations.GroupBy(m => m.Numero).FirstOrDefault(g => g.Count() > 1);
        return doublon is null
            ? migrations
            : throw new InvalidOperationException($"Two migrations carry the number {doublon.Key}: {string.Join(", ", doublon.Select(m => m.Nom))}.");
    }

    private static Migration Lire(Assembly assemblage, string ressource)
    {
        var nom = NomDeFichier().Match(ressource);
        using var lecteur = new StreamReader(assemblage.GetManifestResourceStream(ressource)!);
        return new Migration(int.Parse(nom.Groups[1].Value, CultureInfo.InvariantCulture), nom.Groups[2].Value, lecteur.ReadToEnd());
    }

    [GeneratedRegex(@"\.(\d{4})_(\w+)\.sql$")]
    private static partial Regex NomDeFichier();
}
