using Socle.Noyau;
using Socle.Technique.Comptes;

namespace Socle.Suivi.Planification;

/// <summary>Stored: never renumber.</summary>
public enum EtatProposition
{
    /// <summary>Asked for: waits its turn, or is being computed.</summary>
    EnCours = 1,
    Faite = 2,

    /// <summary>A breakdown, or a refusal: one may ask again.</summary>
    Echouee = 3,

    /// <summary>Some of its lines are being written to the agenda.</summary>
    Acceptation = 4,
}

/// <summary>What the optimiser proposed once for some days of the service, to be looked at and accepted in whole or by part.</summary>
public sealed class PropositionPlanification
{
    public required Id<PropositionPlanification> Id { get; init; }

    public required DateOnly Du { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly Au { get; init; }

    /// <summary>Scope and constraints, as JSON of <see cref="DemandeDePlanification"/>.</summary>
    public required string Demande { get; init; }

    /// <summary>Computed by the night job.</summary>
    public required bool DeNuit { get; init; }

    public required DateTime DemandeeLe { get; set; }

    /// <summary>Who asked, as the audit trail names them.</summary>
    public required string DemandeePar { get; set; }

    public Id<Compte>? CompteId { get; set; }

    public required EtatProposition Etat { get; set; }

    public DateTime? FinieLe { get; set; }

    /// <summary>What is being done now, for the progress bar; after a refusal, why.</summary>
    public string? Etape { get; set; }

    public int Fait { get; set; }

    public int Total { get; set; }

    /// <summary>The process that took it; if it died, the work was interrupted.</summary>
    public string? Execution { get; set; }

    public DateTime? Battement { get; set; }

    /// <summary>Free spans of sessions offered to the optimiser.</summary>
    public int Seances { get; set; }

    public int Demandes { get; set; }

    public int Placees { get; set; }

    public int Acceptees { get; set; }

    /// <summary>Accepted by someone, and refused by the agenda: the slot had been taken, the person had gone.</summary>
    public int Refusees { get; set; }

    /// <summary>Rounds made: as many again give the same plan.</summary>
    public int Tours { get; set; }

    public double Cout { get; set; }

    /// <summary>No plan costs less.</summary>
    public double Borne { get; set; }

    /// <summary>The agenda before and after, and the shortages: JSON of <see cref="BilanPlanification"/>.</summary>
    public string? Bilan { get; set; }

    /// <summary>How far from the best it may be; null when the bound says nothing.</summary>
    public double? Ecart => Borne > 0 ? (Cout - Borne) / Borne : null;
}
