using Socle.Technique.Traces;

namespace Socle.Organisation;

/// <summary>The processes of this module, as the audit trail names them.</summary>
public static class ProcessusOrganisation
{
    public static readonly Processus CreerSecteur = new("secteur.creer", "Création d’un secteur");
    public static readonly Processus ModifierSecteur = new("secteur.modifier", "Modification d’un secteur");
    public static readonly Processus FermerSecteur = new("secteur.fermer", "Fermeture d’un secteur");
    public static readonly Processus RouvrirSecteur = new("secteur.rouvrir", "Réouverture d’un secteur");
    public static readonly Processus CreerCentre = new("centre.creer", "Création d’un centre");
    public static readonly Processus ModifierCentre = new("centre.modifier", "Modification d’un centre");
    public static readonly Processus FermerCentre = new("centre.fermer", "Fermeture d’un centre");
    public static readonly Processus RouvrirCentre = new("centre.rouvrir", "Réouverture d’un centre");
    public static readonly Processus CreerEquipe = new("equipe.creer", "Création d’une équipe");
    public static readonly Processus ModifierEquipe = new("equipe.modifier", "Modification d’une équipe");
    public static readonly Processus FermerEquipe = new("equipe.fermer", "Fermeture d’une équipe");
    public static readonly Processus RouvrirEquipe = new("equipe.rouvrir", "Réouverture d’une équipe");
    public static readonly Processus EnregistrerProfessionnel = new("professionnel.enregistrer", "Enregistrement d’un professionnel");
    public static readonly Processus DepartProfessionnel = new("professionnel.depart", "Départ d’un professionnel");

    public static IReadOnlyList<Processus> Tous { get; } =
    [
        CreerSecteur, ModifierSecteur, FermerSecteur, RouvrirSecteur, CreerCentre, ModifierCentre, FermerCentre, RouvrirCentre,
        CreerEquipe, ModifierEquipe, FermerEquipe, RouvrirEquipe, EnregistrerProfessionnel, DepartProfessionnel,
    ];
}
