using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Suivi.Absences;
using Socle.Suivi.Agenda;
using Socle.Suivi.DeuxDates.Veille;
using Socle.Suivi.Echeancier.Liste;
using Socle.Suivi.Taches;
using Socle.Technique.Acces;
using Socle.Web.Navigation;
using Socle.Web.Securite;

namespace Socle.Web.Service.Accueil;

/// <summary>The work list of the person signed in: what waits for them today, by role.</summary>
[Exige(Permission.SonCompte)]
public sealed class IndexModel(
    ListerEcheances echeances, ListesAccueil listes, ChangementsAnnonces annonces, LireTaches taches, FaireTache faire, Affectations affectations, Choix choix,
    RendezVousAReprendre aReprendre, MonAgenda monAgenda, ListerAbsencesAFacturer aFacturer, TimeProvider temps) : PageModel
{
    private const int Lignes = 12;

    public DateOnly Aujourdhui { get; private set; }

    public string Perimetre { get; private set; } = "";

    public PageEcheances? ATraiter { get; private set; }

    public FiltreEcheances Filtre { get; private set; } = new();

    /// <summary>The same list, whole, among the visits due.</summary>
    public string AdresseATraiter => Priorites.Adresse(Filtre);

    public IReadOnlyList<ArretLong>? Arrets { get; private set; }

    public IReadOnlyList<MouvementAdherent>? Adherents { get; private set; }

    /// <summary>Changes of the law to come, for those who prepare the service for them.</summary>
    public IReadOnlyList<ChangementAnnonce>? Droit { get; private set; }

    public EtatTechnique? Technique { get; private set; }

    /// <summary>Their own sessions of today, for who receives.</summary>
    public JourneeDeProfessionnel? Agenda { get; private set; }

    /// <summary>Appointments that fell through, for who holds the agenda.</summary>
    public int? AReprendre { get; private set; }

    /// <summary>Absences the accounts do not have yet, for who keeps them.</summary>
    public int? AFacturer { get; private set; }

    /// <summary>What was handed to them, or to their role.</summary>
    public IReadOnlyList<TacheLue> Taches { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken arret)
    {
        var role = User.Role()!.Value;
        if (role >= Role.EmployeurAdministrateur)
        {
            return LocalRedirect(role == Role.Travailleur ? Securite.Espaces.Salarie : Securite.Espaces.Entreprise);
        }
        Aujourdhui = temps.Aujourdhui();
        var equipe = await affectations.EquipeAsync(User, arret);
        Taches = await taches.DeAsync(new(User.Compte()!.Value, role, equipe), Lignes, arret);
        Perimetre = (await choix.LireAsync(arret)).NomEquipe(equipe) ?? "Tout le service";
        if (User.Peut(Permission.EcheancierLire))
        {
            Filtre = Priorites.De(role, equipe);
            ATraiter = await echeances.PageAsync(Filtre, TriEcheances.AuPlusTard, false, 0, Lignes, arret);
        }
        await AgendaAsync(role, equipe, arret);
        Arrets = role is Role.Pdp or Role.AssistantSocial && User.Peut(Permission.TravailleursLire) ? await listes.ArretsLongsAsync(Aujourdhui, Lignes, arret) : null;
        Adherents = role is Role.Preventeur or Role.Comptable or Role.AssistantSocial or Role.Direction ? await listes.MouvementsAsync(Aujourdhui, Lignes, arret) : null;
        Droit = role is Role.Direction or Role.MedecinCoordonnateur ? await annonces.LireAsync(arret) : null;
        Technique = role == Role.Informatique ? await listes.TechniqueAsync(arret) : null;
        return Page();
    }

    private async Task AgendaAsync(Role role, Id<Equipe>? equipe, CancellationToken arret)
    {
        Agenda = User.Peut(Permission.AgendaLire) ? await monAgenda.LireAsync(User, Aujourdhui, arret) : null;
        AReprendre = User.Peut(Permission.AgendaTenir) ? await aReprendre.CompterAsync(equipe, arret) : null;
        AFacturer = role == Role.Comptable ? await aFacturer.CompterAsync(transmises: false, arret) : null;
    }

    public async Task<IActionResult> OnPostFaiteAsync(Id<Tache> tache, CancellationToken arret)
    {
        if (User.Role() is not { } role || role >= Role.EmployeurAdministrateur)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        var faite = await faire.ExecuterAsync(new(User.Compte()!.Value, role, await affectations.EquipeAsync(User, arret)), tache, arret);
        TempData.Annoncer(faite.Selon(_ => "C’est noté.", r => r.Phrase), faite.EstSucces ? Ton.Succes : Ton.Erreur);
        return LocalRedirect("/");
    }
}
