using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Suivi.Planification;
using Socle.Technique.Acces;
using Socle.Web.Navigation;
using Socle.Web.Securite;

namespace Socle.Web.Service.Planification;

/// <summary>One proposal: how far it is, then what it would change, each visit and why, and its acceptance by part.</summary>
[Exige(Permission.PlanificationConduire)]
public sealed class PropositionModel(ListerPropositions propositions, DemanderPlanification demander, Choix choix, ExporterListe exporter) : PageModel
{
    public const string Avancement = "avancement";

    /// <summary>The shortages that matter most; the others are one click away.</summary>
    public const int ManquesMontres = 6;

    private static readonly (string Code, EtatLigne Etat)[] Codes =
        [("proposee", EtatLigne.Proposee), ("sans-place", EtatLigne.NonPlacee), ("acceptee", EtatLigne.Acceptee), ("refusee", EtatLigne.Refusee)];

    [FromQuery(Name = UrlListe.ClePage)]
    public int Numero { get; set; } = 1;

    public PropositionListee Lue { get; private set; } = null!;

    public Listes Listes { get; private set; } = null!;

    public IReadOnlyDictionary<EtatLigne, int> Etats { get; private set; } = new Dictionary<EtatLigne, int>();

    public IReadOnlyList<PartComptee<Id<Equipe>>> Equipes { get; private set; } = [];

    public IReadOnlyList<PartComptee<Id<Centre>>> Centres { get; private set; } = [];

    public IReadOnlyList<PartComptee<DateOnly>> Semaines { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Raisons { get; private set; } = [];

    public IReadOnlyList<LignePlanifiee> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public static IReadOnlyList<SelectListItem> ChoixEtats { get; } = [.. Codes.Select(c => new SelectListItem(c.Etat.EnMots(), c.Code))];

    public static Etat Couleur(EtatLigne etat) => etat switch
    {
        EtatLigne.Acceptee => Etat.Fait,
        EtatLigne.Refusee => Etat.Retard,
        EtatLigne.NonPlacee => Etat.Proche,
        _ => Etat.Prevu,
    };

    public async Task<IActionResult> OnGetAsync(Id<PropositionPlanification> id, string? export, CancellationToken arret)
    {
        if (await propositions.UneAsync(id, arret) is not { } lue)
        {
            return NotFound();
        }
        Lue = lue;
        if (!lue.EnCours && Request.Headers["HX-Target"] == Avancement)
        {
            // The bar asked once more and the work is over, done or not: the whole page has changed.
            Response.Headers["HX-Refresh"] = "true";
            return new EmptyResult();
        }
        Listes = await choix.LireAsync(arret);
        if (!lue.Faite)
        {
            return Page();
        }
        var filtre = Filtre(id);
        if (export is not null)
        {
            return User.Peut(Permission.EcheancierExporter) ? await ExporterAsync(export, filtre, arret) : StatusCode(StatusCodes.Status403Forbidden);
        }
        await LireAsync(id, filtre, arret);
        return Page();
    }

    public async Task<IActionResult> OnPostRecommencerAsync(Id<PropositionPlanification> id, CancellationToken arret) =>
        Suivre(id, await demander.RecommencerAsync(id, arret));

    public async Task<IActionResult> OnPostAccepterAsync(
        Id<PropositionPlanification> id, Id<Equipe>? equipe, Id<Centre>? centre, DateOnly? semaine, Id<LignePlanification>? ligne, CancellationToken arret) =>
        ModelState.IsValid ? Suivre(id, await demander.AccepterAsync(id, new(equipe, centre, semaine, ligne), arret)) : LocalRedirect($"/planification/{id}");

    private async Task LireAsync(Id<PropositionPlanification> id, FiltreLignes filtre, CancellationToken arret)
    {
        Etats = await propositions.EtatsAsync(id, arret);
        Equipes = await propositions.EquipesAsync(id, arret);
        Centres = await propositions.CentresAsync(id, arret);
        Semaines = await propositions.SemainesAsync(id, arret);
        Raisons = [.. (await propositions.RaisonsAsync(id, arret)).Select(r => new SelectListItem($"{r.Raison.EnBref()} ({r.Nombre.Fr()})", r.Raison.ToString()))];
        Pagination = new Pagination(Numero, await propositions.CompterAsync(filtre, arret));
        Lignes = await propositions.PageAsync(filtre, Pagination.Decalage, Pagination.Taille, arret);
    }

    private FiltreLignes Filtre(Id<PropositionPlanification> id) => new(
        id, Array.Find(Codes, c => c.Code == Request.Query["etat"]) is { Code: not null } c ? c.Etat : null, Request.Query.Id<Equipe>("equipe"), Request.Query.Id<Centre>("centre"),
        DateOnly.TryParseExact(Request.Query["semaine"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var lundi) ? lundi : null,
        Enum.TryParse<RaisonPlanification>(Request.Query["raison"], out var raison) && Enum.IsDefined(raison) ? raison : null);

    private IActionResult Suivre(Id<PropositionPlanification> id, Resultat<Id<PropositionPlanification>> prise)
    {
        if (prise.EstRefus)
        {
            TempData.Annoncer(prise.Refus.Phrase);
        }
        return LocalRedirect($"/planification/{id}");
    }

    private Task<IActionResult> ExporterAsync(string format, FiltreLignes filtre, CancellationToken arret) => exporter.RepondreAsync(
        format,
        new ListeExportee(
            "planification",
            ["Nom", "Prénoms", "Entreprise", "Équipe", "Visite", "Au plus tard", "Jour", "Heure", "Minutes", "Professionnel", "Lieu", "Trajet", "État", "Raison"],
            propositions.Tout(filtre).Select(l => (object?[])
            [
                l.Nom, l.Prenoms, l.Entreprise, l.Equipe, l.Ligne.EnMots(), l.Ligne.AuPlusTard, l.Ligne.Jour, l.Ligne.Debut?.ToString("HH:mm", CultureInfo.InvariantCulture), l.Ligne.Minutes,
                l.Professionnel, l.Lieu, l.Ligne.Trajet, l.Ligne.Etat.EnMots(), l.Ligne.Refus ?? (l.Ligne.Raison is { } raison ? raison.EnMots() : null),
            ])),
        Request.QueryString.Value ?? "",
        arret);
}
