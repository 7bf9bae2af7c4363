using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using Socle.Technique.Traces;
using AdhererPage = Socle.Espaces.PagesPubliques.Adherer.PageParLien;
using LienModel = Socle.Espaces.PagesPubliques.Lien.IndexModel;

namespace Socle.Web.Securite;

/// <summary>
/// The one place that sees to it that nothing refused to someone of the portals, or to whoever follows a link, goes without a trace. What a
/// page traced itself says more, and is not said twice. The trail keeps the pattern of the address, never what was typed in it.
/// </summary>
internal static class TraceDesRefus
{
    private const string SansPage = "aucune page";

    private static readonly string[] DeSoiMeme = ["/favicon.ico", "/apple-touch-icon.png", "/apple-touch-icon-precomposed.png", "/.well-known"];

    private static readonly string[] ParSecret = [LienModel.Limite, AdhererPage.Limite, Limites.Secrets, Limites.Flux];

    /// <summary>Inside the limit of attempts: what it turns away writes nothing.</summary>
    public static IApplicationBuilder UseTraceDesRefus(this IApplicationBuilder application) => application.Use(async (contexte, suite) =>
    {
        await suite(contexte);
        // The page that shows an error is asked again by the same request: once is enough.
        if (EstUnRefus(contexte.Response.StatusCode) && contexte.Features.Get<IStatusCodeReExecuteFeature>() is null && Concerne(contexte))
        {
            await TracerAsync(contexte);
        }
    });

    private static bool EstUnRefus(int statut) => statut is StatusCodes.Status400BadRequest or StatusCodes.Status403Forbidden
        or StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed;

    /// <summary>Whatever an account of the portals asked for; a browser asks by itself for icons nobody linked: those are nothing.</summary>
    private static bool Concerne(HttpContext contexte) => EstParSecret(contexte)
        || (contexte.User.Role() is { } role && role.Accueil() != "/" && !DeSoiMeme.Any(d => contexte.Request.Path.StartsWithSegments(d)));

    private static bool EstParSecret(HttpContext contexte) =>
        contexte.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is { PolicyName: { } limite } && ParSecret.Contains(limite);

    private static async Task TracerAsync(HttpContext contexte)
    {
        var refus = contexte.RequestServices.GetRequiredService<TracerRefus>();
        if (refus.Fait)
        {
            return;
        }
        var auteur = contexte.RequestServices.GetRequiredService<AuteurCourant>();
        if (!auteur.Connu)
        {
            auteur.Valeur = Auteur.Visiteur;
        }
        var chemin = contexte.GetEndpoint() is RouteEndpoint page ? page.RoutePattern.RawText ?? SansPage : SansPage;
        // Whoever hangs up leaves a trace all the same.
        await refus.ReponseAsync(chemin, contexte.Response.StatusCode, CancellationToken.None);
    }
}
