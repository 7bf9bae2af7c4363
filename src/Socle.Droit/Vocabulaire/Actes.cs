namespace Socle.Droit;

/// <summary>
/// What someone may be asked to do or sign: a visit, due or made, or a document. Values are stored: never renumber;
/// 1 to 11 are those of <see cref="Visite"/>.
/// </summary>
public enum Acte
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
    Vip = 20,
    Ema = 21,
    Prereprise = 22,
    Demande = 23,
    AvisAptitude = 30,
    AvisInaptitude = 31,
    MesuresAmenagement = 32,
    AttestationSuivi = 33,
}

/// <summary>What an authorisation is subject to. Values are stored: never renumber.</summary>
public enum ConditionDelegation
{
    ProtocoleEcrit = 1,

    /// <summary>Back to the doctor without delay when the nurse deems it necessary or the protocol says so.</summary>
    ReorientationSansDelai = 2,
    SaufOpposition = 3,
    HorsSuiviRenforce = 4,
}

/// <summary>What a visit concluded. Values are stored: never renumber.</summary>
public enum Conclusion
{
    Suivi = 1,
    Aptitude = 2,
    Inaptitude = 3,
    Amenagement = 4,
    Recommandations = 5,
    Conduite = 6,
    Electrique = 7,
}

/// <summary>Documents that have a national model. Values are stored: never renumber.</summary>
public enum ModeleDocument
{
    AttestationSuivi = 1,
    AvisAptitude = 2,
    AvisInaptitude = 3,
    MesuresAmenagement = 4,
    AttestationConduite = 5,
    AttestationElectrique = 6,
}

/// <summary>Who receives what a visit concludes. Values are stored: never renumber.</summary>
public enum Destinataire
{
    Travailleur = 1,
    Employeur = 2,

    /// <summary>The employer, unless the worker objects.</summary>
    EmployeurSaufOpposition = 3,

    /// <summary>A copy in the medical file.</summary>
    DossierMedical = 4,
}
