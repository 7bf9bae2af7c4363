namespace Socle.Droit;

/// <summary>Between the enumerations and the words of the JSON contract: the only place that knows both.</summary>
public static class Codes
{
    public static TableDeCodes<Categorie> Categories { get; } = new(
        (Categorie.Si, "SI"), (Categorie.Sia, "SIA"), (Categorie.Sir, "SIR"));

    public static TableDeCodes<Visite> Visites { get; } = new(
        (Visite.VipInitiale, "VIP_INITIALE"), (Visite.VipPeriodique, "VIP_PERIODIQUE"),
        (Visite.EmaEmbauche, "EMA_EMBAUCHE"), (Visite.EmaPeriodique, "EMA_PERIODIQUE"),
        (Visite.SirIntermediaire, "SIR_INTERMEDIAIRE"), (Visite.Reprise, "REPRISE"),
        (Visite.MiCarriere, "MI_CARRIERE"), (Visite.PostExposition, "POST_EXPOSITION"),
        (Visite.AttestationConduite, "ATTESTATION_CONDUITE"), (Visite.AttestationElectrique, "ATTESTATION_ELECTRIQUE"),
        (Visite.FormationPrevention, "FORMATION_PREVENTION"));

    public static TableDeCodes<TypeVisite> TypesDeVisite { get; } = new(
        (TypeVisite.Vip, "VIP"), (TypeVisite.Ema, "EMA"), (TypeVisite.SirIntermediaire, "SIR_INTERMEDIAIRE"),
        (TypeVisite.Reprise, "REPRISE"), (TypeVisite.Prereprise, "PREREPRISE"), (TypeVisite.MiCarriere, "MI_CARRIERE"),
        (TypeVisite.Demande, "DEMANDE"), (TypeVisite.PostExposition, "POST_EXPOSITION"),
        (TypeVisite.AvisInaptitude, "AVIS_INAPTITUDE"), (TypeVisite.AttestationConduite, "ATTESTATION_CONDUITE"),
        (TypeVisite.AttestationElectrique, "ATTESTATION_ELECTRIQUE"));

    /// <summary><see cref="EtatExigence.Inconnu"/> has no word: the contract says <c>horsCouverture</c>.</summary>
    public static TableDeCodes<EtatExigence> Etats { get; } = new(
        (EtatExigence.AFaire, "A_FAIRE"), (EtatExigence.EnRetard, "EN_RETARD"),
        (EtatExigence.Dispensee, "DISPENSEE"), (EtatExigence.NonRequise, "NON_REQUISE"));

    public static TableDeCodes<Profession> Professions { get; } = new(
        (Profession.Medecin, "MEDECIN"), (Profession.Collaborateur, "COLLABORATEUR"), (Profession.Interne, "INTERNE"),
        (Profession.Infirmier, "INFIRMIER"), (Profession.Mpc, "MPC"), (Profession.Iprp, "IPRP"), (Profession.Assistant, "ASSISTANT"));

    public static TableDeCodes<Preuve> Preuves { get; } = new(
        (Preuve.S, "S"), (Preuve.SEgal, "S="), (Preuve.SSec, "S-sec"), (Preuve.D, "D"), (Preuve.M, "M"));

    public static TableDeCodes<TypeContrat> Contrats { get; } = new(
        (TypeContrat.Cdi, "CDI"), (TypeContrat.Cdd, "CDD"), (TypeContrat.Interim, "INTERIM"),
        (TypeContrat.Saisonnier, "SAISONNIER"), (TypeContrat.Apprenti, "APPRENTI"), (TypeContrat.Stage, "STAGE"),
        (TypeContrat.Independant, "INDEPENDANT"));

    public static TableDeCodes<Sexe> Sexes { get; } = new((Sexe.F, "F"), (Sexe.M, "M"));

    public static TableDeCodes<Risque> Risques { get; } = new(
        (Risque.Amiante, "AMIANTE"), (Risque.Plomb, "PLOMB"), (Risque.Cmr, "CMR"),
        (Risque.Bio2, "BIO2"), (Risque.Bio3, "BIO3"), (Risque.Bio4, "BIO4"),
        (Risque.RayonnementsA, "RAYONNEMENTS_A"), (Risque.RayonnementsB, "RAYONNEMENTS_B"), (Risque.Radon, "RADON"),
        (Risque.Hyperbare, "HYPERBARE"), (Risque.Echafaudage, "ECHAFAUDAGE"), (Risque.ChampsEmVle, "CHAMPS_EM_VLE"),
        (Risque.Charges55Kg, "CHARGES_55KG"), (Risque.TravauxReglementesJeunes, "TRAVAUX_REGLEMENTES_JEUNES"),
        (Risque.ListeEmployeur, "LISTE_EMPLOYEUR"));

    public static TableDeCodes<MotifCode> Motifs { get; } = new(
    [
        .. Risques.Valeurs.Select(r => ((MotifCode)r, Risques.De(r))),
        (MotifCode.Nuit, "NUIT"), (MotifCode.Mineur, "MINEUR"), (MotifCode.Handicap, "HANDICAP"),
        (MotifCode.Invalidite, "INVALIDITE"), (MotifCode.Enceinte, "ENCEINTE"), (MotifCode.Conduite, "CONDUITE"),
        (MotifCode.HabilitationElectrique, "HABILITATION_ELECTRIQUE"),
    ]);

    public static TableDeCodes<Engins> Engins { get; } = new(
        (Droit.Engins.Chariot, "CHARIOT"), (Droit.Engins.GrueTour, "GRUE_TOUR"), (Droit.Engins.GrueMobile, "GRUE_MOBILE"),
        (Droit.Engins.GrueAuxiliaire, "GRUE_AUXILIAIRE"), (Droit.Engins.Pemp, "PEMP"), (Droit.Engins.EnginChantier, "ENGIN_CHANTIER"));

    /// <summary>The symbols of the standard are their own codes.</summary>
    public static TableDeCodes<Habilitations> Habilitations { get; } = new(
    [
        .. Enum.GetValues<Habilitations>().Where(h => h != Droit.Habilitations.Aucune).Select(h => (h, h.ToString())),
    ]);

    public static TableDeCodes<MotifArret> MotifsArret { get; } = new(
        (MotifArret.Maladie, "MALADIE"), (MotifArret.At, "AT"), (MotifArret.Mp, "MP"), (MotifArret.Maternite, "MATERNITE"));

    public static TableDeCodes<Demandeur> Demandeurs { get; } = new(
        (Demandeur.Employeur, "EMPLOYEUR"), (Demandeur.Travailleur, "TRAVAILLEUR"), (Demandeur.Medecin, "MEDECIN"));

    public static TableDeCodes<ObjetDemande> Objets { get; } = new(
        (ObjetDemande.Reprise, "REPRISE"), (ObjetDemande.Prereprise, "PREREPRISE"), (ObjetDemande.Visite, "VISITE"),
        (ObjetDemande.Liaison, "LIAISON"), (ObjetDemande.PostExposition, "POST_EXPOSITION"));

    public static TableDeCodes<DroitCode> Droits { get; } = new(
        (DroitCode.Prereprise, "PREREPRISE"), (DroitCode.Liaison, "LIAISON"), (DroitCode.PostExpositionDemande, "POST_EXPOSITION_DEMANDE"));

    public static TableDeCodes<AlerteCode> Alertes { get; } = new(
        (AlerteCode.EcheanceNonOuvrable, "ECHEANCE_NON_OUVRABLE"), (AlerteCode.OrientationMedecin, "ORIENTATION_MEDECIN"),
        (AlerteCode.ChangementCategorie, "CHANGEMENT_CATEGORIE"), (AlerteCode.InformationAt, "INFORMATION_AT"),
        (AlerteCode.RegleNonProuvee, "REGLE_NON_PROUVEE"), (AlerteCode.CumulEmplois, "CUMUL_EMPLOIS"),
        (AlerteCode.ServiceDeProximite, "SERVICE_DE_PROXIMITE"), (AlerteCode.ServiceNational, "SERVICE_NATIONAL"),
        (AlerteCode.EntrepriseUtilisatrice, "ENTREPRISE_UTILISATRICE"), (AlerteCode.EmploisInterim, "EMPLOIS_INTERIM"),
        (AlerteCode.RepriseEmployeurPrincipal, "REPRISE_EMPLOYEUR_PRINCIPAL"));

    public static TableDeCodes<ZoneFeries> Zones { get; } = new(
        (ZoneFeries.Metropole, "METROPOLE"), (ZoneFeries.AlsaceMoselle, "ALSACE_MOSELLE"));

    public static TableDeCodes<Acte> Actes { get; } = new(
    [
        .. Visites.Valeurs.Select(v => ((Acte)v, Visites.De(v))),
        (Acte.Vip, "VIP"), (Acte.Ema, "EMA"), (Acte.Prereprise, "PREREPRISE"), (Acte.Demande, "DEMANDE"),
        (Acte.AvisAptitude, "AVIS_APTITUDE"), (Acte.AvisInaptitude, "AVIS_INAPTITUDE"),
        (Acte.MesuresAmenagement, "MESURES_AMENAGEMENT"), (Acte.AttestationSuivi, "ATTESTATION_SUIVI"),
    ]);

    public static TableDeCodes<ConditionDelegation> Conditions { get; } = new(
        (ConditionDelegation.ProtocoleEcrit, "PROTOCOLE_ECRIT"), (ConditionDelegation.ReorientationSansDelai, "REORIENTATION_SANS_DELAI"),
        (ConditionDelegation.SaufOpposition, "SAUF_OPPOSITION"), (ConditionDelegation.HorsSuiviRenforce, "HORS_SUIVI_RENFORCE"));

    public static TableDeCodes<Conclusion> Conclusions { get; } = new(
        (Conclusion.Suivi, "SUIVI"), (Conclusion.Aptitude, "APTITUDE"), (Conclusion.Inaptitude, "INAPTITUDE"),
        (Conclusion.Amenagement, "AMENAGEMENT"), (Conclusion.Recommandations, "RECOMMANDATIONS"),
        (Conclusion.Conduite, "CONDUITE"), (Conclusion.Electrique, "ELECTRIQUE"));

    public static TableDeCodes<ModeleDocument> Modeles { get; } = new(
        (ModeleDocument.AttestationSuivi, "ATTESTATION_SUIVI"), (ModeleDocument.AvisAptitude, "AVIS_APTITUDE"),
        (ModeleDocument.AvisInaptitude, "AVIS_INAPTITUDE"), (ModeleDocument.MesuresAmenagement, "MESURES_AMENAGEMENT"),
        (ModeleDocument.AttestationConduite, "ATTESTATION_CONDUITE"), (ModeleDocument.AttestationElectrique, "ATTESTATION_ELECTRIQUE"));

    public static TableDeCodes<Destinataire> Destinataires { get; } = new(
        (Destinataire.Travailleur, "TRAVAILLEUR"), (Destinataire.Employeur, "EMPLOYEUR"),
        (Destinataire.EmployeurSaufOpposition, "EMPLOYEUR_SAUF_OPPOSITION"), (Destinataire.DossierMedical, "DOSSIER_MEDICAL"));

    /// <summary>What question « document » takes: visits, not documents.</summary>
    internal static TableDeCodes<Acte> ActesDeVisite { get; } = new(
        [.. Actes.Valeurs.Where(a => a < Acte.AvisAptitude).Select(a => (a, Actes.De(a)))]);
}
