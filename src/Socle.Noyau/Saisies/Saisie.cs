using System.Globalization;
using System.Text;

namespace Socle.Noyau;

/// <summary>What people and spreadsheets put around a code, and how it is taken away.</summary>
internal static class Saisie
{
    public const char Insecable = '\u00A0';

    /// <summary>Upper case, without spaces of any kind, dots, dashes, slashes nor the apostrophe spreadsheets put before text.</summary>
    public static string Compacter(string? texte)
    {
        if (texte is null || EstCompact(texte))
        {
            return texte ?? "";
        }
        var propre = new StringBuilder(texte.Length);
        foreach (var lettre in texte.Where(l => !EstSeparateur(l)))
        {
            propre.Append(char.ToUpperInvariant(lettre));
        }
        return propre.ToString();
    }

    /// <summary>The spreadsheet showed the number as 1,85E+14 and the last digits are lost.</summary>
    public static bool AbimeParUnTableur(string compact) => compact.IndexOf("E+", StringComparison.Ordinal) > 0;

    public static Refus Tableur(string prefixe, string leNom) => new(
        $"{prefixe}.tableur",
        $"{leNom} a été abîmé par le tableur (forme 1,23E+14) : mettez la colonne au format Texte, puis saisissez-le à nouveau.");

    public static Refus Vide(string prefixe, string leNom) => new($"{prefixe}.vide", $"{leNom} n’est pas renseigné.");

    /// <summary>A code made of a fixed number of digits.</summary>
    public static Resultat<string> Chiffres(string? texte, string prefixe, string leNom, int longueur)
    {
        var compact = Compacter(texte);
        if (compact.Length == 0)
        {
            return Vide(prefixe, leNom);
        }
        if (AbimeParUnTableur(compact))
        {
            return Tableur(prefixe, leNom);
        }
        if (compact.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var place)
        {
            return new Refus($"{prefixe}.forme", $"{leNom} ne compte que des chiffres : « {compact[place]} » n’y a pas sa place.");
        }
        return compact.Length == longueur
            ? compact
            : new Refus($"{prefixe}.longueur", $"{leNom} compte {longueur} chiffres, et non {compact.Length}{Conseil(compact, longueur)}.");
    }

    /// <summary>« 185057800608436 », groups 1, 2, 2 → « 1 85 05 … », the rest in one last group; spaces do not break.</summary>
    public static string Grouper(string code, params ReadOnlySpan<int> groupes)
    {
        var sortie = new StringBuilder(code.Length + groupes.Length);
        var place = 0;
        foreach (var taille in groupes)
        {
            sortie.Append(code.AsSpan(place, taille)).Append(Insecable);
            place += taille;
        }
        return sortie.Append(code.AsSpan(place)).ToString();
    }

    private static string Conseil(string compact, int longueur) => compact.Length == longueur - 1
        ? " : si un tableur a supprimé un zéro au début, remettez-le"
        : "";

    private static bool EstCompact(string texte)
    {
        foreach (var lettre in texte)
        {
            if (!(char.IsAsciiDigit(lettre) || char.IsAsciiLetterUpper(lettre)))
            {
                return false;
            }
        }
        return true;
    }

    private static bool EstSeparateur(char lettre) => lettre is '.' or '/' or '_' or '\'' or '’'
        || char.IsWhiteSpace(lettre) || char.IsControl(lettre)
        || char.GetUnicodeCategory(lettre) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format;
}
