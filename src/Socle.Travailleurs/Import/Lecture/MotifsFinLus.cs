using System.Globalization;

namespace Socle.Travailleurs.Import;

/// <summary>Why a contract ended, kept under the DSN's code (S21.G00.62.002).</summary>
public static class MotifsFinLus
{
    private static readonly (string Code, string Libelle, string[] Autres)[] Connus =
    [
        ("011", "licenciement suite à liquidation judiciaire", ["liquidation judiciaire"]),
        ("014", "licenciement économique", ["licenciement pour motif economique"]),
        ("020", "licenciement pour autre motif", ["licenciement", "licenciement pour faute", "licenciement pour inaptitude", "inaptitude"]),
        ("031", "fin de CDD", ["fin de contrat a duree determinee", "terme du cdd", "fin de mission", "fin de contrat"]),
        ("034", "fin de période d’essai par l’employeur", ["fin de periode d essai", "rupture periode d essai employeur"]),
        ("035", "fin de période d’essai par le salarié", ["rupture periode d essai salarie"]),
        ("038", "mise à la retraite", []),
        ("039", "départ à la retraite", ["retraite", "depart en retraite", "depart volontaire a la retraite"]),
        ("043", "rupture conventionnelle", []),
        ("059", "démission", ["demission"]),
    ];

    public static TableDeCodes Table { get; } = TableDeCodes.De(false,
        [.. Connus.Select(m => (m.Libelle, Numero(m.Code), (string[])[m.Code, m.Code.TrimStart('0'), .. m.Autres]))]);

    /// <summary>A code of the DSN that is not in our list is kept as it is.</summary>
    public static string? Lire(string texte) => Table.Trouver(texte) is { } numero
        ? numero.ToString("000", CultureInfo.InvariantCulture)
        : texte is { Length: 3 } && texte.All(char.IsAsciiDigit) ? texte : null;

    public static string Libelle(string code) => Connus.FirstOrDefault(m => m.Code == code).Libelle ?? $"motif {code}";

    private static int Numero(string code) => int.Parse(code, CultureInfo.InvariantCulture);
}
