using System.Text.Json;

namespace Socle.Web.Tests.Demonstration;

internal static class Demonstrations
{
    public const double Petite = 0.05;

    public static DateOnly Jour { get; } = new(2026, 11, 22);

    /// <summary>The published figures, as the project keeps them beside the repository: the oracle of the embedded ones.</summary>
    public static JsonElement Chiffres()
    {
        var dossier = new DirectoryInfo(AppContext.BaseDirectory);
        while (dossier is not null && !File.Exists(Chemin(dossier)))
        {
            dossier = dossier.Parent;
        }
        dossier.ShouldNotBeNull("chiffres.json is expected in shared/mission beside the repository");
        using var json = JsonDocument.Parse(File.ReadAllText(Chemin(dossier)));
        return json.RootElement.GetProperty("service_2023").Clone();
    }

    private static string Chemin(DirectoryInfo dossier) => Path.Combine(dossier.FullName, "shared", "mission", "chiffres.json");
}
