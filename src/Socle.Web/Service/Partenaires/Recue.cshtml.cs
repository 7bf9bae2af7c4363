using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Suivi.Agenda;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Partenaires;

/// <summary>One visit another service asked for: an appointment, then the answer.</summary>
[Exige(Permission.AgendaTenir)]
public sealed class RecueModel(SocleDb db, ListerRecues lister, PlanifierRecue planifier, RepondreRecue repondre) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Comment l’envoyer")]
        public MoyenEnvoi? Moyen { get; set; }

        [Display(Name = "Pourquoi nous refusons")]
        public MotifRefusPartenaire? Motif { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public RecueLue Lue { get; private set; } = null!;

    public ServicePartenaire Partenaire { get; private set; } = null!;

    public IReadOnlyList<PlaceLibre> Places { get; private set; } = [];

    /// <summary>What there is to print in this state.</summary>
    public GenreCourrier? Lettre => Lue.Etat switch
    {
        EtatRecue.Planifiee => GenreCourrier.Rendezvous,
        EtatRecue.ARetourner or EtatRecue.Retournee => GenreCourrier.Retour,
        EtatRecue.Refusee => GenreCourrier.Refus,
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(Id<VisiteRecue> id, CancellationToken arret) => await ChargerAsync(id, arret) ? Page() : NotFound();

    public Task<IActionResult> OnPostPrendreAsync(Id<VisiteRecue> id, Id<Vacation> vacation, TimeOnly? debut, CancellationToken arret) =>
        FaireAsync(id, () => planifier.ExecuterAsync(id, vacation, debut, arret), "Le rendez-vous est pris.", arret);

    public Task<IActionResult> OnPostDateAsync(Id<VisiteRecue> id, CancellationToken arret) =>
        FaireAsync(id, () => repondre.DireLaDateAsync(id, arret), "La date est envoyée au service.", arret);

    public Task<IActionResult> OnPostRetourAsync(Id<VisiteRecue> id, CancellationToken arret) =>
        FaireAsync(id, () => repondre.RetournerAsync(id, Entree.Moyen, arret), Entree.Moyen == MoyenEnvoi.Lettre ? "Le retour est noté : imprimez la lettre." : "Le retour est envoyé.", arret);

    public Task<IActionResult> OnPostRefuserAsync(Id<VisiteRecue> id, CancellationToken arret) =>
        FaireAsync(id, () => repondre.RefuserAsync(id, Entree.Motif, Entree.Moyen, arret), "Le refus est noté.", arret);

    public Task<IActionResult> OnPostAnnulerAsync(Id<VisiteRecue> id, CancellationToken arret) =>
        FaireAsync(id, () => repondre.AnnulerAsync(id, arret), "La demande est annulée.", arret);

    private async Task<IActionResult> FaireAsync<T>(Id<VisiteRecue> id, Func<Task<Resultat<T>>> acte, string phrase, CancellationToken arret)
    {
        if (ModelState.IsValid)
        {
            var resultat = await acte();
            if (resultat.EstSucces)
            {
                TempData.Annoncer(phrase);
                return LocalRedirect($"/partenaires/recue/{id}");
            }
            ModelState.Refuser(resultat.Refus);
        }
        return await ChargerAsync(id, arret) ? Page() : NotFound();
    }

    private async Task<bool> ChargerAsync(Id<VisiteRecue> id, CancellationToken arret)
    {
        if (await lister.UneAsync(id, arret) is not { } lue)
        {
            return false;
        }
        Lue = lue;
        Partenaire = await db.Set<ServicePartenaire>().AsNoTracking().FirstAsync(p => p.Id == lue.Visite.PartenaireId, arret);
        Places = lue.Etat == EtatRecue.APlanifier ? await planifier.PlacesAsync(lue.Visite, arret) : [];
        return true;
    }
}
