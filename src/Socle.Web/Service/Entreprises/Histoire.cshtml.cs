using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Entreprises;

/// <summary>Everything that happened to a company, page by page.</summary>
[Exige(Permission.EntreprisesLire)]
public sealed class HistoireModel(SocleDb db) : PageModel
{
    [FromQuery(Name = UrlListe.ClePage)]
    public int Numero { get; set; } = 1;

    public Entreprise Entreprise { get; private set; } = null!;

    public IReadOnlyList<EvenementEntreprise> Evenements { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Entreprise> id, CancellationToken arret)
    {
        if (await db.Set<Entreprise>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, arret) is not { } entreprise)
        {
            return NotFound();
        }
        Entreprise = entreprise;
        var tous = db.Set<EvenementEntreprise>().AsNoTracking().Where(v => v.EntrepriseId == id);
        Pagination = new Pagination(Numero, await tous.CountAsync(arret));
        Evenements = await tous.OrderByDescending(v => v.Le).ThenByDescending(v => v.Id).Skip(Pagination.Decalage).Take(Pagination.Taille).ToListAsync(arret);
        return Page();
    }
}
