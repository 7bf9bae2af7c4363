using Socle.Technique.Acces;
using Socle.Web.Securite;

namespace Socle.Web.Service.Aide;

/// <summary><c>GET /aide/images/{nom}.webp</c>: the guide's pictures, taken from a demo and embedded in the program. Nobody is in them.</summary>
internal static class ImagesDAide
{
    private const string Dossier = "images-du-guide/";

    public static void MapImagesDAide(this IEndpointRouteBuilder application) => application.MapGet("/aide/images/{nom}.webp", RepondreAsync)
        .WithMetadata(new Ressource(), new OuvertATousAttribute("Pictures of the guide: invented people, the same for everyone."));

    private static async Task RepondreAsync(HttpContext contexte, string nom)
    {
        await using var image = typeof(ImagesDAide).Assembly.GetManifestResourceStream($"{Dossier}{nom}.webp");
        if (image is null)
        {
            contexte.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        contexte.Response.ContentType = "image/webp";
        contexte.Response.ContentLength = image.Length;
        contexte.Response.Headers.CacheControl = "public, max-age=86400";
        await image.CopyToAsync(contexte.Response.Body, contexte.RequestAborted);
    }
}
