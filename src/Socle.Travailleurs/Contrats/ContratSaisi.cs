using System.ComponentModel.DataAnnotations;
using Socle.Droit;

namespace Socle.Travailleurs.Contrats;

/// <summary>A contract as it was typed.</summary>
public sealed record ContratSaisi
{
    [Display(Name = "Nature du contrat"), Required]
    public TypeContrat? Nature { get; init; }

    [Display(Name = "Premier jour"), Required]
    public DateOnly? Debut { get; init; }

    [Display(Name = "Dernier jour prévu")]
    public DateOnly? FinPrevue { get; init; }

    [Display(Name = "Numéro du contrat chez l’employeur")]
    public string? Numero { get; init; }

    [Display(Name = "Matricule")]
    public string? Matricule { get; init; }

    /// <summary>Hundredths of full time.</summary>
    [Display(Name = "Temps de travail")]
    public int? Quotite { get; init; }

    [Display(Name = "Jours de travail dans la saison")]
    public int? JoursSaison { get; init; }

    [Display(Name = "Travaille habituellement dans un autre département que son établissement")]
    public bool Eloigne { get; init; }

    /// <summary>For a temporary contract.</summary>
    [Display(Name = "Emplois visés")]
    public string? EmploisVises { get; init; }
}

/// <summary>A post as it was typed.</summary>
public sealed record PosteSaisi
{
    [Display(Name = "Intitulé du poste"), Required]
    public string? Libelle { get; init; }

    [Display(Name = "Code PCS")]
    public string? Pcs { get; init; }

    [Display(Name = "Travail de nuit")]
    public bool Nuit { get; init; }

    [Display(Name = "Engins conduits avec autorisation")]
    public Engins[] Engins { get; init; } = [];

    [Display(Name = "Habilitations électriques")]
    public Habilitations[] Habilitations { get; init; } = [];

    /// <summary>Absent: the first day of the contract.</summary>
    [Display(Name = "Premier jour à ce poste")]
    public DateOnly? Debut { get; init; }
}
