using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Visites;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Partenaires;

/// <summary>One visit entrusted: where it stands, what may be done with it.</summary>
[Exige(Permission.AgendaTenir)]
public sealed class ConfieeModel(
    SocleDb db, ListerConfiees lister, EnvoyerConfiee envoyer, NoterReponse repondre, RealiserConfiee realiser, AnnulerConfiee annuler, TimeProvider temps) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Comment l’envoyer")]
        public MoyenEnvoi? Moyen { get; set; }

        [Display(Name = "Sa réponse")]
        public EtatConfiee? Reponse { get; set; }

        [Display(Name = "Pourquoi il refuse")]
        public MotifRefusPartenaire? Motif { get; set; }

        [Display(Name = "Jour du rendez-vous")]
        public DateOnly? Le { get; set; }

        [Display(Name = "Heure")]
        public TimeOnly? A { get; set; }

        [Display(Name = "Pourquoi")]
        public MotifAnnulationConfiee? Annulation { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    [BindProperty]
    public VisiteFaiteAilleurs Faite { get; set; } = new();

    public ConfieeLue Lue { get; private set; } = null!;

    public ServicePartenaire Partenaire { get; private set; } = null!;

    /// <summary>Who made it, in words.</summary>
    public string? Par { get; private set; }

    public DateOnly Aujourdhui => temps.Aujourdhui();

    /// <summary>The same visit, asked of someone else.</summary>
    public string AutreService
    {
        get
        {
            var v = Lue.Visite;
            return $"/partenaires/confier?travailleur={v.TravailleurId}&contrat={v.ContratId}&visite={v.Visite}&type={v.Type}&demande={v.DemandeId}";
        }
    }

    public async Task<IActionResult> OnGetAsync(Id<VisiteConfiee> id, CancellationToken arret) => await ChargerAsync(id, arret) ? Page() : NotFound();

    public Task<IActionResult> OnPostEnvoyerAsync(Id<VisiteConfiee> id, int version, CancellationToken arret) =>
        FaireAsync(id, () => envoyer.ExecuterAsync(new(id, version), Entree.Moyen, arret), Entree.Moyen == MoyenEnvoi.Lettre ? "La demande est notée envoyée : imprimez la lettre." : "La demande est envoyée.", arret);

    public Task<IActionResult> OnPostRelancerAsync(Id<VisiteConfiee> id, int version, CancellationToken arret) =>
        FaireAsync(id, () => envoyer.RelancerAsync(new(id, version), Entree.Moyen, arret), "La relance est notée.", arret);

    public Task<IActionResult> OnPostRepondreAsync(Id<VisiteConfiee> id, int version, CancellationToken arret) =>
        FaireAsync(id, () => repondre.ExecuterAsync(new(id, version), new() { Reponse = Entree.Reponse, Motif = Entree.Motif, Le = Entree.Le, A = Entree.A }, arret), "La réponse est notée.", arret);

    public Task<IActionResult> OnPostRealiserAsync(Id<VisiteConfiee> id, int version, CancellationToken arret) =>
        FaireAsync(id, () => realiser.ExecuterAsync(new(id, version), Faite, arret), "La visite est notée faite : ce qui est dû se recalcule.", arret, "Faite");

    public Task<IActionResult> OnPostPasFaiteAsync(Id<VisiteConfiee> id, int version, CancellationToken arret) =>
        FaireAsync(id, () => realiser.ReprendreAsync(new(id, version), arret), "La visite est de nouveau à faire.", arret);

    public Task<IActionResult> OnPostAnnulerAsync(Id<VisiteConfiee> id, int version, CancellationToken arret) =>
        FaireAsync(id, () => annuler.ExecuterAsync(new(id, version), Entree.Annulation, arret), "La demande est annulée.", arret);

    private async Task<IActionResult> FaireAsync(Id<VisiteConfiee> id, Func<Task<Resultat<Id<VisiteConfiee>>>> acte, string phrase, CancellationToken arret, string prefixe = "Entree")
    {
        if (ModelState.IsValid)
        {
            var resultat = await acte();
            if (resultat.EstSucces)
            {
                TempData.Annoncer(phrase);
                return LocalRedirect($"/partenaires/confiee/{id}");
            }
            ModelState.Refuser(resultat.Refus, prefixe);
        }
        return await ChargerAsync(id, arret) ? Page() : NotFound();
    }

    private async Task<bool> ChargerAsync(Id<VisiteConfiee> id, CancellationToken arret)
    {
        if (await lister.UneAsync(id, arret) is not { } lue)
        {
            return false;
        }
        Lue = lue;
        Partenaire = await db.Set<ServicePartenaire>().AsNoTracking().FirstAsync(p => p.Id == lue.Visite.PartenaireId, arret);
        var faite = await db.Set<VisiteRealisee>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == lue.Visite.VisiteRealiseeId, arret);
        Par = faite is null ? null : faite.Professionnel ?? MotsDesPartenaires.Metier(faite.Par).ToLowerInvariant();
        return true;
    }
}
