using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Entreprises;

[Exige(Permission.EntreprisesModifier)]
internal sealed class ModifierModel(ModifierEntreprise modifier, SocleDb db, Simultane simultane) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Raison sociale")]
        public string? RaisonSociale { get; set; }

        [Display(Name = "SIREN")]
        public string? Siren { get; set; }

        [Display(Name = "Code NAF")]
        public string? Naf { get; set; }

        [Display(Name = "Particulier employeur")]
        public bool ParticulierEmployeur { get; set; }

        [Display(Name = "Âge de la visite de mi-carrière")]
        public int? AgeMiCarriere { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public Entreprise Entreprise { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Entreprise> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        await simultane.RetenirAsync(this, id, arret);
        Entree = new Saisie
        {
            RaisonSociale = Entreprise.RaisonSociale,
            Siren = Entreprise.Siren,
            Naf = Entreprise.Naf,
            ParticulierEmployeur = Entreprise.ParticulierEmployeur,
            AgeMiCarriere = Entreprise.AgeMiCarriere,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Entreprise> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (!await simultane.EstInchangeAsync(this, id, arret))
        {
            return Page();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var demande = new ModifierEntreprise.Demande(id, Entree.RaisonSociale, Entreprise.Siren ?? Entree.Siren, Entree.Naf, Entree.ParticulierEmployeur, Entree.AgeMiCarriere);
        var resultat = await modifier.FaireAsync(demande, arret);
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer("L’entreprise est à jour.");
        return LocalRedirect($"/entreprises/{id}");
    }

    private async Task<bool> ChargerAsync(Id<Entreprise> id, CancellationToken arret) =>
        (Entreprise = (await db.Set<Entreprise>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, arret))!) is not null;
}
