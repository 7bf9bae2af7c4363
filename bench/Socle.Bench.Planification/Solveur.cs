using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Socle.Bench.Planification;

/// <summary>What a free solver found of an integer programme.</summary>
/// <param name="Cout">Of its best plan; null when it found none.</param>
/// <param name="Borne">What it proved that no plan goes under: its cuts see further than the prices of the contract do.</param>
internal sealed record Trouvaille(string Solveur, double? Cout, double? Borne, double Secondes)
{
    public bool Prouve => Cout is not null && Borne >= Cout - 1e-6;
}

/// <summary>CBC, or else GLPK, when one is installed.</summary>
internal static partial class Solveur
{
    public static Trouvaille? Resoudre(string lp, int secondes) => Cbc(lp, secondes) ?? Glpk(lp, secondes);

    private static Trouvaille? Cbc(string lp, int secondes)
    {
        var chrono = Stopwatch.StartNew();
        if (Lancer("cbc", lp, "sec", $"{secondes}", "ratio", "0", "allow", "0", "solve") is not { } sortie)
        {
            return null;
        }
        var cout = Nombre(ValeurCbc().Match(sortie));
        var prouve = sortie.Contains("Optimal solution found", StringComparison.Ordinal);
        return new Trouvaille("CBC", cout, prouve ? cout : Nombre(BorneCbc().Match(sortie)), chrono.Elapsed.TotalSeconds);
    }

    private static Trouvaille? Glpk(string lp, int secondes)
    {
        var (chrono, rapport) = (Stopwatch.StartNew(), lp + ".glpk");
        if (Lancer("glpsol", "--lp", lp, "--cuts", "--tmlim", $"{secondes}", "-o", rapport) is null || !File.Exists(rapport))
        {
            return null;
        }
        var sortie = File.ReadAllText(rapport);
        var cout = Nombre(ValeurGlpk().Match(sortie));
        return new Trouvaille("GLPK", cout, sortie.Contains("INTEGER OPTIMAL", StringComparison.Ordinal) ? cout : null, chrono.Elapsed.TotalSeconds);
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

    private static double? Nombre(Match valeur) => valeur.Success ? double.Parse(valeur.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"Objective value:\s+([-0-9.e+]+)")]
    private static partial Regex ValeurCbc();

    [GeneratedRegex(@"Lower bound:\s+([-0-9.e+]+)")]
    private static partial Regex BorneCbc();

    [GeneratedRegex(@"Objective:\s+obj = ([-0-9.e+]+)")]
    private static partial Regex ValeurGlpk();
}
