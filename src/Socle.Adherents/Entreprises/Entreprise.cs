using Socle.Noyau;
using Socle.Technique.Recherche;

namespace Socle.Adherents.Entreprises;

/// <summary>Stored: never renumber.</summary>
public enum StatutEntreprise
{
    Adherente = 1,
    Radiee = 2,

    /// <summary>Absorbed by another company; its people and sites went there.</summary>
    Fusionnee = 3,
}

/// <summary>A member of the service: a legal person or an employer without a SIREN yet.</summary>
public sealed class Entreprise : ICherchable
{
    public required Id<Entreprise> Id { get; init; }

    /// <summary>The number the service knows it by. Unique, never reused.</summary>
    public required string NumeroAdherent { get; init; }

    /// <summary>Nine digits, checked. Absent for a household employer or a company being created.</summary>
    public string? Siren { get; set; }

    public required string RaisonSociale { get; set; }

    /// <summary>The name as it is sorted and searched: upper case, no accents.</summary>
    public required string NomTri { get; set; }

    /// <summary>Main activity code, always read with its edition.</summary>
    public string? Naf { get; set; }

    public NomenclatureNaf NafEdition { get; set; } = NomenclatureNaf.Rev2;

    /// <summary>A household that employs someone at home (L. 4625-3): the national service follows its employees since 02/01/2025.</summary>
    public bool ParticulierEmployeur { get; set; }

    /// <summary>
    /// Age in whose calendar year the mid-career visit is due, when an agreement of its branch sets another than that of the law
    /// (L. 4624-2-2). Absent: the law's.
    /// </summary>
    public int? AgeMiCarriere { get; set; }

    public StatutEntreprise Statut { get; set; } = StatutEntreprise.Adherente;

    public required DateOnly AdhesionLe { get; set; }

    /// <summary>Last day of membership, included.</summary>
    public DateOnly? RadieeLe { get; set; }

    public string? MotifRadiation { get; set; }

    /// <summary>The company that absorbed this one.</summary>
    public Id<Entreprise>? AbsorbeeParId { get; set; }

    GenreCherchable ICherchable.Genre => GenreCherchable.Entreprise;

    long ICherchable.ObjetId => Id.Valeur;

    IEnumerable<string?> ICherchable.Textes => [NumeroAdherent, Siren, RaisonSociale];
}
