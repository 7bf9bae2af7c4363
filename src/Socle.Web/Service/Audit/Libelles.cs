using System.Text;

namespace Socle.Web.Service.Audit;

/// <summary>Names of tables and columns as people say them. One that is not here is read as it is written.</summary>
internal static class Libelles
{
    private static readonly Dictionary<string, string> Champs = new()
    {
        ["role"] = "rôle",
        ["nom_affiche"] = "nom",
        ["user_name"] = "identifiant",
        ["email"] = "courriel",
        ["phone_number"] = "téléphone",
        ["telephone"] = "téléphone",
        ["password_hash"] = "mot de passe",
        ["two_factor_enabled"] = "codes temporaires",
        ["cle_totp"] = "clé des codes temporaires",
        ["lockout_end"] = "en attente jusqu’au",
        ["actif"] = "ouvert",
        ["cree_le"] = "créé le",
        ["derniere_connexion"] = "dernière connexion",
        ["sessions_fermees"] = "sessions fermées",
        ["codes_de_secours"] = "codes de secours tirés",
        ["prenoms"] = "prénoms",
        ["prenom_usuel"] = "prénom usuel",
        ["debut"] = "début",
        ["etablissement_id"] = "établissement",
        ["equipe_id"] = "équipe",
        ["numero_adherent"] = "numéro d’adhérent",
        ["ferme_le"] = "fermé le",
        ["successeur_id"] = "successeur",
        ["absorbee_par_id"] = "absorbée par",
        ["fusionne_vers_id"] = "fusionné vers",
        ["categorie"] = "catégorie",
        ["contrats_repris"] = "contrats repris de l’ancien logiciel",
        ["entreprise_id"] = "entreprise",
        ["compte_id"] = "compte",
        ["medecin_id"] = "médecin",
        ["equipement"] = "équipement",
        ["valable_jusquau"] = "valable jusqu’au",
        ["signe_le"] = "signé le",
        ["signe_par_id"] = "signé par",
        ["resilie_le"] = "résilié le",
        ["intitule"] = "intitulé",
        ["perimetre"] = "périmètre",
        ["metier"] = "métier",
        ["chemin"] = "page demandée",
        ["moyen"] = "entrée",
        ["changes"] = "changés",
        ["retires"] = "retirés",
        ["demandes"] = "visites à placer",
        ["placees"] = "placées",
        ["creee_le"] = "créée le",
        ["envoyee_le"] = "envoyée le",
        ["relancee_le"] = "relancée le",
        ["prevue_le"] = "prévue le",
        ["prevue_a"] = "prévue à",
        ["realisee_le"] = "réalisée le",
        ["recue_le"] = "reçue le",
        ["declare_du"] = "déclare pour l’entreprise du",
        ["declare_au"] = "déclare pour l’entreprise jusqu’au",
        ["ecrit_le"] = "mandat écrit le",
        ["mandat_du"] = "en vertu du mandat du",
    };

    private static readonly Dictionary<string, string> Objets = new()
    {
        ["etablissement"] = "Établissement",
        ["evenement_entreprise"] = "Événement d’entreprise",
        ["evenement_audit"] = "Journal d’audit",
        ["demande_adhesion"] = "Demande d’adhésion",
        ["piece_adhesion"] = "Pièce d’une demande d’adhésion",
        ["reglage_adhesions"] = "Réglages de l’adhésion en ligne",
        ["tarif_adhesion"] = "Prix de l’adhésion",
        ["document_adhesion"] = "Document montré avant d’adhérer",
        ["affiliation_independant"] = "Affiliation d’indépendant",
        ["equipe"] = "Équipe",
        ["arret"] = "Arrêt",
        ["cle_acces"] = "Clé d’accès",
        ["visite_realisee"] = "Visite réalisée",
        ["visite_prevue"] = "Visite prévue",
        ["visite_confiee"] = "Visite confiée à un autre service",
        ["visite_recue"] = "Visite demandée par un autre service",
        ["competence"] = "Compétence",
        ["competence_professionnel"] = "Compétence d’un professionnel",
        ["declaration_annuelle"] = "Déclaration annuelle",
        ["invitation_acces"] = "Invitation à l’espace employeur",
        ["fil_de_messages"] = "Message d’un employeur",
        ["delai_de_reponse"] = "Délai de réponse",
        ["document_remis"] = "Document remis",
        ["lecture_document"] = "Lecture d’un document par l’employeur",
        ["compte_travailleur"] = "Compte d’un salarié",
        ["code_activation"] = "Code d’espace salarié",
        ["essai_activation"] = "Essai d’ouverture d’un espace salarié",
        ["depot_travailleur"] = "Envoi d’un salarié à son dossier",
        ["copie_travailleur"] = "Document remis au salarié",
        ["lecture_copie"] = "Lecture d’un document par le salarié",
        ["absence_professionnel"] = "Absence d’un professionnel",
        ["protocole_delegation"] = "Protocole de délégation",
        ["acte_delegue"] = "Acte délégué",
        ["exclusion_protocole"] = "Exclusion d’un protocole",
        ["mesure_experimentale"] = "Mesure expérimentale",
        ["application_mesure"] = "Application d’une mesure",
        ["fusion_travailleurs"] = "Fusion de travailleurs",
        ["echeance"] = "Échéance",
        ["echeancier"] = "Échéancier",
        ["indisponibilite"] = "Indisponibilité",
        ["ligne_planification"] = "Ligne de planification",
        ["priorite_planification"] = "Priorité de planification",
        ["proposition_planification"] = "Proposition de planification",
        ["reglages_planification"] = "Réglages de la planification",
        ["simultanes_entreprise"] = "Absences simultanées d’une entreprise",
        ["service_partenaire"] = "Service partenaire",
        ["tarif_partenaire"] = "Tarif d’un service partenaire",
        ["trajet_commune"] = "Trajet",
        ["vacances_scolaires"] = "Vacances scolaires",
    };

    public static string Champ(string colonne) => Champs.TryGetValue(colonne, out var nom)
        ? nom
        : (colonne.EndsWith("_id", StringComparison.Ordinal) ? colonne[..^3] : colonne).Replace('_', ' ');

    public static string Objet(string table)
    {
        if (Objets.TryGetValue(table, out var nom) || table.Length == 0)
        {
            return nom ?? "";
        }
        var mots = table.Replace('_', ' ');
        return char.ToUpperInvariant(mots[0]) + mots[1..];
    }

    /// <summary><c>MedecinCoordonnateur</c> becomes <c>medecin coordonnateur</c>.</summary>
    public static string Separer(string nom)
    {
        var mots = new StringBuilder(nom.Length + 4);
        foreach (var lettre in nom)
        {
            if (char.IsUpper(lettre) && mots.Length > 0)
            {
                mots.Append(' ');
            }
            mots.Append(char.ToLowerInvariant(lettre));
        }
        return mots.ToString();
    }
}
