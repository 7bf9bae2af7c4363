using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Suivi.Convocations.Liste;
using Socle.Technique.Acces;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Convocations;

/// <summary>The assistant's list: what waits, what left, what came back, and what to do about it.</summary>
[Exige(Permission.ConvocationsConduire)]
[RequestFormLimits(ValueCountLimit = 4096)]
public sealed class IndexModel(ListerConvocations convocations, AgirSurConvocations agir, Choix choix, ExporterListe exporter) : PageModel
{
    /// <summary>Acted on at once; more than a service sends in a month.</summary>
    private const int AuPlus = 20_000;

    [FromQuery(Name = UrlListe.ClePage)]
    public int Numero { get; set; } = 1;

    public FiltreConvocations Filtre { get; private set; } = null!;

    public IReadOnlyList<LigneListee> Lignes { get; private set; } = [];

    public ComptesConvocations Comptes { get; private set; } = null!;

    public Pagination Pagination { get; private set; } = null!;

    public Listes Listes { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? export, CancellationToken arret)
    {
        if (export is not null)
        {
            return await ExporterAsync(export, arret);
        }
        await ChargerAsync(arret);
        return Page();
    }

    /// <param name="tous">All those of the filter, whatever is ticked.</param>
    public async Task<IActionResult> OnPostAsync(ActeConvocation acte, string[] ids, string? tous, CancellationToken arret)
    {
        var choisis = tous == "oui" ? await TousAsync(arret) : [.. ids.Select(i => Id<Convocation>.Lire(i)).Where(i => i.EstSucces).Select(i => i.Valeur)];
        if ((await agir.ExecuterAsync(choisis, acte, arret)).Reussit(out var changees, out var refus))
        {
            TempData.Annoncer($"{changees.Accorder("message changé", "messages changés")}.");
            return LocalRedirect($"/convocations{Request.QueryString}");
        }
        ModelState.AddModelError("", refus.Phrase);
        await ChargerAsync(arret);
        return Page();
    }

    public static string Quand(LigneListee ligne) => ligne.JourActuel is { } jour && ligne.Debut is { } debut ? $"{jour.AvecJour()}, {debut.Afficher()}" : ligne.Jour.AvecJour();

    private async Task ChargerAsync(CancellationToken arret)
    {
        Filtre = LectureFiltre.De(Request.Query);
        Listes = await choix.LireAsync(arret);
        Comptes = await convocations.ComptesAsync(arret);
        Pagination = new(Numero, await convocations.CompterAsync(Filtre, arret));
        Lignes = await convocations.PageAsync(Filtre, Pagination.Decalage, Pagination.Taille, arret);
    }

    private async Task<IReadOnlyCollection<Id<Convocation>>> TousAsync(CancellationToken arret) =>
        [.. (await convocations.PageAsync(LectureFiltre.De(Request.Query), 0, AuPlus, arret)).Select(l => l.Id)];

    private Task<IActionResult> ExporterAsync(string format, CancellationToken arret) => exporter.RepondreAsync(
        format,
        new ListeExportee(
            "convocations",
            ["Destinataire", "Nom", "Rendez-vous", "Heure", "Nombre", "Message", "Canal", "État", "Précision", "Le", "Réponse", "À prévenir"],
            convocations.Tout(LectureFiltre.De(Request.Query)).Select(l => (object?[])
            [
                l.Destinataire.EnMots(), l.Salarie ?? l.Entreprise, l.JourActuel ?? l.Jour, l.Debut?.Afficher(), l.RendezVous, l.Genre.EnMots(), l.Canal?.EnMots(),
                l.Etat.EnMots(), MotsConvocations.Expliquer(l.Code), l.ConclueLe, l.EtatRendezVous?.EnMots(), l.AAppeler ? "oui" : "",
            ])),
        Request.QueryString.Value ?? "",
        arret);
}
