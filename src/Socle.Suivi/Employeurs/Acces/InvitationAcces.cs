using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Campagnes;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;

namespace Socle.Suivi.Employeurs.Acces;

/// <summary>
/// Someone invited to a company's space, by its administrator or by a campaign of the service. Accepted once, it is the proof of the mandate
/// it gave: who invited, whom, as what, and who answered.
/// </summary>
public sealed class InvitationAcces
{
    public static readonly TimeSpan Validite = TimeSpan.FromDays(30);

    public required Id<InvitationAcces> Id { get; init; }

    public required Id<Entreprise> EntrepriseId { get; set; }

    /// <summary>Absent: the whole company.</summary>
    public Id<Etablissement>? EtablissementId { get; set; }

    public required Role Role { get; init; }

    public required string Nom { get; init; }

    public required string Courriel { get; init; }

    /// <summary>The same, lowered: invitations of one address are accepted together.</summary>
    public required string CourrielCle { get; init; }

    /// <summary>It also entrusts the company's declarations: as it was sent, or as an accounting firm answered a campaign.</summary>
    public bool Declare { get; set; }

    /// <summary>Day of the written mandate, when one was given.</summary>
    public DateOnly? EcritLe { get; set; }

    public Id<Campagne>? CampagneId { get; init; }

    public required DateTime CreeeLe { get; init; }

    public required string CreeePar { get; init; }

    public required DateTime ExpireLe { get; set; }

    public DateTime? AccepteeLe { get; set; }

    public Id<Compte>? CompteId { get; set; }

    public DateTime? RetireeLe { get; set; }

    public bool EstOuverte(DateTime instant) => AccepteeLe is null && RetireeLe is null && ExpireLe > instant;
}
