using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Adherents.Entreprises;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Entreprises;

/// <summary>The file of a company. One that was absorbed leads to the company that took it, unless its history is asked for.</summary>
[Exige(Permission.EntreprisesLire)]
public sealed class FicheModel(LireFiche fiches, Choix choix, TimeProvider temps) : PageModel
{
    public Fiche Fiche { get; private set; } = null!;

    public Listes Listes { get; private set; } = null!;

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public Entreprise Entreprise => Fiche.Entreprise;

    public bool Adherente => Entreprise.Statut == StatutEntreprise.Adherente;

    public bool RadiationPrevue => Adherente && Entreprise.RadieeLe is not null;

    public async Task<IActionResult> OnGetAsync(Id<Entreprise> id, string? histoire, CancellationToken arret)
    {
        if (await fiches.LireAsync(id, arret) is not { } fiche)
        {
            return NotFound();
        }
        if (fiche.Entreprise.AbsorbeeParId is { } absorbante && histoire is null)
        {
            TempData.Annoncer($"«\u00A0{fiche.Entreprise.RaisonSociale}\u00A0» (adhérent {fiche.Entreprise.NumeroAdherent}) a été absorbée par cette entreprise. Son histoire reste dans sa propre fiche, citée plus bas.", Ton.Information);
            return LocalRedirect($"/entreprises/{absorbante}");
        }
        Fiche = fiche;
        Listes = await choix.LireAsync(arret);
        return Page();
    }
}
