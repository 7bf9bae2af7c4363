using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Agenda;

namespace Socle.Suivi.Absences;

/// <summary>How far an absence to bill went. Stored: never renumber.</summary>
public enum EtatFacturation
{
    ATransmettre = 1,
    Transmise = 2,

    /// <summary>Sent to the accounts, and no longer owed: they have to be told.</summary>
    ARetirer = 3,
    Retiree = 4,
}

/// <summary>An absence the service bills, kept until the accounts have it. Never one the employer has no part in.</summary>
public sealed class AbsenceAFacturer
{
    public required Id<AbsenceAFacturer> Id { get; init; }

    public required Id<RendezVous> RendezVousId { get; init; }

    public required Id<Etablissement> EtablissementId { get; init; }

    public required DateOnly Jour { get; init; }

    public required RaisonFacturation Raison { get; set; }

    public required EtatFacturation Etat { get; set; }

    /// <summary>Instant at which the accounts were last told, UTC.</summary>
    public DateTime? TransmiseLe { get; set; }

    public bool AttendLaComptabilite => Etat is EtatFacturation.ATransmettre or EtatFacturation.ARetirer;
}
