using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Partenaires;
using Socle.Technique.Acces;
using Socle.Web.Service.Agenda;

namespace Socle.Web.Service.Partenaires;

/// <summary>Temporary workers followed here, and what their last visit stands for.</summary>
[Exige(Permission.EcheancierLire)]
public sealed class InterimairesModel(ListerInterimaires lister, ExporterListe exporter, TimeProvider temps) : PageModel
{
    private const int AuPlus = 200;

    public IReadOnlyList<Interimaire> Lignes { get; private set; } = [];

    public IReadOnlyList<Interimaire> Montrees => [.. Lignes.Take(AuPlus)];

    public DateOnly Aujourdhui => temps.Aujourdhui();

    /// <summary>The versions in force today of what this page relies on.</summary>
    public IReadOnlyList<VersionRegle> Regles => [.. new[]
    {
        PublicsParticuliers.SuiviInterim.EnVigueur(Aujourdhui), PublicsParticuliers.EmploisInterim.EnVigueur(Aujourdhui), PublicsParticuliers.SirEnMission.EnVigueur(Aujourdhui),
        PublicsParticuliers.DispenseVipInterim.EnVigueur(Aujourdhui), PublicsParticuliers.DispenseEmaInterim.EnVigueur(Aujourdhui),
    }.OfType<VersionRegle>()];

    public async Task<IActionResult> OnGetAsync(string? q, string? export, CancellationToken arret)
    {
        var mots = Texte.PourRecherche(q).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Lignes = [.. (await lister.ExecuterAsync(arret)).Where(l => Repond(mots, l))];
        return export is null ? Page() : await exporter.RepondreAsync(export, EnListe(), Request.QueryString.Value ?? "", arret);
    }

    private static bool Repond(string[] mots, Interimaire ligne)
    {
        var cle = $" {Texte.PourRecherche($"{ligne.Nom} {ligne.Agence} {string.Join(' ', ligne.Emplois)}")}";
        return mots.All(m => cle.Contains($" {m}", StringComparison.Ordinal));
    }

    private ListeExportee EnListe() => new(
        "interimaires",
        ["Personne", "Agence", "Emplois", "Dernière visite", "Le", "Faite par", "Vaut jusqu’au"],
        Lignes.Select(l => (object?[])[l.Nom, l.Agence, string.Join(", ", l.Emplois), l.Type?.Court(), l.VueLe, l.VueLe is null ? null : l.Service ?? "notre service", l.JusquAu]).ToAsyncEnumerable());
}
