using System.Text.RegularExpressions;

namespace Socle.Espaces.Composants;

/// <summary>What the law’s own texts say, as French sets it: a high sign stays on the line of its word.</summary>
public static partial class Typographie
{
    public static string EnFrancais(this string texte) => EspaceDeSigne().Replace(texte, "\u00A0");

    [GeneratedRegex(@"(?<=\S) (?=[;:!?»])|(?<=«) ")]
    private static partial Regex EspaceDeSigne();
}
