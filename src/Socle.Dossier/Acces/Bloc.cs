namespace Socle.Dossier.Acces;

/// <summary>The seven blocks of the file (C. trav. R. 4624-45-4, as in 2022; the text changed around 30/04/2026 and was not found). Stored: never renumber.</summary>
[Flags]
public enum Blocs
{
    Aucun = 0,

    /// <summary>1° Identity with INS, treating doctor.</summary>
    Identite = 1,

    /// <summary>2° Posts, exposures past and present, sector, prevention means.</summary>
    Expositions = 2,

    /// <summary>3° Health, from visits and examinations.</summary>
    Sante = 4,

    /// <summary>4° Letters between professionals.</summary>
    Correspondances = 8,

    /// <summary>5° Attestations, opinions, proposals, information given.</summary>
    Conclusions = 16,

    /// <summary>6° That the worker was told their rights.</summary>
    Informations = 32,

    /// <summary>7° Consents and objections.</summary>
    Consentements = 64,

    /// <summary>1° and 2°: what delegated staff may see.</summary>
    Delegables = Identite | Expositions,

    /// <summary>All but opinions, attestations and proposals.</summary>
    HorsConclusions = Delegables | Sante | Correspondances | Informations | Consentements,

    Tous = HorsConclusions | Conclusions,
}
