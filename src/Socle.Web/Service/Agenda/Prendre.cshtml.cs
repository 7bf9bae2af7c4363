using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Suivi.Agenda;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Agenda;

/// <summary>
/// Takes an appointment, from either end: someone to place (which visit, then which hour), or a free hour to fill (who).
/// </summary>
[Exige(Permission.AgendaTenir)]
public sealed class PrendreModel(SocleDb db, PrendreRendezVous prendre, LireAgenda agenda, ChercherPlaces places, QuiPlacer quiPlacer, OuFaireLaVisite ailleurs) : PageModel
{
    private const int Proposees = 15;

    public sealed class Saisie
    {
        [Display(Name = "Vacation")]
        public Id<Vacation>? Vacation { get; set; }

        [Display(Name = "Heure")]
        public TimeOnly? Debut { get; set; }

        public Id<Travailleur>? Travailleur { get; set; }

        public Id<Contrat>? Contrat { get; set; }

        public Visite? Visite { get; set; }

        public TypeVisite? Type { get; set; }

        public bool EnSurnombre { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    /// <summary>The free hour to fill.</summary>
    public VacationLue? Vacation { get; private set; }

    public TimeOnly? Debut { get; private set; }

    /// <summary>Who the hour could receive.</summary>
    public IReadOnlyList<APlacer> Candidats { get; private set; } = [];

    public Travailleur? Travailleur { get; private set; }

    /// <summary>What is due to this person.</summary>
    public IReadOnlyList<APlacer> Dues { get; private set; } = [];

    public Visite? Visite { get; private set; }

    public TypeVisite? Type { get; private set; }

    public Id<Contrat>? Contrat { get; private set; }

    public IReadOnlyList<PlaceLibre> Libres { get; private set; } = [];

    public DateOnly? AuPlusTard { get; private set; }

    /// <summary>How far the person is, and what else there is.</summary>
    public Eloignement? Eloignement { get; private set; }

    /// <summary>Another centre that was chosen.</summary>
    [FromQuery(Name = "centre")]
    public Id<Centre>? Centre { get; set; }

    public async Task<IActionResult> OnGetAsync(Id<Vacation>? vacation, TimeOnly? debut, Id<Travailleur>? travailleur, Id<Contrat>? contrat, Visite? visite, TypeVisite? type, CancellationToken arret)
    {
        Debut = debut;
        (Contrat, Visite, Type) = (contrat, visite is { } v && Enum.IsDefined(v) ? v : null, type is { } t && Enum.IsDefined(t) ? t : null);
        return await ChargerAsync(vacation, travailleur, arret) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if (Entree is not { Vacation: { } vacation, Travailleur: { } travailleur } || (Entree.Visite?.Type() ?? Entree.Type) is not { } type)
        {
            ModelState.AddModelError("", "Choisissez la personne, la visite et l’heure.");
        }
        else if (ModelState.IsValid)
        {
            // Without an hour the first free one is taken: one that cannot be read is not that.
            var resultat = await prendre.ExecuterAsync(new(vacation, Entree.Debut, travailleur, Entree.Contrat, Entree.Visite, type, EnSurnombre: Entree.EnSurnombre), arret);
            if (resultat.EstSucces)
            {
                TempData.Annoncer("Le rendez-vous est pris.");
                return LocalRedirect($"/agenda/rendez-vous/{resultat.Valeur}");
            }
            ModelState.Refuser(resultat.Refus);
        }
        (Contrat, Visite, Type, Debut) = (Entree.Contrat, Entree.Visite, Entree.Type, Entree.Debut);
        // Refused: the hours are read again, the lost one is not among them any more.
        return await ChargerAsync(Entree.Travailleur is null ? Entree.Vacation : null, Entree.Travailleur, arret) ? Page() : NotFound();
    }

    private async Task<bool> ChargerAsync(Id<Vacation>? vacation, Id<Travailleur>? travailleur, CancellationToken arret)
    {
        if (travailleur is { } qui)
        {
            Travailleur = await db.Set<Travailleur>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == qui && t.FusionneVersId == null, arret);
            return Travailleur is not null && await ChargerPersonneAsync(qui, arret);
        }
        if (vacation is not { } ou || await db.Set<Vacation>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == ou, arret) is not { } lue)
        {
            return false;
        }
        Vacation = (await agenda.VacationsAsync(new(lue.ProfessionnelId), lue.Jour, lue.Jour, arret)).FirstOrDefault(v => v.Id == ou);
        Candidats = await quiPlacer.PourAsync(ou, 25, arret);
        return Vacation is not null;
    }

    private async Task<bool> ChargerPersonneAsync(Id<Travailleur> qui, CancellationToken arret)
    {
        Dues = await quiPlacer.DeAsync(qui, arret);
        var type = Visite?.Type() ?? Type;
        if (type is not { } voulue)
        {
            return true;
        }
        var due = Visite is { } visite ? await db.Set<Echeance>().AsNoTracking().FirstOrDefaultAsync(e => e.ContratId == Contrat && e.Visite == visite && e.TravailleurId == qui, arret) : null;
        AuPlusTard = due?.AuPlusTard;
        var cherchee = await ChercheeAsync(qui, voulue, due, arret);
        Libres = cherchee is null ? [] : await places.ChercherAsync(Centre is null ? cherchee : cherchee with { Equipe = null, Centre = Centre }, Proposees, arret);
        Eloignement = cherchee is null || await ContratAsync(qui, arret) is not { } contrat ? null : await ailleurs.PourAsync(contrat, cherchee, arret);
        return true;
    }

    /// <summary>Where the person is followed: through the contract, or the latest one when the employer has no part in the visit.</summary>
    private async Task<PlaceCherchee?> ChercheeAsync(Id<Travailleur> qui, TypeVisite type, Echeance? due, CancellationToken arret)
    {
        var cherchee = await ContratAsync(qui, arret) is { } id ? await places.PourContratAsync(id, type, due?.Par ?? Profession.Inconnue, arret) : null;
        return cherchee is null ? null : cherchee with { Visite = Visite, Entreprise = Contrat is null ? null : cherchee.Entreprise };
    }

    private async Task<Id<Contrat>?> ContratAsync(Id<Travailleur> qui, CancellationToken arret) => Contrat
        ?? await db.Set<Contrat>().Where(c => c.TravailleurId == qui).OrderByDescending(c => c.Fin == null).ThenByDescending(c => c.Debut).Select(c => (Id<Contrat>?)c.Id).FirstOrDefaultAsync(arret);
}
