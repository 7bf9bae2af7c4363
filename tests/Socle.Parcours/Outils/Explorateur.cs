using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Socle.Parcours.Outils;

/// <summary>A page as a role meets it. Its pieces (tags and classes) tell whether the browser has already judged them all.</summary>
internal sealed record PageTrouvee(string Chemin, string Modele, HttpStatusCode Statut, IReadOnlyList<string> Pieces);

/// <summary>Follows every link that a role is shown, from its home on; of each kind of page, the first one met.</summary>
internal sealed class Explorateur(string adresse, string cookies)
{
    private static readonly HtmlParser Lecteur = new();

    private readonly Queue<string> aVoir = new();
    private readonly HashSet<string> vus = [];

    public async Task<IReadOnlyList<PageTrouvee>> ParcourirAsync()
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(adresse) };
        client.DefaultRequestHeaders.Add("Cookie", cookies);
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        var pages = new List<PageTrouvee>();
        Retenir("/");
        while (aVoir.TryDequeue(out var chemin))
        {
            if (await LireAsync(client, chemin) is { } page)
            {
                pages.Add(page);
            }
        }
        return pages;
    }

    private async Task<PageTrouvee?> LireAsync(HttpClient client, string chemin)
    {
        using var reponse = await client.GetAsync(chemin);
        var final = reponse.RequestMessage!.RequestUri!.PathAndQuery;
        if (reponse.StatusCode == HttpStatusCode.OK && reponse.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return null;
        }
        var document = await Lecteur.ParseDocumentAsync(await reponse.Content.ReadAsStringAsync());
        foreach (var lien in document.QuerySelectorAll("a[href^='/']:not([download])"))
        {
            Retenir(lien.GetAttribute("href")!);
        }
        return new PageTrouvee(final, Sources.Modele(final), reponse.StatusCode, Pieces(document));
    }

    private void Retenir(string lien)
    {
        if (vus.Add(Sources.Modele(lien)))
        {
            aVoir.Enqueue(lien);
        }
    }

    private static List<string> Pieces(IParentNode document) =>
        [.. document.QuerySelectorAll("body *").Select(e => $"{e.LocalName}.{e.ClassName}.{e.GetAttribute("type")}").Distinct()];
}
