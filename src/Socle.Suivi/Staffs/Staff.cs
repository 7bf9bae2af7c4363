using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Staffs;

/// <summary>A meeting where a team goes through the files its nurses want to discuss (« staff »).</summary>
public sealed class Staff
{
    public required Id<Staff> Id { get; init; }

    public required Id<Equipe> EquipeId { get; init; }

    public required DateOnly Jour { get; init; }
}

public sealed class ParticipantStaff
{
    public required Id<ParticipantStaff> Id { get; init; }

    public required Id<Staff> StaffId { get; init; }

    public required Id<Professionnel> ProfessionnelId { get; init; }
}

/// <summary>Why a file is brought. Closed, and never a health fact: what is told of the person belongs to the medical file. Stored: never renumber.</summary>
public enum QuestionStaff
{
    AvisDuMedecin = 1,
    SuiviAPreciser = 2,
    PosteARegarder = 3,
    RetourDArret = 4,
    MaintienEnEmploi = 5,
}

/// <summary>What a team decides of a file. Closed. Stored: never renumber.</summary>
public enum DecisionStaff
{
    ConvoquerMedecin = 1,
    OrientationPdp = 2,
    EtudeDePoste = 3,
    Courrier = 4,
    Rien = 5,
}

/// <summary>A worker's file someone wants to discuss, until a meeting decides of it.</summary>
public sealed class StaffDossier
{
    public required Id<StaffDossier> Id { get; init; }

    public required Id<Travailleur> TravailleurId { get; set; }

    /// <summary>The team asked.</summary>
    public required Id<Equipe> EquipeId { get; init; }

    /// <summary>The doctor asked, when the question is for one.</summary>
    public Id<Professionnel>? MedecinId { get; init; }

    public required QuestionStaff Question { get; init; }

    /// <summary>Who asks, as the audit trail names them.</summary>
    public required string DemandePar { get; init; }

    public Id<Compte>? CompteId { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime Le { get; init; }

    /// <summary>The meeting that decided; absent while it waits.</summary>
    public Id<Staff>? StaffId { get; set; }

    public DecisionStaff? Decision { get; set; }

    public DateTime? DecideLe { get; set; }
}
