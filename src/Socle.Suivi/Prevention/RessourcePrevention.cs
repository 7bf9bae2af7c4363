using Socle.Noyau;
using Socle.Technique.Comptes;

namespace Socle.Suivi.Prevention;

/// <summary>Stored: never renumber.</summary>
public enum GenreRessource
{
    /// <summary>A text to read.</summary>
    Fiche = 1,

    /// <summary>A film kept elsewhere, by its address.</summary>
    Video = 2,

    /// <summary>Steps of text and questions, with progress and a certificate.</summary>
    Module = 3,

    /// <summary>Questions answered for oneself: advice at once, and nothing kept.</summary>
    Questionnaire = 4,
}

/// <summary>Stored: never renumber.</summary>
public enum EtatRessource
{
    Brouillon = 1,
    Publiee = 2,
    Retiree = 3,
}

/// <summary>Something the service wrote for workers to read, and whom it is for.</summary>
public sealed class RessourcePrevention
{
    public required Id<RessourcePrevention> Id { get; init; }

    /// <summary>Which text of the product it began as; null when the service wrote it.</summary>
    public string? Code { get; init; }

    public required GenreRessource Genre { get; init; }

    public required string Titre { get; set; }

    public required string Resume { get; set; }

    /// <summary>In the guide's own marks; questions as <see cref="ContenuPrevention"/> reads them.</summary>
    public required string Contenu { get; set; }

    /// <summary>Of a film: https only.</summary>
    public string? Lien { get; set; }

    /// <summary>Of a module.</summary>
    public required int Etapes { get; set; }

    public required bool PourTous { get; set; }

    /// <summary>What of a post it is for, by codes of <see cref="CiblesPrevention"/>, one space between.</summary>
    public required string Cibles { get; set; }

    /// <summary>Beginnings of words of a post's name, and of PCS codes, one comma between.</summary>
    public required string Metiers { get; set; }

    public required EtatRessource Etat { get; set; }

    /// <summary>Grows with each change: who began before it is told.</summary>
    public required int Version { get; set; }

    public required DateTime ModifieeLe { get; set; }

    public required string ModifieePar { get; set; }
}

/// <summary>
/// How far an account went in a module. The worker's alone: on PostgreSQL neither the service's role nor care's may read the table, and no
/// trail is left of it.
/// </summary>
public sealed class ProgressionPrevention
{
    public required Id<ProgressionPrevention> Id { get; init; }

    public required Id<Compte> CompteId { get; init; }

    public required Id<RessourcePrevention> RessourceId { get; init; }

    /// <summary>Steps passed.</summary>
    public required int Etape { get; set; }

    public required DateTime ModifieeLe { get; set; }

    /// <summary>Passed to its end, once and for all.</summary>
    public DateTime? FinieLe { get; set; }

    /// <summary>What its certificate says, even if the module is written again.</summary>
    public string? TitreFini { get; set; }

    /// <summary>Of the certificate.</summary>
    public string Numero => $"PREV-{Id}";
}

/// <summary>How many began and finished a module: a view without anyone in it.</summary>
public sealed class ProgressionComptee
{
    public required Id<RessourcePrevention> RessourceId { get; init; }

    public required int Commencees { get; init; }

    public required int Finies { get; init; }
}
