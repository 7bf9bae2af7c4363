using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.DeuxDates;
using Socle.Technique.Acces;
using Socle.Web.Securite;

namespace Socle.Web.Service.Droit;

/// <summary>One report: how far it is, then counts, each worker whose category or a date moves, and the rule that explains it.</summary>
[Exige(Permission.DroitComparer)]
public sealed class ComparaisonModel(ListerComparaisons comparaisons, DemanderComparaison demander, ExporterListe exporter) : PageModel
{
    public const string Avancement = "avancement";

    [FromQuery(Name = UrlListe.ClePage)]
    public int Numero { get; set; } = 1;

    public ComparaisonListee Lue { get; private set; } = null!;

    public IReadOnlyList<CompteCategorie> Categories { get; private set; } = [];

    public IReadOnlyList<CompteVisite> Visites { get; private set; } = [];

    public IReadOnlyList<LigneChangement> Lignes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Quoi { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<ComparaisonDroit> id, string? quoi, string? export, CancellationToken arret)
    {
        if (await comparaisons.UneAsync(id, arret) is not { } lue)
        {
            return NotFound();
        }
        Lue = lue;
        if (!lue.EnCours && Request.Headers["HX-Target"] == Avancement)
        {
            // The bar asked once more and the work is over, done or not: the whole page has changed.
            Response.Headers["HX-Refresh"] = "true";
            return new EmptyResult();
        }
        if (!lue.Faite)
        {
            return Page();
        }
        var filtre = new FiltreChangements(id, quoi == "categorie", Codes.Visites.Essayer(quoi ?? "", out var visite) ? visite : null);
        if (export is not null)
        {
            return User.Peut(Permission.EcheancierExporter)
                ? await ExporterAsync(export, filtre, arret)
                : StatusCode(StatusCodes.Status403Forbidden);
        }
        Categories = await comparaisons.CategoriesAsync(id, arret);
        Visites = await comparaisons.VisitesAsync(id, arret);
        Quoi = [new("Suivi", "categorie"), .. Visites.Select(v => new SelectListItem(v.Visite.EnMots(), Codes.Visites.De(v.Visite)))];
        Pagination = new Pagination(Numero, await comparaisons.CompterAsync(filtre, arret));
        Lignes = await comparaisons.PageAsync(filtre, Pagination.Decalage, Pagination.Taille, arret);
        return Page();
    }

    /// <summary>An interrupted or failed report is asked for again, at the same address.</summary>
    public async Task<IActionResult> OnPostRecommencerAsync(Id<ComparaisonDroit> id, CancellationToken arret)
    {
        if (await comparaisons.UneAsync(id, arret) is not { } lue)
        {
            return NotFound();
        }
        if (!lue.Faite && (await demander.FaireAsync(lue.Comparaison.Du, lue.Comparaison.Au, arret)).EstRefus)
        {
            return LocalRedirect("/droit/changements");
        }
        return LocalRedirect($"/droit/changements/{id}");
    }

    private Task<IActionResult> ExporterAsync(string format, FiltreChangements filtre, CancellationToken arret) => exporter.RepondreAsync(
        format,
        new ListeExportee(
            "changements-du-droit",
            ["Nom", "Prénoms", "Entreprise", "Quoi", "Avant", "Après", "Date avant", "Date après", "Texte", "Règle", "Preuve"],
            comparaisons.Tout(filtre).Select(l => (object?[])
            [
                l.Nom, l.Prenoms, l.Entreprise, l.Changement.Visite is { } v ? Libelles.De(v) : "Suivi", l.Changement.EnAvant(), l.Changement.EnApres(),
                l.Changement.DateAvant, l.Changement.DateApres, l.Changement.Article, l.Changement.Regle, Codes.Preuves.De(l.Changement.Preuve),
            ])),
        Request.QueryString.Value ?? "",
        arret);
}
