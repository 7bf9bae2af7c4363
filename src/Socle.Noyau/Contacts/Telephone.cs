namespace Socle.Noyau;

/// <summary>A telephone number in E.164 (plan national de numérotation, décisions de l’Arcep): French numbers from their ten digits, overseas
/// ones under their own country code, foreign ones as given after « + ».</summary>
public sealed record Telephone : IValeur<Telephone>
{
    /// <summary>First digits of a ten-digit number → country code of the territory that owns it.</summary>
    private static readonly (string Prefixe, string Indicatif)[] OutreMer =
    [
        // Kept by the Arcep for fiction, in mainland France, though the rest of 0639 is Mayotte's.
        ("063998", "33"),
        ("0590", "590"), ("0690", "590"), ("0691", "590"), ("0594", "594"), ("0694", "594"), ("0596", "596"), ("0696", "596"), ("0697", "596"),
        ("0262", "262"), ("0263", "262"), ("0269", "262"), ("0639", "262"), ("0692", "262"), ("0693", "262"),
    ];

    private static readonly string[] Francais = ["33", "590", "594", "596", "262"];
    private readonly string _texte;

    private Telephone(string texte) => _texte = texte;

    /// <summary>Can receive an SMS, as far as the number tells. False abroad, where the number does not tell.</summary>
    public bool EstMobile => National() is ['0', '6' or '7', ..];

    public static Resultat<Telephone> Lire(string? texte)
    {
        var compact = Saisie.Compacter(texte).Replace("(0)", "", StringComparison.Ordinal).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        if (compact.Length == 0)
        {
            return Saisie.Vide("telephone", "Le numéro de téléphone");
        }
        if (compact.AsSpan(1).ContainsAnyExceptInRange('0', '9') || (compact[0] != '+' && !char.IsAsciiDigit(compact[0])))
        {
            return new Refus("telephone.forme", "Le numéro de téléphone ne compte que des chiffres, avec un + au début s’il est étranger.");
        }
        return compact switch
        {
            ['+', .. var reste] => International(reste),
            ['0', '0', .. var reste] => International(reste),
            ['0', ..] => DixChiffres(compact),
            // A spreadsheet takes the leading zero away; nine digits are the national number itself.
            { Length: 9 } => DixChiffres($"0{compact}"),
            { Length: 11 } when compact.StartsWith("33", StringComparison.Ordinal) => International(compact),
            _ => Longueur(),
        };
    }

    public static Telephone Relire(string garde) => new(garde);

    /// <summary>« 02 32 00 00 00 » for French numbers, « +32 470123456 » style left whole for the others.</summary>
    public string Afficher() => National() is { } national ? Saisie.Grouper(national, 2, 2, 2, 2) : _texte;

    public override string ToString() => _texte;

    private static Resultat<Telephone> DixChiffres(string chiffres)
    {
        if (chiffres.Length != 10)
        {
            return Longueur();
        }
        if (chiffres[1] == '0')
        {
            return new Refus("telephone.inconnu", "Aucun numéro français ne commence par 00 suivi de huit chiffres : vérifiez-le.");
        }
        var indicatif = OutreMer.FirstOrDefault(o => chiffres.StartsWith(o.Prefixe, StringComparison.Ordinal)).Indicatif ?? "33";
        return new Telephone($"+{indicatif}{chiffres.AsSpan(1)}");
    }

    private static Resultat<Telephone> International(string chiffres)
    {
        if (Francais.FirstOrDefault(i => chiffres.StartsWith(i, StringComparison.Ordinal)) is { } indicatif)
        {
            var national = chiffres.AsSpan(indicatif.Length).TrimStart('0');
            return national.Length == 9 ? DixChiffres($"0{national}") : Longueur();
        }
        return chiffres is { Length: >= 7 and <= 15 } && chiffres[0] != '0' ? new Telephone($"+{chiffres}") : Longueur();
    }

    private static Refus Longueur() => new("telephone.longueur",
        "Le numéro de téléphone compte dix chiffres (02 32 00 00 00), ou commence par + et l’indicatif du pays.");

    private string? National() => Francais.FirstOrDefault(i => _texte.AsSpan(1).StartsWith(i)) is { } indicatif
        ? $"0{_texte.AsSpan(1 + indicatif.Length)}"
        : null;
}
