using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Campagnes;
using Socle.Technique.Acces;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Campagnes;

/// <summary>Opens a campaign: what it would send is counted first.</summary>
[Exige(Permission.ConvocationsConduire)]
internal sealed class NouvelleModel(OuvrirCampagne ouvrir, Choix choix, TimeProvider temps) : PageModel
{
    [BindProperty]
    public CampagneSaisie Entree { get; set; } = null!;

    public Listes Listes { get; private set; } = null!;

    /// <summary>Counted, for the person to say yes.</summary>
    public (int Entreprises, int SansAdresse)? Apercu { get; private set; }

    public async Task OnGetAsync(CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        Entree = new() { Nom = $"Déclaration annuelle {jour.Year}", Du = jour, Au = jour.AddMonths(1), Rappels = "14 7 2" };
        Listes = await choix.LireAsync(arret);
    }

    public async Task<IActionResult> OnPostAsync(bool oui, CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if (!oui)
        {
            Apercu = await ouvrir.CompterAsync(Entree.Equipe, arret);
            return Page();
        }
        var ouverte = await ouvrir.ExecuterAsync(Entree, arret);
        if (ouverte.EstRefus)
        {
            ModelState.Refuser(ouverte.Refus);
            return Page();
        }
        TempData.Annoncer("La campagne est ouverte : les messages partent au jour choisi.");
        return LocalRedirect($"/campagnes/{ouverte.Valeur}");
    }
}
