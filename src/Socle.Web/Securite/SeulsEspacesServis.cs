using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Configuration;

namespace Socle.Web.Securite;

/// <summary>
/// A process of the portals alone answers to the rest as to what does not exist: another space, a page only the service may open,
/// and whoever signed in elsewhere with an account of the service.
/// </summary>
internal static class SeulsEspacesServis
{
    public const string Phrase = "Ce site est celui des employeurs et des travailleurs. Les comptes du service se connectent à l’adresse du service.";

    private static readonly Role[] Roles = [.. Droits.Roles];

    public static IApplicationBuilder UseSeulsEspacesServis(this IApplicationBuilder application, EspacesServis servis) => servis.Entier
        ? application
        : application.Use((contexte, suite) =>
        {
            var espace = contexte.RequestServices.GetRequiredService<EspaceCourant>().Valeur;
            if (espace == Espace.Administration ? Commune(contexte.GetEndpoint(), servis) : servis.Sert(espace))
            {
                return suite(contexte);
            }
            contexte.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });

    /// <summary>Open to anyone, or to someone this process receives: the sign-in, one's own account, the public pages.</summary>
    private static bool Commune(Endpoint? point, EspacesServis servis) =>
        point is null || point.Metadata.GetMetadata<Ressource>() is not null || point.Metadata.GetMetadata<OuvertATousAttribute>() is not null
        || point.Metadata.GetOrderedMetadata<ExigeAttribute>() is { Count: > 0 } exigences
            && Roles.Any(r => servis.Accueille(r) && exigences.All(e => Droits.Autorise(r, e.Permission)));
}
