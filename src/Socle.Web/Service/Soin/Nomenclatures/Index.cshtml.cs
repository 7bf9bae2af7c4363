using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Dossier.Formes;
using Socle.Dossier.Thesaurus;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Soin.Nomenclatures;

/// <summary>
/// The lists with their versions; and what the script of coded fields talks to. What is typed beside a person comes in the body of a POST:
/// never in an address, never kept.
/// </summary>
[Exige(Permission.DossierOuvrir)]
public sealed class IndexModel(ListerNomenclatures lister, CodageCourant codage, ExporterListe exporter) : PageModel
{
    private const int ListesAuPlus = 8;
    private const int SignesAuPlus = 200;
    private const int LignesAuPlus = 40;

    public IReadOnlyList<VersionConnue> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? export, CancellationToken arret)
    {
        Versions = await lister.ToutesAsync(arret);
        return export is null
            ? Page()
            : await exporter.RepondreAsync(export, new("nomenclatures", ["Nom", "Liste", "Version", "Termes", "Effet", "Importée le", "Source", "Fichier", "En vigueur"], Versions.Select(Ligne).ToAsyncEnumerable()), "", arret);
    }

    /// <summary>Entries for what is typed, from three letters.</summary>
    public async Task<IActionResult> OnPostProposerAsync(CancellationToken arret)
    {
        var (listes, texte) = Demande();
        var trouvees = (await codage.LireAsync(arret: arret)).Chercher(listes, texte.Length > SignesAuPlus ? null : texte);
        return new JsonResult(trouvees.Select(p => new { p.Texte, p.Terme.Libelle, Dit = Dire(p) }));
    }

    /// <summary>What is coded among the lines typed, and what stays words.</summary>
    public async Task<IActionResult> OnPostDireAsync(CancellationToken arret)
    {
        var (listes, texte) = Demande();
        var dujour = await codage.LireAsync(arret: arret);
        var lignes = texte.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(LignesAuPlus);
        return new JsonResult(new { Dit = string.Join(" · ", lignes.Select(l => dujour.Coder(listes, l).EnMots())) });
    }

    private (IReadOnlyList<string> Listes, string Texte) Demande() =>
        ([.. Request.Form["listes"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries).Take(ListesAuPlus)], Request.Form["texte"].ToString());

    private static string Dire(Proposition p) => p.Liste.Nom == LireCim10.Nom || p.Liste.Nom == ListesCodees.Pcs
        ? $"{ListesCodees.Titre(p.Liste.Nom)} {p.Terme.Code}"
        : ListesCodees.Titre(p.Liste.Nom);

    private static object?[] Ligne(VersionConnue v) =>
    [
        v.Liste.Nom, ListesCodees.Titre(v.Liste.Nom), v.Liste.Version, v.Liste.Termes.Count, v.Import?.Effet,
        v.Import is { } i ? new DateTimeOffset(i.ImporteeLe, TimeSpan.Zero).DateAParis() : null, v.Liste.Source, v.Import?.Fichier, v.EnVigueur ? "oui" : "non",
    ];
}
