using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Documents;
using Socle.Technique.Acces;

namespace Socle.Espaces.Entreprise.Interimaires;

/// <summary>« Nos intérimaires »: what an agency may know before it offers an assignment.</summary>
[Exige(Permission.EspaceEntrepriseSuivi)]
public sealed class IndexModel(LireInterimaires lire, ExporterListe exporter, TimeProvider temps) : PageModel
{
    private static readonly string[] Titres = ["Nom", "Établissement", "Mission du", "Au", "Emplois visés", "Dernier document", "Visite du", "Peut servir jusqu’au", "Pour une mission au même emploi", "Prochaine visite", "Au plus tard"];

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public IReadOnlyList<LigneInterimaire> Lignes { get; private set; } = [];

    public int Total { get; private set; }

    public Pagination Pagination { get; private set; } = null!;

    public static IReadOnlyList<SelectListItem> Besoins { get; } = [.. Enum.GetValues<BesoinDeVisite>().Select(b => new SelectListItem(EnMots(b), b.ToString()))];

    /// <summary>The versions in force today of what this page relies on.</summary>
    public IReadOnlyList<VersionRegle> Regles => [.. new[]
    {
        PublicsParticuliers.SuiviInterim.EnVigueur(Aujourdhui), PublicsParticuliers.EmploisInterim.EnVigueur(Aujourdhui), PublicsParticuliers.SirEnMission.EnVigueur(Aujourdhui),
        PublicsParticuliers.DispenseVipInterim.EnVigueur(Aujourdhui), PublicsParticuliers.DispenseEmaInterim.EnVigueur(Aujourdhui),
    }.OfType<VersionRegle>()];

    public static string EnMots(BesoinDeVisite besoin) => besoin switch
    {
        BesoinDeVisite.AFaire => "Une visite est à faire",
        BesoinDeVisite.ADemander => "À demander au service",
        _ => "Le dernier suivi peut servir",
    };

    public async Task<IActionResult> OnGetAsync(BesoinDeVisite? besoin, string? export, [FromQuery(Name = "page")] int? numero, CancellationToken arret)
    {
        var toutes = (await lire.ToutesAsync(arret)).Where(l => besoin is null || l.Besoin(Aujourdhui) == besoin).ToList();
        if (export is not null)
        {
            return await exporter.RepondreAsync(export, new("interimaires", Titres, toutes.ToAsyncEnumerable().Select(Ligne)), new { Besoin = besoin }, arret);
        }
        Total = toutes.Count;
        Pagination = new Pagination(Math.Clamp(numero ?? 1, 1, 100_000), Total);
        Lignes = [.. toutes.Skip(Pagination.Decalage).Take(Pagination.Taille)];
        return Page();
    }

    private object?[] Ligne(LigneInterimaire l) =>
    [
        l.Nom, l.Lieu, l.Debut, l.Fin, string.Join(" ; ", l.Emplois), l.Modele?.EnTitre(), l.VuLe, l.JusquAu, EnMots(l.Besoin(Aujourdhui)),
        l.Suivi?.Visite is { } v ? Libelles.De(v) : null, l.Suivi?.AuPlusTard,
    ];
}
