using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Organisation;

/// <summary>Who is away this month, team by team: a few hundred people, read whole.</summary>
[Exige(Permission.OrganisationLire)]
public sealed class AbsencesModel(SocleDb db, Choix choix, ExporterListe exporter, TimeProvider temps) : PageModel
{
    private Id<Equipe>? equipe;
    private List<Professionnel> gens = [];
    private List<AbsenceProfessionnel> absences = [];

    public Listes Listes { get; private set; } = null!;

    /// <summary>First day of the month shown.</summary>
    public DateOnly Premier { get; private set; }

    public MoisDAbsences Mois { get; private set; } = null!;

    public int Absents => absences.Select(a => a.ProfessionnelId).Distinct().Count();

    public string Vers(int mois) => Adresse.Vers("/organisation/absences",
        ("mois", Premier.AddMonths(mois).ToString("yyyy-MM", CultureInfo.InvariantCulture)), ("equipe", equipe?.ToString()));

    public async Task<IActionResult> OnGetAsync(string? mois, string? export, CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        Premier = Lire(mois, temps.Aujourdhui());
        equipe = Request.Query.Id<Equipe>("equipe");
        await ChargerAsync(arret);
        return export is null ? Page() : await exporter.RepondreAsync(export, EnListe(), Request.QueryString.Value ?? "", arret);
    }

    private async Task ChargerAsync(CancellationToken arret)
    {
        var (premier, dernier) = (Premier, Premier.AddMonths(1).AddDays(-1));
        gens = await db.Set<Professionnel>().AsNoTracking().Where(p => equipe == null || p.EquipeId == equipe).ToListAsync(arret);
        var connus = gens.Select(p => p.Id).ToHashSet();
        absences = [.. (await db.Set<AbsenceProfessionnel>().AsNoTracking().Where(a => a.Du <= dernier && a.Au >= premier).ToListAsync(arret))
            .Where(a => connus.Contains(a.ProfessionnelId))];
        var noms = await db.Set<Equipe>().ToDictionaryAsync(e => e.Id, e => e.Nom, arret);
        Mois = MoisDAbsences.De(premier, gens, absences, p => p.EquipeId is { } id ? noms.GetValueOrDefault(id) : null);
    }

    private ListeExportee EnListe()
    {
        var parId = gens.ToDictionary(p => p.Id);
        return new(
            "absences",
            ["Nom", "Prénom", "Métier", "Premier jour", "Dernier jour", "Durée", "Motif"],
            absences.OrderBy(a => a.Du).ThenBy(a => parId[a.ProfessionnelId].Nom, StringComparer.Ordinal)
                .Select(a => (object?[])[parId[a.ProfessionnelId].Nom, parId[a.ProfessionnelId].Prenom, parId[a.ProfessionnelId].Metier.EnMots(), a.Du, a.Au, a.Moment.EnMots(), a.Motif.EnMots()])
                .ToAsyncEnumerable());
    }

    /// <summary>« 2026-03 »; anything else is this month.</summary>
    private static DateOnly Lire(string? mois, DateOnly aujourdhui) =>
        DateOnly.TryParseExact($"{mois}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var premier) && premier.Year is > 1900 and < 2200
            ? premier
            : new DateOnly(aujourdhui.Year, aujourdhui.Month, 1);
}
