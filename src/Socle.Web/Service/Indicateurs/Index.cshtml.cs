using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Espaces.Composants;
using Socle.Suivi.Indicateurs;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Indicateurs;

/// <summary>Figures of a quarter that is over: what is too small is hidden before it comes here, the export included.</summary>
[Exige(Permission.IndicateursLire)]
public sealed class IndexModel(LireIndicateurs lire, ExporterListe exporter) : PageModel
{
    /// <summary>Null: no quarter can be shown yet.</summary>
    public Suivi.Indicateurs.Indicateurs? Lus { get; private set; }

    public IReadOnlyList<SelectListItem> Trimestres { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? trimestre, GenreFait? quoi, AxeIndicateur? par, string? export, CancellationToken arret)
    {
        var finis = await lire.TrimestresAsync(arret);
        Trimestres = [.. finis.Select(t => new SelectListItem(t.EnMots(), t.ToString()))];
        if (finis.Count == 0)
        {
            return Page();
        }
        var voulu = Trimestre.Lire(trimestre) is { } dit && finis.Contains(dit) ? dit : finis[0];
        Lus = await lire.ExecuterAsync(voulu, par is { } axe && Enum.IsDefined(axe) ? axe : AxeIndicateur.Equipe, quoi is { } genre && Enum.IsDefined(genre) ? genre : GenreFait.Visite, arret);
        return export is null ? Page() : await exporter.RepondreAsync(export, EnListe(Lus), Request.QueryString.Value ?? "", arret);
    }

    private static ListeExportee EnListe(Suivi.Indicateurs.Indicateurs d) => new(
        "indicateurs",
        ["Trimestre", d.Genre.EnMots(), .. d.Colonnes, "Ensemble"],
        Enumerable.Range(0, d.Codes.Count).Select(r => (object?[])[d.Trimestre.EnMots(), MotsDesIndicateurs.Libelle(d.Genre, d.Codes[r]), .. Nombres(d.Tableau, r, d.Colonnes.Count)])
            .Append([d.Trimestre.EnMots(), "Visites", .. Nombres(d.Visites, d.Visites.Rangees, d.Colonnes.Count)]).ToAsyncEnumerable());

    private static IEnumerable<object?> Nombres(TableauMasque table, int rangee, int colonnes) =>
        Enumerable.Range(0, colonnes + 1).Select(c => table[rangee, c] is { } n ? (object?)n : MotsDesIndicateurs.Masque);
}
