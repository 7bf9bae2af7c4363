using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Vacations;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Planification;

/// <summary>Stored: never renumber.</summary>
public enum EtatLigne
{
    Proposee = 1,
    NonPlacee = 2,
    Acceptee = 3,

    /// <summary>Someone accepted it and the agenda no longer could.</summary>
    Refusee = 4,
}

/// <summary>Why a visit has no place. The first seven are those of the optimiser's contract. Stored: never renumber.</summary>
public enum RaisonPlanification
{
    AucuneSeance = 1,
    TropTot = 2,
    Lieu = 3,
    Profession = 4,
    Capacite = 5,
    Simultanes = 6,
    RefusMoinsCher = 7,

    /// <summary>Its only hour is one where the same person is expected elsewhere.</summary>
    DejaAttendu = 8,
}

/// <summary>One visit of a proposal: where and when it would be, or why nowhere.</summary>
public sealed class LignePlanification
{
    public required Id<LignePlanification> Id { get; init; }

    public required Id<PropositionPlanification> PropositionId { get; init; }

    public required Id<Travailleur> TravailleurId { get; init; }

    /// <summary>Absent, as on the appointment, when the employer has no part in the visit.</summary>
    public Id<Contrat>? ContratId { get; init; }

    public Id<Etablissement>? EtablissementId { get; init; }

    public Id<Entreprise>? EntrepriseId { get; init; }

    public Id<DemandeVisite>? DemandeVisiteId { get; init; }

    public Visite? Visite { get; init; }

    public required TypeVisite Type { get; init; }

    public Id<Equipe>? EquipeId { get; init; }

    public DateOnly? AuPlusTard { get; init; }

    /// <summary>What a day of its delay costs: the weight of its priority, whose name says too much of a person for a list.</summary>
    public required int Poids { get; init; }

    public required string NomTri { get; init; }

    public Id<Vacation>? VacationId { get; set; }

    public Id<Centre>? CentreId { get; set; }

    public DateOnly? Jour { get; set; }

    public TimeOnly? Debut { get; set; }

    public required int Minutes { get; set; }

    /// <summary>Minutes of travel from the place of work.</summary>
    public required int Trajet { get; set; }

    public required bool EnSurnombre { get; set; }

    public RaisonPlanification? Raison { get; set; }

    /// <summary>The next best session it could have had.</summary>
    public Id<Vacation>? AutreVacationId { get; set; }

    /// <summary>What that one would cost more, in the unit of the weights.</summary>
    public double? AutreSurcout { get; set; }

    public required EtatLigne Etat { get; set; }

    /// <summary>Why the agenda refused it.</summary>
    public string? Refus { get; set; }

    /// <summary>The number its appointment takes when it is accepted: a line cannot be booked twice.</summary>
    public Id<RendezVous> RendezVousId => new(Id.Valeur);

    public bool EstConfidentielle => ContratId is null;
}
