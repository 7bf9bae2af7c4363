using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Secteurs;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Organisation;

/// <summary>Creates a sector, mends it, closes it or opens it again.</summary>
[Exige(Permission.OrganisationModifier)]
internal sealed class SecteurModel(CreerSecteur creer, ModifierSecteur modifier, FermerSecteur fermer, RouvrirSecteur rouvrir, SocleDb db, Choix choix, Simultane simultane) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Nom du secteur")]
        public string? Nom { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public Secteur? Secteur { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Secteur>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (id is { } lu)
        {
            await simultane.RetenirAsync(this, lu, arret);
        }
        Entree.Nom = Secteur?.Nom;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Secteur>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (id is { } lu && !await simultane.EstInchangeAsync(this, lu, arret))
        {
            return Page();
        }
        return Finir(id is { } connu ? await modifier.FaireAsync(new(connu, Entree.Nom), arret) : await creer.FaireAsync(new(Entree.Nom), arret), "Le secteur est enregistré.");
    }

    public async Task<IActionResult> OnPostFermerAsync(Id<Secteur> id, CancellationToken arret) =>
        await ChargerAsync(id, arret) ? Finir(await fermer.FaireAsync(id, arret), "Le secteur est fermé.") : NotFound();

    public async Task<IActionResult> OnPostRouvrirAsync(Id<Secteur> id, CancellationToken arret) =>
        await ChargerAsync(id, arret) ? Finir(await rouvrir.FaireAsync(id, arret), "Le secteur est rouvert.") : NotFound();

    private IActionResult Finir(Resultat<Id<Secteur>> resultat, string phrase)
    {
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        choix.Oublier();
        TempData.Annoncer(phrase);
        return LocalRedirect("/organisation/secteurs");
    }

    private async Task<bool> ChargerAsync(Id<Secteur>? id, CancellationToken arret)
    {
        Secteur = id is null ? null : await db.Set<Secteur>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, arret);
        return id is null ? !this.NommeAutreChose(id) : Secteur is not null;
    }
}
