using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Navigation;
using Socle.Web.Securite;
using Socle.Web.Service.Travailleurs.Liste;

namespace Socle.Web.Service.Travailleurs;

/// <summary>The workers the service follows.</summary>
[Exige(Permission.TravailleursLire)]
public sealed class IndexModel(
    SocleDb db, ListerTravailleurs lister, ExporterTravailleurs lignes, ExporterListe exporter, Choix choix, RechercheScellee recherche, TimeProvider temps) : PageModel
{
    public string? Texte { get; private set; }

    public FiltreTravailleurs Filtre { get; private set; } = null!;

    public string? NomEntreprise { get; private set; }

    public DateOnly Aujourdhui { get; private set; }

    public PageTravailleurs Donnees { get; private set; } = null!;

    public Pagination Pagination { get; private set; } = null!;

    public Navigation.Listes Listes { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Ages { get; } = [.. ClasseAge.Toutes.Select(c => new SelectListItem(c.Libelle, c.Code))];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int? numero, string? export, CancellationToken arret)
    {
        Aujourdhui = temps.Aujourdhui();
        Filtre = LectureFiltre.De(Request.Query);
        Texte = recherche.Lire(Request);
        if (export is not null)
        {
            return User.Peut(Permission.EcheancierExporter)
                ? await exporter.RepondreAsync(export, lignes.Liste(Filtre, Texte), new { Filtre, Recherche = Texte is not null }, arret)
                : StatusCode(StatusCodes.Status403Forbidden);
        }
        Listes = await choix.LireAsync(arret);
        var (cle, decroissant) = Request.Tri();
        var page = Math.Clamp(numero ?? 1, 1, 100_000);
        Donnees = await lister.PageAsync(Filtre, Texte, cle == "naissance" ? TriTravailleurs.Naissance : TriTravailleurs.Nom, decroissant, (page - 1) * Pagination.TailleParDefaut, Pagination.TailleParDefaut, arret);
        Pagination = new Pagination(page, Donnees.Total);
        NomEntreprise = Filtre.Entreprise is { } entreprise
            ? await db.Set<Entreprise>().Where(e => e.Id == entreprise).Select(e => e.RaisonSociale).FirstOrDefaultAsync(arret)
            : null;
        RechercheScellee.Suivre(HttpContext);
        return Page();
    }

    /// <summary>A search typed: sealed, then read as any address.</summary>
    public async Task<IActionResult> OnPostAsync() => LocalRedirect(await recherche.AdresseAsync(Request));
}
