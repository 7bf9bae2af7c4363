using System.Buffers;

namespace Socle.Noyau;

/// <summary>Texts made comparable. Tables rather than the system's: the result is the same on every machine and goes into search columns.</summary>
public static class Texte
{
    /// <summary>« Éloïse d’Œuvre-Noël » → « Eloise d’OEuvre-Noel »: case, punctuation and spaces are kept.</summary>
    public static string SansAccents(string? texte)
    {
        if (texte is null || System.Text.Ascii.IsValid(texte))
        {
            return texte ?? "";
        }
        return Convertir(texte, static (source, sortie) =>
        {
            var longueur = 0;
            foreach (var lettre in source)
            {
                longueur += LettresLatines.Deplier(lettre, sortie[longueur..]);
            }
            return longueur;
        });
    }

    /// <summary>The search key: upper case, no accent, letters and digits only, one space between words.
    /// « Éloïse d’Œuvre-Noël » → « ELOISE D OEUVRE NOEL ».</summary>
    public static string PourRecherche(string? texte)
    {
        if (texte is null || EstDejaCle(texte))
        {
            return texte ?? "";
        }
        return Convertir(texte, static (source, sortie) =>
        {
            var longueur = 0;
            foreach (var lettre in source)
            {
                var ajout = LettresLatines.Deplier(lettre, sortie[longueur..]);
                longueur = EnCle(sortie, longueur, ajout);
            }
            return longueur > 0 && sortie[longueur - 1] == ' ' ? longueur - 1 : longueur;
        });
    }

    private static int EnCle(Span<char> sortie, int debut, int ajout)
    {
        var ecrit = debut;
        for (var i = debut; i < debut + ajout; i++)
        {
            if (char.IsLetterOrDigit(sortie[i]))
            {
                sortie[ecrit++] = char.ToUpperInvariant(sortie[i]);
            }
            else if (ecrit > 0 && sortie[ecrit - 1] != ' ')
            {
                sortie[ecrit++] = ' ';
            }
        }
        return ecrit;
    }

    private static string Convertir(string texte, Func<ReadOnlySpan<char>, Span<char>, int> transformer)
    {
        var tampon = ArrayPool<char>.Shared.Rent(texte.Length * LettresLatines.LongueurMaximale);
        try
        {
            return new(tampon, 0, transformer(texte, tampon));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(tampon);
        }
    }

    private static bool EstDejaCle(string texte)
    {
        var precedent = ' ';
        foreach (var lettre in texte)
        {
            if (!char.IsAsciiLetterUpper(lettre) && !char.IsAsciiDigit(lettre) && (lettre != ' ' || precedent == ' '))
            {
                return false;
            }
            precedent = lettre;
        }
        return precedent != ' ' || texte.Length == 0;
    }
}
