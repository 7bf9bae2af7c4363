using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Remplacements;

/// <summary>How a call ended. Stored: never renumber.</summary>
public enum IssueAppel
{
    /// <summary>Someone is calling: nobody else calls the same person.</summary>
    EnCours = 1,
    Accepte = 2,
    Refuse = 3,
    NeRepondPas = 4,
    Rappeler = 5,

    /// <summary>Taken, and never said how it ended.</summary>
    SansSuite = 6,
}

/// <summary>Someone called to fill a slot: who called, when, and what they said. Each call is kept.</summary>
public sealed class AppelRemplacement
{
    /// <summary>How long a person is kept for who takes the phone.</summary>
    public static readonly TimeSpan Reservation = TimeSpan.FromMinutes(10);

    public required Id<AppelRemplacement> Id { get; init; }

    public required Id<Vacation> VacationId { get; init; }

    /// <summary>The hour that is free.</summary>
    public required TimeOnly Debut { get; init; }

    public required Id<Travailleur> TravailleurId { get; init; }

    public required Id<Contrat> ContratId { get; init; }

    public required Visite Visite { get; init; }

    public required IssueAppel Issue { get; set; }

    /// <summary>Who calls, as the audit trail names them.</summary>
    public required string Par { get; init; }

    public Id<Compte>? CompteId { get; init; }

    /// <summary>Instant at which the phone was taken, UTC.</summary>
    public required DateTime Le { get; init; }

    public DateTime? FiniLe { get; set; }

    /// <summary>The appointment taken.</summary>
    public Id<RendezVous>? RendezVousId { get; set; }

    /// <summary>Nobody else may call this person yet.</summary>
    public bool EstEnCours(DateTime maintenant) => Issue == IssueAppel.EnCours && maintenant < Le + Reservation;
}
