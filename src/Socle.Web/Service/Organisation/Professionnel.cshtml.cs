using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Administration;
using Socle.Web.Navigation;
using Socle.Web.Securite;

namespace Socle.Web.Service.Organisation;

/// <summary>Someone of the service: arrival, corrections, departure.</summary>
[Exige(Permission.OrganisationModifier)]
internal sealed class ProfessionnelModel(
    EnregistrerProfessionnel enregistrer, DepartProfessionnel depart, AdministrerCompte comptes, SocleDb db, Choix choix, TimeProvider temps, Simultane simultane) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Nom")]
        public string? Nom { get; set; }

        [Display(Name = "Prénom")]
        public string? Prenom { get; set; }

        [Display(Name = "Métier")]
        public Metier? Metier { get; set; }

        [Display(Name = "Numéro RPPS")]
        public string? Rpps { get; set; }

        [Display(Name = "Adresse électronique")]
        public string? Courriel { get; set; }

        [Display(Name = "Téléphone")]
        public string? Telephone { get; set; }

        [Display(Name = "Équipe")]
        public Id<Equipe>? EquipeId { get; set; }

        [Display(Name = "Temps de travail")]
        public int? Quotite { get; set; } = 100;

        [Display(Name = "Arrivée")]
        public DateOnly? Du { get; set; }

        [Display(Name = "Dernier jour")]
        public DateOnly? Au { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public Professionnel? Professionnel { get; private set; }

    public Listes Listes { get; private set; } = null!;

    /// <summary>The account of someone who left or is leaving, still open.</summary>
    public Compte? CompteOuvert { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Professionnel>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (id is { } lu)
        {
            await simultane.RetenirAsync(this, lu, arret);
        }
        Entree = Professionnel is { } p ? De(p) : new Saisie { Du = temps.Aujourdhui() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Professionnel>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if ((id is { } lu && !await simultane.EstInchangeAsync(this, lu, arret)) || !ModelState.IsValid)
        {
            return Page();
        }
        return Finir(await enregistrer.FaireAsync(new(
            id, Entree.Nom, Entree.Prenom, Entree.Metier, Entree.Rpps, Entree.Courriel, Entree.Telephone, Entree.EquipeId, Entree.Quotite, Entree.Du), arret), "Le professionnel est enregistré.");
    }

    public async Task<IActionResult> OnPostDepartAsync(Id<Professionnel> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        var au = Entree.Au;
        Entree = De(Professionnel!);
        Entree.Au = au;
        if (!ModelState.IsValid)
        {
            // A day that cannot be read is no day taken back.
            return Page();
        }
        return Finir(await depart.FaireAsync(new(id, au), arret), au is null ? "Le départ est repris." : "Le départ est enregistré. Fermez aussi son compte, depuis sa fiche.");
    }

    /// <summary>Who leaves must no longer sign in: said on the page of the departure, done there by who administers accounts.</summary>
    public async Task<IActionResult> OnPostFermerCompteAsync(Id<Professionnel> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret) || CompteOuvert is not { } compte)
        {
            return NotFound();
        }
        if (!User.Peut(Permission.ComptesAdministrer))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        var resultat = await comptes.FermerAsync(compte.Id, $"Départ du service, dernier jour le {Professionnel!.Au!.Value.Courte()}", arret);
        TempData.Annoncer(resultat.Selon(_ => "Son compte est fermé : ses sessions le sont aussi.", r => r.Phrase), resultat.EstSucces ? Ton.Succes : Ton.Erreur);
        return LocalRedirect($"/organisation/professionnel/{id}");
    }

    private IActionResult Finir(Resultat<Id<Professionnel>> resultat, string phrase) => this.Finir(resultat, phrase, "/organisation/professionnels");

    private static Saisie De(Professionnel p) => new()
    {
        Nom = p.Nom,
        Prenom = p.Prenom,
        Metier = p.Metier,
        Rpps = p.Rpps,
        Courriel = p.Courriel,
        Telephone = p.Telephone is null ? null : Telephone.Relire(p.Telephone).Afficher(),
        EquipeId = p.EquipeId,
        Quotite = p.Quotite,
        Du = p.Du,
        Au = p.Au,
    };

    private async Task<bool> ChargerAsync(Id<Professionnel>? id, CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        Professionnel = id is null ? null : await db.Set<Professionnel>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, arret);
        CompteOuvert = Professionnel is { Au: not null, CompteId: { } compte }
            ? await db.Set<Compte>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == compte && c.Actif, arret)
            : null;
        return id is null ? !this.NommeAutreChose(id) : Professionnel is not null;
    }
}
