using Socle.Technique.Base;
using Socle.Technique.Migrations;
using Socle.Tests.Outils;

namespace Socle.Technique.Tests.Migrations;

public sealed class MigrateurTests
{
    private static readonly CatalogueModules Modules = new([new ModuleTechnique()]);

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Migrer_BaseVide_AppliqueToutUneFois(Moteur moteur)
    {
        await using var vide = await BaseDeTest.VideAsync(moteur);
        await using var sources = new SourcesDonnees(vide.Options, Modules);
        var migrateur = new Migrateur(sources, Modules, new HorlogeDeTest());
        (await migrateur.ManquantesAsync()).ShouldBe(migrateur.Connues);

        var faites = await migrateur.MigrerAsync();
        var encore = await migrateur.MigrerAsync();

        faites.ShouldBe(migrateur.Connues);
        encore.ShouldBeEmpty();
        (await migrateur.ManquantesAsync()).ShouldBeEmpty();
        (await migrateur.InconnuesAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Migrer_DeuxNoeudsEnMemeTemps_UnSeulEcrit(Moteur moteur)
    {
        await using var vide = await BaseDeTest.VideAsync(moteur);
        await using var sources = new SourcesDonnees(vide.Options, Modules);
        await using var autres = new SourcesDonnees(vide.Options, Modules);

        var faites = await Task.WhenAll(
            Task.Run(() => new Migrateur(sources, Modules, new HorlogeDeTest()).MigrerAsync()),
            Task.Run(() => new Migrateur(autres, Modules, new HorlogeDeTest()).MigrerAsync()));

        faites.Sum(f => f.Count).ShouldBe(Migration.Toutes(Modules, moteur).Count);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Inconnues_BasePlusRecente_LesNomme(Moteur moteur)
    {
        await using var migree = await BaseDeTest.MigreeAsync(moteur, Modules);
        await using var sources = new SourcesDonnees(migree.Options, Modules);
        await using (var connexion = sources.ConnexionProprietaire())
        {
            await connexion.OpenAsync();
            await using var commande = connexion.CreateCommand();
            commande.CommandText = "INSERT INTO migration (numero, nom, le) VALUES (9999, 'demain', '2030-01-01')";
            await commande.ExecuteNonQueryAsync();
        }

        (await new Migrateur(sources, Modules, new HorlogeDeTest()).InconnuesAsync()).ShouldBe([9999]);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public void Toutes_NumerosEnOrdre_SansDoublon(Moteur moteur)
    {
        var numeros = Migration.Toutes(Modules, moteur).Select(m => m.Numero).ToList();

        numeros.ShouldBe(numeros.Order().Distinct());
        numeros[0].ShouldBe(1);
    }
}
