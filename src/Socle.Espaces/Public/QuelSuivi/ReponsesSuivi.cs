using System.ComponentModel.DataAnnotations;
using Socle.Droit;

namespace Socle.Espaces.PagesPubliques.QuelSuivi;

/// <summary>What the journey asks, in its order. Nothing of anyone's health: an employer has no business knowing it.</summary>
public sealed class ReponsesSuivi
{
    [Display(Name = "Année de naissance")]
    public int? Annee { get; set; }

    [Display(Name = "Date de naissance")]
    public DateOnly? Naissance { get; set; }

    [Display(Name = "Contrat")]
    public TypeContrat? Contrat { get; set; }

    [Display(Name = "Premier jour au poste")]
    public DateOnly? Debut { get; set; }

    [Display(Name = "Jours de travail dans la saison")]
    public int? JoursSaison { get; set; }

    [Display(Name = "Le salarié travaille de nuit")]
    public bool Nuit { get; set; }

    [Display(Name = "À quoi le poste expose-t-il\u00A0?")]
    public List<Risque> Expositions { get; set; } = [];

    [Display(Name = "Exposé depuis le")]
    public DateOnly? ExposeDepuis { get; set; }

    [Display(Name = "Engins conduits")]
    public List<Engins> Engins { get; set; } = [];

    [Display(Name = "Habilitations électriques")]
    public List<Habilitations> Habilitations { get; set; } = [];

    [Display(Name = "Dernière visite")]
    public TypeVisite? Visite { get; set; }

    [Display(Name = "Le")]
    public DateOnly? VisiteLe { get; set; }

    [Display(Name = "Faite par")]
    public Profession? VisitePar { get; set; }

    [Display(Name = "Dernier arrêt de travail")]
    public MotifArret? Arret { get; set; }

    [Display(Name = "Premier jour d’arrêt")]
    public DateOnly? ArretDebut { get; set; }

    [Display(Name = "Dernier jour d’arrêt")]
    public DateOnly? ArretFin { get; set; }
}
