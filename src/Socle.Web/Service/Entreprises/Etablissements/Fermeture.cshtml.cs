using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Entreprises.Etablissements;

[Exige(Permission.EntreprisesModifier)]
public sealed class FermetureModel(FermerEtablissement fermer, LireLieu lieux, Presence presence, SocleDb db) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Dernier jour")]
        public DateOnly? DernierJour { get; set; }

        [Display(Name = "Établissement où vont les salariés")]
        public Id<Etablissement>? SuccesseurId { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public Etablissement Etablissement { get; private set; } = null!;

    public int Presents { get; private set; }

    public IReadOnlyList<SelectListItem> Autres { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Etablissement> id, CancellationToken arret) => await ChargerAsync(id, arret) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Id<Etablissement> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var resultat = await fermer.FaireAsync(new(id, Entree.DernierJour, Entree.SuccesseurId), arret);
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer("L’établissement est fermé.");
        return LocalRedirect($"/etablissements/{id}");
    }

    private async Task<bool> ChargerAsync(Id<Etablissement> id, CancellationToken arret)
    {
        if (await lieux.SimpleAsync(id, arret) is not ({ } etablissement, _))
        {
            return false;
        }
        Etablissement = etablissement;
        Presents = await presence.TravailleursAsync(db.Set<Etablissement>().Where(t => t.Id == id), arret);
        var autres = await db.Set<Etablissement>().Where(t => t.EntrepriseId == etablissement.EntrepriseId && t.FermeLe == null && t.Id != id)
            .OrderBy(t => t.Nom).Select(t => new { t.Id, t.Nom, t.Commune }).ToListAsync(arret);
        Autres = autres.ConvertAll(t => new SelectListItem(t.Commune is null ? t.Nom : $"{t.Nom} ({t.Commune})", t.Id.ToString()));
        return true;
    }
}
