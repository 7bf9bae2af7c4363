using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Espaces.Composants;

namespace Socle.Web.Service.Audit;

/// <summary>Who did what, to which object, when, in which process and why.</summary>
[Exige(Permission.AuditLire)]
internal sealed class IndexModel(ConsulterAudit consulter, SocleDb db, MotsAudit mots, ProcessusConnus processus, ExporterListe exporter) : PageModel
{
    private const int Taille = 50;
    private static readonly string[] Titres = ["Quand", "Qui", "Processus", "Objet", "Numéro de l’objet", "Acte", "Raison", "Changements"];

    [BindProperty(SupportsGet = true, Name = "qui")]
    public string? Qui { get; set; }

    [BindProperty(SupportsGet = true, Name = "processus")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "objet")]
    public string? Objet { get; set; }

    [BindProperty(SupportsGet = true, Name = "id")]
    public Id<object>? ObjetId { get; set; }

    [BindProperty(SupportsGet = true, Name = "du")]
    public DateOnly? Du { get; set; }

    [BindProperty(SupportsGet = true, Name = "au")]
    public DateOnly? Au { get; set; }

    /// <summary>The last line of the page before.</summary>
    [BindProperty(SupportsGet = true, Name = "avant")]
    public Id<EvenementAudit>? Avant { get; set; }

    public IReadOnlyList<LigneAudit> Lignes { get; private set; } = [];

    public Id<EvenementAudit>? Suite { get; private set; }

    public IEnumerable<SelectListItem> ChoixProcessus => processus.Tous.Select(p => new SelectListItem(p.Libelle, p.Code));

    public IEnumerable<SelectListItem> ChoixObjets => db.Model.GetEntityTypes()
        .Where(e => e.EstTracee())
        .Select(e => e.GetTableName()!).Distinct()
        .Select(t => new SelectListItem(Libelles.Objet(t), t)).OrderBy(o => o.Text, StringComparer.CurrentCulture);

    public async Task<IActionResult> OnGetAsync(string? export, CancellationToken arret)
    {
        var filtre = Filtre();
        if (export is "csv" or "xlsx")
        {
            return await exporter.RepondreAsync(export, new ListeExportee("journal-audit", Titres, ExporterAsync(filtre)), filtre, arret);
        }
        (var lignes, Suite) = await consulter.PageAsync(filtre, Avant, Taille, arret);
        Lignes = [.. lignes.Select(EnLigne)];
        return Page();
    }

    // Days are those of Paris.
    private FiltreAudit Filtre() => new(Qui, null, Code, Objet, ObjetId?.Valeur, Minuit(Du), Minuit(Au?.AddDays(1)));

    private static DateTime? Minuit(DateOnly? jour) => jour is { } j
        ? TimeZoneInfo.ConvertTimeToUtc(j.ToDateTime(TimeOnly.MinValue), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"))
        : null;

    private async IAsyncEnumerable<object?[]> ExporterAsync(FiltreAudit filtre)
    {
        await foreach (var evenement in consulter.ToutAsync(filtre))
        {
            var ligne = EnLigne(evenement);
            yield return [ligne.Instant, ligne.Qui, ligne.Processus, ligne.Objet, ligne.ObjetId, ligne.Acte, ligne.Motif, string.Join(" ; ", ligne.Changements)];
        }
    }

    private LigneAudit EnLigne(EvenementAudit e) => new(
        new DateTimeOffset(e.Instant), LigneAudit.Auteur(e.Qui), processus.Libelle(e.Processus), Libelles.Objet(e.Objet), new Id<object>(e.ObjetId).ToString(), LigneAudit.Lien(e, User),
        LigneAudit.Mot(e.Action), e.Motif, mots.Lire(db, e.Objet, e.Changements));
}
