using Socle.Droit;
using Socle.Noyau;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Reprise;

/// <summary>Stored: never renumber.</summary>
public enum GenreLigne
{
    /// <summary>« Date de l’ancien logiciel / date de Socle » for one contract.</summary>
    Comparaison = 1,

    /// <summary>A row that was not taken over.</summary>
    Refus = 2,

    /// <summary>A row taken over, of which something was left aside.</summary>
    Reserve = 3,
}

/// <summary>One line of the report of a take-over.</summary>
public sealed class LigneReprise
{
    public required Id<LigneReprise> Id { get; init; }

    public required Id<RepriseLogiciel> RepriseId { get; set; }

    public required GenreLigne Genre { get; init; }

    /// <summary>Order of the files.</summary>
    public required int Rang { get; init; }

    public required string Fichier { get; init; }

    /// <summary>Line of the file, as a spreadsheet numbers it.</summary>
    public required int Ligne { get; init; }

    public string? Colonne { get; init; }

    /// <summary>Stable code: a <see cref="MotifEcart"/> for a comparison, a refusal's code otherwise.</summary>
    public required string Motif { get; init; }

    /// <summary>One French sentence. Names nobody.</summary>
    public required string Phrase { get; init; }

    /// <summary>« NOM PRENOM », upper case.</summary>
    public string? NomTri { get; init; }

    public string? Entreprise { get; init; }

    /// <summary>Absent from the lines of a trial: the person is not there.</summary>
    public Id<Travailleur>? TravailleurId { get; set; }

    public Id<Contrat>? ContratId { get; set; }

    public DateOnly? AncienneDate { get; init; }

    /// <summary>As the old software writes it.</summary>
    public string? AncienneVisite { get; init; }

    public Categorie? AncienneCategorie { get; init; }

    public DateOnly? DateSocle { get; init; }

    public Visite? VisiteSocle { get; init; }

    public Categorie? CategorieSocle { get; init; }
}
