using Socle.Noyau;

namespace Socle.Suivi.Planification;

/// <summary>Why a visit goes before another. The doctor's first, then the nurse's, each in the order a service starts from. Stored: never renumber.</summary>
public enum CodePriorite
{
    Reprise = 1,
    Prereprise = 2,
    VipHandicap = 3,
    ALaDemande = 4,
    PostExposition = 5,
    EmaEmbauche = 6,
    MiCarriereMedecin = 7,
    EmaProche = 8,
    EmaPeriodique = 9,
    ConfieeParLeMedecin = 20,
    MineurEtApprenti = 21,
    DernierRendezVousAncien = 22,
    EmbaucheAncienne = 23,
    VipInitiale = 24,
    MiCarriere = 25,
    SirIntermediaire = 26,
    VipInitialeSimple = 27,
    VipPeriodique = 28,
    Autre = 40,
}

/// <summary>What a service changed of a priority; the others keep their usual weight (<see cref="Priorites"/>).</summary>
public sealed class PrioritePlanification
{
    public required Id<PrioritePlanification> Id { get; init; }

    public required CodePriorite Code { get; init; }

    /// <summary>Cost of a day of delay.</summary>
    public required int Poids { get; set; }

    /// <summary>Cost of leaving the visit out of the plan.</summary>
    public required int Refus { get; set; }
}
