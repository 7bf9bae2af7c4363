using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Espaces.Salarie;

/// <summary>What the pages of the worker's space share: whose it is, and what stays shut before the account is tied to someone and their identity was seen.</summary>
public abstract class PageSalarie(PerimetreSalarie perimetre, TracerRefus refus) : PageModel
{
    private MoiSalarie? moi;

    /// <summary>Only once <see cref="Ferme"/> is false, or on a page that works without.</summary>
    public MoiSalarie Moi => moi!;

    public bool EstRattache => moi is not null;

    /// <summary>Nothing of the page is read: it says why.</summary>
    public bool Ferme => moi is null || (Medical && !moi.IdentiteVue);

    /// <summary>Shows, or hands over, something medical.</summary>
    protected virtual bool Medical => false;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var arret = HttpContext.RequestAborted;
        moi = await perimetre.MoiAsync(arret);
        if (!Ferme)
        {
            await next();
        }
        else if (context.HandlerMethod is { HttpMethod: "Get", Name: null })
        {
            context.Result = Page();
        }
        else
        {
            await refus.PageAsync(context.ActionDescriptor.ViewEnginePath, arret);
            context.Result = NotFound();
        }
    }

    /// <summary>Someone else's, or none at all: one answer, one trace.</summary>
    protected async Task<IActionResult> InconnuAsync(string objet, long id, CancellationToken arret)
    {
        await refus.ObjetAsync(objet, id, arret);
        return NotFound();
    }

    protected void Refuser(Refus aDire) => ModelState.Refuser(aDire, "");
}
