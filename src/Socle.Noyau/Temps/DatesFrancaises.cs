using System.Globalization;

namespace Socle.Noyau;

/// <summary>Dates as people, spreadsheets and payroll software write them: 03/03/2026, 3.3.2026, 2026-03-03, 03032026, « 3 mars 2026 »,
/// a spreadsheet's day number, with or without an hour. A two-digit year is refused: 12/03/26 may be a birth in 1926.</summary>
public static class DatesFrancaises
{
    private const int AnneeMinimale = 1850;
    private const int AnneeMaximale = 2200;
    private static readonly char[] Separateurs = [' ', '/', '.', '-', '_', ',', Saisie.Insecable, '\u202F', '\t'];
    private static readonly DateOnly OrigineTableur = new(1899, 12, 30);

    public static Resultat<DateOnly> Lire(string? texte)
    {
        var morceaux = SansHeure((texte ?? "").Trim().TrimStart('\'')).Split(Separateurs, StringSplitOptions.RemoveEmptyEntries);
        return morceaux.Length switch
        {
            0 => new Refus("date.vide", "La date n’est pas renseignée."),
            1 => DUnSeulTenant(morceaux[0]),
            3 => EnTroisMorceaux(morceaux[0], morceaux[1], morceaux[2]),
            // « mardi 3 mars 2026 ».
            4 when morceaux[0].All(char.IsLetter) => EnTroisMorceaux(morceaux[1], morceaux[2], morceaux[3]),
            _ => Forme(),
        };
    }

    /// <summary>The number behind a date cell: days since 30 December 1899; the part after the decimal point is the hour.</summary>
    public static Resultat<DateOnly> DeTableur(double serie) => serie is >= 1 and < 109_575
        ? OrigineTableur.AddDays((int)serie)
        : new Refus("date.tableur", "Ce nombre n’est pas une date : mettez la colonne au format Date.");

    private static Resultat<DateOnly> DUnSeulTenant(string chiffres)
    {
        if (!chiffres.All(char.IsAsciiDigit))
        {
            return Forme();
        }
        return chiffres.Length switch
        {
            // A spreadsheet took the zero of 03032026 away.
            7 => DUnSeulTenant($"0{chiffres}"),
            8 when Nombre(chiffres[4..]) >= AnneeMinimale => Construire(chiffres[..2], chiffres[2..4], chiffres[4..]),
            8 => Construire(chiffres[6..], chiffres[4..6], chiffres[..4]),
            6 => Siecle(),
            5 => DeTableur(Nombre(chiffres)),
            _ => Forme(),
        };
    }

    private static Resultat<DateOnly> EnTroisMorceaux(string a, string b, string c)
    {
        if (a.Length == 4)
        {
            return Construire(c, b, a);
        }
        return c.Length switch { 4 => Construire(a, b, c), <= 2 => Siecle(), _ => Forme() };
    }

    private static Resultat<DateOnly> Construire(string texteJour, string texteMois, string texteAnnee)
    {
        var (jour, mois, annee) = (Nombre(texteJour == "1er" ? "1" : texteJour), MoisDe(texteMois), Nombre(texteAnnee));
        if (jour < 0 || mois < 0 || annee < 0)
        {
            return Forme();
        }
        if (annee is < AnneeMinimale or > AnneeMaximale)
        {
            return new Refus("date.annee", $"L’année {annee} n’est pas vraisemblable : vérifiez-la.");
        }
        if (mois is < 1 or > 12)
        {
            return new Refus("date.mois", $"Le mois {mois} n’existe pas : la date s’écrit jour/mois/année{(mois <= 31 && jour is >= 1 and <= 12 ? ", le jour et le mois semblent inversés" : "")}.");
        }
        return jour >= 1 && jour <= DateTime.DaysInMonth(annee, mois)
            ? new DateOnly(annee, mois, jour)
            : new Refus("date.jour", $"Le {jour} {AffichageDates.NomsDesMois[mois - 1]} {annee} n’existe pas : ce mois compte {DateTime.DaysInMonth(annee, mois)} jours.");
    }

    /// <summary>A number, or a name in full or begun: « févr. », « sept ».</summary>
    private static int MoisDe(string texte)
    {
        if (Nombre(texte) is >= 0 and var mois)
        {
            return mois;
        }
        var cle = Texte.PourRecherche(texte);
        return cle.Length < 3 ? -1 : Array.FindIndex(AffichageDates.NomsDesMois, m => Texte.PourRecherche(m).StartsWith(cle, StringComparison.Ordinal)) switch
        {
            < 0 => -1,
            // « jui » may be June or July.
            _ when cle == "JUI" => -1,
            var place => place + 1,
        };
    }

    private static string SansHeure(string texte)
    {
        var heure = texte.IndexOf(':', StringComparison.Ordinal);
        return heure < 0 || texte.LastIndexOfAny([' ', 'T', Saisie.Insecable], heure) is not (> 0 and var coupe) ? texte : texte[..coupe];
    }

    private static int Nombre(string texte) =>
        texte.Length <= 8 && int.TryParse(texte, NumberStyles.None, CultureInfo.InvariantCulture, out var nombre) ? nombre : -1;

    private static Refus Siecle() => new("date.siecle", "L’année doit avoir quatre chiffres : avec deux, on ne sait pas de quel siècle il s’agit.");

    private static Refus Forme() => new("date.forme", "La date s’écrit jour/mois/année, par exemple 03/03/2026.");
}
