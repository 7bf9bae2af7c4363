using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Comptes;

namespace Socle.Suivi.Delegations;

/// <summary>To whom a protocol speaks. Stored: never renumber.</summary>
public enum GenreProtocole
{
    /// <summary>One person of the service.</summary>
    Individuel = 1,

    /// <summary>Everyone of one trade in the delegating doctor's team.</summary>
    Collectif = 2,
}

/// <summary>
/// What a doctor entrusts in writing (R. 4623-14), to whom, for which acts, from when to when. Once signed it is never edited:
/// a new version replaces it.
/// </summary>
public sealed class ProtocoleDelegation
{
    public required Id<ProtocoleDelegation> Id { get; init; }

    public required string Intitule { get; set; }

    public required GenreProtocole Genre { get; set; }

    /// <summary>Who receives it, when individual.</summary>
    public Id<Professionnel>? ProfessionnelId { get; set; }

    /// <summary>The trade that receives it, when collective.</summary>
    public Metier? Metier { get; set; }

    /// <summary>The doctor who delegates.</summary>
    public required Id<Professionnel> MedecinId { get; set; }

    public required DateOnly Du { get; set; }

    /// <summary>Last day, included; absent when nothing ends it.</summary>
    public DateOnly? Au { get; set; }

    /// <summary>Absent for a draft.</summary>
    public DateOnly? SigneLe { get; set; }

    /// <summary>The account that signed.</summary>
    public Id<Compte>? SigneParId { get; set; }

    /// <summary>First day it no longer holds, terminated or replaced.</summary>
    public DateOnly? ResilieLe { get; set; }

    /// <summary>The protocol of which this is a new version.</summary>
    public Id<ProtocoleDelegation>? RemplaceId { get; set; }

    /// <summary>1 for a first version.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>An act the protocol entrusts.</summary>
public sealed class ActeDelegue
{
    public required Id<ActeDelegue> Id { get; init; }

    public required Id<ProtocoleDelegation> ProtocoleId { get; init; }

    public required Acte Acte { get; init; }
}

/// <summary>What a protocol can leave out. Stored: never renumber.</summary>
public enum GenreExclusion
{
    /// <summary>Workers of one category of follow-up.</summary>
    Categorie = 1,

    /// <summary>Workers under 18.</summary>
    Mineurs = 2,

    /// <summary>Workers of one company.</summary>
    Entreprise = 3,
}

/// <summary>Workers the protocol leaves to the doctor.</summary>
public sealed class ExclusionProtocole
{
    public required Id<ExclusionProtocole> Id { get; init; }

    public required Id<ProtocoleDelegation> ProtocoleId { get; init; }

    public required GenreExclusion Genre { get; init; }

    public Categorie? Categorie { get; init; }

    public Id<Entreprise>? EntrepriseId { get; init; }
}
