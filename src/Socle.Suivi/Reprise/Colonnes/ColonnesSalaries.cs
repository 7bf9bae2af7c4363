using static Socle.Suivi.Reprise.ChampReprise;

namespace Socle.Suivi.Reprise;

/// <summary>What the file of workers may say.</summary>
internal static class ColonnesSalaries
{
    private const string Identite = "Identité";
    private const string Contrat = "Contrat";
    private const string LePoste = "Poste";
    private const string Suivi = "Suivi";
    private const string Adherent = "Adhérent";
    private const string Service = "Service";

    public static IReadOnlyList<ColonneReprise> Toutes { get; } =
    [
        C(IdTravailleur, "Identifiant du salarié", Identite, "id salarie", "numero salarie", "code salarie", "numero dossier", "id dossier", "numero dmst", "id", "ipp", "cle salarie"),
        C(Nir, "Numéro de sécurité sociale", Identite, "nir", "numero securite sociale", "securite sociale", "numero ss", "numero insee", "insee", "numero secu", "nir salarie", "matricule ins"),
        R(NomNaissance, "Nom de naissance", Identite, "nom naissance", "nom patronymique", "nom famille", "nom jeune fille", "patronyme", "nom"),
        C(NomUsage, "Nom d’usage", Identite, "nom usage", "nom usuel", "nom marital", "nom epouse"),
        R(Prenoms, "Prénoms", Identite, "prenoms", "prenom naissance", "premier prenom"),
        C(PrenomUsuel, "Prénom usuel", Identite, "prenom usuel", "prenom usage"),
        C(ChampReprise.Sexe, "Sexe", Identite, "sexe", "civilite", "genre"),
        R(Naissance, "Date de naissance", Identite, "date naissance", "naissance", "ne le", "nee le", "ddn"),
        C(LieuNaissance, "Commune de naissance (code)", Identite, "code commune naissance", "code insee naissance", "insee naissance", "code lieu naissance"),
        C(Courriel, "Courriel", Identite, "courriel", "adresse courriel", "e mail", "courriel personnel", "adresse electronique", "courriel professionnel"),
        C(CourrielVerifie, "Courriel vérifié", Identite, "courriel verifie", "e mail verifie", "verification courriel", "statut courriel"),
        C(ChampReprise.Telephone, "Téléphone", Identite, "telephone", "telephone fixe", "numero telephone", "telephone domicile"),
        C(Mobile, "Téléphone portable", Identite, "mobile", "telephone mobile", "numero mobile"),
        C(TelephoneVerifie, "Téléphone vérifié", Identite, "telephone verifie", "mobile verifie", "telephone mobile verifie", "verification telephone", "statut telephone"),
        C(Boeth, "Travailleur handicapé déclaré par l’employeur", Identite, "boeth", "rqth", "travailleur handicape", "handicape", "oeth", "beneficiaire obligation emploi"),

        C(IdContrat, "Identifiant du contrat", Contrat, "id contrat", "cle contrat", "id affectation", "code contrat"),
        C(NumeroContrat, "Numéro de contrat de l’employeur", Contrat, "numero contrat"),
        C(Matricule, "Matricule", Contrat, "matricule", "matricule paie", "numero matricule"),
        C(NatureContrat, "Nature du contrat", Contrat, "type contrat", "contrat", "libelle contrat", "code nature contrat"),
        C(Interim, "Intérimaire", Contrat, "interim", "interimaire", "travail temporaire"),
        R(DebutContrat, "Début du contrat", Contrat, "date entree", "debut contrat", "date debut contrat", "date debut", "entree", "date arrivee", "date anciennete"),
        C(FinPrevue, "Fin prévue", Contrat, "fin prevue", "date fin prevue", "terme contrat", "date fin previsionnelle", "fin contrat prevue"),
        C(FinContrat, "Fin du contrat", Contrat, "fin contrat", "date fin contrat", "date sortie", "date depart", "sortie", "date fin"),
        C(MotifFin, "Motif de fin", Contrat, "motif fin", "motif sortie", "motif depart", "motif fin contrat"),
        C(Quotite, "Temps de travail (%)", Contrat, "quotite", "temps travail", "taux activite", "temps partiel", "quotite temps travail"),
        C(JoursSaison, "Jours de la saison", Contrat, "jours saison", "nombre jours saison"),
        C(Exclusion, "Exclusion du suivi", Contrat, "exclusion", "exclu", "motif exclusion", "exclu effectif", "exclu suivi"),
        C(DateExclusion, "Date d’exclusion", Contrat, "date exclusion", "exclu le"),

        C(ChampReprise.Poste, "Poste", LePoste, "poste", "libelle poste", "emploi", "libelle emploi", "fonction", "intitule poste", "metier", "poste travail", "profession"),
        C(Pcs, "Code PCS", LePoste, "pcs", "code pcs", "pcs ese", "csp", "code csp"),
        C(DebutPoste, "Début au poste", LePoste, "date debut poste", "debut poste", "date prise poste", "prise poste", "date affectation"),
        C(Nuit, "Travail de nuit", LePoste, "nuit", "travail nuit", "travailleur nuit", "horaire nuit"),
        C(ChampReprise.Engins, "Engins conduits", LePoste, "engins", "conduite engins", "caces", "autorisation conduite", "engins conduits"),
        C(ChampReprise.Habilitations, "Habilitations électriques", LePoste, "habilitations", "habilitation electrique", "habilitations electriques"),
        C(Risques, "Risques et expositions", LePoste, "risques", "expositions", "risques professionnels", "risques particuliers", "liste risques", "risques sir", "risques declares", "declaration particuliere"),

        C(TypeSuivi, "Type de suivi", Suivi, "type suivi", "suivi", "categorie suivi", "surveillance", "type surveillance", "code suivi", "suivi individuel"),
        C(DerniereVisite, "Dernière visite : date", Suivi, "date derniere visite", "derniere visite", "derniere visite le"),
        C(DerniereVisiteType, "Dernière visite : type", Suivi, "type derniere visite", "libelle derniere visite", "motif derniere visite"),
        C(DerniereVisiteProfession, "Dernière visite : profession", Suivi, "profession derniere visite", "qualite derniere visite", "derniere visite par", "profession intervenant derniere visite"),
        C(DerniereVisiteProfessionnel, "Dernière visite : professionnel", Suivi, "professionnel derniere visite", "intervenant derniere visite", "medecin derniere visite", "nom professionnel derniere visite"),
        C(VisiteCalculee, "Visite calculée : date", Suivi, "date visite calculee", "visite calculee", "date prochaine visite", "prochaine visite", "date echeance", "echeance", "date limite visite", "date prochaine visite calculee"),
        C(VisiteCalculeeType, "Visite calculée : type", Suivi, "type visite calculee", "type prochaine visite", "libelle prochaine visite", "type echeance", "type prochaine visite calculee"),
        C(VisiteCalculeePar, "Visite calculée : par qui", Suivi, "visite calculee par", "prochaine visite par", "qui visite calculee", "profession prochaine visite", "profession visite calculee", "visite calculee qui", "intervenant prochaine visite"),
        C(Dispense, "Dispense de visite", Suivi, "dispense", "dispense visite", "visite dispensee"),
        C(VisitePlanifiee, "Visite planifiée : date", Suivi, "date visite planifiee", "visite planifiee", "date visite planifiee"),
        C(VisitePlanifieeHeure, "Visite planifiée : heure", Suivi, "heure visite planifiee", "heure visite"),
        C(VisitePlanifieeType, "Visite planifiée : type", Suivi, "type visite planifiee", "libelle visite planifiee"),
        C(VisitePlanifieeProfessionnel, "Visite planifiée : professionnel", Suivi, "professionnel visite planifiee", "intervenant visite planifiee", "visite planifiee avec"),

        C(CodeAdherent, "Code de l’adhérent", Adherent, "code adherent", "numero adherent", "id adherent", "adherent", "compte adherent", "code interne adherent"),
        C(RaisonSociale, "Raison sociale", Adherent, "raison sociale", "nom adherent", "libelle adherent", "raison sociale adherent", "denomination"),
        C(ChampReprise.Siret, "SIRET", Adherent, "siret", "numero siret", "siret adherent", "siret etablissement"),
        C(ChampReprise.Siren, "SIREN", Adherent, "siren", "numero siren", "siren adherent"),
        C(Naf, "Code NAF", Adherent, "naf", "code naf", "ape", "code ape", "naf adherent", "code naf adherent"),
        C(NomEtablissement, "Nom de l’établissement", Adherent, "etablissement", "nom etablissement", "libelle etablissement", "enseigne", "site"),
        C(Adresse, "Adresse de l’adhérent", Adherent, "adresse adherent", "adresse 1 adherent", "adresse etablissement", "rue adherent", "voie adherent"),
        C(Complement, "Complément d’adresse", Adherent, "complement adresse adherent", "adresse 2 adherent", "complement adresse etablissement"),
        C(ChampReprise.CodePostal, "Code postal de l’adhérent", Adherent, "code postal adherent", "postal adherent", "code postal etablissement"),
        C(Commune, "Commune de l’adhérent", Adherent, "commune adherent", "commune etablissement"),
        C(ChampReprise.CodeCommune, "Commune de l’adhérent (code)", Adherent, "code commune adherent", "code insee commune adherent", "insee adherent"),
        C(Effectif, "Effectif", Adherent, "effectif", "effectif adherent", "effectif etablissement", "effectif declare"),
        C(Adhesion, "Date d’adhésion", Adherent, "date adhesion", "adhesion", "date adhesion adherent"),
        C(Radiation, "Date de radiation", Adherent, "date radiation", "radiation", "date radiation adherent"),

        C(Secteur, "Secteur", Service, "secteur", "secteur geographique", "libelle secteur"),
        C(Equipe, "Équipe", Service, "equipe", "est", "libelle equipe", "equipe pluridisciplinaire", "equipe sante", "nom equipe"),
        C(Centre, "Centre", Service, "centre", "centre visite", "centre medical", "libelle centre", "nom centre", "lieu visite"),
    ];

    private static ColonneReprise C(ChampReprise champ, string libelle, string groupe, params string[] synonymes) => new(champ, libelle, groupe, false, synonymes);

    private static ColonneReprise R(ChampReprise champ, string libelle, string groupe, params string[] synonymes) => new(champ, libelle, groupe, true, synonymes);
}
