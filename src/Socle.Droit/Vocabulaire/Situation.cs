namespace Socle.Droit;

/// <summary>Asked only when a rule depends on it. Values are stored: never renumber.</summary>
public enum Sexe
{
    F = 1,
    M = 2,
}

/// <summary>Values are stored: never renumber.</summary>
public enum TypeContrat
{
    Cdi = 1,
    Cdd = 2,
    Interim = 3,
    Saisonnier = 4,
    Apprenti = 5,
    Stage = 6,
    Independant = 7,
}

/// <summary>Values are stored: never renumber.</summary>
public enum Risque
{
    Amiante = 1,
    Plomb = 2,
    Cmr = 3,
    Bio2 = 4,
    Bio3 = 5,
    Bio4 = 6,
    RayonnementsA = 7,
    RayonnementsB = 8,
    Radon = 9,
    Hyperbare = 10,

    /// <summary>Mounting and dismounting scaffolding.</summary>
    Echafaudage = 11,

    /// <summary>Electromagnetic fields above the limit values.</summary>
    ChampsEmVle = 12,

    /// <summary>Usual carrying of loads above 55 kg.</summary>
    Charges55Kg = 13,
    TravauxReglementesJeunes = 14,

    /// <summary>Employer's own list (R. 4624-23 III).</summary>
    ListeEmployeur = 15,
}

/// <summary>Machines that need a driving authorisation. Values are stored: never renumber.</summary>
[Flags]
public enum Engins
{
    Aucun = 0,
    Chariot = 1,
    GrueTour = 2,
    GrueMobile = 4,
    GrueAuxiliaire = 8,
    Pemp = 16,
    EnginChantier = 32,
}

/// <summary>Why a worker was away. Values are stored: never renumber.</summary>
public enum MotifArret
{
    Maladie = 1,

    /// <summary>Accident du travail.</summary>
    At = 2,

    /// <summary>Maladie professionnelle.</summary>
    Mp = 3,
    Maternite = 4,
}

/// <summary>Who asked for a visit. Values are stored: never renumber.</summary>
public enum Demandeur
{
    Employeur = 1,
    Travailleur = 2,

    /// <summary>Médecin du travail.</summary>
    Medecin = 3,
}

/// <summary>What was asked. Values are stored: never renumber.</summary>
public enum ObjetDemande
{
    Reprise = 1,
    Prereprise = 2,

    /// <summary>R. 4624-34.</summary>
    Visite = 3,
    Liaison = 4,
    PostExposition = 5,
}
