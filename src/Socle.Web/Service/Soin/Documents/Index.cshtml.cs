using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Dossier.Documents;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Documents;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Soin.Documents;

/// <summary>The register of documents signed: number, kind, day, who signed. It names the workers of who reads it, nobody else's.</summary>
[Exige(Permission.DocumentsRendre)]
internal sealed class IndexModel(LireDocuments documents, ExporterListe exporter) : PageModel
{
    private const int AuPlus = 20_000;

    [FromQuery(Name = UrlListe.ClePage)]
    public int Numero { get; set; } = 1;

    public FiltreDocuments Filtre { get; private set; } = new();

    public IReadOnlyList<LigneDocument> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? export, CancellationToken arret)
    {
        Filtre = new(Request.Query["numero"], Enum.TryParse<ModeleDocument>(Request.Query["modele"], out var m) && Enum.IsDefined(m) ? m : null, Jour("du"), Jour("au"), Request.Query["miens"] == "oui");
        if (export is not null)
        {
            var toutes = await documents.PageAsync(Filtre, 0, AuPlus, arret);
            return await exporter.RepondreAsync(export, new("documents", ["Numéro", "Document", "Visite du", "Signé le", "Signataire", "Employeur", "État"], toutes.Select(Ligne).ToAsyncEnumerable()), Request.QueryString.Value ?? "", arret);
        }
        Pagination = new(Math.Clamp(Numero, 1, 100_000), await documents.CompterAsync(Filtre, arret));
        Lignes = await documents.PageAsync(Filtre, Pagination.Decalage, Pagination.Taille, arret);
        return Page();
    }

    public static DateOnly Signe(LigneDocument l) => new DateTimeOffset(l.SigneLe, TimeSpan.Zero).DateAParis();

    private static object?[] Ligne(LigneDocument l) =>
        [l.Numero, l.Modele.EnMots(), l.Jour, Signe(l), l.Signataire, l.PourEmployeur ? "oui" : "non", l.EstRemplace ? "remplacé" : "en vigueur"];

    private DateOnly? Jour(string cle) => DateOnly.TryParseExact(Request.Query[cle], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null;
}
