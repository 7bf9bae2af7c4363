using System.Net;
using AngleSharp.Dom;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.PagesPubliques;

/// <summary>« Le droit appliqué », as a visitor reads it.</summary>
public sealed class DroitAppliqueTests(SocleSqlite socle) : IClassFixture<SocleSqlite>
{
    [Fact]
    public async Task Lire_Tout_MontreChaqueRegleSousSonAncreAvecSesPhrases()
    {
        var page = await AllerAsync("/droit");

        page.Document.QuerySelectorAll(".regle").Length.ShouldBe(LeDroit.Regles.Count);
        foreach (var regle in LeDroit.Regles)
        {
            var texte = page.Document.GetElementById(regle.Code).ShouldNotBeNull(regle.Code).TextContent;
            texte.ShouldContain(regle.EnClair.Employeur.EnFrancais());
            texte.ShouldContain(regle.EnClair.Travailleur.EnFrancais());
            page.Document.QuerySelectorAll($"[id='{regle.Code}'] .versions > li").Length.ShouldBe(regle.Versions.Count, regle.Code);
        }
    }

    [Fact]
    public async Task Chercher_UnArticle_LeTrouveOuvert()
    {
        var page = await AllerAsync("/droit?q=4624-10");

        Codes(page).ShouldContain("VipInitiale");
        Codes(page).Count.ShouldBeLessThan(7);
        page.Document.QuerySelectorAll(".regle").ShouldAllBe(r => r.HasAttribute("open"));
    }

    [Theory]
    [InlineData("conduite engins"), InlineData("CONDUITE ENGINS"), InlineData("engins conduite")]
    public async Task Chercher_DesMots_SansOrdreNiCasse(string mots) =>
        Codes(await AllerAsync($"/droit?q={Uri.EscapeDataString(mots)}")).ShouldContain("AttestationConduite");

    [Fact]
    public async Task Chercher_RienDeTel_LeDit()
    {
        var page = await AllerAsync("/droit?q=zorglub");

        page.Statut.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector(".vide")!.TextContent.ShouldContain("Aucune règle");
    }

    [Fact]
    public async Task Filtrer_Chapitre_NeGardeQueLui() =>
        Codes(await AllerAsync("/droit?section=F")).ShouldBe(LeDroit.De(Section.F).Select(r => r.Code));

    [Fact]
    public async Task Filtrer_Preuve_NeGardeQueLesVersionsAinsiProuvees() =>
        Codes(await AllerAsync("/droit?preuve=M")).ShouldBe(LeDroit.Regles.Where(r => r.Versions.Any(v => v.Preuve == Preuve.M)).OrderBy(r => r.Section).Select(r => r.Code));

    [Theory]
    [InlineData("2025-09-30", false), InlineData("2025-10-01", true)]
    public async Task Filtrer_EnVigueurLe_ChangeLeJourDit(string jour, bool presente) =>
        Codes(await AllerAsync($"/droit?au={jour}")).Contains("AttestationConduite").ShouldBe(presente);

    [Theory]
    [InlineData("au=hier"), InlineData("section=Z"), InlineData("preuve=X")]
    public async Task Filtrer_ValeurIllisible_NeCasseRien(string filtre) => (await AllerAsync($"/droit?{filtre}")).Statut.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task Calendrier_MeneDeChaqueChangementASaRegle()
    {
        var page = await AllerAsync("/droit/calendrier");

        var liens = page.Document.QuerySelectorAll(".chronologie a").Select(a => a.GetAttribute("href")!).ToList();
        liens.Count.ShouldBe(CalendrierDuDroit.Changements.Count);
        liens.ShouldAllBe(l => LeDroit.Regles.Any(r => l == $"/droit#{r.Code}"));
        page.Document.QuerySelectorAll("main h2").Select(t => t.TextContent).ShouldBe(["À venir", "Déjà en vigueur"]);
    }

    private async Task<PageLue> AllerAsync(string adresse)
    {
        using var visiteur = socle.Visiteur();
        return await visiteur.AllerAsync(adresse);
    }

    private static IReadOnlyList<string> Codes(PageLue page) => [.. page.Document.QuerySelectorAll(".regle > div").Select(d => d.Id!)];
}
