using System.Buffers;

namespace Socle.Noyau;

/// <summary>An address that a French mail server accepts without surprise (a subset of RFC 5321). The domain is kept in lower case, the
/// local part as typed. An accent is refused, though IDN allows it: in practice it is always a slip, and the mail would be lost.</summary>
public sealed record AdresseMail : IValeur<AdresseMail>
{
    private static readonly SearchValues<char> Locaux =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+/=?^_`{|}~-");

    private readonly string _texte;

    private AdresseMail(string texte) => _texte = texte;

    public string Domaine => _texte[(_texte.IndexOf('@', StringComparison.Ordinal) + 1)..];

    public static Resultat<AdresseMail> Lire(string? texte)
    {
        var propre = Deshabiller(texte ?? "");
        if (propre.Length == 0)
        {
            return new Refus("mail.vide", "L’adresse électronique n’est pas renseignée.");
        }
        return Refuser(propre) is { } refus ? refus : new AdresseMail(EnMinusculesApresArobase(propre));
    }

    public static AdresseMail Relire(string garde) => new(garde);

    public string Afficher() => _texte;

    public override string ToString() => _texte;

    private static Refus? Refuser(string adresse)
    {
        if (adresse.FirstOrDefault(l => !char.IsAscii(l)) is var lettre and not '\0')
        {
            return new("mail.accent", $"« {lettre} » n’a pas sa place dans une adresse électronique : retirez les accents et les signes spéciaux.");
        }
        if (adresse.AsSpan().ContainsAny(" ;,"))
        {
            return new("mail.plusieurs", "Une seule adresse électronique est attendue, sans espace ni virgule.");
        }
        var arobase = adresse.IndexOf('@', StringComparison.Ordinal);
        if (arobase < 1 || arobase != adresse.LastIndexOf('@'))
        {
            return new("mail.arobase", "L’adresse électronique s’écrit avec un seul @, par exemple nom@entreprise.fr.");
        }
        return !LocalCorrect(adresse.AsSpan(0, arobase))
            ? new("mail.local", "Ce qui précède le @ n’est pas correct : ni point au début ou à la fin, ni deux points de suite, 64 signes au plus.")
            : DomaineCorrect(adresse[(arobase + 1)..])
                ? null
                : new("mail.domaine", "Ce qui suit le @ n’est pas un nom de domaine, par exemple entreprise.fr.");
    }

    private static bool LocalCorrect(ReadOnlySpan<char> local) =>
        local.Length <= 64 && !local.ContainsAnyExcept(Locaux) && local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal);

    private static bool DomaineCorrect(string domaine)
    {
        var etiquettes = domaine.Split('.');
        return domaine.Length <= 253 && etiquettes.Length >= 2 && etiquettes.All(EtiquetteCorrecte)
            && etiquettes[^1].Length >= 2 && etiquettes[^1].Any(char.IsAsciiLetter);
    }

    private static bool EtiquetteCorrecte(string etiquette) => etiquette is { Length: >= 1 and <= 63 }
        && etiquette[0] != '-' && etiquette[^1] != '-' && etiquette.All(l => char.IsAsciiLetterOrDigit(l) || l == '-');

    /// <summary>« Nom &lt;a@b.fr&gt; » and « mailto:a@b.fr » are what copying gives.</summary>
    private static string Deshabiller(string texte)
    {
        var propre = texte.Trim().Trim('\u200B', '\uFEFF', '\u00A0');
        if (propre.EndsWith('>') && propre.IndexOf('<', StringComparison.Ordinal) is >= 0 and var place)
        {
            propre = propre[(place + 1)..^1].Trim();
        }
        return propre.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? propre[7..] : propre;
    }

    private static string EnMinusculesApresArobase(string adresse) => string.Create(adresse.Length, adresse, (sortie, source) =>
    {
        source.CopyTo(sortie);
        for (var i = source.IndexOf('@', StringComparison.Ordinal); i < sortie.Length; i++)
        {
            sortie[i] = char.ToLowerInvariant(sortie[i]);
        }
    });
}
