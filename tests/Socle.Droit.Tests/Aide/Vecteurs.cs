using System.Text.Json;

namespace Socle.Droit.Tests.Aide;

/// <summary>The cases of <c>shared/droit/vecteurs.json</c>.</summary>
internal static class Vecteurs
{
    private static readonly Lazy<JsonElement[]> s_tous = new(() =>
        [.. JsonDocument.Parse(File.ReadAllBytes(Dossiers.Partage("droit", "vecteurs.json"))).RootElement.EnumerateArray()]);

    public static IReadOnlyList<JsonElement> Tous => s_tous.Value;

    public static IEnumerable<JsonElement> Suivi => Tous.Where(c => c.GetProperty("question").GetString() == "suivi");

    public static JsonElement Trouver(string nom) => Tous.Single(c => c.GetProperty("cas").GetString() == nom);
}
