namespace Socle.Noyau;

/// <summary>Latin letters with marks → plain letters (canonical decompositions of Unicode, and the letters that have none).</summary>
internal static class LettresLatines
{
    public const int LongueurMaximale = 2;

    private const char DebutLatin = '\u00C0';
    private const char DebutEtendu = '\u1E00';

    /// <summary>U+00C0 to U+024F; « ? » stays as it is.</summary>
    private const string Latin = "AAAAAA?CEEEEIIIIDNOOOOO?OUUUUY??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGg"
        + "HhHhIiIiIiIiIi??JjKk?LlLlLl??LlNnNnNn???OoOoOo??RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz?????????"
        + "????????????????????????Oo?????????????Uu????????????????????????????AaIiOoUuUuUuUuUu?AaAa????GgKkOo"
        + "Oo??j???Gg??NnAa????AaAaEeEeIiIiOoOoRrRrUuUuSsTt??Hh??????AaEeOoOoOoOoYy????????????????????????????";

    /// <summary>U+1E00 to U+1EFF, Vietnamese among them.</summary>
    private const string Etendu = "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSs"
        + "SsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy??????AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEe"
        + "IiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy??????";

    /// <summary>Writes what the letter becomes; 0 for a mark that stood apart from its letter.</summary>
    public static int Deplier(char lettre, Span<char> sortie)
    {
        if (lettre is >= '\u0300' and <= '\u036F')
        {
            return 0;
        }
        if (Ligature(lettre) is { } deux)
        {
            deux.CopyTo(sortie);
            return deux.Length;
        }
        sortie[0] = Simple(lettre);
        return 1;
    }

    private static char Simple(char lettre)
    {
        var simple = lettre switch
        {
            >= DebutLatin and < (char)(DebutLatin + 400) => Latin[lettre - DebutLatin],
            >= DebutEtendu and < (char)(DebutEtendu + 256) => Etendu[lettre - DebutEtendu],
            _ => '?',
        };
        return simple == '?' ? lettre : simple;
    }

    private static string? Ligature(char lettre) => lettre switch
    {
        'Œ' => "OE",
        'œ' => "oe",
        'Æ' => "AE",
        'æ' => "ae",
        'ß' => "ss",
        'ẞ' => "SS",
        'Þ' => "TH",
        'þ' => "th",
        _ => null,
    };
}
