namespace Socle.Droit;

/// <summary>Why a worker is in a category. Values are stored: never renumber; 1 to 15 are those of <see cref="Risque"/>.</summary>
public enum MotifCode
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
    Echafaudage = 11,
    ChampsEmVle = 12,
    Charges55Kg = 13,
    TravauxReglementesJeunes = 14,
    ListeEmployeur = 15,
    Nuit = 20,
    Mineur = 21,
    Handicap = 22,
    Invalidite = 23,
    Enceinte = 24,
    Conduite = 25,
    HabilitationElectrique = 26,
}

/// <summary>One reason of the category, with its rule.</summary>
public readonly record struct MotifCategorie(MotifCode Code, VersionRegle Source)
{
    /// <summary>Never shown to an employer: it says something of the worker's health.</summary>
    public bool EstConfidentiel => Code is MotifCode.Handicap or MotifCode.Invalidite or MotifCode.Enceinte;
}
