using System.Globalization;

namespace Socle.Noyau;

/// <summary>The 13 characters and two key digits that the civil registry gives to a person (décret n° 82-103 du 22 janvier 1982, art. 4).
/// Read with or without its key (a DSN gives 13 characters), kept with it.</summary>
public sealed record Nir : IValeur<Nir>
{
    private const string LeNom = "Le numéro de sécurité sociale";
    private const int SansCle = 13;
    private const int AvecCle = 15;
    private readonly string _texte;

    private Nir(string texte) => _texte = texte;

    public string Cle => _texte[SansCle..];

    public Sexe Sexe => _texte[0] is '1' or '3' or '7' ? Sexe.Masculin : Sexe.Feminin;

    public NatureNir Nature => _texte[0] switch
    {
        '1' or '2' => NatureNir.Definitif,
        '3' or '4' => NatureNir.EnCours,
        _ => NatureNir.Temporaire,
    };

    public bool EstProvisoire => Nature != NatureNir.Definitif;

    /// <summary>The last two digits of the year of birth: the century is not in the number.</summary>
    public int Annee => Nombre(_texte.AsSpan(1, 2));

    /// <summary>Null when the registry did not know the month.</summary>
    public int? Mois => Nombre(_texte.AsSpan(3, 2)) is >= 1 and <= 12 and var mois ? mois : null;

    /// <summary>« 27 », « 2A », « 974 », « 99 » for abroad.</summary>
    public string Departement => _texte[5..(_texte[5..7] is "97" or "98" ? 8 : 7)];

    public static Resultat<Nir> Lire(string? texte)
    {
        var compact = Saisie.Compacter(texte);
        if (Forme(compact) is { } refus)
        {
            return refus;
        }
        var cle = CleDe(compact);
        return compact.Length == SansCle || compact.EndsWith(cle, StringComparison.Ordinal)
            ? new Nir(compact[..SansCle] + cle)
            : new Refus("nir.cle", $"La clé (les deux derniers chiffres) ne correspond pas aux treize premiers : "
                + "un caractère a été mal recopié. Reprenez le numéro sur la carte Vitale ou le bulletin de paie.");
    }

    public static Nir Relire(string garde) => new(garde);

    /// <summary>The number says one birth and the declaration another. Provisional numbers say nothing sure.</summary>
    public Refus? Contredit(DateOnly naissance) => EstProvisoire || (naissance.Year % 100 == Annee && (Mois ?? naissance.Month) == naissance.Month)
        ? null
        : new("nir.naissance", "La date de naissance et le numéro de sécurité sociale ne disent pas la même année ou le même mois : corrigez celui des deux qui est faux.");

    public Refus? Contredit(Sexe sexe) => EstProvisoire || sexe == Sexe.Indetermine || sexe == Sexe
        ? null
        : new("nir.sexe", "Le sexe et le premier chiffre du numéro de sécurité sociale ne s’accordent pas : corrigez celui des deux qui est faux.");

    public string Afficher() => Saisie.Grouper(_texte, 1, 2, 2, 2, 3, 3);

    /// <summary>For screens where the number is only a reminder: the sex and the year remain.</summary>
    public string Masquer() => Saisie.Grouper(_texte[..3] + new string('•', AvecCle - 3), 1, 2, 2, 2, 3, 3);

    public override string ToString() => _texte;

    private static Refus? Forme(string compact)
    {
        if (compact.Length == 0)
        {
            return Saisie.Vide("nir", LeNom);
        }
        if (Saisie.AbimeParUnTableur(compact))
        {
            return Saisie.Tableur("nir", LeNom);
        }
        if (compact.Length is not (SansCle or AvecCle))
        {
            return new("nir.longueur", $"{LeNom} compte 13 caractères, ou 15 avec sa clé, et non {compact.Length}.");
        }
        if (!SansLettreHorsDeCorse(compact))
        {
            return new("nir.forme", $"{LeNom} ne compte que des chiffres, sauf 2A et 2B pour la Corse.");
        }
        return Contenu(compact);
    }

    private static Refus? Contenu(string compact)
    {
        if (compact[0] is '0' or '5' or '6' or '9')
        {
            return new("nir.sexe.inconnu", $"{LeNom} commence par 1 ou 2, ou par 3, 4, 7 ou 8 s’il est provisoire, jamais par {compact[0]}.");
        }
        // 20 to 42 and 50 to 99 stand for a month the registry did not know.
        if (Nombre(compact.AsSpan(3, 2)) is not ((>= 1 and <= 12) or (>= 20 and <= 42) or >= 50))
        {
            return new("nir.mois", $"Dans le numéro, le mois de naissance (4ᵉ et 5ᵉ chiffres) ne peut pas être {compact.AsSpan(3, 2)}.");
        }
        return compact.AsSpan(5, 2) is "00" || compact.AsSpan(10, 3) is "000"
            ? new("nir.lieu", "Dans le numéro, ni le département de naissance ni le numéro d’ordre ne peuvent être à zéro.")
            : null;
    }

    private static bool SansLettreHorsDeCorse(string compact)
    {
        for (var i = 0; i < compact.Length; i++)
        {
            var corse = i == 6 && compact[5] == '2' && compact[6] is 'A' or 'B';
            if (!char.IsAsciiDigit(compact[i]) && !corse)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>2A counts as 19 and 2B as 18.</summary>
    private static string CleDe(string compact)
    {
        var numero = compact.AsSpan(0, SansCle).ToString().Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal);
        return (97 - Cles.Modulo97(numero)).ToString("00", CultureInfo.InvariantCulture);
    }

    private static int Nombre(ReadOnlySpan<char> chiffres) => int.Parse(chiffres, CultureInfo.InvariantCulture);
}
