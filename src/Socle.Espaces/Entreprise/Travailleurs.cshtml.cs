using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise.Salaries;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Espaces.Entreprise;

/// <summary>The employer's own workers: category, next date and its reason. Nothing medical.</summary>
[Exige(Permission.EspaceEntrepriseTravailleurs)]
public sealed class TravailleursModel(
    PerimetreEmployeur perimetre, ListerSalaries salaries, ExporterListe exporter, RechercheScellee recherche, TracerRefus refus, TimeProvider temps) : PageModel
{
    public DateOnly Aujourdhui { get; private set; }

    public string? Texte { get; private set; }

    public FiltreSalaries Filtre { get; private set; } = new();

    public IReadOnlyList<LigneSalarie> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Entreprises { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Sites { get; private set; } = [];

    public bool VoitLeSuivi => User.VoitLeSuivi();

    /// <summary>An agency: its temporary workers have a page of their own.</summary>
    public bool Interimaires { get; private set; }

    public static IReadOnlyList<SelectListItem> Moments { get; } =
        [new("En retard", "retard"), new("Dans les deux mois", "proches"), new("Visite de reprise à faire", "reprise")];

    public static IReadOnlyList<SelectListItem> Categories { get; } = [new("Suivi simple", "SI"), new("Suivi adapté", "SIA"), new("Suivi renforcé", "SIR")];

    public static IReadOnlyList<SelectListItem> Declarations { get; } =
        [new("En arrêt aujourd’hui", "en-arret"), new("Arrêt sans date de retour", "sans-retour"), new("Sans poste déclaré", "sans-poste")];

    public async Task<IActionResult> OnGetAsync(string? export, [FromQuery(Name = "page")] int? numero, CancellationToken arret)
    {
        Aujourdhui = temps.Aujourdhui();
        Filtre = FiltreSalaries.De(Request.Query, VoitLeSuivi);
        await SurveillerAsync(arret);
        Texte = recherche.Lire(Request);
        var (tri, decroissant) = LireTri();
        if (export is not null)
        {
            var lignes = await salaries.LignesAsync(Filtre, Texte, tri, decroissant, null, arret);
            return await exporter.RepondreAsync(export, ExportSalaries.De(lignes, VoitLeSuivi, User.VoitLesMotifs()), new { Filtre, Recherche = Texte is not null }, arret);
        }
        await ChoixAsync(arret);
        Interimaires = VoitLeSuivi && await perimetre.EmploieDesInterimairesAsync(arret);
        Pagination = new Pagination(Math.Clamp(numero ?? 1, 1, 100_000), await salaries.CompterAsync(Filtre, Texte, arret));
        Lignes = await (await salaries.LignesAsync(Filtre, Texte, tri, decroissant, (Pagination.Decalage, Pagination.Taille), arret)).ToListAsync(arret);
        if (Request.Headers.ContainsKey("HX-Request"))
        {
            Response.Headers["HX-Push-Url"] = Request.Path + Request.QueryString.Value;
        }
        return Page();
    }

    /// <summary>A name typed: sealed, so that it stands in no address.</summary>
    public async Task<IActionResult> OnPostAsync() => LocalRedirect(await recherche.AdresseAsync(Request));

    private (TriSalaries Tri, bool Decroissant) LireTri()
    {
        var (cle, decroissant) = Request.Tri();
        return (cle switch
        {
            "echeance" when VoitLeSuivi => TriSalaries.Echeance,
            "lieu" => TriSalaries.Lieu,
            _ => TriSalaries.Nom,
        }, decroissant);
    }

    /// <summary>A place or a company out of the perimeter finds nobody; that someone asked is in the trail.</summary>
    private async Task SurveillerAsync(CancellationToken arret)
    {
        if (Filtre.Entreprise is { } entreprise && (await perimetre.MandatsAsync(arret)).All(m => m.EntrepriseId != entreprise))
        {
            await refus.ObjetAsync("entreprise", entreprise.Valeur, arret);
        }
        else if (Filtre.Site is { } site && !await (await perimetre.EtablissementsAsync(arret)).AnyAsync(e => e.Id == site, arret))
        {
            await refus.ObjetAsync("etablissement", site.Valeur, arret);
        }
    }

    private async Task ChoixAsync(CancellationToken arret)
    {
        var entreprises = await (await perimetre.EntreprisesAsync(arret)).OrderBy(e => e.NomTri).Select(e => new { e.Id, e.RaisonSociale }).ToListAsync(arret);
        Entreprises = entreprises.ConvertAll(e => new SelectListItem(e.RaisonSociale, e.Id.ToString()));
        var sites = await perimetre.EtablissementsAsync(arret);
        sites = Filtre.Entreprise is { } entreprise ? sites.Where(s => s.EntrepriseId == entreprise) : sites;
        var lus = await sites.OrderBy(s => s.Nom).ThenBy(s => s.Id).Select(s => new { s.Id, s.Nom, s.Commune }).ToListAsync(arret);
        Sites = lus.ConvertAll(s => new SelectListItem(s.Commune is null ? s.Nom : $"{s.Nom} ({s.Commune})", s.Id.ToString()));
    }
}
