using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Web.Securite;

/// <summary>Marks a file of wwwroot, served to everyone: the style sheet of the sign-in page among them.</summary>
internal sealed class Ressource;

/// <summary>Marks what answers the same to everyone: the session is not even read.</summary>
internal sealed class SansSession;

/// <summary>Deny by default: an endpoint says which permission it asks, or that it is open and why.</summary>
internal static class Permissions
{
    public static IApplicationBuilder UsePermissions(this IApplicationBuilder application)
    {
        // Static files are everyone's: they ask nothing of the session.
        application.UseWhen(c => c.GetEndpoint() is not { } point || !(EstRessource(point) || point.Metadata.GetMetadata<SansSession>() is not null), a => a.UseAuthentication());
        return application.Use(async (contexte, suite) =>
        {
            var point = contexte.GetEndpoint();
            if (point is null || EstRessource(point) || point.Metadata.GetMetadata<OuvertATousAttribute>() is not null)
            {
                await suite(contexte);
                return;
            }
            var exigences = point.Metadata.GetOrderedMetadata<ExigeAttribute>();
            if (contexte.User.Role() is not { } role)
            {
                await Connexion(contexte);
            }
            else if (exigences.Count > 0 && exigences.All(e => Droits.Autorise(role, e.Permission)))
            {
                await suite(contexte);
            }
            else
            {
                await contexte.RequestServices.GetRequiredService<TracerRefus>()
                    .PageAsync((point as RouteEndpoint)?.RoutePattern.RawText ?? point.DisplayName ?? "", contexte.RequestAborted);
                contexte.Response.StatusCode = StatusCodes.Status403Forbidden;
            }
        });
    }

    /// <summary>Refuses to start when a page or an endpoint declares nothing.</summary>
    public static void VerifierPermissions(this WebApplication application)
    {
        var muets = Pages(application.Services)
            .Concat(Autres(application))
            .Order().ToList();
        if (muets.Count > 0)
        {
            throw new InvalidOperationException(
                $"These declare no permission: {string.Join(", ", muets)}. Add [Exige(Permission.…)] or [OuvertATous(\"why\")].");
        }
    }

    /// <summary>Every page with its model type, from the compiled views.</summary>
    public static IEnumerable<(string Chemin, Type Modele)> PagesEtModeles(IServiceProvider services)
    {
        var vues = new ViewsFeature();
        services.GetRequiredService<ApplicationPartManager>().PopulateFeature(vues);
        return vues.ViewDescriptors
            .Where(v => v.Type is not null && typeof(PageBase).IsAssignableFrom(v.Type))
            .Select(v => (v.RelativePath, v.Type!.GetProperty("Model", v.Type.GetProperty("Model")!.PropertyType)?.PropertyType ?? v.Type))
            .DistinctBy(p => p.Item1);
    }

    private static IEnumerable<string> Pages(IServiceProvider services) =>
        PagesEtModeles(services).Where(p => !Declare(p.Modele.GetCustomAttributes(true))).Select(p => p.Chemin);

    private static IEnumerable<string> Autres(IEndpointRouteBuilder application) => application.DataSources
        .Where(s => !s.GetType().Name.Contains("Page", StringComparison.Ordinal))
        .SelectMany(s => s.Endpoints)
        .Where(e => !Declare(e.Metadata) && !EstRessource(e))
        .Select(e => e.DisplayName ?? e.ToString()!);

    /// <summary>Files of wwwroot, marked where they are mapped; the fallback serves them from the sources, before they are published.</summary>
    private static bool EstRessource(Endpoint point) =>
        point.Metadata.GetMetadata<Ressource>() is not null || point.DisplayName == "Fallback {**path:file}";

    private static bool Declare(IEnumerable<object> metadonnees) => metadonnees.Any(m => m is ExigeAttribute or OuvertATousAttribute);

    private static Task Connexion(HttpContext contexte)
    {
        var retour = contexte.Request.Method == HttpMethods.Get ? contexte.Request.Path + contexte.Request.QueryString.Value : Formulaire(contexte.Request);
        if (contexte.Request.Headers.ContainsKey("HX-Request"))
        {
            // A piece of a page cannot show the sign-in page: the whole page goes there.
            retour = Uri.TryCreate(contexte.Request.Headers["HX-Current-URL"], UriKind.Absolute, out var page) ? page.PathAndQuery : "/";
            contexte.Response.Headers["HX-Redirect"] = Adresse(retour);
            contexte.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else
        {
            contexte.Response.Redirect(Adresse(retour));
        }
        return Task.CompletedTask;

        // A form sent after the session ended: back to the page that holds it, not to the home.
        static string Formulaire(HttpRequest demande) =>
            Uri.TryCreate(demande.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == demande.Host.Value ? page.PathAndQuery : "/";

        static string Adresse(string retour) => retour == "/" ? "/connexion" : $"/connexion?retour={Uri.EscapeDataString(retour)}";
    }
}
