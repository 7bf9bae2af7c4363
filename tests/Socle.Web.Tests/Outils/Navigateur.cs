using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace Socle.Tests.Outils;

/// <summary>A browser of tests: keeps its cookies, follows redirections, reads pages, fills forms.</summary>
public sealed class Navigateur(TestServer serveur) : IDisposable
{
    private static readonly Uri Racine = new("http://localhost");
    private static readonly HtmlParser Lecteur = new();

    private readonly CookieContainer cookies = new();
    private readonly HttpClient client = new(serveur.CreateHandler()) { BaseAddress = Racine };

    /// <summary>Headers of every request.</summary>
    public Dictionary<string, string> Entetes { get; } = [];

    public IReadOnlyDictionary<string, string> Cookies => cookies.GetCookies(Racine).ToDictionary(c => c.Name, c => c.Value);

    public void PoserCookie(string nom, string valeur) => cookies.Add(new Cookie(nom, valeur, "/", Racine.Host));

    public void OterCookie(string nom)
    {
        foreach (var cookie in cookies.GetCookies(Racine).Where(c => c.Name == nom))
        {
            cookie.Expired = true;
        }
    }

    /// <summary>The page at this address, wherever it leads.</summary>
    public async Task<PageLue> AllerAsync(string adresse) => await SuivreAsync(await DemanderAsync(HttpMethod.Get, adresse), adresse);

    /// <summary>One exchange, redirections not followed.</summary>
    public async Task<HttpResponseMessage> DemanderAsync(HttpMethod methode, string adresse, HttpContent? contenu = null)
    {
        using var demande = new HttpRequestMessage(methode, adresse) { Content = contenu };
        if (cookies.GetCookieHeader(Racine) is { Length: > 0 } envoyes)
        {
            demande.Headers.Add("Cookie", envoyes);
        }
        foreach (var (nom, valeur) in Entetes)
        {
            demande.Headers.TryAddWithoutValidation(nom, valeur);
        }
        var reponse = await client.SendAsync(demande);
        foreach (var recu in reponse.Headers.TryGetValues("Set-Cookie", out var recus) ? recus : [])
        {
            cookies.SetCookies(Racine, recu);
        }
        return reponse;
    }

    internal Task<HttpResponseMessage> PosterAsync(string adresse, IEnumerable<KeyValuePair<string, string>> champs) =>
        DemanderAsync(HttpMethod.Post, adresse, new FormUrlEncodedContent(champs));

    internal async Task<PageLue> SuivreAsync(HttpResponseMessage reponse, string adresse)
    {
        for (var saut = 0; reponse.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && saut < 5; saut++)
        {
            adresse = reponse.Headers.Location!.ToString();
            reponse = await DemanderAsync(HttpMethod.Get, adresse);
        }
        var texte = await reponse.Content.ReadAsStringAsync();
        return new PageLue(this, adresse, reponse, texte, await Lecteur.ParseDocumentAsync(texte));
    }

    public void Dispose() => client.Dispose();
}

/// <summary>A page as received.</summary>
public sealed class PageLue(Navigateur navigateur, string adresse, HttpResponseMessage reponse, string texte, IHtmlDocument document)
{
    public HttpStatusCode Statut => reponse.StatusCode;

    /// <summary>Where it is, after redirections.</summary>
    public string Adresse => adresse;

    public HttpResponseMessage Reponse => reponse;

    public string Texte => texte;

    public IHtmlDocument Document => document;

    /// <summary>Title of the page (<c>h1</c>).</summary>
    public string? Titre => document.QuerySelector("h1")?.TextContent.Trim();

    /// <summary>Errors and announcements shown above the page or the form.</summary>
    public string Annonces => string.Join('\n', document.QuerySelectorAll("#messages, #erreurs, .erreur").Select(e => e.TextContent.Trim()));

    /// <summary>Fills the form (hidden fields and antiforgery included) and sends it. <paramref name="bouton"/> is a name and value of a button.</summary>
    public async Task<PageLue> EnvoyerAsync(string selecteur, IReadOnlyDictionary<string, string>? valeurs = null, (string Nom, string Valeur)? bouton = null)
    {
        var (action, champs) = Formulaire(selecteur, valeurs, bouton);
        return await navigateur.SuivreAsync(await navigateur.PosterAsync(action, champs), action);
    }

    /// <summary>Sends these fields, with the page's token, to another address than its form's: as a button that names its own does.</summary>
    public async Task<PageLue> EnvoyerAvecAsync(string action, IReadOnlyDictionary<string, string> valeurs) =>
        await navigateur.SuivreAsync(await navigateur.PosterAsync(action, valeurs.Append(new("__RequestVerificationToken", Jeton))), action);

    /// <summary>Sends it and gives the bare answer.</summary>
    public async Task<HttpResponseMessage> EnvoyerSansSuivreAsync(string selecteur, IReadOnlyDictionary<string, string>? valeurs = null)
    {
        var (action, champs) = Formulaire(selecteur, valeurs, null);
        return await navigateur.PosterAsync(action, champs);
    }

    public string Jeton => document.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")?.Value
        ?? throw new InvalidOperationException($"No antiforgery token in {adresse}.");

    private (string Action, List<KeyValuePair<string, string>> Champs) Formulaire(
        string selecteur, IReadOnlyDictionary<string, string>? valeurs, (string Nom, string Valeur)? bouton)
    {
        var formulaire = document.QuerySelector<IHtmlFormElement>(selecteur)
            ?? throw new InvalidOperationException($"No form « {selecteur} » in {adresse} ({(int)Statut} {Titre}).");
        var donnees = formulaire.Elements.Where(e => Compte(e)).Select(Paire).Where(p => p.Key.Length > 0 && valeurs?.ContainsKey(p.Key) != true).ToList();
        donnees.AddRange(valeurs ?? new Dictionary<string, string>());
        if (bouton is { } b)
        {
            donnees.Add(new(b.Nom, b.Valeur));
        }
        return (formulaire.GetAttribute("action") is { Length: > 0 } action ? action : adresse, donnees);
    }

    private static bool Compte(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } i => i.IsChecked,
        IHtmlInputElement { Type: "submit" or "button" or "file" } => false,
        // A list of several choices sends what is chosen: here, nothing.
        IHtmlSelectElement { IsMultiple: true } => false,
        IHtmlInputElement or IHtmlSelectElement or IHtmlTextAreaElement => true,
        _ => false,
    };

    private static KeyValuePair<string, string> Paire(IHtmlElement element) => element switch
    {
        IHtmlInputElement i => new(i.Name ?? "", i.Value ?? ""),
        IHtmlSelectElement s => new(s.Name ?? "", s.Value ?? ""),
        IHtmlTextAreaElement t => new(t.Name ?? "", t.Value ?? ""),
        _ => new("", ""),
    };
}
