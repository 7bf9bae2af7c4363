using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Reprise;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Reprise;

/// <summary>What was not taken over, or not wholly, with its line, its column and its reason.</summary>
[Exige(Permission.RepriseConduire)]
public sealed class RefusModel(ListerReprises reprises, ExporterListe exporter) : PageModel
{
    [FromQuery(Name = UrlListe.ClePage)]
    public int Numero { get; set; } = 1;

    public RepriseLogiciel Reprise { get; private set; } = null!;

    public IReadOnlyList<LigneReprise> Lignes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Motifs { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<RepriseLogiciel> id, string? motif, string? export, CancellationToken arret)
    {
        if (await reprises.UneAsync(id, arret) is not { } reprise)
        {
            return NotFound();
        }
        Reprise = reprise;
        var filtre = new FiltreLignes(id, false, string.IsNullOrEmpty(motif) ? null : motif);
        if (export is not null)
        {
            return await exporter.RepondreAsync(export, new ListeExportee("reprise-refus", ColonnesRapport.Refus, reprises.Tout(filtre).Select(ColonnesRapport.De)), new { motif }, arret);
        }
        Motifs = [.. (await reprises.MotifsAsync(filtre, arret)).Select(m => new SelectListItem($"{m.Motif} ({m.Nombre.Fr()})", m.Motif))];
        Pagination = new Pagination(Numero, await reprises.CompterAsync(filtre, arret));
        Lignes = await reprises.PageAsync(filtre, Pagination.Decalage, Pagination.Taille, arret);
        return Page();
    }
}
