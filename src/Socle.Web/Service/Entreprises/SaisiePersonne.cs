using System.ComponentModel.DataAnnotations;
using Socle.Adherents.Contacts;

namespace Socle.Web.Service.Entreprises;

/// <summary>The fields of a contact.</summary>
public sealed class SaisiePersonne
{
    [Display(Name = "Nom")]
    public string? Nom { get; set; }

    [Display(Name = "Prénom")]
    public string? Prenom { get; set; }

    [Display(Name = "Fonction")]
    public string? Fonction { get; set; }

    [Display(Name = "Adresse électronique")]
    public string? Courriel { get; set; }

    [Display(Name = "Téléphone")]
    public string? Telephone { get; set; }

    public SaisieContact VersDemande() => new(Nom, Prenom, Fonction, Courriel, Telephone);
}
