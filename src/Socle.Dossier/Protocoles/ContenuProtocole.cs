using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;

namespace Socle.Dossier.Protocoles;

/// <summary>
/// Whom a protocol speaks of. Each criterion that is given narrows; within one, any of its values will do.
/// </summary>
public sealed record PorteeProtocole
{
    /// <summary>Codes of the list of exposures; one covers those under it.</summary>
    public IReadOnlyList<string> Expositions { get; init; } = [];

    public Id<Entreprise>? Entreprise { get; init; }

    public Id<Etablissement>? Etablissement { get; init; }

    /// <summary>Words of the post as declared: a workshop, a trade.</summary>
    public IReadOnlyList<string> Postes { get; init; } = [];

    /// <summary>PCS-ESE codes, or their first characters.</summary>
    public IReadOnlyList<string> Pcs { get; init; } = [];

    public IReadOnlyList<Categorie> Categories { get; init; } = [];

    public IReadOnlyList<TypeVisite> Visites { get; init; } = [];

    public int? AgeMin { get; init; }

    /// <summary>Included.</summary>
    public int? AgeMax { get; init; }

    [JsonIgnore]
    public bool EstVide => Expositions.Count == 0 && Entreprise is null && Etablissement is null && Postes.Count == 0 && Pcs.Count == 0
        && Categories.Count == 0 && Visites.Count == 0 && AgeMin is null && AgeMax is null;
}

/// <summary>How a question is answered. Stored: never renumber.</summary>
public enum NatureReponse
{
    OuiNon = 1,
    Choix = 2,
    Nombre = 3,
    Texte = 4,
}

/// <param name="Code">The same through versions: answers of several years are compared by it.</param>
/// <param name="Choix">The answers offered, when they are a few.</param>
/// <param name="Mois">Asked again after so many months; absent: at each visit.</param>
/// <param name="Reservee">Only the doctor asks it.</param>
public sealed record QuestionProtocole(string Code, string Libelle, NatureReponse Nature, IReadOnlyList<string> Choix, string? Unite, int? Mois, bool Reservee);

/// <param name="Code">Of the list of examinations.</param>
public sealed record MesureProtocole(string Code, string Libelle, int? Mois, bool Reservee);

public sealed record ConseilProtocole(string Code, string Titre, string? Texte, int? Mois);

/// <summary>All that a version says.</summary>
public sealed record ContenuProtocole
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public PorteeProtocole Portee { get; init; } = new();

    public IReadOnlyList<QuestionProtocole> Questions { get; init; } = [];

    public IReadOnlyList<MesureProtocole> Mesures { get; init; } = [];

    public IReadOnlyList<ConseilProtocole> Conseils { get; init; } = [];

    /// <summary>Why the doctors chose so, on what they rest: for colleagues.</summary>
    public string? Note { get; init; }

    [JsonIgnore]
    public bool EstVide => Questions.Count + Mesures.Count + Conseils.Count == 0;

    public string EnJson() => JsonSerializer.Serialize(this, Json);

    public static ContenuProtocole Lire(string json) => JsonSerializer.Deserialize<ContenuProtocole>(json, Json)!;
}
