using System.ComponentModel.DataAnnotations;
using Socle.Adherents.Etablissements;

namespace Socle.Web.Service.Entreprises;

/// <summary>The fields of a place of work.</summary>
public sealed class SaisieLieu
{
    [Display(Name = "Nom de l’établissement")]
    public string? Nom { get; set; }

    [Display(Name = "Adresse")]
    public string? Adresse { get; set; }

    [Display(Name = "Complément d’adresse")]
    public string? Complement { get; set; }

    [Display(Name = "Code postal")]
    public string? CodePostal { get; set; }

    [Display(Name = "Commune")]
    public string? Commune { get; set; }

    [Display(Name = "Code NAF")]
    public string? Naf { get; set; }

    [Display(Name = "Effectif déclaré")]
    public int? Effectif { get; set; }

    public static SaisieLieu De(Etablissement lieu) => new()
    {
        Nom = lieu.Nom,
        Adresse = lieu.Adresse,
        Complement = lieu.Complement,
        CodePostal = lieu.CodePostal,
        Commune = lieu.Commune,
        Naf = lieu.Naf,
        Effectif = lieu.Effectif,
    };

    public SaisieEtablissement VersDemande(string? codeCommune = null) => new(Nom, Adresse, Complement, CodePostal, Commune, codeCommune, Naf, Effectif);
}
