using System.Text;
using Socle.Suivi.Agenda;
using Socle.Technique.Acces;
using Socle.Web.Securite;

namespace Socle.Web.Api.Agenda;

/// <summary><c>GET /agenda/flux/{secret}.ics</c>: a professional's calendar for a telephone, which cannot sign in. Names nobody.</summary>
internal static class PointFluxAgenda
{
    public static void MapFluxAgenda(this IEndpointRouteBuilder application) => application.MapGet("/agenda/flux/{jeton}.ics", RepondreAsync)
        .RequireRateLimiting(Limites.Flux)
        .WithMetadata(new SansSession(), new OuvertATousAttribute("A telephone's calendar cannot sign in: the address is the secret, and what it gives names nobody."));

    private static async Task RepondreAsync(HttpContext contexte, string jeton)
    {
        contexte.Response.Headers.CacheControl = "private, max-age=300";
        if (jeton.Length > 100 || await contexte.RequestServices.GetRequiredService<FluxAgenda>().LireAsync(jeton, contexte.RequestAborted) is not { } texte)
        {
            contexte.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        contexte.Response.ContentType = "text/calendar; charset=utf-8";
        await contexte.Response.WriteAsync(texte, Encoding.UTF8, contexte.RequestAborted);
    }
}
