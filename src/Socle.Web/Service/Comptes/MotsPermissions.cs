using Socle.Technique.Acces;

namespace Socle.Web.Service.Comptes;

internal static class MotsPermissions
{
    public static string EnMots(this Permission permission) => permission switch
    {
        Permission.SonCompte => "Gérer son compte",
        Permission.EntreprisesLire => "Lire les entreprises",
        Permission.EntreprisesModifier => "Modifier les entreprises",
        Permission.TravailleursLire => "Lire les travailleurs",
        Permission.TravailleursModifier => "Modifier les travailleurs",
        Permission.TravailleursFusionner => "Fusionner des doublons",
        Permission.EcheancierLire => "Lire les visites dues",
        Permission.EcheancierRecalculer => "Recalculer l’échéancier",
        Permission.EcheancierExporter => "Exporter les visites dues",
        Permission.DroitComparer => "Comparer deux dates du droit",
        Permission.DeclarationsImporter => "Importer des déclarations",
        Permission.DeclarationsAnnuler => "Annuler un import",
        Permission.RepriseConduire => "Reprendre un ancien logiciel",
        Permission.AgendaLire => "Lire l’agenda",
        Permission.AgendaTenir => "Tenir l’agenda : rendez-vous et accueil",
        Permission.AgendaRegler => "Ouvrir des vacations, régler les durées",
        Permission.AbsencesFacturer => "Transmettre les absences à facturer",
        Permission.PlanificationConduire => "Demander et accepter une planification",
        Permission.ConvocationsConduire => "Envoyer les convocations",
        Permission.PartenairesModifier => "Inscrire des services partenaires, leurs conventions et leurs tarifs",
        Permission.StaffTenir => "Discuter des dossiers en staff",
        Permission.OrganisationLire => "Lire équipes et centres",
        Permission.OrganisationModifier => "Modifier équipes et centres",
        Permission.AbsencesModifier => "Noter les absences des professionnels",
        Permission.DelegationsLire => "Lire les délégations",
        Permission.DelegationsPreparer => "Préparer des protocoles de délégation",
        Permission.DelegationsSigner => "Signer, remplacer et résilier des protocoles",
        Permission.MesuresLire => "Lire les mesures expérimentales",
        Permission.MesuresModifier => "Déclarer des mesures expérimentales",
        Permission.MesuresAppliquer => "Tracer l’application d’une mesure",
        Permission.ComptesAdministrer => "Administrer les comptes",
        Permission.AuditLire => "Lire le journal d’audit",
        Permission.TravauxConduire => "Suivre et lancer les travaux du serveur",
        Permission.EspaceEntreprise => "Espace entreprise",
        Permission.EspaceEntrepriseTravailleurs => "Espace entreprise : ses salariés",
        Permission.EspaceEntrepriseSuivi => "Espace entreprise : leur suivi et leurs prochaines visites",
        Permission.EspaceEntrepriseMotifs => "Espace entreprise : le motif déclaré des arrêts",
        Permission.EspaceEntrepriseDeclarer => "Espace entreprise : déclarer arrêts, retours et départs",
        Permission.MessagesTenir => "Messages des employeurs : lire, répondre",
        Permission.EspaceEntrepriseDeleguer => "Espace entreprise : inviter et retirer des accès",
        Permission.EspaceEntreprisePostes => "Espace entreprise : déclarer postes et expositions",
        Permission.EspaceSalarie => "Espace salarié",
        _ => permission.ToString(),
    };
}
