using System.Text.Json;

namespace Socle.Droit.Tests.Aide;

/// <summary>The cases of <c>shared/droit/vecteurs.json</c>, found by walking up from the test's folder.</summary>
internal static class Vecteurs
{
    private static readonly Lazy<JsonElement[]> s_tous = new(Lire);

    public static IEnumerable<JsonElement> Suivi => s_tous.Value.Where(c => c.GetProperty("question").GetString() == "suivi");

    public static JsonElement Trouver(string nom) => s_tous.Value.Single(c => c.GetProperty("cas").GetString() == nom);

    private static JsonElement[] Lire()
    {
        for (var dossier = new DirectoryInfo(AppContext.BaseDirectory); dossier is not null; dossier = dossier.Parent)
        {
            var chemin = Path.Combine(dossier.FullName, "shared", "droit", "vecteurs.json");
            if (File.Exists(chemin))
            {
                return [.. JsonDocument.Parse(File.ReadAllBytes(chemin)).RootElement.EnumerateArray()];
            }
        }

        throw new FileNotFoundException("shared/droit/vecteurs.json est attendu à côté du dépôt.");
    }
}
