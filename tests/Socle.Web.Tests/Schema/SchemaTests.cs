using System.Data.Common;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
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
    public Task Migrer_DossiersSqlite_DonneLeModele() => ComparerDossiersAsync(Moteur.Sqlite, "sqlite", DescriptionSqlite.LireAsync);

    [Fact]
    public Task Migrer_DossiersPostgresql_DonneLeModele() => ComparerDossiersAsync(Moteur.Postgresql, "postgresql", DescriptionPostgresql.LireAsync);

    [Fact]
    public async Task Comparer_ColonneOubliee_LaNomme()
    {
        await using var baseDeTest = await BaseDeTest.MigreeAsync(Moteur.Sqlite, Composition.Modules, Composition.AutresBases);
        await using var sources = new SourcesDonnees(baseDeTest.Options, Composition.Modules);
        await using (var connexion = sources.ConnexionProprietaire())
        {
            await connexion.OpenAsync();
            await using var commande = connexion.CreateCommand();
            commande.CommandText = "ALTER TABLE contact DROP COLUMN telephone; ALTER TABLE secteur ADD COLUMN couleur TEXT NULL";
            await commande.ExecuteNonQueryAsync();
        }

        await using var relue = sources.ConnexionProprietaire();
        var ecarts = Ecarts(Modele(sources), await DescriptionSqlite.LireAsync(relue), "sqlite");

        ecarts.ShouldBe([
            "Missing in Sql/sqlite: contact.telephone TEXT NULL",
            "In Sql/sqlite, not in the EF model: secteur.couleur TEXT NULL",
        ]);
    }

    private static async Task ComparerAsync(Moteur moteur, string dossier, Func<DbConnection, Task<SortedSet<string>>> lire)
    {
        await using var baseDeTest = await BaseDeTest.MigreeAsync(moteur, Composition.Modules, Composition.AutresBases);
        await using var sources = new SourcesDonnees(baseDeTest.Options, Composition.Modules);
        await using var connexion = sources.ConnexionProprietaire();
        Verifier(Modele(sources), await lire(connexion), dossier);
    }

    private static async Task ComparerDossiersAsync(Moteur moteur, string dossier, Func<DbConnection, Task<SortedSet<string>>> lire)
    {
        await using var baseDeTest = await BaseDeTest.MigreeAsync(moteur, Composition.Modules, Composition.AutresBases);
        await using var sources = new SourcesDonnees(baseDeTest.Options, Composition.Modules);
        var options = OptionsDossier.ACoteDe(baseDeTest.Options);
        await using var dossiers = new SourcesDossier(sources, Composition.Modules, options, new TrousseauDossier(options));
        await using var db = dossiers.Ouvrir();
        await using var connexion = dossiers.ConnexionProprietaire();
        Verifier(DescriptionModele.De(db), await lire(connexion), dossier);
    }

    private static void Verifier(SortedSet<string> modele, SortedSet<string> reel, string dossier)
    {
        modele.Count.ShouldBeGreaterThan(50);
        var ecarts = Ecarts(modele, reel, dossier);
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
