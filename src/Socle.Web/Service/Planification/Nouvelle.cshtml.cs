using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Suivi.Planification;
using Socle.Technique.Acces;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Planification;

/// <summary>Asks for a proposal, in two short steps: on what, and under which constraints.</summary>
[Exige(Permission.PlanificationConduire)]
public sealed class NouvelleModel(DemanderPlanification demander, Choix choix, TimeProvider temps) : PageModel
{
    private static readonly string[] Premiers = [nameof(Saisie.Du), nameof(Saisie.Au), nameof(Saisie.Equipes), nameof(Saisie.Centres), nameof(Saisie.Visites), nameof(Saisie.MargeJours), nameof(Saisie.Metiers)];

    public sealed class Saisie
    {
        [Display(Name = "Premier jour")]
        public DateOnly? Du { get; set; }

        [Display(Name = "Dernier jour")]
        public DateOnly? Au { get; set; }

        [Display(Name = "Équipes")]
        public List<Id<Equipe>> Equipes { get; set; } = [];

        [Display(Name = "Centres")]
        public List<Id<Centre>> Centres { get; set; } = [];

        [Display(Name = "Visites")]
        public VisitesVisees Visites { get; set; } = VisitesVisees.Toutes;

        [Display(Name = "Marge")]
        public int MargeJours { get; set; } = 30;

        [Display(Name = "Vacations de")]
        public List<Profession> Metiers { get; set; } = [];

        [Display(Name = "Compter la date légale")]
        public bool DateLegale { get; set; } = true;

        [Display(Name = "Compter les trajets")]
        public bool Trajet { get; set; } = true;

        [Display(Name = "Trajet le plus long")]
        public int? TrajetMaximal { get; set; } = 60;

        [Display(Name = "Chacun est reçu par l’équipe qui le suit")]
        public bool EquipePropre { get; set; } = true;

        [Display(Name = "Limiter les absences simultanées d’une entreprise")]
        public bool Simultanes { get; set; } = true;

        [Display(Name = "Remplir aussi les vacations tenues dans les entreprises")]
        public bool Reservees { get; set; } = true;

        [Display(Name = "Remplir aussi les vacations à distance")]
        public bool ADistance { get; set; } = true;

        [Display(Name = "Ni avant le début du contrat, ni pendant un arrêt")]
        public bool PasAvant { get; set; } = true;

        [Display(Name = "Avance la plus longue sur la date légale")]
        public int? AvanceMaximale { get; set; }

        [Display(Name = "Tenir les indisponibilités")]
        public bool Indisponibilites { get; set; } = true;

        [Display(Name = "Laisser vides les vacances scolaires de la zone")]
        public ZoneScolaire? Vacances { get; set; }

        [Display(Name = "Durée de la recherche")]
        public int Secondes { get; set; } = 15;
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public int Etape { get; private set; } = 1;

    public Listes Listes { get; private set; } = null!;

    public static IReadOnlyList<Etape> Etapes { get; } = [new("Le périmètre"), new("Les contraintes")];

    public static IReadOnlyList<SelectListItem> ChoixVisites { get; } =
        [new("Toutes les visites dues", nameof(VisitesVisees.Toutes)), new("En retard sur la loi, et demandées", nameof(VisitesVisees.EnRetard)), new("Pas encore en retard", nameof(VisitesVisees.AVenir))];

    public static IReadOnlyList<SelectListItem> ChoixMetiers { get; } =
        [new("Infirmiers", nameof(Profession.Infirmier)), new("Médecins du travail", nameof(Profession.Medecin)), new("Collaborateurs", nameof(Profession.Collaborateur)), new("Internes", nameof(Profession.Interne))];

    public static IReadOnlyList<SelectListItem> ChoixZones { get; } = [.. Enum.GetNames<ZoneScolaire>().Select(z => new SelectListItem($"Zone {z}", z))];

    public static IReadOnlyList<SelectListItem> ChoixDurees { get; } = [new("Rapide, 5 secondes", "5"), new("Normale, 15 secondes", "15"), new("Approfondie, 1 minute", "60")];

    public static bool Montre(int etape, string champ) => Premiers.Contains(champ.StartsWith("Entree.", StringComparison.Ordinal) ? champ["Entree.".Length..] : champ) == (etape == 1);

    public async Task OnGetAsync(CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        var demain = temps.Aujourdhui().AddDays(1);
        (Entree.Du, Entree.Au) = (demain, demain.AddDays(30));
        Entree.Metiers = [Profession.Infirmier, Profession.Medecin, Profession.Collaborateur, Profession.Interne];
    }

    public async Task<IActionResult> OnPostAsync(int etape, string? retour, CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        Etape = Math.Clamp(etape, 1, 2);
        if (retour is not null)
        {
            ModelState.Clear();
            Etape = 1;
            return Page();
        }
        Refuser(demander.Verifier(Demande()));
        if (Etape == 2 && ModelState.IsValid)
        {
            var demandee = await demander.FaireAsync(Demande(), arret);
            return LocalRedirect($"/planification/{demandee.Valeur}");
        }
        Montrer();
        return Page();
    }

    private DemandeDePlanification Demande() => new()
    {
        Du = Entree.Du ?? default,
        Au = Entree.Au ?? default,
        Equipes = Entree.Equipes,
        Centres = Entree.Centres,
        Visites = Entree.Visites,
        MargeJours = Entree.MargeJours,
        Professions = Entree.Metiers.Aggregate(Profession.Inconnue, (tous, m) => tous | m),
        DateLegale = Entree.DateLegale,
        Trajet = Entree.Trajet,
        TrajetMaximal = Entree.TrajetMaximal,
        EquipePropre = Entree.EquipePropre,
        Simultanes = Entree.Simultanes,
        Reservees = Entree.Reservees,
        ADistance = Entree.ADistance,
        PasAvant = Entree.PasAvant,
        AvanceMaximale = Entree.AvanceMaximale,
        Indisponibilites = Entree.Indisponibilites,
        Vacances = Entree.Vacances,
        Secondes = Entree.Secondes,
    };

    private void Refuser(Refus? refus)
    {
        foreach (var un in refus?.Tous ?? [])
        {
            var champ = un.Champ == nameof(DemandeDePlanification.Professions) ? nameof(Saisie.Metiers) : un.Champ;
            ModelState.AddModelError(champ is null ? "" : $"Entree.{champ}", un.Phrase);
        }
    }

    /// <summary>Shows the errors of the steps already seen, on the first of them; without any, goes on.</summary>
    private void Montrer()
    {
        if (Etape == 1)
        {
            foreach (var plusTard in ModelState.Keys.Where(c => !Montre(1, c) && c.StartsWith("Entree.", StringComparison.Ordinal)))
            {
                ModelState[plusTard]!.Errors.Clear();
            }
        }
        var premiere = ModelState.Any(c => c.Value!.Errors.Count > 0 && Montre(1, c.Key));
        Etape = premiere ? 1 : 2;
    }
}
