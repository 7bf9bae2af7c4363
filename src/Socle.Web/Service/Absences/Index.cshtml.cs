using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Suivi.Absences;
using Socle.Technique.Acces;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Absences;

/// <summary>Absence rates of a period: by month, team, time since the convocation, company; before and after replacements.</summary>
[Exige(Permission.AgendaLire)]
public sealed class IndexModel(TauxAbsences taux, Choix choix, ExporterListe exporter, TimeProvider temps) : PageModel
{
    private const int EntreprisesMontrees = 30;

    public FiltreTaux Filtre { get; private set; } = null!;

    public PageTaux Donnees { get; private set; } = null!;

    public Listes Listes { get; private set; } = null!;

    /// <summary>Companies with most absences; the export holds them all.</summary>
    public IReadOnlyList<LigneTaux> Entreprises => [.. Donnees.ParEntreprise.Where(e => e.Taux.Absences > 0).Take(EntreprisesMontrees)];

    public async Task<IActionResult> OnGetAsync(string? export, CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        Filtre = Lire();
        Donnees = await taux.LireAsync(Filtre, arret);
        return export is null ? Page() : await exporter.RepondreAsync(export, EnListe(), Request.QueryString.Value ?? "", arret);
    }

    /// <summary>Twelve months by default; what cannot be read is left out.</summary>
    private FiltreTaux Lire()
    {
        var aujourdhui = temps.Aujourdhui();
        var (du, au) = (Jour("du") ?? aujourdhui.AddYears(-1).AddDays(1), Jour("au") ?? aujourdhui);
        return new(du > au ? au : du, au, Request.Query.Id<Equipe>("equipe"));
    }

    private DateOnly? Jour(string cle) => DateOnly.TryParseExact(Request.Query[cle], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null;

    private ListeExportee EnListe() => new(
        "absences",
        ["Ventilation", "Libellé", "Attendus", "Excusés à temps", "Excusés trop tard", "Sans excuse", "Remplacés", "Taux avant remplacement (%)", "Taux après remplacement (%)"],
        Ventilations().SelectMany(v => v.Lignes.Select(l => (object?[])
        [
            v.Titre, l.Libelle, l.Taux.Attendus, l.Taux.ExcusesATemps, l.Taux.ExcusesTropTard, l.Taux.NonExcuses, l.Taux.Remplaces, l.Taux.Avant, l.Taux.Apres,
        ])).ToAsyncEnumerable());

    private IEnumerable<(string Titre, IReadOnlyList<LigneTaux> Lignes)> Ventilations() =>
        [("Ensemble", [new("Ensemble", Donnees.Ensemble)]), ("Mois", Donnees.ParMois), ("Équipe", Donnees.ParEquipe), ("Délai de convocation", Donnees.ParDelai), ("Entreprise", Donnees.ParEntreprise)];
}
