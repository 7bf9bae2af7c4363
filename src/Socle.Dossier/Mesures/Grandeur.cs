using Socle.Noyau;

namespace Socle.Dossier.Mesures;

/// <summary>What is measured, in which unit, and between which bounds a value is believable. The bounds are not norms: they stop a slip
/// of the keyboard (1 752 cm, a systolic of 13), and let through what a doctor may really meet.</summary>
public sealed record Grandeur
{
    private Grandeur(string code, string libelle, string leNom, string unite, decimal min, decimal max, int decimales) =>
        (Code, Libelle, LeNom, Unite, Min, Max, Decimales) = (code, libelle, leNom, unite, min, max, decimales);

    public static Grandeur Systolique { get; } = new("TAS", "Tension systolique", "La tension systolique", "mmHg", 50, 300, 0);

    public static Grandeur Diastolique { get; } = new("TAD", "Tension diastolique", "La tension diastolique", "mmHg", 20, 200, 0);

    public static Grandeur Pouls { get; } = new("POULS", "Pouls", "Le pouls", "battements/min", 25, 250, 0);

    public static Grandeur Taille { get; } = new("TAILLE", "Taille", "La taille", "cm", 80, 250, 1);

    public static Grandeur Poids { get; } = new("POIDS", "Poids", "Le poids", "kg", 25, 400, 1);

    public static Grandeur TourDeTaille { get; } = new("TTAILLE", "Tour de taille", "Le tour de taille", "cm", 40, 250, 1);

    public static Grandeur Saturation { get; } = new("SPO2", "Saturation en oxygène", "La saturation en oxygène", "%", 50, 100, 0);

    public static Grandeur Temperature { get; } = new("TEMP", "Température", "La température", "°C", 30, 43, 1);

    public static Grandeur GlycemieCapillaire { get; } = new("GLYC", "Glycémie capillaire", "La glycémie capillaire", "g/L", 0.1m, 9, 2);

    public static Grandeur MonoxydeExpire { get; } = new("COEXP", "Monoxyde de carbone expiré", "Le monoxyde de carbone expiré", "ppm", 0, 200, 0);

    public static Grandeur Vems { get; } = new("VEMS", "VEMS", "Le VEMS", "L", 0.2m, 9, 2);

    public static Grandeur Cvf { get; } = new("CVF", "CVF", "La CVF", "L", 0.3m, 11, 2);

    public static Grandeur Dep { get; } = new("DEP", "DEP", "Le DEP", "L/s", 0.3m, 20, 2);

    public static Grandeur Dem2575 { get; } = new("DEM2575", "DEM 25-75", "Le DEM 25-75", "L/s", 0.05m, 12, 2);

    public static Grandeur Dem75 { get; } = new("DEM75", "DEM 75", "Le DEM 75", "L/s", 0.05m, 18, 2);

    public static Grandeur Dem50 { get; } = new("DEM50", "DEM 50", "Le DEM 50", "L/s", 0.05m, 14, 2);

    public static Grandeur Dem25 { get; } = new("DEM25", "DEM 25", "Le DEM 25", "L/s", 0.02m, 8, 2);

    public static IReadOnlyList<Grandeur> Toutes { get; } =
    [
        Systolique, Diastolique, Pouls, Taille, Poids, TourDeTaille, Saturation, Temperature, GlycemieCapillaire, MonoxydeExpire,
        Vems, Cvf, Dep, Dem2575, Dem75, Dem50, Dem25,
    ];

    /// <summary>Stable: kept with the value.</summary>
    public string Code { get; }

    public string Libelle { get; }

    public string Unite { get; }

    public decimal Min { get; }

    public decimal Max { get; }

    public int Decimales { get; }

    internal string LeNom { get; }

    public static Grandeur? Trouver(string code) => Toutes.FirstOrDefault(g => g.Code == code);

    public Resultat<decimal> Lire(string? texte) => string.IsNullOrWhiteSpace(texte)
        ? new Refus($"mesure.{Cle}.vide", $"{LeNom} manque : donnez un nombre en {Unite}.", Code)
        : Nombre.Lire(texte) is { } nombre
            ? Verifier(nombre)
            : new Refus($"mesure.{Cle}.forme", $"{LeNom} se donne par un seul nombre, en {Unite}, par exemple {Nombre.Afficher((Min + Max) / 2, Decimales)}.", Code);

    /// <summary>Rounded to the decimals it is measured with; refused out of what is believable.</summary>
    public Resultat<decimal> Verifier(decimal valeur) => valeur >= Min && valeur <= Max
        ? Math.Round(valeur, Decimales, MidpointRounding.AwayFromZero)
        : new Refus($"mesure.{Cle}.bornes",
            $"{LeNom} est hors de ce qui est possible ({Nombre.Afficher(Min)} à {Nombre.Afficher(Max)} {Unite}) : vérifiez la valeur et l’unité{Conseil(valeur)}.", Code);

    public string Afficher(decimal valeur) => $"{Nombre.Afficher(valeur, Decimales)}\u00A0{Unite}";

    private string Cle => Code.ToLowerInvariant();

    /// <summary>The two slips met every day: metres for centimetres, centimetres of mercury (« 13/8 ») for millimetres.</summary>
    private string Conseil(decimal valeur) => (Code, valeur) switch
    {
        ("TAILLE", > 0.8m and < 2.5m) => $" (en centimètres : {Nombre.Afficher(valeur * 100, 0)} ?)",
        ("TAS" or "TAD", >= 4 and <= 25) => $" (en millimètres de mercure : {Nombre.Afficher(valeur * 10, 0)} ?)",
        _ => "",
    };
}
