using Socle.Technique.Base;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Schema;

/// <summary>The numbered SQL and the EF model say the same thing, on both engines.</summary>
public sealed class SchemaTests
{
    [Fact]
    public Task Migrer_Sqlite_DonneLeModele() => ComparerAsync(Moteur.Sqlite, "sqlite", DescriptionSqlite.LireAsync);

    [Fact]
    public Task Migrer_Postgresql_DonneLeModele() => ComparerAsync(Moteur.Postgresql, "postgresql", DescriptionPostgresql.LireAsync);

    [Fact]
    public async Task Comparer_ColonneOubliee_LaNomme()
    {
        await using var baseDeTest = await BaseDeTest.MigreeAsync(Moteur.Sqlite, Composition.Modules);
        await using var sources = new SourcesDonnees(baseDeTest.Options, Composition.Modules);
        await using (var connexion = sources.ConnexionProprietaire())
        {
            await connexion.OpenAsync();
            await using var commande = connexion.CreateCommand();
            commande.CommandText = "ALTER TABLE contact DROP COLUMN telephone; ALTER TABLE secteur ADD COLUMN couleur TEXT NULL";
            await commande.ExecuteNonQueryAsync();
        }

        var ecarts = Ecarts(Modele(sources), await DescriptionSqlite.LireAsync(sources), "sqlite");

        ecarts.ShouldBe([
            "Missing in Sql/sqlite: contact.telephone TEXT NULL",
            "In Sql/sqlite, not in the EF model: secteur.couleur TEXT NULL",
        ]);
    }

    private static async Task ComparerAsync(Moteur moteur, string dossier, Func<SourcesDonnees, Task<SortedSet<string>>> lire)
    {
        await using var baseDeTest = await BaseDeTest.MigreeAsync(moteur, Composition.Modules);
        await using var sources = new SourcesDonnees(baseDeTest.Options, Composition.Modules);
        var modele = Modele(sources);
        modele.Count.ShouldBeGreaterThan(100);

        var ecarts = Ecarts(modele, await lire(sources), dossier);

        ecarts.ShouldBeEmpty(
            $"Add a new numbered file to Sql/{dossier} of the module (never edit one that landed), or change the mapping:\n  {string.Join("\n  ", ecarts)}");
    }

    private static SortedSet<string> Modele(SourcesDonnees sources)
    {
        using var db = sources.Ouvrir(Espace.Administration);
        return DescriptionModele.De(db);
    }

    private static List<string> Ecarts(SortedSet<string> modele, SortedSet<string> reel, string dossier) =>
    [
        .. modele.Except(reel).Select(l => $"Missing in Sql/{dossier}: {l}"),
        .. reel.Except(modele).Select(l => $"In Sql/{dossier}, not in the EF model: {l}"),
    ];
}
