using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Organisation;

/// <summary>Creates a team, mends it, closes it or opens it again.</summary>
[Exige(Permission.OrganisationModifier)]
internal sealed class EquipeModel(CreerEquipe creer, ModifierEquipe modifier, FermerEquipe fermer, RouvrirEquipe rouvrir, SocleDb db, Choix choix, Simultane simultane) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Nom de l’équipe")]
        public string? Nom { get; set; }

        [Display(Name = "Secteur")]
        public Id<Secteur>? SecteurId { get; set; }

        [Display(Name = "Centre habituel")]
        public Id<Centre>? CentreId { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public Equipe? Equipe { get; private set; }

    public Listes Listes { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Equipe>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (id is { } lu)
        {
            await simultane.RetenirAsync(this, lu, arret);
        }
        Entree = new Saisie { Nom = Equipe?.Nom, SecteurId = Equipe?.SecteurId, CentreId = Equipe?.CentreId };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Equipe>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (id is { } lu && !await simultane.EstInchangeAsync(this, lu, arret))
        {
            return Page();
        }
        var saisie = new SaisieEquipe(Entree.Nom, Entree.SecteurId, Entree.CentreId);
        return Finir(id is { } connue ? await modifier.FaireAsync(connue, saisie, arret) : await creer.FaireAsync(saisie, arret), "L’équipe est enregistrée.");
    }

    public async Task<IActionResult> OnPostFermerAsync(Id<Equipe> id, CancellationToken arret) =>
        await ChargerAsync(id, arret) ? Finir(await fermer.FaireAsync(id, arret), "L’équipe est fermée.") : NotFound();

    public async Task<IActionResult> OnPostRouvrirAsync(Id<Equipe> id, CancellationToken arret) =>
        await ChargerAsync(id, arret) ? Finir(await rouvrir.FaireAsync(id, arret), "L’équipe est rouverte.") : NotFound();

    private IActionResult Finir(Resultat<Id<Equipe>> resultat, string phrase)
    {
        if (resultat.EstSucces)
        {
            choix.Oublier();
        }
        return this.Finir(resultat, phrase, "/organisation");
    }

    private async Task<bool> ChargerAsync(Id<Equipe>? id, CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        Equipe = id is null ? null : await db.Set<Equipe>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, arret);
        return id is null ? !this.NommeAutreChose(id) : Equipe is not null;
    }
}
