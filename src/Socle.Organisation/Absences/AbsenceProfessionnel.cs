using Socle.Noyau;
using Socle.Organisation.Professionnels;

namespace Socle.Organisation.Absences;

/// <summary>The part of the day. Stored: never renumber.</summary>
public enum MomentAbsence
{
    JourneeEntiere = 1,
    Matin = 2,
    ApresMidi = 3,
}

/// <summary>Why someone is away, as far as colleagues need to know. Never a sickness: it would be health data. Stored: never renumber.</summary>
public enum MotifAbsence
{
    Conges = 1,
    Formation = 2,
    Reunion = 3,
    Autre = 4,
}

/// <summary>Days, or half a day, when someone of the service receives nobody.</summary>
public sealed class AbsenceProfessionnel
{
    public required Id<AbsenceProfessionnel> Id { get; init; }

    public required Id<Professionnel> ProfessionnelId { get; init; }

    public required DateOnly Du { get; set; }

    /// <summary>Last day, included.</summary>
    public required DateOnly Au { get; set; }

    /// <summary>A half-day only when <see cref="Du"/> is <see cref="Au"/>.</summary>
    public required MomentAbsence Moment { get; set; }

    public required MotifAbsence Motif { get; set; }
}
