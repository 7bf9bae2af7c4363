using Socle.Noyau;
using Socle.Technique.Comptes;

namespace Socle.Suivi.Visites;

/// <summary>What a visit may ask of others. Stored in messages: never renumber.</summary>
public enum SuiteDemandee
{
    EtudeDePoste = 1,
    AssistantSocial = 2,
    CellulePdp = 3,
    AvisSpecialise = 4,
    ExamenComplementaire = 5,
    RetourAuMedecin = 6,
    Staff = 7,

    /// <summary>The visit is made by who may not sign its document.</summary>
    DocumentASigner = 8,
}

/// <summary>The kinds of what is asked, and by whom; never why.</summary>
/// <param name="Par">Who made the visit.</param>
/// <param name="Medecin">Their account, when it is a doctor: the letter to a colleague is theirs.</param>
public sealed record SuitesDemandees(string Par, Id<Compte>? Medecin, IReadOnlyList<SuiteDemandee> Suites);
