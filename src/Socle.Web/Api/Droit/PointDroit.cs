using System.Buffers;
using System.IO.Pipelines;
using Socle.Droit;
using Socle.Technique.Acces;
using Socle.Web.Configuration;
using Socle.Web.Securite;

namespace Socle.Web.Api.Droit;

/// <summary>
/// <c>POST /api/droit</c>: the contract of the law over HTTP. No account, no session, no database; nothing of what is asked is kept or logged.
/// </summary>
internal static class PointDroit
{
    public const string Chemin = "/api/droit";
    public const string Description = Chemin + "/openapi.json";

    private const string Json = "application/json";

    public static void MapDroit(this IEndpointRouteBuilder application, OptionsApiDroit options)
    {
        var description = DescriptionOpenApi.Rediger(options);
        Ouvrir(application.MapPost(Chemin, contexte => RepondreAsync(contexte, options))).RequireRateLimiting(LimiteDroit.Nom);
        // Without this, another method would be taken for a page that asks to sign in.
        Ouvrir(application.Map(Chemin, contexte =>
        {
            contexte.Response.Headers.Allow = HttpMethods.Post;
            return Problemes.EcrireAsync(contexte, Problemes.AutreMethode);
        }));
        Ouvrir(application.MapGet(Description, async contexte =>
        {
            contexte.Response.ContentType = Json;
            contexte.Response.ContentLength = description.Length;
            await contexte.Response.BodyWriter.WriteAsync(description, contexte.RequestAborted);
        })).WithMetadata(new CompressibleAttribute("The description of the API, the same for everyone."));
    }

    private static IEndpointConventionBuilder Ouvrir(IEndpointConventionBuilder point) =>
        point.WithMetadata(new SansSession(), new OuvertATousAttribute("The law is everyone's: it answers the facts given, and knows nobody."));

    private static async Task RepondreAsync(HttpContext contexte, OptionsApiDroit options)
    {
        if (!EstJson(contexte.Request.ContentType))
        {
            await Problemes.EcrireAsync(contexte, Problemes.PasDuJson);
            return;
        }
        var corps = contexte.Request.BodyReader;
        if (contexte.Request.ContentLength > options.TailleMaximale || await LireAsync(corps, options.TailleMaximale, contexte.RequestAborted) is not { } lu)
        {
            await Problemes.EcrireAsync(contexte, Problemes.TropGrand(options.TailleMaximale));
            return;
        }
        contexte.Response.ContentType = Json;
        var fautes = ContratDroit.Repondre(lu, contexte.Response.BodyWriter);
        if (fautes.Count > 0)
        {
            await Problemes.EcrireAsync(contexte, Problemes.CasFautif, fautes);
        }
        else
        {
            await contexte.Response.BodyWriter.FlushAsync(contexte.RequestAborted);
        }
        corps.AdvanceTo(lu.End);
    }

    /// <summary>The whole body, in the server's own buffers; none when it is longer than allowed.</summary>
    private static async ValueTask<ReadOnlySequence<byte>?> LireAsync(PipeReader corps, int maximum, CancellationToken arret)
    {
        while (true)
        {
            var lu = await corps.ReadAsync(arret);
            if (lu.Buffer.Length > maximum)
            {
                corps.AdvanceTo(lu.Buffer.End);
                return null;
            }
            if (lu.IsCompleted)
            {
                return lu.Buffer;
            }
            corps.AdvanceTo(lu.Buffer.Start, lu.Buffer.End);
        }
    }

    /// <summary><c>application/json</c>, <c>application/problem+json</c>…, whatever follows the semicolon.</summary>
    private static bool EstJson(string? type)
    {
        var nu = type.AsSpan();
        if (nu.IndexOf(';') is >= 0 and var fin)
        {
            nu = nu[..fin];
        }
        nu = nu.Trim();
        return nu.Equals(Json, StringComparison.OrdinalIgnoreCase)
            || (nu.StartsWith("application/", StringComparison.OrdinalIgnoreCase) && nu.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
    }
}
