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
    public static readonly Processus AjouterSalle = new("salle.ajouter", "Ajout d’une salle");
    public static readonly Processus ModifierSalle = new("salle.modifier", "Modification d’une salle");
    public static readonly Processus FermerSalle = new("salle.fermer", "Fermeture d’une salle");
    public static readonly Processus RouvrirSalle = new("salle.rouvrir", "Réouverture d’une salle");
    public static readonly Processus EnregistrerCompetence = new("competence.enregistrer", "Enregistrement d’une compétence");
    public static readonly Processus FermerCompetence = new("competence.fermer", "Fermeture d’une compétence");
    public static readonly Processus RouvrirCompetence = new("competence.rouvrir", "Réouverture d’une compétence");
    public static readonly Processus DonnerCompetence = new("competence.donner", "Compétence d’un professionnel");
    public static readonly Processus RetirerCompetence = new("competence.retirer", "Retrait d’une compétence");
    public static readonly Processus NoterAbsence = new("absence.noter", "Absence d’un professionnel");
    public static readonly Processus ModifierAbsence = new("absence.modifier", "Modification d’une absence");
    public static readonly Processus RetirerAbsence = new("absence.retirer", "Retrait d’une absence");
    public static readonly Processus EnregistrerPartenaire = new("partenaire.enregistrer", "Enregistrement d’un service partenaire");
    public static readonly Processus FermerPartenaire = new("partenaire.fermer", "Fermeture d’un service partenaire");
    public static readonly Processus RouvrirPartenaire = new("partenaire.rouvrir", "Réouverture d’un service partenaire");

    public static IReadOnlyList<Processus> Tous { get; } =
    [
        CreerSecteur, ModifierSecteur, FermerSecteur, RouvrirSecteur, CreerCentre, ModifierCentre, FermerCentre, RouvrirCentre,
        CreerEquipe, ModifierEquipe, FermerEquipe, RouvrirEquipe, EnregistrerProfessionnel, DepartProfessionnel,
        AjouterSalle, ModifierSalle, FermerSalle, RouvrirSalle,
        EnregistrerCompetence, FermerCompetence, RouvrirCompetence, DonnerCompetence, RetirerCompetence,
        NoterAbsence, ModifierAbsence, RetirerAbsence, EnregistrerPartenaire, FermerPartenaire, RouvrirPartenaire,
    ];
}
