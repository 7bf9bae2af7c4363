using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Socle.Dossier.Contenus;

/// <summary>What an element of the file says. Sealed as a whole, codes included: beside a person, a code says as much as a word.</summary>
public abstract record Contenu
{
    [JsonIgnore]
    public abstract GenreEcrit Genre { get; }

    /// <summary>One line for a list.</summary>
    [JsonIgnore]
    public abstract string Resume { get; }

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What a kind must say is said: a missing word would stop every later reading of the file.</summary>
    private static readonly JsonSerializerOptions Entier = new(Json)
    {
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Exiger } },
    };

    private static readonly FrozenDictionary<GenreEcrit, Type> Types = typeof(Contenu).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Contenu)) && !t.IsAbstract)
        .ToFrozenDictionary(t => t.GetCustomAttributes(false).OfType<GenreAttribute>().Single().Genre);

    /// <summary>Every kind that has a content.</summary>
    public static IReadOnlyCollection<GenreEcrit> Connus => Types.Keys;

    public byte[] Octets() => JsonSerializer.SerializeToUtf8Bytes(this, GetType(), Json);

    public static Contenu Lire(GenreEcrit genre, ReadOnlySpan<byte> octets) =>
        (Contenu)JsonSerializer.Deserialize(octets, Types[genre], Json)!;

    /// <summary>The same for what comes from elsewhere. Throws <see cref="JsonException"/> when something it must say is missing.</summary>
    internal static Contenu? LireEntier(GenreEcrit genre, ReadOnlySpan<byte> octets) => (Contenu?)JsonSerializer.Deserialize(octets, Types[genre], Entier);

    /// <summary>Values are left out when they are zero or « no »; words and lists never are.</summary>
    private static void Exiger(JsonTypeInfo type)
    {
        foreach (var propriete in type.Properties.Where(p => p is { AssociatedParameter.IsNullable: false, PropertyType.IsValueType: false }))
        {
            propriete.IsRequired = true;
        }
    }
}

/// <summary>Which kind a content is. One content per kind.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GenreAttribute(GenreEcrit genre) : Attribute
{
    public GenreEcrit Genre { get; } = genre;
}

/// <summary>A term chosen in a thesaurus, as it read on the day it was chosen: another version never changes what was written.</summary>
/// <param name="Version">Of the thesaurus.</param>
public sealed record Terme(string Thesaurus, string Version, string Code, string Libelle)
{
    /// <summary>A thesaurus of nobody's: the words say it.</summary>
    public const string SansThesaurus = "libre";

    [JsonIgnore]
    public bool EstCode => Thesaurus != SansThesaurus;

    public static Terme Libre(string texte) => new(SansThesaurus, "", "", texte);
}
