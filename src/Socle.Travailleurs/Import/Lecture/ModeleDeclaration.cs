using static Socle.Travailleurs.Import.Champ;

namespace Socle.Travailleurs.Import;

/// <summary>Our model of the employer's declaration, one row per contract. docs/guide/declarations.md is its public face, and a test keeps both equal.</summary>
public static class ModeleDeclaration
{
    public static IReadOnlyList<ColonneModele> Colonnes { get; } =
    [
        Requise(Siret, "siret", "SIRET de l’établissement", "Quatorze chiffres.", "35600000049837", "numero siret", "n siret", "siret etablissement", "code siret", "etablissement siret", "siret employeur", "siret de l etablissement", "no siret"),
        Facultative(Siren, "siren", "SIREN", "Neuf chiffres, si le fichier sépare SIREN et NIC.", "", "numero siren", "n siren", "siren entreprise"),
        Facultative(Nic, "nic", "NIC", "Cinq chiffres, avec le SIREN dans sa colonne.", "", "numero nic", "n nic", "code nic"),
        Facultative(Nir, "nir", "Numéro de sécurité sociale", "Treize caractères, ou quinze avec la clé. C’est lui qui évite le mieux les doublons.", "185057800608436", "numero de securite sociale", "n securite sociale", "numero ss", "n ss", "no ss", "num ss", "securite sociale", "numero insee", "n insee", "numero secu", "n de securite sociale", "matricule securite sociale", "insee"),
        Facultative(Ntt, "ntt", "Numéro technique temporaire", "Celui de la DSN, tant qu’il n’y a pas de NIR.", "", "numero technique temporaire", "n ntt"),
        Requise(NomNaissance, "nom_naissance", "Nom de naissance", "En toutes lettres.", "MARTIN", "nom", "nom de naissance", "nom patronymique", "nom de famille", "nom salarie", "nom du salarie", "nom de jeune fille", "patronyme", "nom naissance", "last name"),
        Facultative(NomUsage, "nom_usage", "Nom d’usage", "S’il diffère du nom de naissance.", "", "nom d usage", "nom marital", "nom usuel", "nom d epouse", "nom usage", "nom epouse", "nom marie"),
        Requise(Prenoms, "prenoms", "Prénoms", "Tous, ou le premier.", "Jeanne", "prenom", "prenom s", "prenom salarie", "prenom du salarie", "prenoms du salarie", "prenom usuel", "first name"),
        Facultative(Champ.Sexe, "sexe", "Sexe", "M ou F.", "F", "genre", "civilite", "code sexe"),
        Requise(Naissance, "naissance", "Date de naissance", "Jour, mois et année sur quatre chiffres.", "31/05/1985", "date de naissance", "date naissance", "ne le", "nee le", "date naiss", "date de naiss", "dt naissance", "ddn", "birth date"),
        Facultative(LieuNaissance, "lieu_naissance", "Commune de naissance", "Code officiel géographique de la commune.", "", "code commune naissance", "code insee naissance", "code commune de naissance", "lieu de naissance code"),
        Facultative(Courriel, "courriel", "Courriel", "Une seule adresse.", "jeanne.martin@exemple.fr", "email", "e mail", "mail", "adresse mail", "adresse electronique", "adresse email", "mel", "courriel salarie", "email salarie"),
        Facultative(Telephone, "telephone", "Téléphone", "Dix chiffres.", "0232000000", "tel", "portable", "mobile", "telephone portable", "tel portable", "numero de telephone", "n telephone", "telephone mobile", "tel mobile"),
        Facultative(Boeth, "boeth", "Bénéficiaire de l’obligation d’emploi", "oui ou non, si le salarié l’a dit à l’employeur.", "non", "travailleur handicape", "rqth", "handicap", "beneficiaire obligation emploi", "oeth", "th", "statut boeth"),
        Facultative(Matricule, "matricule", "Matricule", "Celui de la paie.", "0042", "matricule salarie", "code salarie", "numero salarie", "n salarie", "numero matricule", "n matricule", "id salarie", "matricule paie"),
        Facultative(NumeroContrat, "numero_contrat", "Numéro de contrat", "Celui de la DSN ; il distingue deux contrats d’une même personne.", "00001", "n contrat", "numero contrat", "numero de contrat", "code contrat", "no contrat", "num contrat", "reference contrat"),
        Facultative(NatureContrat, "nature_contrat", "Nature du contrat", "CDI, CDD, intérim, saisonnier, apprenti, stage ou indépendant.", "CDI", "type de contrat", "type contrat", "contrat", "nature de contrat", "nature du contrat", "typecontrat", "contrat type"),
        Requise(DateDebut, "date_debut", "Début du contrat", "Date d’embauche.", "01/03/2026", "date d embauche", "date embauche", "date d entree", "date entree", "debut de contrat", "debut contrat", "date debut contrat", "date de debut", "date debut de contrat", "date d anciennete", "entree", "embauche", "date arrivee", "date d arrivee", "debut"),
        Facultative(FinPrevue, "fin_prevue", "Fin prévue", "Terme d’un CDD ou d’une mission.", "", "date fin prevue", "fin previsionnelle", "date de fin previsionnelle", "terme", "terme du contrat", "date fin prevue contrat", "date de fin prevue"),
        Facultative(DateFin, "date_fin", "Fin du contrat", "Dernier jour, une fois le contrat terminé.", "", "date de sortie", "date sortie", "date de depart", "date depart", "fin de contrat", "fin contrat", "date de fin", "sortie", "date fin contrat", "date de fin de contrat", "date fin de contrat", "fin"),
        Facultative(MotifFin, "motif_fin", "Motif de fin", "Code DSN (059) ou mot (démission).", "", "motif de sortie", "motif sortie", "motif depart", "motif de depart", "motif fin contrat", "motif de fin de contrat", "motif de rupture", "code motif rupture"),
        Facultative(Quotite, "quotite", "Temps de travail", "En centièmes d’un temps plein : 80.", "100", "temps de travail", "taux d activite", "taux activite", "pourcentage temps de travail", "temps partiel", "etp"),
        Facultative(JoursSaison, "jours_saison", "Jours de la saison", "Jours de travail effectif, pour un saisonnier.", "", "jours de travail effectif", "nombre de jours saison", "duree saison jours", "jours saison"),
        Facultative(Champ.Eloigne, "eloigne", "Travaille dans un autre département", "oui ou non : habituellement, dans un autre département que l’établissement.", "", "salarie eloigne", "travailleur eloigne"),
        Facultative(Champ.EmploisVises, "emplois_vises", "Emplois visés", "Pour un intérimaire, ceux pour lesquels vaut la visite : trois au plus, séparés par « | ».", "", "emplois vises par la visite"),
        Facultative(Poste, "poste", "Poste", "En clair.", "Cariste", "emploi", "fonction", "intitule du poste", "libelle emploi", "libelle poste", "intitule poste", "emploi occupe", "poste occupe", "metier", "qualification", "poste de travail", "libelle emploi poste"),
        Facultative(Pcs, "pcs", "Code PCS", "PCS-ESE 2003 ou PCS 2020.", "652a", "code pcs", "pcs ese", "csp", "code pcs ese", "code profession", "categorie socio professionnelle", "code emploi insee"),
        Facultative(DebutPoste, "debut_poste", "Début au poste", "S’il suit le début du contrat.", "", "date debut poste", "date de prise de poste", "prise de poste", "date changement poste", "date affectation poste", "date de debut du poste"),
        Facultative(Nuit, "nuit", "Travail de nuit", "oui ou non.", "non", "travail de nuit", "travailleur de nuit", "poste de nuit", "horaires de nuit"),
        Facultative(Engins, "engins", "Engins conduits", "Liste séparée par « | » : chariot, grue à tour, grue mobile, grue auxiliaire, PEMP, engin de chantier ; ou « aucun ».", "chariot", "conduite d engins", "caces", "engins conduits", "autorisation de conduite", "autorisations de conduite"),
        Facultative(Champ.Habilitations, "habilitations", "Habilitations électriques", "Symboles séparés par « | » : B0|H0V ; ou « aucune ».", "", "habilitation electrique", "habilitation", "habilitations electriques"),
        Facultative(Risques, "risques", "Risques particuliers", "Liste complète, séparée par « | », chaque risque suivi s’il le faut de sa date : amiante@01/03/2024|cmr ; ou « aucun ».", "aucun", "risque", "risques professionnels", "expositions", "exposition", "risques particuliers", "surveillance medicale", "liste des risques", "risques sir"),
        Facultative(ArretMotif, "arret_motif", "Motif de l’arrêt", "maladie, AT, MP ou maternité.", "", "motif arret", "motif de l arret", "type arret", "nature arret", "motif d absence", "type d absence"),
        Facultative(ArretDebut, "arret_debut", "Début de l’arrêt", "Premier jour d’absence.", "", "debut arret", "date debut arret", "debut de l arret", "date d arret", "date arret", "debut absence", "date debut absence"),
        Facultative(ArretFinPrevue, "arret_fin_prevue", "Fin prévue de l’arrêt", "Dernier jour prescrit.", "", "fin arret prevue", "date fin arret", "fin arret", "date de fin d arret", "fin absence", "date fin absence", "fin prevue arret"),
        Facultative(ArretReprise, "arret_reprise", "Date de reprise", "Premier jour de retour au travail.", "", "reprise", "date de reprise", "date reprise", "reprise du travail"),
    ];

    private static readonly Dictionary<Champ, ColonneModele> ParChamp = Colonnes.ToDictionary(c => c.Champ);

    public static ColonneModele De(Champ champ) => ParChamp[champ];

    public static ColonneModele? Trouver(string titre) => Colonnes.FirstOrDefault(c => c.Titre == titre);

    private static ColonneModele Requise(Champ champ, string titre, string libelle, string aide, string exemple, params IReadOnlyList<string> synonymes) =>
        new(champ, titre, libelle, aide, exemple, true, synonymes);

    private static ColonneModele Facultative(Champ champ, string titre, string libelle, string aide, string exemple, params IReadOnlyList<string> synonymes) =>
        new(champ, titre, libelle, aide, exemple, false, synonymes);
}
