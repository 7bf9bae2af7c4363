using System.Globalization;
using System.Net;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.PagesPubliques;

/// <summary>« Quel suivi pour ce salarié ? », step by step, by forms alone.</summary>
public sealed class QuelSuiviTests(SocleSqlite socle) : IClassFixture<SocleSqlite>
{
    private const string Formulaire = "form#suivi";

    private DateOnly Jour => DateOnly.FromDateTime(socle.Horloge.Maintenant.UtcDateTime);

    [Fact]
    public async Task Parcourir_SuiviSimple_FinitParSaCategorieEtSesDates()
    {
        using var visiteur = socle.Visiteur();

        var page = await RepondreAsync(visiteur, Salarie(Jour.AddDays(-10)));

        page.Statut.ShouldBe(HttpStatusCode.OK);
        page.Adresse.ShouldBe("/suivi");
        page.Texte.ShouldContain("Suivi simple");
        page.Document.QuerySelectorAll("main h3").ShouldContain(t => t.TextContent.Contains("information et de prévention initiale", StringComparison.Ordinal));
        page.Document.QuerySelectorAll("main .explication").ShouldNotBeEmpty();
        page.Document.QuerySelectorAll("main .preuve").ShouldNotBeEmpty();
        page.Document.QuerySelectorAll("main .explication a").ShouldAllBe(a => a.GetAttribute("href")!.StartsWith("/droit#", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parcourir_PosteExpose_DitLeSuiviRenforceEtSaRaison()
    {
        using var visiteur = socle.Visiteur();

        var page = await RepondreAsync(visiteur, Salarie(Jour.AddDays(20)), poste: new() { ["Entree.Expositions"] = "Amiante" });

        page.Texte.ShouldContain("Suivi renforcé");
        page.Texte.ShouldContain("Amiante");
        page.Texte.ShouldContain("avant la prise de poste");
        page.Document.QuerySelector(".fiche")!.TextContent.ShouldContain("amiante", customMessage: "the sheet tells what was answered");
    }

    [Fact]
    public async Task Parcourir_ConduiteDEngins_DemandeLAttestation()
    {
        using var visiteur = socle.Visiteur();

        var page = await RepondreAsync(visiteur, Salarie(Jour.AddDays(-10)), machines: new() { ["Entree.Engins"] = "Chariot" });

        page.Texte.ShouldContain("Attestation pour la conduite");
    }

    [Fact]
    public async Task Parcourir_ArretLong_OuvreLaPrereprise()
    {
        using var visiteur = socle.Visiteur();

        var page = await RepondreAsync(visiteur, Salarie(Jour.AddYears(-3)), passe: new()
        {
            ["Entree.Visite"] = "Vip",
            ["Entree.VisiteLe"] = Iso(Jour.AddYears(-2)),
            ["Entree.VisitePar"] = "Infirmier",
            ["Entree.Arret"] = "Maladie",
            ["Entree.ArretDebut"] = Iso(Jour.AddDays(-60)),
        });

        page.Texte.ShouldContain("Les droits du salarié");
        page.Texte.ShouldContain("préreprise");
    }

    [Fact]
    public async Task Parcourir_EtapeIncomplete_LaDitEtGardeLeReste()
    {
        using var visiteur = socle.Visiteur();
        var page = await visiteur.AllerAsync("/suivi");

        page = await page.EnvoyerAsync(Formulaire, new Dictionary<string, string> { ["Entree.Annee"] = "85", ["Entree.Contrat"] = "Cdd" }, ("vers", "2"));

        page.Document.QuerySelector("#erreurs").ShouldNotBeNull();
        page.Annonces.ShouldContain("Écrivez l’année sur quatre chiffres");
        page.Annonces.ShouldContain("Donnez le premier jour au poste");
        page.Document.QuerySelector("[name='Entree.Annee']")!.GetAttribute("value").ShouldBe("85");
        page.Document.QuerySelector("[name='Entree.Contrat'] option[selected]")!.GetAttribute("value").ShouldBe("Cdd");
        page.Document.QuerySelector("[aria-current=step]")!.TextContent.ShouldContain("Le salarié");
    }

    [Fact]
    public async Task Parcourir_JeuneSansDateEntiere_LaDemande()
    {
        using var visiteur = socle.Visiteur();
        var page = await visiteur.AllerAsync("/suivi");
        var jeune = Salarie(Jour.AddDays(-3));
        jeune["Entree.Annee"] = (Jour.Year - 17).ToString(CultureInfo.InvariantCulture);

        page = await page.EnvoyerAsync(Formulaire, jeune, ("vers", "2"));

        page.Annonces.ShouldContain("avant 18 ans");
    }

    [Fact]
    public async Task Parcourir_Revenir_NeRedemandeRien()
    {
        using var visiteur = socle.Visiteur();
        var page = await visiteur.AllerAsync("/suivi");
        page = await page.EnvoyerAsync(Formulaire, Salarie(Jour), ("vers", "2"));

        page = await page.EnvoyerAsync(Formulaire, bouton: ("vers", "1"));

        page.Document.QuerySelector("#erreurs").ShouldBeNull();
        page.Document.QuerySelector("[name='Entree.Debut']")!.GetAttribute("value").ShouldBe(Iso(Jour));
        page.Document.QuerySelector("[aria-current=step]")!.TextContent.ShouldContain("Le salarié");
    }

    [Theory]
    [InlineData("Entree.Visite", "Vip", "Donnez le jour de cette visite")]
    [InlineData("Entree.VisiteLe", "2020-01-01", "Dites quelle visite")]
    [InlineData("Entree.Arret", "At", "Donnez le premier jour de l’arrêt")]
    [InlineData("Entree.ArretFin", "2020-01-01", "Dites de quel arrêt")]
    [InlineData("Entree.VisiteLe", "hier", "n’est pas un jour du calendrier")]
    public async Task Parcourir_PasseAMoitieDit_EstARemplir(string champ, string valeur, string phrase)
    {
        using var visiteur = socle.Visiteur();

        var page = await RepondreAsync(visiteur, Salarie(Jour), passe: new() { [champ] = valeur });

        page.Annonces.ShouldContain(phrase);
        page.Document.QuerySelector("[aria-current=step]")!.TextContent.ShouldContain("Déjà fait");
    }

    [Fact]
    public async Task Parcourir_NEcritRienDansLAdresseNiAilleurs()
    {
        using var visiteur = socle.Visiteur();

        var page = await RepondreAsync(visiteur, Salarie(Jour));

        page.Adresse.ShouldNotContain("?");
        visiteur.Cookies.ShouldBeEmpty("there is nothing to guard");
        page.Document.QuerySelectorAll("[name*=Handicap], [name*=Enceinte], [name*=Invalidite]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/suivi"), InlineData("/droit"), InlineData("/droit/calendrier")]
    public async Task Page_SansCompte_SOuvreSansRienEnLigne(string chemin)
    {
        using var visiteur = socle.Visiteur();

        var page = await visiteur.AllerAsync(chemin);

        (page.Statut, page.Adresse).ShouldBe((HttpStatusCode.OK, chemin));
        page.Document.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
        page.Document.QuerySelectorAll("footer a[href='/suivi']").ShouldNotBeEmpty();
    }

    private static Dictionary<string, string> Salarie(DateOnly debut) =>
        new() { ["Entree.Annee"] = "1985", ["Entree.Contrat"] = "Cdi", ["Entree.Debut"] = Iso(debut) };

    private static async Task<PageLue> RepondreAsync(
        Navigateur visiteur, Dictionary<string, string> salarie, Dictionary<string, string>? poste = null,
        Dictionary<string, string>? machines = null, Dictionary<string, string>? passe = null)
    {
        var page = await visiteur.AllerAsync("/suivi");
        page = await page.EnvoyerAsync(Formulaire, salarie, ("vers", "2"));
        page = await page.EnvoyerAsync(Formulaire, poste, ("vers", "3"));
        page = await page.EnvoyerAsync(Formulaire, machines, ("vers", "4"));
        return await page.EnvoyerAsync(Formulaire, passe, ("vers", "5"));
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
