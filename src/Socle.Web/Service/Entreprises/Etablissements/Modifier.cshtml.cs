using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Adherents.Etablissements;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Entreprises.Etablissements;

[Exige(Permission.EntreprisesModifier)]
internal sealed class ModifierModel(ModifierEtablissement modifier, LireLieu lieux, Simultane simultane) : PageModel
{
    [BindProperty]
    public SaisieLieu Entree { get; set; } = new();

    public Etablissement Etablissement { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Etablissement> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        await simultane.RetenirAsync(this, id, arret);
        Entree = SaisieLieu.De(Etablissement);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Etablissement> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (!await simultane.EstInchangeAsync(this, id, arret) || !ModelState.IsValid)
        {
            return Page();
        }
        // The official code of the commune holds as long as the commune does.
        var codeCommune = Entree.Commune == Etablissement.Commune ? Etablissement.CodeCommune : null;
        var resultat = await modifier.FaireAsync(id, Entree.VersDemande(codeCommune), arret);
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer("L’établissement est à jour.");
        return LocalRedirect($"/etablissements/{id}");
    }

    private async Task<bool> ChargerAsync(Id<Etablissement> id, CancellationToken arret)
    {
        if (await lieux.SimpleAsync(id, arret) is not ({ } etablissement, _))
        {
            return false;
        }
        Etablissement = etablissement;
        return true;
    }
}
