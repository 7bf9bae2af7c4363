using System.ComponentModel.DataAnnotations;
using Socle.Noyau;

namespace Socle.Travailleurs.Personnes;

/// <summary>An identity as it was typed. <see cref="Lire"/> says everything that is wrong with it at once.</summary>
public sealed record IdentiteSaisie
{
    [Display(Name = "Numéro de sécurité sociale")]
    public string? Nir { get; init; }

    [Display(Name = "Nom de naissance"), Required]
    public string? NomNaissance { get; init; }

    [Display(Name = "Nom d’usage")]
    public string? NomUsage { get; init; }

    [Display(Name = "Prénoms"), Required]
    public string? Prenoms { get; init; }

    [Display(Name = "Prénom usuel")]
    public string? PrenomUsuel { get; init; }

    [Display(Name = "Sexe")]
    public Sexe? Sexe { get; init; }

    [Display(Name = "Date de naissance"), Required]
    public DateOnly? Naissance { get; init; }

    [Display(Name = "Commune ou pays de naissance (code Insee)")]
    public string? LieuNaissance { get; init; }

    [Display(Name = "Adresse électronique")]
    public string? Courriel { get; init; }

    [Display(Name = "Téléphone")]
    public string? Telephone { get; init; }

    [Display(Name = "Adresse personnelle")]
    public string? Adresse { get; init; }

    [Display(Name = "Complément")]
    public string? Complement { get; init; }

    [Display(Name = "Code postal")]
    public string? CodePostal { get; init; }

    [Display(Name = "Commune")]
    public string? Commune { get; init; }

    [Display(Name = "Bénéficiaire de l’obligation d’emploi, déclaré par l’employeur")]
    public bool Boeth { get; init; }

    public static IdentiteSaisie De(Travailleur travailleur) => new()
    {
        Nir = travailleur.Nir is null ? null : Noyau.Nir.Relire(travailleur.Nir).Afficher(),
        NomNaissance = travailleur.NomNaissance,
        NomUsage = travailleur.NomUsage,
        Prenoms = travailleur.Prenoms,
        PrenomUsuel = travailleur.PrenomUsuel,
        Sexe = travailleur.Sexe,
        Naissance = travailleur.Naissance,
        LieuNaissance = travailleur.LieuNaissance,
        Courriel = travailleur.Courriel,
        Telephone = travailleur.Telephone is null ? null : Noyau.Telephone.Relire(travailleur.Telephone).Afficher(),
        Adresse = travailleur.Adresse,
        Complement = travailleur.Complement,
        CodePostal = travailleur.CodePostal,
        Commune = travailleur.Commune,
        Boeth = travailleur.Boeth,
    };

    public Resultat<Identite> Lire(DateOnly aujourdhui)
    {
        var lecture = new LectureIdentite(this, aujourdhui);
        return lecture.Refus is { } refus ? refus : lecture.Identite;
    }
}
