using System.Text.Json;

namespace Socle.Suivi.Reprise;

/// <summary>What a take-over did, or would do: the same figures for a trial.</summary>
public sealed record BilanReprise
{
    public bool Essai { get; init; }

    /// <summary>The day whose law gave Socle's dates.</summary>
    public DateOnly DateDroit { get; init; }

    public CompteObjets Entreprises { get; init; } = new();

    public CompteObjets Etablissements { get; init; } = new();

    public CompteObjets Travailleurs { get; init; } = new();

    public CompteObjets Contrats { get; init; } = new();

    public CompteObjets Visites { get; init; } = new();

    /// <summary>Appointments to which the worker did not come.</summary>
    public int Absences { get; set; }

    /// <summary>Appointments the old software cancelled: not taken over.</summary>
    public int Annulees { get; set; }

    public int VisitesPrevues { get; set; }

    /// <summary>Visits written twice in the export, or already known here.</summary>
    public int VisitesDejaConnues { get; set; }

    /// <summary>Rows set aside because their code was, on purpose.</summary>
    public int MisesDeCote { get; set; }

    /// <summary>Sectors, teams and centres that had to be created.</summary>
    public int Organisation { get; set; }

    /// <summary>Contracts taken over before and absent from this export: left as they are.</summary>
    public int Absents { get; set; }

    public int Refusees { get; set; }

    public int Reserves { get; set; }

    /// <summary>Columns of the files that were not taken over, with the reason.</summary>
    public IReadOnlyList<ColonneNonReprise> ColonnesNonReprises { get; init; } = [];

    /// <summary>Lines of the comparison by reason; <see cref="MotifEcart.Identique"/> is the agreement.</summary>
    public Dictionary<MotifEcart, int> Ecarts { get; init; } = [];

    public int Compares => Ecarts.Values.Sum();

    /// <summary>Nothing moved: the same export was taken over already.</summary>
    public bool Rien => new[] { Entreprises, Etablissements, Travailleurs, Contrats, Visites }.All(c => c is { Crees: 0, Modifies: 0 });

    public string EnJson() => JsonSerializer.Serialize(this, RepriseJson.Default.BilanReprise);

    public static BilanReprise DeJson(string json) => JsonSerializer.Deserialize(json, RepriseJson.Default.BilanReprise)!;
}

/// <summary>What became of one kind of object.</summary>
public sealed record CompteObjets
{
    public int Crees { get; set; }

    public int Modifies { get; set; }

    public int Inchanges { get; set; }
}

/// <param name="Raison">Why, in one sentence.</param>
public sealed record ColonneNonReprise(string Fichier, string Titre, string Raison);
