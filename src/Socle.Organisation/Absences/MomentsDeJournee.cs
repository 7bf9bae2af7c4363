namespace Socle.Organisation.Absences;

/// <summary>Which part of a day an absence takes. Both bounds are included; an afternoon leaves the morning free.</summary>
public static class MomentsDeJournee
{
    public static bool SeTouchent(MomentAbsence un, MomentAbsence autre) =>
        un == autre || un == MomentAbsence.JourneeEntiere || autre == MomentAbsence.JourneeEntiere;

    /// <summary>Is the person away at this moment of this day? Asked for the whole day, half a day away answers yes.</summary>
    public static bool Couvre(this AbsenceProfessionnel absence, DateOnly jour, MomentAbsence moment = MomentAbsence.JourneeEntiere) =>
        absence.Du <= jour && jour <= absence.Au && SeTouchent(absence.Moment, moment);

    public static bool Chevauche(this AbsenceProfessionnel absence, DateOnly du, DateOnly au, MomentAbsence moment) =>
        absence.Du <= au && du <= absence.Au && SeTouchent(absence.Moment, moment);
}
