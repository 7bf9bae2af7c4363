using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Suivi.Demandes;
using Socle.Suivi.Visites;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Partenaires;

/// <summary>Where a visit entrusted to another service stands. Under way before <see cref="Realisee"/>. Stored: never renumber.</summary>
public enum EtatConfiee
{
    AEnvoyer = 1,
    Envoyee = 2,
    Acceptee = 3,
    Planifiee = 4,
    Realisee = 5,
    Refusee = 6,
    Annulee = 7,
}

/// <summary>Why another service is asked. Stored: never renumber.</summary>
public enum RaisonConfiee
{
    /// <summary>Usually works in another department (L. 4625-1 5°).</summary>
    Eloigne = 1,

    /// <summary>A temporary worker on an assignment far from here (R. 4625-2).</summary>
    Interim = 2,
    Autre = 3,
}

/// <summary>Why a service says no. Closed, and never a health fact. Stored: never renumber.</summary>
public enum MotifRefusPartenaire
{
    PasDePlace = 1,
    HorsTerritoire = 2,
    SansConvention = 3,
    InformationsManquantes = 4,
    ActeNonRealise = 5,
    Autre = 6,
}

/// <summary>Why a request is taken back. Closed, and never a health fact. Stored: never renumber.</summary>
public enum MotifAnnulationConfiee
{
    PlusDue = 1,
    AParti = 2,
    FaiteIci = 3,
    AutreService = 4,
    SansReponse = 5,
    Erreur = 6,
}

/// <summary>How a request left, or an answer. Stored: never renumber.</summary>
public enum MoyenEnvoi
{
    Courriel = 1,

    /// <summary>Printed; sent by post, or by a secure channel the service has.</summary>
    Lettre = 2,
}

/// <summary>A visit of one of our workers that another service is asked to make. Neither portal's role may read this table.</summary>
public sealed class VisiteConfiee
{
    public required Id<VisiteConfiee> Id { get; init; }

    public required Id<ServicePartenaire> PartenaireId { get; init; }

    public required Id<Travailleur> TravailleurId { get; set; }

    /// <summary>
    /// The contract the visit is due for. Absent, with what follows from it, when the employer has no part in it, as for an appointment:
    /// nothing that reads by company can then find it.
    /// </summary>
    public Id<Contrat>? ContratId { get; init; }

    public Id<Etablissement>? EtablissementId { get; init; }

    public Id<Entreprise>? EntrepriseId { get; init; }

    /// <summary>The visit of the law it answers; absent for one the law does not ask.</summary>
    public Visite? Visite { get; init; }

    public required TypeVisite Type { get; init; }

    /// <summary>The request it answers.</summary>
    public Id<DemandeVisite>? DemandeId { get; init; }

    /// <summary>Last lawful day, as the due line said when it was entrusted.</summary>
    public DateOnly? AuPlusTard { get; init; }

    public required RaisonConfiee Raison { get; init; }

    /// <summary>What the person does, as the partner is told.</summary>
    public string? Poste { get; init; }

    /// <summary>Where the person works, as the partner is told.</summary>
    public string? Lieu { get; init; }

    public required EtatConfiee Etat { get; set; }

    public required DateOnly CreeeLe { get; init; }

    public DateOnly? EnvoyeeLe { get; set; }

    public MoyenEnvoi? Moyen { get; set; }

    /// <summary>A short code of why the last mail did not leave; absent when it did.</summary>
    public string? EchecEnvoi { get; set; }

    public DateOnly? RelanceeLe { get; set; }

    public int Relances { get; set; }

    /// <summary>The day the partner answered.</summary>
    public DateOnly? ReponseLe { get; set; }

    public MotifRefusPartenaire? Refus { get; set; }

    public MotifAnnulationConfiee? Annulation { get; set; }

    /// <summary>The day the partner sees the person.</summary>
    public DateOnly? PrevueLe { get; set; }

    /// <summary>Local time, when it is known.</summary>
    public TimeOnly? PrevueA { get; set; }

    public DateOnly? RealiseeLe { get; set; }

    /// <summary>Number of the certificate the partner gave, without what it says.</summary>
    public string? Attestation { get; set; }

    public DateOnly? AttestationLe { get; set; }

    /// <summary>The visit made, as planning knows it.</summary>
    public Id<VisiteRealisee>? VisiteRealiseeId { get; set; }

    /// <summary>What the partner bills for it, by the tariff of that day, in cents.</summary>
    public int? Centimes { get; set; }

    /// <summary>Grows with each change: someone who looks at an older one is told before anything is written.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The employer has no part in it.</summary>
    public bool EstConfidentielle => ContratId is null;

    public bool EstEnCours => Etat < EtatConfiee.Realisee;

    /// <summary>Still under way after the last lawful day.</summary>
    public bool EnRetard(DateOnly jour) => EstEnCours && AuPlusTard < jour;

    /// <summary>Sent, and nobody answered in the time one usually waits: a habit of the house, not of the law.</summary>
    public bool ARelancer(DateOnly jour) => Etat == EtatConfiee.Envoyee && (RelanceeLe ?? EnvoyeeLe) is { } depuis && depuis.AddDays(JoursAvantRelance) <= jour;

    /// <summary>Days one waits for an answer before asking again.</summary>
    public const int JoursAvantRelance = 10;
}

/// <summary>
/// What the employer may read of a visit another service will make: where and when, without its kind. One row while the day is known and
/// the employer has a part in the visit; none otherwise.
/// </summary>
public sealed class RendezVousAilleurs
{
    /// <summary>Number of the visit entrusted.</summary>
    public required long Id { get; init; }

    public required Id<Contrat> ContratId { get; init; }

    public required DateOnly Le { get; set; }

    public TimeOnly? A { get; set; }

    public required string Service { get; set; }

    public string? Adresse { get; set; }
}
