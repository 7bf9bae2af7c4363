namespace Socle.Web.Securite;

/// <summary>Headers every answer carries. No inline script, no inline style, nothing from elsewhere.</summary>
internal static class Entetes
{
    public const string Csp =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseEntetes(this IApplicationBuilder application) => application.Use((contexte, suite) =>
    {
        var entetes = contexte.Response.Headers;
        entetes.ContentSecurityPolicy = Csp;
        entetes.XContentTypeOptions = "nosniff";
        entetes["Referrer-Policy"] = "same-origin";
        entetes["Cross-Origin-Opener-Policy"] = "same-origin";
        entetes["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (contexte.Request.IsHttps)
        {
            entetes.StrictTransportSecurity = "max-age=31536000";
        }
        // Pages speak of people: no shared cache keeps them. Static assets set their own.
        // "no-cache" adds nothing to "no-store" but is what antiforgery looks for: without it, it replaces the header and warns on each form.
        entetes.CacheControl = "no-cache, no-store";
        return suite(contexte);
    });

    /// <summary>Static files say themselves how long they keep, and add to what they find: with "no-store" before it, no browser would keep any.</summary>
    public static IApplicationBuilder UseCacheDesRessources(this IApplicationBuilder application) => application.Use((contexte, suite) =>
    {
        if (contexte.GetEndpoint()?.Metadata.GetMetadata<Ressource>() is not null)
        {
            contexte.Response.Headers.Remove("Cache-Control");
        }
        return suite(contexte);
    });
}
