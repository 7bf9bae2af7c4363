using Socle.Droit;
using Socle.Noyau;
using Sexe = Socle.Noyau.Sexe;

namespace Socle.Dossier.Mesures;

/// <summary>A measure beside what is expected of someone of that sex, age and height.</summary>
/// <param name="Predit">What is expected, in the unit of the measure.</param>
/// <param name="Limite">Lower limit of normal: 5 % of healthy people are under it.</param>
/// <param name="Ecart">How many residual standard deviations apart.</param>
public sealed record Comparaison(string Nom, string Unite, decimal Mesure, decimal Predit, decimal Limite, decimal PourCent, decimal Ecart)
{
    public bool SousLaLimite => Mesure < Limite;
}

/// <summary>
/// The reference equations of the European Coal and Steel Community, adopted by the ERS (Quanjer et al., Eur Respir J 1993; 6 suppl. 16: 5-40).
/// Linear in height (m) and age; from 18 to 25 years the age counted is 25. The predicted values were compared with three independent public
/// implementations; the residual standard deviations are from memory, hence two marks.
/// GLI-2012, which replaced them, needs tables of splines that could not be verified: left out rather than approximated.
/// </summary>
public static class ReferenceCeca
{
    private static readonly Equation[] s_hommes =
    [
        new("VEMS", "L", 4.30m, -0.029m, -2.49m, 0.51m), new("CVF", "L", 5.76m, -0.026m, -4.34m, 0.61m),
        new("VEMS/CVF", "%", 0, -0.18m, 87.21m, 7.17m), new("DEP", "L/s", 6.14m, -0.043m, 0.15m, 1.21m),
        new("DEM 25-75", "L/s", 1.94m, -0.043m, 2.70m, 1.04m), new("DEM 75", "L/s", 5.46m, -0.029m, -0.47m, 1.71m),
        new("DEM 50", "L/s", 3.79m, -0.031m, -0.35m, 1.32m), new("DEM 25", "L/s", 2.61m, -0.026m, -1.34m, 0.78m),
    ];

    private static readonly Equation[] s_femmes =
    [
        new("VEMS", "L", 3.95m, -0.025m, -2.60m, 0.38m), new("CVF", "L", 4.43m, -0.026m, -2.89m, 0.43m),
        new("VEMS/CVF", "%", 0, -0.19m, 89.10m, 6.51m), new("DEP", "L/s", 5.50m, -0.030m, -1.11m, 0.90m),
        new("DEM 25-75", "L/s", 1.25m, -0.034m, 2.92m, 0.85m), new("DEM 75", "L/s", 3.22m, -0.025m, 1.60m, 1.35m),
        new("DEM 50", "L/s", 2.45m, -0.025m, 1.16m, 1.10m), new("DEM 25", "L/s", 1.05m, -0.025m, 1.11m, 0.69m),
    ];

    public static Norme Norme { get; } = new(
        "Valeurs prédites CECA/ERS 1993", "Quanjer et al., Eur Respir J 1993; 6 suppl. 16: 5-40", Preuve.SSec,
        "De 18 à 70 ans, de 1,55 à 1,95 m chez l’homme et de 1,45 à 1,80 m chez la femme. Le GLI-2012, plus récent, n’est pas encodé.");

    public static Norme NormeLimite { get; } = new(
        "Limite inférieure de la normale CECA/ERS 1993", "Valeur prédite moins 1,64 fois l’écart-type résiduel (même source)", Preuve.M,
        "Écarts-types résiduels donnés de mémoire : à relire sur l’article avant de s’y fier.");

    /// <summary>Ages 18 to 70 at the day of the measure; beyond the published heights too, the answer is « hors de ce qui est encodé ».</summary>
    public static Resultat<IReadOnlyList<Comparaison>> Comparer(Spirometrie spirometrie, Sexe sexe, int age, decimal tailleCm)
    {
        if (Hors(sexe, age, tailleCm) is { } refus)
        {
            return refus;
        }
        var equations = sexe == Sexe.Masculin ? s_hommes : s_femmes;
        var essai = spirometrie.MeilleurEssai;
        decimal?[] mesures =
        [
            spirometrie.Vems, spirometrie.Cvf, spirometrie.Tiffeneau, spirometrie.Dep, essai.Dem2575, essai.Dem75, essai.Dem50, essai.Dem25,
        ];
        return Resultat.De<IReadOnlyList<Comparaison>>(
        [
            .. equations.Zip(mesures).Where(c => c.Second is not null).Select(c => c.First.Comparer(c.Second!.Value, age, tailleCm)),
        ]);
    }

    private static Refus? Hors(Sexe sexe, int age, decimal tailleCm) => (sexe, age, tailleCm) switch
    {
        (not (Sexe.Masculin or Sexe.Feminin), _, _) => new("norme.ceca.sexe", "Les valeurs prédites CECA/ERS existent pour un homme ou une femme : hors de ce qui est encodé."),
        (_, < 18 or > 70, _) => new("norme.ceca.age", "Les valeurs prédites CECA/ERS vont de 18 à 70 ans : hors de ce qui est encodé."),
        (Sexe.Masculin, _, < 155 or > 195) => new("norme.ceca.taille", "Chez l’homme, les valeurs prédites CECA/ERS vont de 155 à 195 cm : hors de ce qui est encodé."),
        (Sexe.Feminin, _, < 145 or > 180) => new("norme.ceca.taille", "Chez la femme, les valeurs prédites CECA/ERS vont de 145 à 180 cm : hors de ce qui est encodé."),
        _ => null,
    };

    private sealed record Equation(string Nom, string Unite, decimal ParMetre, decimal ParAn, decimal Constante, decimal EcartType)
    {
        public Comparaison Comparer(decimal mesure, int age, decimal tailleCm)
        {
            var predit = (ParMetre * tailleCm / 100) + (ParAn * Math.Max(age, 25)) + Constante;
            return new(Nom, Unite, mesure, Arrondir(predit, 2), Arrondir(predit - (1.64m * EcartType), 2),
                Arrondir(mesure * 100 / predit, 0), Arrondir((mesure - predit) / EcartType, 2));
        }

        private static decimal Arrondir(decimal valeur, int decimales) => Math.Round(valeur, decimales, MidpointRounding.AwayFromZero);
    }
}
