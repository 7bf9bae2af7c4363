using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Socle.Technique.Traces;

namespace Socle.Espaces.PagesPubliques.Adherer;

/// <summary>Pages whose address is the secret: it goes nowhere else.</summary>
public abstract class PageParLien : PageModel
{
    /// <summary>Posts are counted as attempts, readings as those of a link.</summary>
    public const string Limite = "adhesions";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var auteur = HttpContext.RequestServices.GetRequiredService<AuteurCourant>();
        if (!auteur.Connu)
        {
            auteur.Valeur = Auteur.Visiteur;
        }
        base.OnPageHandlerExecuting(context);
    }
}
