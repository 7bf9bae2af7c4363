using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service;

/// <summary>The service arranged on screen: sectors, centres, teams, people.</summary>
public abstract class OrganisationTests(SocleDeTest socle)
{
    private readonly Jeu jeu = new(socle);

    [Theory]
    [InlineData("secteur", "/organisation/secteurs"), InlineData("centre", "/organisation/centres"), InlineData("equipe", "/organisation")]
    public async Task Nouveau_AvecUnNom_EstDansLaListeEtSansNomOuDeuxFoisEstRefuse(string objet, string liste)
    {
        await jeu.EquipeAsync($"Existante {Jeu.Rang()}");
        var nom = $"Neuf {objet} {Jeu.Rang()}";
        using var administration = await socle.EnTantQueAsync(Role.Administration);
        var formulaire = await administration.AllerAsync($"/organisation/{objet}");
        var secteur = formulaire.Document.QuerySelector("select[name='Entree.SecteurId'] option[value]:not([value=''])")?.GetAttribute("value");
        Task<PageLue> Envoyer(string saisie) => secteur is null
            ? formulaire.RemplirAsync(("Entree.Nom", saisie))
            : formulaire.RemplirAsync(("Entree.Nom", saisie), ("Entree.SecteurId", secteur));

        var sansNom = await Envoyer("");
        var page = await Envoyer(nom);
        var encore = await Envoyer(nom);

        sansNom.DevraitRefuser("Entree.Nom", "");
        page.Adresse.ShouldBe(liste);
        page.Lignes().ShouldContain(nom);
        encore.DevraitRefuser("Entree.Nom", nom);
    }

    [Fact]
    public async Task Professionnel_Arrive_EstDansLaListeEtSansMetierEstRefuse()
    {
        var nom = $"Arrivant {Jeu.Rang()}";
        using var administration = await socle.EnTantQueAsync(Role.Administration);
        var formulaire = await administration.AllerAsync("/organisation/professionnel");

        var sansMetier = await formulaire.RemplirAsync(("Entree.Nom", nom), ("Entree.Prenom", "Léa"), ("Entree.Metier", ""));
        var liste = await sansMetier.RemplirAsync(("Entree.Metier", "Infirmier"));

        sansMetier.Erreur("Entree.Metier").ShouldNotBeNull();
        sansMetier.Valeur("Entree.Nom").ShouldBe(nom);
        liste.Adresse.ShouldBe("/organisation/professionnels");
        liste.Lignes().ShouldContain($"{nom} Léa");
    }

    [Fact]
    public async Task Equipe_QuiSuitDesEtablissements_NeFermePasSansLeDire()
    {
        var equipe = await jeu.EquipeAsync($"Occupée {Jeu.Rang()}");
        await jeu.AdherentAsync("Suivie par elle", equipe: equipe);
        using var administration = await socle.EnTantQueAsync(Role.Administration);

        var reponse = await (await administration.AllerAsync($"/organisation/equipe/{equipe}")).EnvoyerAsync("form[action*='handler=Fermer']");

        reponse.Document.QuerySelector("#erreurs").ShouldNotBeNull("it still follows an establishment");
    }
}

public sealed class OrganisationSqliteTests(SocleSqlite socle) : OrganisationTests(socle), IClassFixture<SocleSqlite>;

public sealed class OrganisationPostgresqlTests(SoclePostgresql socle) : OrganisationTests(socle), IClassFixture<SoclePostgresql>;
