namespace Socle.Droit;

/// <summary>Kind of follow-up. Values are stored: never renumber.</summary>
public enum Categorie
{
    /// <summary>Suivi simple.</summary>
    Si = 1,

    /// <summary>Suivi adapté (term of use, not of the code).</summary>
    Sia = 2,

    /// <summary>Suivi individuel renforcé (R. 4624-22).</summary>
    Sir = 3,
}

/// <summary>What the law can ask for. Values are stored: never renumber.</summary>
public enum Visite
{
    VipInitiale = 1,
    VipPeriodique = 2,
    EmaEmbauche = 3,
    EmaPeriodique = 4,
    SirIntermediaire = 5,
    Reprise = 6,
    MiCarriere = 7,
    PostExposition = 8,
    AttestationConduite = 9,
    AttestationElectrique = 10,
    FormationPrevention = 11,
}

/// <summary>State of a requirement on the day asked. Values are stored: never renumber.</summary>
public enum EtatExigence
{
    AFaire = 1,
    EnRetard = 2,

    /// <summary>Due in principle, and lawfully waived.</summary>
    Dispensee = 3,

    /// <summary>The text itself says it is not required here.</summary>
    NonRequise = 4,

    /// <summary>The law in force at the governing date is not encoded: someone must look.</summary>
    Inconnu = 5,
}

/// <summary>Visits that took place. Values are stored: never renumber.</summary>
public enum TypeVisite
{
    Vip = 1,
    Ema = 2,
    SirIntermediaire = 3,
    Reprise = 4,
    Prereprise = 5,
    MiCarriere = 6,
    Demande = 7,
    PostExposition = 8,
    AvisInaptitude = 9,
    AttestationConduite = 10,
    AttestationElectrique = 11,
}

/// <summary>Who acts. Values are stored: never renumber.</summary>
[Flags]
public enum Profession
{
    Inconnue = 0,
    Medecin = 1,
    Collaborateur = 2,
    Interne = 4,
    Infirmier = 8,

    /// <summary>Médecin praticien correspondant.</summary>
    Mpc = 16,
    Iprp = 32,
    Assistant = 64,
}

/// <summary>Rights that facts open. Values are stored: never renumber.</summary>
public enum DroitCode
{
    Prereprise = 1,
    Liaison = 2,
    PostExpositionDemande = 3,
}

/// <summary>What someone should look at. Values are stored: never renumber.</summary>
public enum AlerteCode
{
    EcheanceNonOuvrable = 1,
    OrientationMedecin = 2,
    ChangementCategorie = 3,
    InformationAt = 4,
    RegleNonProuvee = 5,
    CumulEmplois = 6,

    /// <summary>Works in another department: a nearby service may follow (L. 4625-1 5°).</summary>
    ServiceDeProximite = 7,

    /// <summary>Household employer: the national service follows.</summary>
    ServiceNational = 8,

    /// <summary>A temporary worker exposed during the assignment: the user company organises the examination.</summary>
    EntrepriseUtilisatrice = 9,

    /// <summary>One visit of a temporary worker stands for three posts at most.</summary>
    EmploisInterim = 10,

    /// <summary>Several employers: the principal one asks for the return visit, or that of the work accident.</summary>
    RepriseEmployeurPrincipal = 11,
}
