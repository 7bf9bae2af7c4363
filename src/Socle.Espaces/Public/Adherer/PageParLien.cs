using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

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
        base.OnPageHandlerExecuting(context);
    }
}
