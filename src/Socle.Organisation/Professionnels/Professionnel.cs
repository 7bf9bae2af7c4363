using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Technique.Comptes;

namespace Socle.Organisation.Professionnels;

/// <summary>Trades of a service. Stored: never renumber.</summary>
public enum Metier
{
    Medecin = 1,
    Collaborateur = 2,
    Interne = 3,
    MedecinPraticienCorrespondant = 4,
    Infirmier = 5,
    Assistant = 6,
    Preventeur = 7,
    AssistantSocial = 8,
    Conseiller = 9,
    Support = 10,
}

/// <summary>Someone who works for the service.</summary>
public sealed class Professionnel
{
    public required Id<Professionnel> Id { get; init; }

    public required string Nom { get; set; }

    public required string Prenom { get; set; }

    public required Metier Metier { get; set; }

    /// <summary>National number of health professionals (11 digits), when the trade has one.</summary>
    public string? Rpps { get; set; }

    public string? Courriel { get; set; }

    public string? Telephone { get; set; }

    public Id<Equipe>? EquipeId { get; set; }

    /// <summary>Working time, in hundredths of a full-time post.</summary>
    public int Quotite { get; set; } = 100;

    /// <summary>First day in the service.</summary>
    public required DateOnly Du { get; set; }

    /// <summary>Last day in the service, included.</summary>
    public DateOnly? Au { get; set; }

    public Id<Compte>? CompteId { get; set; }
}
