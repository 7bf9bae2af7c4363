using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Demandes;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Vacations;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Agenda;

/// <summary>Where an appointment stands. From <see cref="Excuse"/> on it no longer holds its slot. Stored: never renumber.</summary>
public enum EtatRendezVous
{
    /// <summary>Asked for on this slot by an employer or a worker, not yet accepted.</summary>
    Demande = 1,

    /// <summary>Placed by the service, nobody told yet.</summary>
    Propose = 2,
    Convoque = 3,
    Confirme = 4,
    Arrive = 5,
    EnVisite = 6,
    Fait = 7,
    Excuse = 8,
    Absent = 9,
    Annule = 10,
}

/// <summary>Who placed it. Stored: never renumber.</summary>
public enum OrigineRendezVous
{
    Assistant = 1,
    Planification = 2,
    Remplacement = 3,
    Employeur = 4,
    Travailleur = 5,
    AutreService = 6,
}

/// <summary>What the worker said of being received at a distance. Stored: never renumber.</summary>
public enum AccordADistance
{
    ARecueillir = 1,
    Recueilli = 2,
}

/// <summary>Someone expected in a session, at an hour, for a visit.</summary>
public sealed class RendezVous
{
    public required Id<RendezVous> Id { get; init; }

    public required Id<Vacation> VacationId { get; set; }

    public required Id<Travailleur> TravailleurId { get; set; }

    /// <summary>
    /// The contract the visit is due for. Absent, with what follows from it, when the employer has no part in it: a pre-return visit, or
    /// one the worker asked for; and when it is made for another service. Nothing that reads by company can then find the appointment.
    /// </summary>
    public Id<Contrat>? ContratId { get; init; }

    public Id<Etablissement>? EtablissementId { get; init; }

    public Id<Entreprise>? EntrepriseId { get; init; }

    /// <summary>The visit of the law it answers; absent for one the law does not ask.</summary>
    public Visite? Visite { get; init; }

    public required TypeVisite Type { get; init; }

    /// <summary>The request it answers.</summary>
    public Id<DemandeVisite>? DemandeId { get; init; }

    /// <summary>The visit another service asked for; such a visit has no contract, and its employer is not a member.</summary>
    public Id<VisiteRecue>? VisiteRecueId { get; init; }

    /// <summary>Day of the session: kept here, lists sort by it.</summary>
    public required DateOnly Jour { get; set; }

    /// <summary>Local time of Paris.</summary>
    public required TimeOnly Debut { get; set; }

    public required int Minutes { get; set; }

    /// <summary>Taken beyond the session's minutes, because some will not come: shares an hour with another.</summary>
    public bool EnSurnombre { get; set; }

    public required EtatRendezVous Etat { get; set; }

    /// <summary>Last lawful day of the visit when it was placed; absent when the law sets none.</summary>
    public DateOnly? AuPlusTard { get; init; }

    public required OrigineRendezVous Origine { get; init; }

    /// <summary>Received at a distance only if they agree; absent for someone received in person.</summary>
    public AccordADistance? Accord { get; set; }

    /// <summary>Grows with each change: someone who looks at an older one is told before anything is written.</summary>
    public int Version { get; set; } = 1;

    public TimeOnly Fin => Debut.AddMinutes(Minutes);

    /// <summary>Holds its slot.</summary>
    public bool EstTenu => Etat < EtatRendezVous.Excuse;

    /// <summary>The employer has no part in it. Not a visit made for another service: its employer asked for it, but is no member here.</summary>
    public bool EstConfidentiel => ContratId is null && VisiteRecueId is null;
}

/// <summary>Each state an appointment went through, who put it there and when.</summary>
public sealed class EtapeRendezVous
{
    public required Id<EtapeRendezVous> Id { get; init; }

    public required Id<RendezVous> RendezVousId { get; init; }

    public required EtatRendezVous Etat { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime Le { get; init; }

    /// <summary>Who, as the audit trail names them.</summary>
    public required string Par { get; init; }

    public Id<Compte>? CompteId { get; init; }

    /// <summary>When and where it stood at that moment: a move keeps the former place.</summary>
    public required Id<Vacation> VacationId { get; init; }

    public required TimeOnly Debut { get; init; }

    /// <summary>Why, in one of the closed reasons; absent when the state says it all.</summary>
    public MotifEtape? Motif { get; init; }
}

/// <summary>Why an appointment changed. Closed, and never a health fact. Stored: never renumber.</summary>
public enum MotifEtape
{
    Deplace = 1,
    ConvenancePersonnelle = 2,
    EmpechementTravail = 3,
    EnArret = 4,
    AParti = 5,
    ConvocationNonRecue = 6,
    ServiceIndisponible = 7,
    Erreur = 8,
    SansNouvelles = 9,
    Remplace = 10,
}
