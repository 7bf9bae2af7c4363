using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Soin.Delegations;

public sealed record DelegationLue(DelegationAcces Delegation, string Medecin, string Beneficiaire, bool EnCours, bool AVenir);

/// <summary>Whom doctors let into the identity and exposures of files (R. 4624-45-5).</summary>
[Exige(Permission.DossierDeleguer)]
public sealed class IndexModel(DossierDb db, SocleDb socle, NomsDuSoin noms, DeleguerAcces deleguer, TimeProvider temps) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "À qui"), Required(ErrorMessage = "Choisissez à qui vous déléguez.")]
        public Id<Compte>? Beneficiaire { get; set; }

        [Display(Name = "Peut aussi écrire, pas seulement lire")]
        public bool Ecriture { get; set; }

        [Display(Name = "Du"), Required(ErrorMessage = "Dites à partir de quel jour.")]
        public DateOnly? Du { get; set; }

        [Display(Name = "Au")]
        public DateOnly? Au { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public IReadOnlyList<DelegationLue> Delegations { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Beneficiaires { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken arret)
    {
        Entree.Du = temps.Aujourdhui();
        await ChargerAsync(arret);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if (ModelState.IsValid)
        {
            var resultat = await deleguer.ExecuterAsync(Entree.Beneficiaire!.Value, Entree.Ecriture, Entree.Du!.Value, Entree.Au, arret);
            if (resultat.EstSucces)
            {
                TempData.Annoncer("L’accès est délégué.");
                return LocalRedirect("/soin/delegations-acces");
            }
            ModelState.Refuser(resultat.Refus);
        }
        await ChargerAsync(arret);
        return Page();
    }

    public async Task<IActionResult> OnPostReprendreAsync(Id<DelegationAcces> delegation, CancellationToken arret)
    {
        var repris = await deleguer.ReprendreAsync(delegation, arret);
        TempData.Annoncer(repris.Selon(_ => "L’accès est repris, dès maintenant.", r => r.Phrase), repris.EstSucces ? Ton.Succes : Ton.Attention);
        return LocalRedirect("/soin/delegations-acces");
    }

    /// <summary>In force first, then to come, then past.</summary>
    private async Task ChargerAsync(CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        var toutes = await db.Set<DelegationAcces>().AsNoTracking().ToListAsync(arret);
        var gens = await noms.ComptesAsync(toutes.SelectMany(d => new[] { d.MedecinId, d.BeneficiaireId }), arret);
        Delegations = [.. toutes.Select(d => new DelegationLue(
                d, gens.GetValueOrDefault(d.MedecinId, ""), gens.GetValueOrDefault(d.BeneficiaireId, ""), d.Du <= jour && (d.Au is null || d.Au >= jour), d.Du > jour))
            .OrderByDescending(d => d.EnCours).ThenByDescending(d => d.AVenir).ThenByDescending(d => d.Delegation.Du).ThenBy(d => d.Beneficiaire, StringComparer.Ordinal)];
        List<Role> delegables = [.. Enum.GetValues<Role>().Where(r => DroitsDossier.Voie(r) == VoieDAcces.Delegation)];
        var comptes = await socle.Set<Compte>().Where(c => c.Actif && delegables.Contains(c.Role)).Select(c => new { c.Id, c.NomAffiche, c.Role }).ToListAsync(arret);
        Beneficiaires = [.. comptes.OrderBy(c => Texte.PourRecherche(c.NomAffiche), StringComparer.Ordinal).Select(c => new SelectListItem($"{c.NomAffiche}, {c.Role.EnMots().ToLowerInvariant()}", c.Id.ToString()))];
    }
}
