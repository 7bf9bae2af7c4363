using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Espaces.Composants;

namespace Socle.Espaces.Tests;

public sealed class ComposantsTests
{
    [Fact]
    public async Task Etat_Retard_DitSonMotEtMontreUneIcone()
    {
        var composant = new Rendu().Composant<EtatTagHelper>();
        composant.De = Etat.Retard;
        var badge = await Rendu.Lire(composant, "dépassé depuis le 6 novembre");
        badge.TextContent.ShouldBe("en retard : dépassé depuis le 6 novembre");
        badge.QuerySelector("svg[aria-hidden=true]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Tuile_LibelleMalveillant_ResteDuTexte()
    {
        var composant = new Rendu().Composant<TuileTagHelper>();
        (composant.Href, composant.Libelle) = ("/x", "<script>alert(1)</script>");
        var tuile = await Rendu.Lire(composant);
        tuile.QuerySelector("script").ShouldBeNull();
        tuile.TextContent.ShouldContain("<script>");
    }

    [Theory]
    [InlineData("", "/liste?tri=nom", null)]
    [InlineData("?tri=nom", "/liste?tri=-nom", "ascending")]
    [InlineData("?tri=-nom&page=4", "/liste?tri=nom", "descending")]
    public async Task Tri_Entete_DitLeSensEtMeneAuSuivant(string requete, string adresse, string? sens)
    {
        var rendu = new Rendu(requete);
        var composant = rendu.Composant<TriTagHelper>();
        (composant.Tri, composant.ViewContext) = ("nom", rendu.Vue());
        var entete = await Rendu.Lire(composant, "Nom");
        entete.GetAttribute("aria-sort").ShouldBe(sens);
        entete.QuerySelector("a")!.GetAttribute("href").ShouldBe(adresse);
        entete.QuerySelector("a")!.HasAttribute("hx-get").ShouldBeFalse();
    }

    [Fact]
    public async Task Tri_DansUneZone_LaRemplaceSeule()
    {
        var rendu = new Rendu();
        var composant = rendu.Composant<TriTagHelper>();
        (composant.Tri, composant.ViewContext) = ("nom", rendu.Vue());
        var entete = await Rendu.Lire(composant, "Nom", objets => objets[typeof(Zone)] = "liste");
        entete.QuerySelector("a")!.GetAttribute("hx-get").ShouldBe("/liste?tri=nom");
    }

    [Fact]
    public async Task Pourquoi_SansScript_ResteUnLien()
    {
        var composant = new Rendu().Composant<PourquoiTagHelper>();
        composant.Href = "/echeances/42/pourquoi";
        var details = await Rendu.Lire(composant);
        details.QuerySelector("a")!.GetAttribute("href").ShouldBe("/echeances/42/pourquoi");
    }

    [Fact]
    public void Preuve_MarqueInconnue_EstUnDefaut() =>
        Should.Throw<InvalidOperationException>(() => PreuveTagHelper.Rendre(null!, "X"));

    [Fact]
    public async Task Champ_Refuse_GardeLaSaisieEtRelieLErreur()
    {
        var rendu = new Rendu();
        rendu.Erreurs.SetModelValue("Courriel", "pas une adresse", "pas une adresse");
        rendu.Erreurs.AddModelError("Courriel", "Écrivez une adresse comme prenom.nom@exemple.fr.");
        var champ = await Champ(rendu, "Courriel");
        var saisie = champ.QuerySelector("input")!;
        saisie.GetAttribute("value").ShouldBe("pas une adresse");
        saisie.GetAttribute("aria-invalid").ShouldBe("true");
        champ.QuerySelector("#" + saisie.GetAttribute("aria-describedby"))!.TextContent.ShouldContain("prenom.nom@exemple.fr");
        champ.QuerySelector("label")!.GetAttribute("for").ShouldBe(saisie.Id);
    }

    [Fact]
    public async Task Champ_Facultatif_LeDit() =>
        (await Champ(new Rendu(), "Courriel")).QuerySelector("label")!.TextContent.ShouldBe("Adresse électronique (facultatif)");

    [Fact]
    public async Task Champ_Jour_EstUneDateDuNavigateur()
    {
        var champ = await Champ(new Rendu(), "Naissance");
        var saisie = champ.QuerySelector("input")!;
        (saisie.GetAttribute("type"), saisie.GetAttribute("value"), saisie.HasAttribute("required")).ShouldBe(("date", "1981-03-14", true));
    }

    [Fact]
    public async Task Champ_Radios_CocheLaValeurDuModele()
    {
        var champ = await Champ(new Rendu(), "Contrat", c => (c.Saisie, c.Options) =
            (Saisie.Radios, [new SelectListItem("CDI", "CDI"), new SelectListItem("CDD", "CDD")]));
        champ.LocalName.ShouldBe("fieldset");
        champ.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")).ShouldBe(["CDD"]);
    }

    [Fact]
    public async Task Erreurs_PlusieursChamps_SuiventLOrdreDuFormulaire()
    {
        var rendu = new Rendu();
        rendu.Erreurs.AddModelError("Contrat", "Remplissez ce champ.");
        rendu.Erreurs.AddModelError("Courriel", "Remplissez ce champ.");
        var composant = rendu.Composant<ErreursTagHelper>();
        composant.ViewContext = rendu.Vue(new Saisi());
        var resume = await Rendu.Lire(composant);
        resume.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldBe(["#Courriel", "#Contrat"]);
    }

    private static Task<AngleSharp.Dom.IElement> Champ(Rendu rendu, string nom, Action<ChampTagHelper>? regler = null)
    {
        var composant = rendu.Composant<ChampTagHelper>();
        composant.ViewContext = rendu.Vue(new Saisi());
        composant.For = Rendu.Expression(composant.ViewContext, nom);
        regler?.Invoke(composant);
        return Rendu.Lire(composant);
    }

    private sealed class Saisi
    {
        [Display(Name = "Adresse électronique"), EmailAddress]
        public string? Courriel { get; set; }

        [Display(Name = "Date de naissance"), Required]
        public DateOnly? Naissance { get; set; } = new(1981, 3, 14);

        public string Contrat { get; set; } = "CDD";
    }
}
