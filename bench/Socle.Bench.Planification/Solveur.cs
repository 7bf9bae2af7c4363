using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Socle.Bench.Planification;

/// <summary>What a free solver found of an integer programme.</summary>
/// <param name="Prouve">Whether it proved that nothing is better.</param>
internal sealed record Trouvaille(string Solveur, double Cout, bool Prouve, double Secondes);

/// <summary>CBC, or else GLPK, when one is installed.</summary>
internal static partial class Solveur
{
    public static Trouvaille? Resoudre(string lp, int secondes) => Cbc(lp, secondes) ?? Glpk(lp, secondes);

    private static Trouvaille? Cbc(string lp, int secondes)
    {
        var chrono = Stopwatch.StartNew();
        return Lancer("cbc", lp, "sec", $"{secondes}", "ratio", "0", "allow", "0", "solve") is { } sortie && ValeurCbc().Match(sortie) is { Success: true } valeur
            ? new Trouvaille("CBC", Nombre(valeur), sortie.Contains("Optimal solution found", StringComparison.Ordinal), chrono.Elapsed.TotalSeconds)
            : null;
    }

    private static Trouvaille? Glpk(string lp, int secondes)
    {
        var (chrono, rapport) = (Stopwatch.StartNew(), lp + ".glpk");
        if (Lancer("glpsol", "--lp", lp, "--cuts", "--tmlim", $"{secondes}", "-o", rapport) is null || !File.Exists(rapport))
        {
            return null;
        }
        var sortie = File.ReadAllText(rapport);
        return ValeurGlpk().Match(sortie) is { Success: true } valeur
            ? new Trouvaille("GLPK", Nombre(valeur), sortie.Contains("INTEGER OPTIMAL", StringComparison.Ordinal), chrono.Elapsed.TotalSeconds)
            : null;
    }

    /// <summary>Null when it is not installed.</summary>
    private static string? Lancer(string programme, params string[] arguments)
    {
        try
        {
            using var processus = Process.Start(new ProcessStartInfo(programme, arguments) { RedirectStandardOutput = true })!;
            var sortie = processus.StandardOutput.ReadToEnd();
            processus.WaitForExit();
            return sortie;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static double Nombre(Match valeur) => double.Parse(valeur.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Objective value:\s+([-0-9.e+]+)")]
    private static partial Regex ValeurCbc();

    [GeneratedRegex(@"Objective:\s+obj = ([-0-9.e+]+)")]
    private static partial Regex ValeurGlpk();
}
