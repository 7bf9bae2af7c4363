using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Socle.Travailleurs.Import;

/// <summary>How rows and traces of an import are written: short, readable, accents as they are (it goes to the database, never to a page as is).</summary>
internal static class ImportJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Ecrire<T>(T valeur) => JsonSerializer.Serialize(valeur, Options);

    public static T Lire<T>(string texte) => JsonSerializer.Deserialize<T>(texte, Options)!;
}
