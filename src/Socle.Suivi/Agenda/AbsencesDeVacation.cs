using Socle.Organisation.Absences;
using Socle.Suivi.Vacations;

namespace Socle.Suivi.Agenda;

/// <summary>An absence, seen from a session.</summary>
public static class AbsencesDeVacation
{
    private static readonly TimeOnly Midi = new(13, 0);

    /// <summary>True when nobody is there for at least part of the session.</summary>
    public static bool Touche(this AbsenceProfessionnel absence, Vacation vacation) =>
        absence.Du <= vacation.Jour && absence.Au >= vacation.Jour && absence.Moment switch
        {
            MomentAbsence.Matin => vacation.Debut < Midi,
            MomentAbsence.ApresMidi => vacation.Fin > Midi,
            _ => true,
        };
}
