namespace Socle.Noyau.Tests;

/// <summary>Official files, read as oracles.</summary>
internal static class Nomenclatures
{
    public static IReadOnlyList<string[]> Lire(string fichier, char separateur)
    {
        var dossier = new DirectoryInfo(AppContext.BaseDirectory);
        while (dossier is not null && !File.Exists(Chemin(dossier, fichier)))
        {
            dossier = dossier.Parent;
        }
        dossier.ShouldNotBeNull($"{fichier} is expected in shared/nomenclatures beside the repository");
        return [.. File.ReadLines(Chemin(dossier, fichier)).Skip(1).Select(l => l.Split(separateur))];
    }

    private static string Chemin(DirectoryInfo dossier, string fichier) => Path.Combine(dossier.FullName, "shared", "nomenclatures", fichier);
}
