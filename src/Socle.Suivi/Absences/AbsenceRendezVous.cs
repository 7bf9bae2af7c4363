using Socle.Noyau;
using Socle.Suivi.Agenda;

namespace Socle.Suivi.Absences;

/// <summary>Why an absence is billed. Stored, and told to billing: never renumber.</summary>
public enum RaisonFacturation
{
    NonExcusee = 1,
    ExcuseeTropTard = 2,
}

/// <summary>Someone expected did not come: when they told, whether in time, and who took the slot. One per appointment.</summary>
public sealed class AbsenceRendezVous
{
    public required Id<AbsenceRendezVous> Id { get; init; }

    public required Id<RendezVous> RendezVousId { get; init; }

    /// <summary>Excused or absent, when this was last written: what is computed from the state follows it.</summary>
    public required EtatRendezVous Etat { get; set; }

    /// <summary>Instant at which the service was told, UTC; absent for someone who did not.</summary>
    public DateTime? PrevenuLe { get; set; }

    public bool DansLesTemps { get; set; }

    public MotifEtape? Motif { get; set; }

    /// <summary>Told to billing, and why; absent when it is not billed.</summary>
    public RaisonFacturation? Facturee { get; set; }

    /// <summary>The appointment of who was called in their place.</summary>
    public Id<RendezVous>? RemplaceParId { get; set; }
}
