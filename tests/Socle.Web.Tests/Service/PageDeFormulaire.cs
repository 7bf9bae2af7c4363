using System.Net;
using AngleSharp.Html.Dom;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service;

/// <summary>What a form says after it was sent.</summary>
internal static class PageDeFormulaire
{
    public const string Formulaire = "main form.formulaire";

    public static Task<PageLue> RemplirAsync(this PageLue page, params (string Champ, string Valeur)[] valeurs) =>
        page.EnvoyerAsync(Formulaire, valeurs.ToDictionary(v => v.Champ, v => v.Valeur));

    /// <summary>The journeys show what will happen before they do it.</summary>
    public static Task<PageLue> ConfirmerAsync(this PageLue page) => page.EnvoyerAsync(Formulaire, bouton: ("etape", "confirmer"));

    /// <summary>The refusal beside this field; null without any.</summary>
    public static string? Erreur(this PageLue page, string champ) =>
        page.Document.QuerySelector($"[name='{champ}']")?.Closest(".champ")?.QuerySelector(".erreur")?.TextContent.Trim();

    public static string? Valeur(this PageLue page, string champ) => page.Document.QuerySelector($"[name='{champ}']") switch
    {
        IHtmlInputElement i => i.Value,
        IHtmlTextAreaElement t => t.Value,
        IHtmlSelectElement s => s.Value,
        _ => null,
    };

    /// <summary>Nothing was done: the form is still there, its refusal beside the field, and what was typed with it.</summary>
    public static void DevraitRefuser(this PageLue page, string champ, string saisie)
    {
        page.Statut.ShouldBe(HttpStatusCode.OK);
        page.Erreur(champ).ShouldNotBeNullOrEmpty($"{page.Adresse} says nothing beside {champ}: {page.Annonces}");
        page.Valeur(champ).ShouldBe(saisie);
    }

    /// <summary>What the page says, with plain spaces where French typography has others.</summary>
    public static string Phrases(this PageLue page) => Plat($"{page.Document.QuerySelector("main")?.TextContent} {page.Annonces}");

    public static string Plat(string texte) => texte.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    public static IReadOnlyList<string> Lignes(this PageLue page) => [.. page.Document.QuerySelectorAll("a.ligne").Select(a => a.TextContent.Trim())];

    /// <summary>Follows the bar of a long work to its end, as the page does each second.</summary>
    public static async Task<PageLue> FiniAsync(this Navigateur navigateur, string adresse)
    {
        using var delai = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var page = await navigateur.AllerAsync(adresse);
        while (page.Document.QuerySelector("#avancement") is not null)
        {
            await Task.Delay(50, delai.Token);
            page = await navigateur.AllerAsync(adresse);
        }
        return page;
    }
}
