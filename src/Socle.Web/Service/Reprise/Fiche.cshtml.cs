using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Reprise;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Web.Service.Reprise;

/// <summary>One take-over: where it is, what prevents it, what it gave.</summary>
[Exige(Permission.RepriseConduire)]
public sealed class FicheModel(ListerReprises reprises, ParcoursReprise parcours, DepotReprise depot, TravauxReprise travaux, AuteurCourant auteur) : PageModel
{
    public RepriseLogiciel Reprise { get; private set; } = null!;

    public AvancementReprise? Avancement { get; private set; }

    public AnalyseReprise? Analyse { get; private set; }

    public BilanReprise? Bilan { get; private set; }

    /// <summary>What must be settled first.</summary>
    public IReadOnlyList<Refus> Empeche { get; private set; } = [];

    public int Etape => Reprise.Etat == EtatReprise.Terminee ? 5
        : Empeche.Any(e => e.Code == "reprise.colonnes" || e.Code == "reprise.colonne.double") ? 2
        : Empeche.Count > 0 ? 3 : 4;

    public async Task<IActionResult> OnGetAsync(Id<RepriseLogiciel> id, CancellationToken arret)
    {
        if (await reprises.UneAsync(id, arret) is not { } reprise)
        {
            return NotFound();
        }
        (Reprise, Avancement) = (reprise, travaux.Avancement(id));
        Analyse = reprise.Inventaire is { } inventaire ? AnalyseReprise.DeJson(inventaire) : null;
        Bilan = reprise.Bilan is { } bilan ? BilanReprise.DeJson(bilan) : null;
        Empeche = Analyse is null ? [] : [.. Verifier(Analyse, reprise)];
        return Page();
    }

    private static IEnumerable<Refus> Verifier(AnalyseReprise analyse, RepriseLogiciel reprise) =>
        CorrespondanceReprise.DeJson(reprise.Correspondance!).Reussit(out var lue, out var illisible)
            ? VerifierReprise.De(analyse, lue with { Source = reprise.Source })?.Tous ?? []
            : illisible.Tous;

    /// <summary>The mapping as a file: what <c>socle reprendre --correspondance</c> replays.</summary>
    public async Task<IActionResult> OnGetCorrespondanceAsync(Id<RepriseLogiciel> id, CancellationToken arret) =>
        await reprises.UneAsync(id, arret) is { Correspondance: { } correspondance }
            ? File(Encoding.UTF8.GetBytes(correspondance), "application/json", "correspondance-reprise.json")
            : NotFound();

    public async Task<IActionResult> OnPostLancerAsync(Id<RepriseLogiciel> id, bool essai, CancellationToken arret)
    {
        if ((await parcours.LancerAsync(id, essai, arret)).Reussit(out _, out var refus))
        {
            travaux.Confier(id, auteur.Valeur);
        }
        else
        {
            TempData.Annoncer(refus.Phrase, Ton.Erreur);
        }
        return LocalRedirect($"/reprise/{id}");
    }

    public async Task<IActionResult> OnPostAbandonnerAsync(Id<RepriseLogiciel> id, CancellationToken arret)
    {
        if (!(await parcours.AbandonnerAsync(id, arret)).Reussit(out _, out var refus))
        {
            TempData.Annoncer(refus.Phrase, Ton.Erreur);
            return LocalRedirect($"/reprise/{id}");
        }
        depot.Effacer(id);
        TempData.Annoncer("La reprise est abandonnée : ses fichiers sont effacés, sa correspondance est gardée.");
        return LocalRedirect("/reprise");
    }
}
