using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Dossier.Acces;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Formes;
using Socle.Dossier.Traces;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Personnes;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Soin.Dossiers;

/// <summary>The worker's rights on their file: who came to it, what they object to, what they agreed to, what they were told.</summary>
[Exige(Permission.DossierOuvrir)]
public sealed class AccesModel(EntreeDuDossier entree, LireTraces traces, LireOppositions oppositions, RecevoirOpposition recevoir, LireEcrits lire, ExporterListe exporter) : PageDuDossier(entree)
{
    private const int Taille = 50;
    private const Blocs Droits = Blocs.Informations | Blocs.Consentements;

    public IReadOnlyList<TraceDossier> Lignes { get; private set; } = [];

    public long? Suite { get; private set; }

    public IReadOnlyList<SelectListItem> Personnes { get; private set; } = [];

    public IReadOnlyList<Opposition> Oppositions { get; private set; } = [];

    public IReadOnlyList<ElementDossier> Elements { get; private set; } = [];

    public static IEnumerable<SelectListItem> Actions { get; } = [.. Enum.GetValues<ActionDossier>().Select(a => new SelectListItem(a.EnMots(), ((int)a).ToString(System.Globalization.CultureInfo.InvariantCulture)))];

    public async Task<IActionResult> OnGetAsync(
        Id<Travailleur> id, int? acte, DateOnly? du, DateOnly? au, long? avant, string? export, CancellationToken arret)
    {
        var filtre = new FiltreTraces(Request.Query.Id<Compte>("qui"), (ActionDossier?)acte, Minuit(du), Minuit(au?.AddDays(1)));
        if (await OuvrirAsync(id, Droits, arret, export is null ? ActionDossier.Consultation : ActionDossier.Export) is { } ailleurs)
        {
            return ailleurs;
        }
        if (!Dossier.Lit(Droits))
        {
            return await FermerAsync(id, HorsDelegation, arret);
        }
        if (export is not null)
        {
            return await exporter.RepondreAsync(export, EnListe(filtre), new { acte, du, au }, arret);
        }
        await ChargerAsync(filtre, avant, arret);
        return Page();
    }

    public Task<IActionResult> OnPostRecevoirAsync(Id<Travailleur> id, GenreOpposition genre, CancellationToken arret) =>
        FaireAsync(id, () => recevoir.ExecuterAsync(Dossier, genre, arret), "L’opposition est notée : elle s’applique dès maintenant.", arret);

    public Task<IActionResult> OnPostLeverAsync(Id<Travailleur> id, GenreOpposition genre, CancellationToken arret) =>
        FaireAsync(id, () => recevoir.LeverAsync(Dossier, genre, arret), "L’opposition est levée.", arret);

    private static readonly Refus HorsDelegation = new("dossier.bloc.lecture", "Cette partie du dossier ne vous est pas ouverte\u00A0: votre délégation porte sur l’identité et les expositions.");

    private async Task<IActionResult> FaireAsync(Id<Travailleur> id, Func<Task<Resultat<bool>>> faire, string phrase, CancellationToken arret)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }
        if (await OuvrirAsync(id, Blocs.Consentements, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        if (!(await faire()).Reussit(out _, out var refus))
        {
            return refus == EcrireDossier.BlocFerme ? await FermerAsync(id, HorsDelegation, arret) : Annoncer(refus.Phrase, Ton.Attention);
        }
        return Annoncer(phrase, Ton.Succes);
    }

    private LocalRedirectResult Annoncer(string phrase, Ton ton)
    {
        TempData.Annoncer(phrase, ton);
        return LocalRedirect($"{Racine}/acces");
    }

    private async Task ChargerAsync(FiltreTraces filtre, long? avant, CancellationToken arret)
    {
        (Lignes, Suite) = await traces.PageAsync(Dossier, filtre, avant, Taille, arret);
        Personnes = [.. (await traces.QuiAsync(Dossier, arret)).Select(q => new SelectListItem(q.Nom, q.Compte.ToString()))];
        Oppositions = await oppositions.DeAsync(Dossier, arret);
        Elements = await lire.EnVigueurAsync(Dossier, Droits, arret);
    }

    private ListeExportee EnListe(FiltreTraces filtre) => new(
        "acces-au-dossier", ["Quand", "Qui", "Rôle", "Quoi", "Parties du dossier"],
        traces.ToutAsync(Dossier, filtre).Select(t => (object?[])[new DateTimeOffset(t.Instant), t.Qui, t.Role?.EnMots(), t.Action.EnMots(), t.Blocs.EnListe()]));

    // Days are those of Paris.
    private static DateTime? Minuit(DateOnly? jour) => jour is { } j
        ? TimeZoneInfo.ConvertTimeToUtc(j.ToDateTime(TimeOnly.MinValue), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"))
        : null;
}
