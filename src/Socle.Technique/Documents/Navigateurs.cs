namespace Socle.Technique.Documents;

/// <summary>The browser found on the machine, that prints pages.</summary>
internal static class Navigateurs
{
    private static readonly string[] Noms = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    public static string? Trouver()
    {
        var dossiers = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Noms.SelectMany(n => dossiers.Select(d => Path.Combine(d, n))).FirstOrDefault(File.Exists);
    }
}
