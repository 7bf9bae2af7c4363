using System.Globalization;
using Socle.Travailleurs.Contrats;

namespace Socle.Travailleurs.Import;

/// <summary>What senders write for the reasons of an end, as codes of the DSN (S21.G00.62.002).</summary>
internal static class MotifsFinLus
{
    private static readonly Dictionary<string, string[]> Autres = new(StringComparer.Ordinal)
    {
        ["011"] = ["liquidation judiciaire"],
        ["014"] = ["licenciement economique"],
        ["020"] = ["licenciement"],
        ["031"] = ["fin de cdd", "terme du cdd", "fin de contrat"],
        ["032"] = ["fin de mission"],
        ["034"] = ["fin de periode d essai", "fin de periode d essai par l employeur"],
        ["035"] = ["fin de periode d essai par le salarie"],
        ["038"] = ["mise a la retraite"],
        ["039"] = ["retraite", "depart en retraite", "depart a la retraite"],
        ["066"] = ["deces"],
        ["081"] = ["fin d apprentissage"],
        ["091"] = ["licenciement pour inaptitude", "inaptitude"],
    };

    public static TableDeCodes Table { get; } = TableDeCodes.De(false,
        [.. MotifsDeFin.Tous.Select(m => (m.Libelle, Numero(m.Code), (string[])[m.Code, m.Code.TrimStart('0'), .. Autres.GetValueOrDefault(m.Code, [])]))]);

    /// <summary>A code of the norm that our list does not have yet is kept as it is.</summary>
    public static string? Lire(string texte) => Table.Trouver(texte) is { } numero
        ? numero.ToString("000", CultureInfo.InvariantCulture)
        : texte is { Length: 3 } && texte.All(char.IsAsciiDigit) ? texte : null;

    private static int Numero(string code) => int.Parse(code, CultureInfo.InvariantCulture);
}
