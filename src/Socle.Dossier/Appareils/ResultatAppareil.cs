using Socle.Noyau;

namespace Socle.Dossier.Appareils;

public enum FormatAppareil
{
    Gdt = 1,
    Hl7 = 2,
    Csv = 3,
}

/// <summary>What was done, when the file says it in a way we know.</summary>
public enum GenreExamen
{
    Autre = 0,
    Audiometrie = 1,
    Spirometrie = 2,
    Vision = 3,
    Tension = 4,
    Electrocardiogramme = 5,
}

/// <summary>Who was examined, as the machine was told: never enough to choose a file by itself, someone confirms.</summary>
public sealed record IdentiteLue(IReadOnlyList<string> Identifiants, string? Nom = null, string? Prenom = null, DateOnly? Naissance = null, Sexe? Sexe = null);

/// <summary>One result as written, and as a number when it is one.</summary>
/// <param name="Systeme">Whose code it is: « LN » for LOINC, null for the machine's own.</param>
/// <param name="Ligne">Where it stands in the file.</param>
public sealed record ValeurAppareil(
    string Code, string? Systeme, string? Libelle, string Texte, decimal? Nombre, string? Unite, decimal? BorneBasse, decimal? BorneHaute, int Ligne);

/// <summary>One examination of one person, whatever format it came in.</summary>
public sealed record ResultatAppareil
{
    public required FormatAppareil Format { get; init; }

    /// <summary>The sender as it names itself.</summary>
    public string? Appareil { get; init; }

    public required IdentiteLue Patient { get; init; }

    /// <summary>The clock of the machine, without zone, as written.</summary>
    public DateTime? Le { get; init; }

    public GenreExamen Genre { get; init; }

    /// <summary>The kind of examination as the file writes it (« AUDI01 », an HL7 code).</summary>
    public string? TypeDonne { get; init; }

    public required IReadOnlyList<ValeurAppareil> Valeurs { get; init; }

    public IReadOnlyList<string> Commentaires { get; init; } = [];

    /// <summary>Fields we do not know, kept aside by their name and how many there were.</summary>
    public IReadOnlyDictionary<string, int> ChampsIgnores { get; init; } = new Dictionary<string, int>();
}

/// <summary>A whole file read. <paramref name="Empreinte"/> is the SHA-256 of its bytes: the same file twice is recognised.</summary>
/// <param name="Remarques">What was let through and deserves a look (« Ligne 12 : … »).</param>
public sealed record LectureAppareil(FormatAppareil Format, string Empreinte, IReadOnlyList<ResultatAppareil> Resultats, IReadOnlyList<string> Remarques);
