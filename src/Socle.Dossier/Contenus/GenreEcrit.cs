using Socle.Dossier.Acces;

namespace Socle.Dossier.Contenus;

/// <summary>What an element of the file is. Stored: never renumber.</summary>
public enum GenreEcrit
{
    // 1° Identity
    MedecinTraitant = 101,
    IdentiteSante = 102,

    // 2° Posts and exposures
    PosteOccupe = 201,
    ExpositionConstatee = 202,
    ProtectionPortee = 203,

    // 3° Health
    Antecedent = 301,
    HabitudeDeVie = 302,
    Traitement = 303,
    Vaccination = 304,
    Mesures = 305,
    ExamenClinique = 306,
    ExamenComplementaire = 307,
    Questionnaire = 308,
    Observation = 309,
    Audiogramme = 310,
    Spirometrie = 311,
    AcuiteVisuelle = 312,
    PieceDeSante = 331,
    ResultatsMesures = 332,

    // 4° Letters
    Courrier = 401,
    Piece = 402,

    // 5° Conclusions
    Conclusion = 501,
    Conseil = 502,
    Demande = 503,
    Inaptitude = 504,

    // 6° Information on rights
    InformationDelivree = 601,

    // 7° Consents and objections
    Consentement = 701,
}

public static class BlocsDesGenres
{
    /// <summary>The block an element belongs to: told by its number, so that no element ever stands in two.</summary>
    public static Blocs Bloc(this GenreEcrit genre) => ((int)genre / 100) switch
    {
        1 => Blocs.Identite,
        2 => Blocs.Expositions,
        3 => Blocs.Sante,
        4 => Blocs.Correspondances,
        5 => Blocs.Conclusions,
        6 => Blocs.Informations,
        7 => Blocs.Consentements,
        _ => throw new ArgumentOutOfRangeException(nameof(genre)),
    };
}
