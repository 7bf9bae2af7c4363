using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Suivi.Convocations;
using Socle.Suivi.Employeurs.Acces;
using Socle.Technique.Comptes;

namespace Socle.Suivi.Employeurs.Campagnes;

/// <summary>A yearly declaration asked of many companies at once: from a day to another, with reminders.</summary>
public sealed class Campagne
{
    public required Id<Campagne> Id { get; init; }

    public required string Nom { get; init; }

    public required int Annee { get; init; }

    public required DateOnly Du { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly Au { get; set; }

    /// <summary>Days before the last one on which who has not signed is reminded: « 14 7 2 ».</summary>
    public required string Rappels { get; init; }

    /// <summary>Only the companies one team follows; absent: all members.</summary>
    public Id<Equipe>? EquipeId { get; init; }

    public required DateTime OuverteLe { get; init; }

    public required string OuvertePar { get; init; }

    /// <summary>The last day reminders were prepared on.</summary>
    public DateOnly? DernierRappel { get; set; }

    public IReadOnlyList<int> JoursDeRappel => [.. NombresDeJours.Relire(Rappels)];

    public bool EstOuverte(DateOnly jour) => Du <= jour && jour <= Au;
}

/// <summary>A company a campaign asks, and who at it is written to.</summary>
public sealed class DestinataireCampagne
{
    public required Id<DestinataireCampagne> Id { get; init; }

    public required Id<Campagne> CampagneId { get; init; }

    public required Id<Entreprise> EntrepriseId { get; set; }

    /// <summary>Absent: no address is known, someone has to call.</summary>
    public string? Courriel { get; init; }

    /// <summary>The account that holds the company already.</summary>
    public Id<Compte>? CompteId { get; init; }

    /// <summary>The invitation that opens an account and gives its mandate.</summary>
    public Id<InvitationAcces>? InvitationId { get; init; }

    /// <summary>Reminders asked for.</summary>
    public int Relances { get; set; }

    public DateTime? RelanceLe { get; set; }
}
