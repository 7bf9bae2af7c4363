using Microsoft.AspNetCore.Mvc;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>Corrects an identity. The number is shown in full only once asked for.</summary>
[Exige(Permission.TravailleursModifier)]
internal sealed class IdentiteModel(SocleDb db, ModifierIdentite modifier, LireNir lireNir, Simultane simultane) : PageTravailleur(db)
{
    [BindProperty]
    public ModificationIdentite Entree { get; set; } = null!;

    /// <summary>The number stays as it is unless someone opens it: a field that shows it would be a reading of it.</summary>
    [BindProperty]
    public bool NirOuvert { get; set; }

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, bool nir, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        await simultane.RetenirAsync(this, id, arret);
        var identite = IdentiteSaisie.De(Travailleur);
        NirOuvert = Travailleur.Nir is null || (nir && (await lireNir.ExecuterAsync(id, arret)).EstSucces);
        Entree = new ModificationIdentite { Travailleur = id, Identite = NirOuvert ? identite : identite with { Nir = null } };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (!await simultane.EstInchangeAsync(this, id, arret) || !ModelState.IsValid)
        {
            return Page();
        }
        var identite = NirOuvert ? Entree.Identite : Entree.Identite with { Nir = Travailleur.Nir };
        return Conclure(await modifier.ExecuterAsync(Entree with { Travailleur = id, Identite = identite }, arret), "L’identité est enregistrée. Les échéances ont été recalculées.");
    }
}
