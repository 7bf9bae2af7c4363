using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Dossier.Thesaurus;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Soin.Nomenclatures;

/// <summary>One version of one list: its entries, searched as fields search them, and as a file that can be imported again.</summary>
[Exige(Permission.DossierOuvrir)]
public sealed class ListeModel(ListerNomenclatures lister, ExporterListe exporter, RechercheScellee recherche, TimeProvider temps) : PageModel
{
    private const int TrouvesAuPlus = 1_000;

    public VersionConnue Version { get; private set; } = null!;

    public IReadOnlyList<VersionConnue> Autres { get; private set; } = [];

    public IReadOnlyList<Terme> Termes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public string? Texte { get; private set; }

    public DateOnly Aujourdhui { get; private set; }

    public async Task<IActionResult> OnGetAsync(string nom, string? version, [FromQuery(Name = UrlListe.ClePage)] int? numero, string? export, CancellationToken arret)
    {
        var versions = (await lister.ToutesAsync(arret)).Where(v => v.Liste.Nom == nom).ToList();
        if (versions.FirstOrDefault(v => version is null ? v.EnVigueur : v.Liste.Version == version) is not { } choisie)
        {
            return NotFound();
        }
        (Version, Autres, Aujourdhui, Texte) = (choisie, [.. versions.Where(v => v != choisie)], temps.Aujourdhui(), recherche.Lire(Request));
        var termes = Texte is null ? Version.Liste.Termes : [.. Version.Liste.Chercher(Texte, TrouvesAuPlus).Select(t => t.Terme)];
        if (export is not null)
        {
            return await exporter.RepondreAsync(export, new($"nomenclature-{nom}", ["code", "libelle", "synonymes", "parent", "depuis", "jusque"], termes.Select(Ligne).ToAsyncEnumerable()), "", arret);
        }
        Pagination = new Pagination(Math.Clamp(numero ?? 1, 1, 100_000), termes.Count);
        Termes = [.. termes.Skip(Pagination.Decalage).Take(Pagination.Taille)];
        RechercheScellee.Suivre(HttpContext);
        return Page();
    }

    /// <summary>A search typed: sealed, then read as any address.</summary>
    public async Task<IActionResult> OnPostAsync() => LocalRedirect(await recherche.AdresseAsync(Request));

    private static object?[] Ligne(Terme t) => [t.Code, t.Libelle, string.Join('|', t.Synonymes), t.Parent, t.Depuis, t.Jusque];
}
