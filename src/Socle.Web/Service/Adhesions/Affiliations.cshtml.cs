using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Adhesions;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Adhesions;

/// <summary>The years of independent workers that end soon: nothing renews them but the person.</summary>
[Exige(Permission.AdhesionsTraiter)]
public sealed class AffiliationsModel(TenirAffiliations affiliations, ExporterListe exporter, TimeProvider temps) : PageModel
{
    [FromQuery(Name = UrlListe.ClePage)]
    public int Numero { get; set; } = 1;

    public IReadOnlyList<AffiliationLue> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = new(1, 0);

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public async Task<IActionResult> OnGetAsync(string? toutes, string? export, CancellationToken arret)
    {
        var lignes = affiliations.Lister(toutes == "oui");
        if (export is not null)
        {
            return await exporter.RepondreAsync(export, new("affiliations", ["Indépendant", "Adhérent", "Du", "Au", "Prévenu le", "Renouvelée le"],
                (await lignes.ToListAsync(arret)).Select(a => (object?[])[a.RaisonSociale, a.NumeroAdherent, a.Du, a.Au, IndexModel.Jour(a.PrevenuLe), IndexModel.Jour(a.RenouveleeLe)]).ToAsyncEnumerable()), new { toutes }, arret);
        }
        Pagination = new(Numero, await lignes.CountAsync(arret));
        Lignes = await lignes.Skip(Pagination.Decalage).Take(Pagination.Taille).ToListAsync(arret);
        return Page();
    }
}
