using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Socle.Espaces.Composants;

/// <summary>Light, dark, or as the device says. Read on the server, so that the page never flashes.</summary>
public static class Theme
{
    public const string Chemin = "/preferences/theme";
    private const string Cookie = "socle-theme";

    /// <summary>Value of data-bs-theme: light, dark or auto.</summary>
    public static string De(HttpContext contexte) => contexte.Request.Cookies[Cookie] switch
    {
        "light" => "light",
        "dark" => "dark",
        _ => "auto",
    };

    /// <summary>Receives the choice. The host must map it for the switch to work without JavaScript too.</summary>
    public static RouteHandlerBuilder MapTheme(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Chemin, Choisir).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> Choisir(HttpContext contexte, IAntiforgery antiforgery)
    {
        if (!contexte.Request.HasFormContentType || !(VientDIci(contexte.Request) || await antiforgery.IsRequestValidAsync(contexte)))
            return Results.BadRequest();
        var formulaire = await contexte.Request.ReadFormAsync(contexte.RequestAborted);
        Ecrire(contexte.Response, formulaire["theme"]);
        var retour = formulaire["retour"].ToString();
        return contexte.Request.Headers.ContainsKey("X-Socle") ? Results.NoContent()
            : Results.LocalRedirect(EstLocal(retour) ? retour : "~/");
    }

    /// <summary>Said by the browser, which no page of another site can make lie: enough for the colour of the pages.</summary>
    private static bool VientDIci(HttpRequest demande) =>
        Uri.TryCreate(demande.Headers.Origin, UriKind.Absolute, out var origine) && origine.Authority == demande.Host.Value;

    private static void Ecrire(HttpResponse reponse, string? choix)
    {
        if (choix is not ("light" or "dark"))
            reponse.Cookies.Delete(Cookie);
        else
            reponse.Cookies.Append(Cookie, choix, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                Secure = reponse.HttpContext.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
            });
    }

    private static bool EstLocal(string adresse) =>
        adresse is ['/'] || adresse is ['/', not ('/' or '\\'), ..];
}
