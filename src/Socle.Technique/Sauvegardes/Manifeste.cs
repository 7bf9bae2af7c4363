using System.Text.Json;
using Socle.Technique.Base;

namespace Socle.Technique.Sauvegardes;

/// <summary>What an archive holds, with the fingerprint of each file, so that a damaged one is refused before anything is replaced.</summary>
public sealed record Manifeste(int Format, Moteur Moteur, DateTime Instant, int DerniereMigration, IReadOnlyDictionary<string, string> Empreintes)
{
    public const string Nom = "manifeste.json";
    public const int FormatCourant = 1;

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    public string Json() => JsonSerializer.Serialize(this, Options);

    public static Manifeste? Lire(Stream flux)
    {
        try
        {
            return JsonSerializer.Deserialize<Manifeste>(flux);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
