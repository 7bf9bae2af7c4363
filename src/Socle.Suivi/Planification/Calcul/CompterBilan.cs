using Socle.Noyau;
using Socle.Organisation.Equipes;

namespace Socle.Suivi.Planification;

/// <summary>The agenda as it is and as it would be, team by team.</summary>
internal static class CompterBilan
{
    public const string SansEquipe = "Sans équipe";

    public static IReadOnlyList<BilanEquipe> Faire(Chantier chantier, IReadOnlyList<Placement> placements, Func<int, PlageLibre, int> trajet)
    {
        var faits = chantier.Faits;
        var visites = Enumerable.Range(0, chantier.Visites.Count).ToLookup(v => Nom(faits, chantier.Visites[v].Equipe));
        var vacations = faits.Vacations.Where(v => !faits.Absences.Any(a => a.ProfessionnelId == v.Vacation.ProfessionnelId && Agenda.AbsencesDeVacation.Touche(a, v.Vacation)))
            .ToLookup(v => Nom(faits, v.Equipe), v => v.Vacation);
        var prises = faits.Tenus.GroupBy(r => r.VacationId).ToDictionary(g => g.Key, g => g.Sum(r => r.Minutes));
        var ajoutees = placements.Where(p => p.Plage is not null).GroupBy(p => p.Plage!.Vacation.Id).ToDictionary(g => g.Key, g => g.Sum(p => p.Minutes));
        return [.. visites.Select(g => g.Key).Union(vacations.Select(g => g.Key)).OrderBy(n => Texte.PourRecherche(n), StringComparer.Ordinal).Select(nom =>
        {
            var siennes = visites[nom].Select(v => (Visite: chantier.Visites[v], Placement: placements[v], Rang: v)).ToList();
            var avant = vacations[nom].Sum(v => prises.GetValueOrDefault(v.Id));
            return new BilanEquipe(
                nom, siennes.Count, siennes.Count(s => s.Placement.Plage is not null),
                siennes.Count(s => Retard(s.Visite, chantier.Demande.Au) > 0), siennes.Count(s => RetardApres(s) > 0),
                siennes.Sum(s => Retard(s.Visite, chantier.Demande.Au)), siennes.Sum(RetardApres),
                siennes.Where(s => s.Placement.Plage is not null).Sum(s => trajet(s.Rang, s.Placement.Plage!)),
                vacations[nom].Count(), vacations[nom].Sum(v => v.Minutes), avant, avant + vacations[nom].Sum(v => ajoutees.GetValueOrDefault(v.Id)));
        })];

        int RetardApres((VisiteAPlacer Visite, Placement Placement, int) s) => Retard(s.Visite, s.Placement.Plage?.Vacation.Jour ?? chantier.Demande.Au);
    }

    /// <summary>Days of delay of a visit made, or still not made, on a day.</summary>
    private static int Retard(VisiteAPlacer visite, DateOnly jour) => visite.AuPlusTard is { } limite ? Math.Max(0, jour.DayNumber - limite.DayNumber) : 0;

    private static string Nom(FaitsPlanification faits, Id<Equipe>? equipe) => equipe is { } id && faits.Equipes.TryGetValue(id, out var nom) ? nom : SansEquipe;
}
