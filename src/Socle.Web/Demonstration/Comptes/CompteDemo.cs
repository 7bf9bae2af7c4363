using System.Text.Json;
using System.Text.Json.Serialization;
using Socle.Technique.Acces;

namespace Socle.Web.Demonstration.Comptes;

/// <summary>What one signs in with, in the demo.</summary>
public sealed record CompteDemo(Role Role, string Libelle, string Identifiant, string MotDePasse);

/// <summary>
/// The accounts of the demo, in the data folder. Its presence says that this installation is a demo: the sign-in page reads it.
/// </summary>
public static class FichierComptes
{
    public const string Nom = "comptes-demo.json";

    private static readonly JsonSerializerOptions Forme = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static bool Existe(string donnees) => File.Exists(Path.Combine(donnees, Nom));

    /// <summary>None when this installation is not a demo.</summary>
    public static IReadOnlyList<CompteDemo> Lire(string donnees) =>
        Existe(donnees) ? JsonSerializer.Deserialize<List<CompteDemo>>(File.ReadAllText(Path.Combine(donnees, Nom)), Forme) ?? [] : [];

    internal static async Task EcrireAsync(string donnees, IReadOnlyList<CompteDemo> comptes, CancellationToken arret)
    {
        Directory.CreateDirectory(donnees);
        await File.WriteAllTextAsync(Path.Combine(donnees, Nom), JsonSerializer.Serialize(comptes, Forme), arret);
    }
}
