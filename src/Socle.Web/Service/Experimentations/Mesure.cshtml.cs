using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Experimentations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Navigation;
using Socle.Web.Service.Entreprises;
using Socle.Web.Service.Organisation;

namespace Socle.Web.Service.Experimentations;

/// <summary>Declares a measure, or mends it.</summary>
[Exige(Permission.MesuresModifier)]
internal sealed class MesureModel(EnregistrerMesure enregistrer, ChoixEntreprise choixEntreprise, SocleDb db, Choix choix, TimeProvider temps, Simultane simultane) : PageModel
{
    [BindProperty]
    public SaisieMesure Entree { get; set; } = new();

    public MesureExperimentale? Mesure { get; private set; }

    public Listes Listes { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Entreprises { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<MesureExperimentale>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        Entree = new SaisieMesure { Du = temps.Aujourdhui(), Perimetre = PerimetreMesure.Service };
        if (Mesure is { } m)
        {
            await simultane.RetenirAsync(this, m.Id, arret);
            Entree = new SaisieMesure
            {
                Intitule = m.Intitule,
                BaseJuridique = m.BaseJuridique,
                Description = m.Description,
                Du = m.Du,
                Au = m.Au,
                Perimetre = m.Perimetre,
                EquipeId = m.EquipeId,
                CentreId = m.CentreId,
                EntrepriseId = m.EntrepriseId,
            };
        }
        Entreprises = (await choixEntreprise.LireAsync(Entree.EntrepriseId, null, arret)).Options;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<MesureExperimentale>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        Entreprises = (await choixEntreprise.LireAsync(Entree.EntrepriseId, null, arret)).Options;
        if ((id is { } lue && !await simultane.EstInchangeAsync(this, lue, arret)) || !ModelState.IsValid)
        {
            return Page();
        }
        if (!(await enregistrer.ExecuterAsync(id, Entree, arret)).Reussit(out var faite, out var refus))
        {
            ModelState.Refuser(refus);
            return Page();
        }
        TempData.Annoncer("La mesure est enregistrée.");
        return LocalRedirect($"/mesures/{faite}");
    }

    private async Task<bool> ChargerAsync(Id<MesureExperimentale>? id, CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        Mesure = id is null ? null : await db.Set<MesureExperimentale>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, arret);
        return id is null ? !this.NommeAutreChose(id) : Mesure is not null;
    }
}
