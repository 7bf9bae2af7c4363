using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Entreprises;

[Exige(Permission.EntreprisesModifier)]
public sealed class OuvrirEtablissementModel(OuvrirEtablissement ouvrir, SocleDb db, Choix choix, TimeProvider temps) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "SIRET")]
        public string? Siret { get; set; }

        [Display(Name = "L’établissement n’a pas encore de SIRET")]
        public bool SansSiret { get; set; }

        [Display(Name = "Ouvert le")]
        public DateOnly? OuvertLe { get; set; }

        public SaisieLieu Etablissement { get; set; } = new();

        [Display(Name = "Équipe de suivi")]
        public Id<Equipe>? EquipeId { get; set; }

        [Display(Name = "Centre")]
        public Id<Centre>? CentreId { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public Entreprise Entreprise { get; private set; } = null!;

    public Listes Listes { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Entreprise> id, CancellationToken arret)
    {
        Entree.OuvertLe = temps.Aujourdhui();
        return await ChargerAsync(id, arret) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Id<Entreprise> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var resultat = await ouvrir.FaireAsync(
            new(id, Entree.Siret, Entree.SansSiret, Entree.OuvertLe, Entree.Etablissement.VersDemande(), Entree.EquipeId, Entree.CentreId), arret);
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer("L’établissement est ouvert.");
        return LocalRedirect($"/etablissements/{resultat.Valeur}");
    }

    private async Task<bool> ChargerAsync(Id<Entreprise> id, CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        return (Entreprise = (await db.Set<Entreprise>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, arret))!) is not null;
    }
}
