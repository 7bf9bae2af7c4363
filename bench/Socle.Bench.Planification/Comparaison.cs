using System.Diagnostics;
using System.Globalization;
using Socle.Planification;

namespace Socle.Bench.Planification;

/// <summary>Our plan beside that of a free solver, on an instance small enough for it.</summary>
internal static class Comparaison
{
    public static int Faire(Famille famille, double secondes, int secondesDuSolveur)
    {
        var instance = new Generateur(famille).Faire();
        var chrono = Stopwatch.StartNew();
        var plan = Planificateur.Planifier(instance, new Limites { Secondes = secondes });
        var notre = chrono.Elapsed.TotalSeconds;
        var lp = Path.Combine(Path.GetTempPath(), $"socle-{famille.Nom}.lp");
        var paires = EcritureLp.Ecrire(instance, lp);
        var solveur = Solveur.Resoudre(lp, secondesDuSolveur);
        var glouton = Planificateur.Glouton(instance);
        Console.WriteLine($"| {famille.Nom} | {instance.Seances.Count} | {paires} | {glouton:0} | {plan.Cout:0} en {notre:0.0} s | {plan.Borne:0.0} | {plan.Ecart:P2} | {Dire(solveur)} | {Contre(plan.Cout, solveur?.Cout)} | {Contre(plan.Cout, solveur?.Borne)} |");
        return 0;
    }

    private static string Dire(Trouvaille? solveur) => solveur is null
        ? "rien"
        : $"{solveur.Solveur} {solveur.Cout?.ToString("0", CultureInfo.InvariantCulture) ?? "aucun plan"}, borne {solveur.Borne:0.0}, en {solveur.Secondes:0.0} s{(solveur.Prouve ? ", prouvé" : "")}";

    private static string Contre(double cout, double? repere) => repere is > 0 ? $"{(cout - repere) / repere:P2}" : "";
}
