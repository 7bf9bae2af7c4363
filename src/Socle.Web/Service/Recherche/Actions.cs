using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Web.Securite;

namespace Socle.Web.Service.Recherche;

/// <summary>What the person may do or open, found by the words they would use.</summary>
internal static class Actions
{
    private static readonly (Permission Permission, string Libelle, string Href, string Icone, string Mots)[] Toutes =
    [
        (Permission.EntreprisesModifier, "Nouvelle adhésion", "/entreprises/adherer", Icones.Ajouter, "ajouter créer entreprise adhérent employeur"),
        (Permission.AdhesionsTraiter, "Demandes d’adhésion", "/adhesions", Icones.Entreprises, "adhérer en ligne nouvelle entreprise accepter refuser pièce"),
        (Permission.AdhesionsTraiter, "Affiliations d’indépendants", "/adhesions/affiliations", Icones.Prevu, "indépendant fin renouveler un an"),
        (Permission.AdhesionsRegler, "Réglages de l’adhésion en ligne", "/adhesions/reglages", Icones.Administration, "territoire secteur prix tarif statuts règlement documents"),
        (Permission.TravailleursModifier, "Nouvelle embauche", "/travailleurs/nouveau", Icones.Ajouter, "ajouter créer embaucher travailleur salarié contrat arrivée"),
        (Permission.DeclarationsImporter, "Déposer une déclaration", "/declarations", Icones.Declaration, "importer import fichier csv excel dsn"),
        (Permission.AgendaLire, "Salle d’attente", "/agenda/attente", Icones.SalleDAttente, "accueil arrivée présents attendus"),
        (Permission.VisiteConduire, "Mes visites ouvertes", "/soin/visites", Icones.Dossier, "visite reprendre retrouver conduire conclure"),
        (Permission.AgendaLire, "Agenda de la semaine", "/agenda/semaine", Icones.Agenda, "planning vacations rendez-vous"),
        (Permission.AgendaRegler, "Nouveau modèle de semaine", "/agenda/vacations/modele", Icones.Agenda, "vacation ajouter créer récurrence"),
        (Permission.AgendaRegler, "Ouvrir une vacation", "/agenda/vacations/nouvelle", Icones.Agenda, "ajouter créer demi-journée"),
        (Permission.AgendaRegler, "Durées des visites", "/agenda/durees", Icones.Proche, "minutes réglages"),
        (Permission.AgendaLire, "Mon agenda sur mon téléphone", "/agenda/abonnement", Icones.Agenda, "icalendar ics abonnement calendrier"),
        (Permission.EcheancierLire, "Visites en retard sur la loi", "/echeancier?moment=retard", Icones.VisitesDues, "dépassées échéances"),
        (Permission.ConvocationsConduire, "Convoquer", "/convocations/preparer", Icones.Convocations, "envoyer convocation courriel sms lettre rendez-vous annoncer prévenir"),
        (Permission.ConvocationsConduire, "Messages à reprendre", "/convocations?vue=a-reprendre", Icones.Convocations, "convocations échec retour rejet sans adresse"),
        (Permission.ConvocationsConduire, "Imprimer les lettres", "/convocations/lettres", Icones.Imprimer, "courrier papier convocation pdf"),
        (Permission.MessagesTenir, "Messages en retard", "/messages?moment=retard", Icones.Ecrire, "employeurs réclamations questions répondre"),
        (Permission.ConvocationsConduire, "Ouvrir une campagne de déclaration annuelle", "/campagnes/nouvelle", Icones.Declaration, "employeurs inviter rappels signature liste salariés"),
        (Permission.ConvocationsConduire, "Textes des messages", "/convocations/modeles", Icones.Modifier, "modèle convocation rappel courriel sms lettre"),
        (Permission.PlanificationConduire, "Nouvelle proposition de planification", "/planification/nouvelle", Icones.Planifier, "planifier optimiser placer remplir agenda vacations"),
        (Permission.PlanificationConduire, "Priorités de la planification", "/planification/priorites", Icones.Etoile, "poids urgence reprise"),
        (Permission.EntreprisesModifier, "Affecter des établissements à une équipe", "/etablissements", Icones.Equipe, "affectation changer équipe centre"),
        (Permission.EntreprisesLire, "Établissements sans équipe", "/etablissements?equipe=sans", Icones.Etablissement, "affecter affectation orphelins"),
        (Permission.OrganisationModifier, "Nouvelle équipe", "/organisation/equipe", Icones.Equipe, "ajouter créer équipe"),
        (Permission.OrganisationModifier, "Nouveau centre", "/organisation/centre", Icones.Centre, "ajouter créer lieu"),
        (Permission.OrganisationModifier, "Nouveau professionnel", "/organisation/professionnel", Icones.Travailleur, "ajouter créer médecin infirmier assistant collègue"),
        (Permission.OrganisationLire, "Absences du mois", "/organisation/absences", Icones.Agenda, "congés formation réunion planning équipe présence"),
        (Permission.OrganisationLire, "Compétences des professionnels", "/organisation/competences", Icones.Etoile, "audiométrie spirométrie habilitation validité renouveler"),
        (Permission.DelegationsPreparer, "Nouveau protocole de délégation", "/delegations/protocole", Icones.Documents, "déléguer confier infirmier médecin"),
        (Permission.DelegationsLire, "Qui peut faire quoi ?", "/delegations/qui-peut-faire", Icones.Question, "délégation protocole infirmier droit acte"),
        (Permission.MesuresModifier, "Nouvelle mesure expérimentale", "/mesures/mesure", Icones.Expositions, "expérimentation essai"),
        (Permission.ComptesAdministrer, "Nouveau compte", "/administration/comptes/nouveau", Icones.Comptes, "ajouter créer utilisateur accès identifiant mot de passe"),
        (Permission.ComptesAdministrer, "Ce que peut chaque rôle", "/administration/roles", Icones.Roles, "permissions droits habilitations"),
        (Permission.AgendaTenir, "Demandes de visite en attente", "/demandes", Icones.Demandes, "reprise préreprise répondre rendez-vous"),
        (Permission.DocumentsRendre, "Copies de dossier demandées", "/soin/copies-demandees", Icones.Copier, "salarié droits remettre dossier médical demande"),
        (Permission.DocumentsRendre, "Documents signés par moi", "/soin/documents?miens=oui", Icones.Documents, "attestation avis aptitude inaptitude aménagement signer registre"),
        (Permission.SonCompte, "Vérifier un document", "/verifier", Icones.Bouclier, "code qr authentique attestation avis empreinte pdf"),
        (Permission.AgendaTenir, "Visites confiées à relancer", "/partenaires?vue=ARelancer", Icones.Envoyer, "partenaire autre service éloigné intérimaire réponse"),
        (Permission.AgendaTenir, "Visites reçues d’autres services", "/partenaires/recues", Icones.Import, "partenaire pour le compte demande retour"),
        (Permission.PartenairesModifier, "Nouveau service partenaire", "/partenaires/service", Icones.Ajouter, "ajouter créer convention tarif spsti"),
        (Permission.AgendaLire, "Échanges avec les autres services", "/partenaires/bilan", Icones.Indicateurs, "visites confiées reçues chiffres facturation partenaire"),
        (Permission.EcheancierLire, "Intérimaires", "/partenaires/interimaires", Icones.Travailleurs, "travail temporaire agence mission dispense emplois"),
        (Permission.DossierOuvrir, "Nomenclatures et thésaurus", "/soin/nomenclatures", Icones.Tableau, "codes liste cim10 cim-10 pcs expositions professions examens conseils effets vaccins importer version"),
        (Permission.PapiersClasser, "Classer les papiers numérisés", "/soin/papiers", Icones.Document, "scanner numériser papier pièce courrier compte rendu résultat corbeille ranger"),
        (Permission.DossierDeleguer, "Déléguer l’accès aux dossiers", "/soin/delegations-acces", Icones.Roles, "délégation dossier médical assistant préventeur IPRP identité expositions"),
        (Permission.DossierAvis, "Accès exceptionnels aux dossiers", "/soin/avis", Icones.Notifications, "bris de glace avis dossier médical sans relation"),
        (Permission.ProtocolesEcrire, "Nouveau protocole de suivi", "/soin/protocoles/ecrire", Icones.Prevention, "écrire protocole risque exposition questions mesures conseils bruit nuit chimique écran"),
        (Permission.ProtocolesEcrire, "Modèles de protocoles de suivi", "/soin/protocoles/modeles", Icones.Copier, "copier partir modèle bruit nuit chimique écran vibrations"),
        (Permission.ProtocolesLire, "Protocoles de suivi en vigueur", "/soin/protocoles?etat=EnVigueur", Icones.Prevention, "que demander mesurer conseiller exposition"),
        (Permission.IndicateursLire, "Seuil des indicateurs anonymes", "/indicateurs/reglages", Icones.Indicateurs, "masquer petits nombres confidentialité réglage"),
        (Permission.PreventionEcrire, "Écrire un contenu de prévention", "/prevention/ecrire", Icones.Prevention, "fiche vidéo module e-learning questionnaire salariés métier exposition conseils"),
        (Permission.StaffTenir, "Nouvelle réunion de staff", "/staff/reunion", Icones.Dossier, "équipe dossiers décision"),
        (Permission.AgendaLire, "Imprimer l’agenda du jour", "/agenda/imprimer", Icones.Imprimer, "papier panne rendez-vous journée"),
        (Permission.AgendaLire, "Taux d’absences", "/absences", Icones.Indicateurs, "absents excusés remplacement"),
        (Permission.AbsencesFacturer, "Absences à facturer", "/absences/facturer", Icones.Documents, "comptabilité facture absents transmettre export"),
        (Permission.AgendaTenir, "Rendez-vous à reprendre", "/agenda/a-reprendre", Icones.Agenda, "excusés absents annulés replacer reprendre"),
        (Permission.AgendaRegler, "Régler les absences", "/absences/reglages", Icones.Administration, "préavis facturation excuse"),
        (Permission.EcheancierRecalculer, "Recalculer l’échéancier", "/echeancier/recalculer", Icones.Actualiser, "recalcul visites dues"),
        (Permission.SonCompte, "Mon compte", "/compte", Icones.Travailleur, "mot de passe clé accès codes sessions affichage thème sombre"),
    ];

    public static IReadOnlyList<Trouve> Chercher(string saisie, HttpContext contexte, IReadOnlyList<EntreeMenu> menu)
    {
        var mots = Texte.PourRecherche(saisie).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. menu.Where(e => Repond(mots, e.Libelle)).Select(e => new Trouve(e.Href, e.Libelle, null, e.Icone, "Écran")),
            .. Toutes.Where(a => contexte.User.Peut(a.Permission) && Repond(mots, $"{a.Libelle} {a.Mots}")).Select(a => new Trouve(a.Href, a.Libelle, null, a.Icone, "Action")),
        ];
    }

    private static bool Repond(string[] mots, string texte)
    {
        var cle = $" {Texte.PourRecherche(texte)}";
        return mots.Length > 0 && mots.All(m => cle.Contains($" {m}", StringComparison.Ordinal));
    }
}
