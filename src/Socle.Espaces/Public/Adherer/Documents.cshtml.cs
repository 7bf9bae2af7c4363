using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Adhesions;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Espaces.PagesPubliques.Adherer;

/// <summary>The price grid and the documents of the service: the law makes them public.</summary>
[OuvertATous("The grid and the offers are public (L. 4622-16-1).")]
public sealed class DocumentsModel(SocleDb db, RedigerContrat rediger, CalculerPrix prix, TimeProvider temps) : PageModel
{
    public IReadOnlyList<DocumentMontre> Documents { get; private set; } = [];

    public IReadOnlyList<TarifAdhesion> Grille { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<DocumentAdhesion>? id, CancellationToken arret)
    {
        if (id is { } demande)
        {
            return await db.Set<DocumentAdhesion>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == demande, arret) is { } document
                ? File(document.Octets, "application/pdf")
                : NotFound();
        }
        (Documents, Grille) = (await rediger.DocumentsAsync(arret), await prix.GrilleAsync(temps.Aujourdhui(), arret));
        return RouteData.Values["id"] is null ? Page() : NotFound();
    }
}
