using System.Globalization;

namespace Socle.Noyau;

/// <summary>A bank account (ISO 13616): remainder 1 by 97, and the length of its country for those of the SEPA area.</summary>
public sealed record Iban : IValeur<Iban>
{
    /// <summary>Lengths published by the IBAN registry (SWIFT), for countries that a SEPA debit can reach.</summary>
    private const string Longueurs = "AD24 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22 IS26 IT27 "
        + "LI21 LT20 LU20 LV21 MC27 MT31 NL18 NO15 PL28 PT25 RO24 SE24 SI19 SK24 SM27 VA22";

    private readonly string _texte;

    private Iban(string texte) => _texte = texte;

    public string Pays => _texte[..2];

    public static Resultat<Iban> Lire(string? texte)
    {
        var compact = Saisie.Compacter(texte);
        if (compact.StartsWith("IBAN", StringComparison.Ordinal))
        {
            compact = compact[4..].TrimStart(':');
        }
        if (compact.Length == 0)
        {
            return new Refus("iban.vide", "L’IBAN n’est pas renseigné.");
        }
        if (compact.Length < 5 || !compact.All(char.IsAsciiLetterOrDigit) || !char.IsAsciiLetter(compact[0]) || !char.IsAsciiLetter(compact[1]))
        {
            return new Refus("iban.forme", "L’IBAN commence par deux lettres (FR en France) et ne compte que des lettres et des chiffres.");
        }
        return Verifier(compact);
    }

    public static Iban Relire(string garde) => new(garde);

    public string Afficher() => string.Join(Saisie.Insecable, _texte.Chunk(4).Select(c => new string(c)));

    /// <summary>Country and last four characters, for screens and letters.</summary>
    public string Masquer() => $"{Pays}••{Saisie.Insecable}…{Saisie.Insecable}{_texte.AsSpan(_texte.Length - 4)}";

    public override string ToString() => _texte;

    private static Resultat<Iban> Verifier(string compact)
    {
        if (LongueurDe(compact[..2]) is not { } longueur)
        {
            return new Refus("iban.pays", $"Le pays {compact.AsSpan(0, 2)} n’est pas dans l’espace SEPA : demandez un autre moyen de paiement.");
        }
        if (compact.Length != longueur)
        {
            return new Refus("iban.longueur", $"L’IBAN de ce pays compte {longueur} caractères, et non {compact.Length}.");
        }
        return Cles.Modulo97($"{compact.AsSpan(4)}{compact.AsSpan(0, 4)}") == 1
            ? new Iban(compact)
            : new Refus("iban.cle", "L’IBAN ne tombe pas juste : un caractère a été mal recopié. Reprenez-le sur le relevé d’identité bancaire.");
    }

    private static int? LongueurDe(string pays) => Longueurs.IndexOf(pays, StringComparison.Ordinal) is >= 0 and var place
        ? int.Parse(Longueurs.AsSpan(place + 2, 2), CultureInfo.InvariantCulture)
        : null;
}
