using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Experimentations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Personnes;
using Socle.Web.Securite;

namespace Socle.Web.Service.Experimentations;

public sealed record LigneApplication(ApplicationMesure Application, string? Travailleur, string? Par);

/// <summary>A measure, and each time it was applied.</summary>
[Exige(Permission.MesuresLire)]
public sealed class VoirModel(SocleDb db, TerminerMesure terminer, ExporterListe exporter, TimeProvider temps) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Dernier jour")]
        public DateOnly? Au { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public LigneMesure Ligne { get; private set; } = null!;

    public IReadOnlyList<LigneApplication> Applications { get; private set; } = [];

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public async Task<IActionResult> OnGetAsync(Id<MesureExperimentale> id, string? export, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        Entree.Au = Ligne.Mesure.Au;
        return export is null ? Page() : await exporter.RepondreAsync(export, EnListe(), $"mesure {id}", arret);
    }

    public async Task<IActionResult> OnPostTerminerAsync(Id<MesureExperimentale> id, CancellationToken arret)
    {
        if (!User.Peut(Permission.MesuresModifier))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if ((await terminer.ExecuterAsync(new(id, Entree.Au), arret)) is { EstRefus: true } refuse)
        {
            ModelState.Refuser(refuse.Refus);
            return Page();
        }
        TempData.Annoncer("La fin de la mesure est fixée.");
        return LocalRedirect($"/mesures/{id}");
    }

    private async Task<bool> ChargerAsync(Id<MesureExperimentale> id, CancellationToken arret)
    {
        Ligne = (await LireMesures.ToutesAsync(db, arret)).Find(l => l.Mesure.Id == id)!;
        Applications = (await db.Set<ApplicationMesure>().AsNoTracking().Where(a => a.MesureId == id).OrderByDescending(a => a.Le).ThenByDescending(a => a.Id)
            .Select(a => new
            {
                Application = a,
                Travailleur = db.Set<Travailleur>().FirstOrDefault(t => t.Id == a.TravailleurId),
                Par = db.Set<Compte>().Where(c => c.Id == a.ParCompte).Select(c => c.NomAffiche).FirstOrDefault(),
            }).ToListAsync(arret)).ConvertAll(a => new LigneApplication(a.Application, a.Travailleur?.NomAffiche, a.Par));
        return Ligne is not null;
    }

    private ListeExportee EnListe() => new(
        "applications-de-mesure",
        ["Mesure", "Jour", "Visite ou document", "Travailleur", "Par"],
        Applications.Select(a => (object?[])[
            Ligne.Mesure.Intitule, a.Application.Le, a.Application.Quoi, User.Peut(Permission.TravailleursLire) ? a.Travailleur : null, a.Par]).ToAsyncEnumerable());
}
