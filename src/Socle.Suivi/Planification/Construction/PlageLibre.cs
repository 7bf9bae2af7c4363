using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;

namespace Socle.Suivi.Planification;

/// <summary>
/// A free span of a session on one half-day: what the optimiser sees as a session, so that whatever it puts there fits end to end.
/// </summary>
/// <param name="Minutes">Of the span; for people taken beyond the session's minutes, how many of theirs.</param>
internal sealed record PlageLibre(Vacation Vacation, Profession Profession, Id<Equipe>? Equipe, Creneau Creneau, int Minutes, bool EnSurnombre)
{
    public static readonly TimeOnly Midi = new(13, 0);

    public bool ADistance => Vacation.EstADistance;

    public bool ApresMidi => Creneau.Debut >= Midi;
}

/// <summary>Cuts the sessions of the period into free spans.</summary>
internal static class PlagesLibres
{
    public static List<PlageLibre> De(FaitsPlanification faits)
    {
        var tenus = faits.Tenus.ToLookup(r => r.VacationId);
        var absences = faits.Absences.ToLookup(a => a.ProfessionnelId);
        return [.. faits.Vacations
            .Where(v => !absences[v.Vacation.ProfessionnelId].Any(a => a.Touche(v.Vacation)) && !faits.Vacances.Any(x => x.Du <= v.Vacation.Jour && v.Vacation.Jour <= x.Au))
            .SelectMany(v => De(v, [.. tenus[v.Vacation.Id]], Surplus(faits, v)))];
    }

    private static IEnumerable<PlageLibre> De(VacationConnue connue, List<RendezVous> tenus, double surplus)
    {
        var v = connue.Vacation;
        var libres = Creneaux.Libres(v, tenus).SelectMany(Couper).Select(ALaGrille).Where(c => c.Minutes >= Creneaux.Pas).ToList();
        foreach (var libre in libres)
        {
            yield return new(v, connue.Profession, connue.Equipe, libre, libre.Minutes, false);
        }
        var deja = tenus.Where(r => r.EnSurnombre).Sum(r => r.Minutes);
        foreach (var moitie in Couper(new(v.Debut, v.Fin)))
        {
            var minutes = (int)(moitie.Minutes * surplus) - deja;
            if (minutes >= Creneaux.Pas)
            {
                yield return new(v, connue.Profession, connue.Equipe, moitie, minutes / Creneaux.Pas * Creneaux.Pas, true);
            }
        }
    }

    private static double Surplus(FaitsPlanification faits, VacationConnue v) => v.Equipe is { } equipe && faits.Absenteisme.TryGetValue(equipe, out var taux)
        ? taux.Taux * faits.Reglages.FacteurSurreservation / 100
        : 0;

    /// <summary>A company counts its people by half-day: no span goes over both.</summary>
    private static IEnumerable<Creneau> Couper(Creneau libre) => libre.Debut < PlageLibre.Midi && libre.Fin > PlageLibre.Midi
        ? [libre with { Fin = PlageLibre.Midi }, libre with { Debut = PlageLibre.Midi }]
        : [libre];

    private static Creneau ALaGrille(Creneau libre)
    {
        var decalage = (Creneaux.Pas - (libre.Debut.Minute % Creneaux.Pas)) % Creneaux.Pas;
        return libre.Minutes <= decalage ? libre with { Fin = libre.Debut } : libre with { Debut = libre.Debut.AddMinutes(decalage) };
    }
}
