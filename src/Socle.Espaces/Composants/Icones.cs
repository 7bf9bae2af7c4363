namespace Socle.Espaces.Composants;

/// <summary>
/// One icon for one meaning, the same on every screen. scripts/vendor puts them in the sprite:
/// run it after adding a constant.
/// </summary>
public static class Icones
{
    // Places
    public const string Accueil = "home";
    public const string MaJournee = "sun";
    public const string VisitesDues = "list-check";
    public const string Agenda = "calendar-week";
    public const string Convocations = "send";
    public const string Demandes = "inbox";
    public const string Travailleurs = "users";
    public const string Travailleur = "user";
    public const string Entreprises = "building";
    public const string Etablissement = "map-pin";
    public const string Equipe = "users-group";
    public const string Centre = "building-hospital";
    public const string Prevention = "shield-check";
    public const string Maintien = "heart-handshake";
    public const string Indicateurs = "chart-bar";
    public const string Droit = "scale";
    public const string Administration = "settings";
    public const string Comptes = "user-cog";
    public const string Roles = "lock-access";
    public const string Audit = "history";
    public const string Import = "file-import";
    public const string Declaration = "clipboard-list";
    public const string Documents = "file-text";
    public const string Document = "file";
    public const string Facturation = "receipt-euro";
    public const string Ecrire = "message";
    public const string Notifications = "bell";
    public const string SalleDAttente = "armchair";
    public const string Dossier = "stethoscope";
    public const string Expositions = "flask";
    public const string Poste = "briefcase";
    public const string Arret = "bandage";
    public const string Doublons = "users-plus";
    public const string Base = "database";
    public const string Cles = "key";

    // States
    public const string Prevu = "calendar";
    public const string Proche = "clock";
    public const string Retard = "alert-triangle";
    public const string Fait = "check";
    public const string Succes = "circle-check";
    public const string Information = "info-circle";
    public const string Alerte = "alert-triangle";
    public const string Erreur = "alert-circle";
    public const string Interdit = "lock";
    public const string EnCours = "loader-2";
    public const string Vide = "mood-empty";

    // Acts
    public const string Chercher = "search";
    public const string Ajouter = "plus";
    public const string Modifier = "pencil";
    public const string Supprimer = "trash";
    public const string Fermer = "x";
    public const string Exporter = "download";
    public const string Envoyer = "upload";
    public const string Imprimer = "printer";
    public const string Planifier = "wand";
    public const string Filtrer = "filter";
    public const string Actualiser = "refresh";
    public const string Copier = "copy";
    public const string Fusionner = "git-merge";
    public const string Annuler = "arrow-back-up";
    public const string Ouvrir = "external-link";
    public const string Voir = "eye";
    public const string Masquer = "eye-off";
    public const string Deconnexion = "logout";
    public const string Connexion = "login";
    public const string CleDAcces = "fingerprint";
    public const string CodeTemporaire = "device-mobile";
    public const string Telephone = "phone";
    public const string Courriel = "mail";
    public const string Aide = "help-circle";
    public const string Menu = "menu-2";
    public const string Clair = "sun";
    public const string Sombre = "moon";
    public const string Automatique = "device-desktop";
    public const string Precedent = "chevron-left";
    public const string Suivant = "chevron-right";
    public const string Derouler = "chevron-down";
    public const string TriCroissant = "arrow-up";
    public const string TriDecroissant = "arrow-down";
    public const string TriPossible = "arrows-sort";
    public const string Plus = "dots";
    public const string Retour = "arrow-left";
    public const string Aller = "arrow-right";
    public const string Lien = "link";
    public const string Naissance = "cake";
    public const string Identite = "id";
    public const string Tableau = "table";
    public const string Chrono = "timeline";
    public const string Etoile = "star";
    public const string Cadenas = "shield-lock";
    public const string Question = "zoom-question";
    public const string Carte = "map";
    public const string Camion = "truck";
    public const string Bureau = "device-laptop";
    public const string Fleche = "arrow-up-right";
    public const string Deplacer = "arrows-exchange";
    public const string Interdire = "ban";
    public const string Clore = "circle-x";
    public const string Relire = "checklist";
    public const string Code = "braces";
    public const string Bouclier = "shield";
    public const string Fusee = "rocket";

    // Proof marks of the encoded law
    public const string Prouve = "shield-check";
    public const string LuEnCopie = "copy-check";
    public const string SourceSecondaire = "quote";
    public const string Deduit = "bulb";
    public const string AVerifier = "zoom-question";
}
