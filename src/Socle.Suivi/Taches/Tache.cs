using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Staffs;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Taches;

/// <summary>What is to be done. The first four are decisions of a meeting and share their values. Stored: never renumber.</summary>
public enum NatureTache
{
    ConvoquerMedecin = 1,
    OrientationPdp = 2,
    EtudeDePoste = 3,
    Courrier = 4,
    RepondreDemande = 6,

    // What a visit asks of others.
    RencontreSociale = 7,
    OrganiserExamen = 8,
    PresenterAuStaff = 9,
    EtablirLeDocument = 10,
}

/// <summary>Something handed over, to someone or to a role of a team, for a day.</summary>
public sealed class Tache
{
    public required Id<Tache> Id { get; init; }

    public required NatureTache Nature { get; init; }

    public required Id<Travailleur> TravailleurId { get; set; }

    /// <summary>The file discussed it comes from.</summary>
    public Id<StaffDossier>? StaffDossierId { get; init; }

    /// <summary>The request it answers.</summary>
    public Id<DemandeVisite>? DemandeId { get; init; }

    /// <summary>The appointment of the visit that asked for it.</summary>
    public Id<RendezVous>? RendezVousId { get; init; }

    /// <summary>Whoever has this role, in <see cref="EquipeId"/> when it is said; or else <see cref="VersCompteId"/>.</summary>
    public Role? VersRole { get; set; }

    public Id<Equipe>? EquipeId { get; set; }

    public Id<Compte>? VersCompteId { get; set; }

    /// <summary>Last day to do it.</summary>
    public required DateOnly AvantLe { get; set; }

    public required DateTime CreeeLe { get; init; }

    public required string CreeePar { get; init; }

    public DateTime? FaiteLe { get; set; }

    public string? FaitePar { get; set; }
}
