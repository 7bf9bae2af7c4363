using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Socle.Technique.Acces;

namespace Socle.Web.Securite;

/// <summary>
/// Compresses what says it has nothing to hide (<see cref="CompressibleAttribute"/>), and nothing else. Files of wwwroot were compressed
/// when they were published.
/// </summary>
internal static class Compression
{
    // Over HTTPS too, where BREACH is to be feared: the pages are chosen one by one for that.
    public static IServiceCollection AjouterCompression(this IServiceCollection services) => services.AddResponseCompression(c => c.EnableForHttps = true);

    /// <summary>Once the route is known, before the answer is written.</summary>
    public static IApplicationBuilder UseCompression(this IApplicationBuilder application)
    {
        var annonces = application.ApplicationServices.GetRequiredService<IOptions<CookieTempDataProviderOptions>>().Value.Cookie.Name!;
        return application.UseWhen(c => EstCompressible(c, annonces), a => a.UseResponseCompression());
    }

    /// <summary>An answer to a form holds what was typed in it; an announcement that waits, what was just done.</summary>
    private static bool EstCompressible(HttpContext contexte, string annonces) =>
        HttpMethods.IsGet(contexte.Request.Method)
        && contexte.GetEndpoint()?.Metadata.GetMetadata<CompressibleAttribute>() is not null
        && !contexte.Request.Cookies.Keys.Any(c => c.StartsWith(annonces, StringComparison.Ordinal));
}
