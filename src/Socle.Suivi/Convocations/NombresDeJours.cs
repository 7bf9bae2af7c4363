using System.Globalization;
using Socle.Noyau;

namespace Socle.Suivi.Convocations;

/// <summary>How many days before something people are reminded of it, as they are typed and kept: « 14 7 2 ».</summary>
internal static class NombresDeJours
{
    private const int AuPlus = 5;

    /// <summary>The furthest first, each once; none is a choice too.</summary>
    /// <param name="dernier">The most days one may ask for.</param>
    public static Resultat<IReadOnlyList<int>> Lire(string? texte, int dernier, string code, string exemple)
    {
        var jours = (texte ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Select(m => int.TryParse(m, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).Distinct().OrderDescending().ToList();
        return jours.Count > AuPlus || jours.Exists(j => j < 1 || j > dernier)
            ? new Refus(code, $"Donnez au plus cinq nombres de jours, entre 1 et {dernier}, séparés par des espaces ({exemple}), ou rien.", "Rappels")
            : jours;
    }

    public static IEnumerable<int> Relire(string texte) => texte.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture));
}
