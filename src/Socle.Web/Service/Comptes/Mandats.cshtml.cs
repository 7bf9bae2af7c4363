using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Entreprises.Liste;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Administration;

namespace Socle.Web.Service.Comptes;

/// <summary>What an employer's account may see: its mandates, and another one given in two steps, the company then the rest.</summary>
[Exige(Permission.ComptesAdministrer)]
internal sealed class MandatsModel(
    RechercherComptes comptes, ListerMandats lister, DonnerMandat donner, ListerEntreprises entreprises, SocleDb db, TimeProvider temps) : PageModel
{
    private const int AuPlus = 10;

    public sealed class Saisie
    {
        [Display(Name = "Établissement")]
        public Id<Etablissement>? EtablissementId { get; set; }

        [Display(Name = "Premier jour")]
        public DateOnly? Du { get; set; }

        [Display(Name = "Dernier jour")]
        public DateOnly? Au { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public Compte Compte { get; private set; } = null!;

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public IReadOnlyList<MandatDonne> Mandats { get; private set; } = [];

    /// <summary>Companies that match what is typed.</summary>
    public IReadOnlyList<LigneEntreprise> Trouvees { get; private set; } = [];

    /// <summary>Something was typed to find one.</summary>
    public bool Cherche { get; private set; }

    /// <summary>The company chosen.</summary>
    public Entreprise? Choisie { get; private set; }

    public IReadOnlyList<SelectListItem> Lieux { get; private set; } = [];

    public bool UnSiteSeulement => Compte.Role == Role.EmployeurSite;

    public async Task<IActionResult> OnGetAsync(Id<Compte> id, Id<Entreprise>? entreprise, string? q, CancellationToken arret)
    {
        if (!await ChargerAsync(id, entreprise, arret))
        {
            return NotFound();
        }
        Entree.Du = Aujourdhui;
        Cherche = !string.IsNullOrWhiteSpace(q);
        Trouvees = !Cherche || Choisie is not null
            ? []
            : await entreprises.PageAsync(new FiltreEntreprises { Texte = q }, TriEntreprises.Nom, false, 0, AuPlus, arret);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Compte> id, Id<Entreprise>? entreprise, CancellationToken arret)
    {
        if (!await ChargerAsync(id, entreprise, arret))
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var resultat = await donner.FaireAsync(new(id, entreprise, Entree.EtablissementId, Entree.Du, Entree.Au), arret);
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer("Le mandat est donné.");
        return LocalRedirect($"/administration/comptes/{id}/mandats");
    }

    private async Task<bool> ChargerAsync(Id<Compte> id, Id<Entreprise>? entreprise, CancellationToken arret)
    {
        if (await comptes.UnAsync(id, arret) is not { } compte || !Droits.Autorise(compte.Role, Permission.EspaceEntreprise))
        {
            return false;
        }
        Compte = compte;
        Mandats = await lister.DuCompteAsync(id, arret);
        Choisie = entreprise is null ? null : await db.Set<Entreprise>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == entreprise, arret);
        if (Choisie is { } choisie)
        {
            var lus = await db.Set<Etablissement>().Where(t => t.EntrepriseId == choisie.Id && t.FermeLe == null).OrderBy(t => t.Nom)
                .Select(t => new { t.Id, t.Nom, t.Commune }).ToListAsync(arret);
            Lieux = lus.ConvertAll(t => new SelectListItem(t.Commune is null ? t.Nom : $"{t.Nom} ({t.Commune})", t.Id.ToString()));
        }
        return entreprise is null || Choisie is not null;
    }
}
