using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Socle.Noyau;

namespace Socle.Dossier.Appareils;

/// <summary>Bytes of machines made into texts, dates and numbers.</summary>
internal static class Decodage
{
    public static Encoding Ibm437 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(437)!;

    public static ReadOnlySpan<byte> SansMarque(ReadOnlySpan<byte> octets) => octets.StartsWith("\uFEFF"u8) ? octets[3..] : octets;

    /// <summary>Valid UTF-8 with accents is UTF-8 whatever is declared (a Latin text that looks so is a chance in thousands); else what is declared.</summary>
    public static Encoding Choisir(ReadOnlySpan<byte> octets, Encoding declare) =>
        octets.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) >= 0 && Utf8.IsValid(octets) ? Encoding.UTF8 : declare;

    /// <summary>TTMMJJJJ, as German standards write it.</summary>
    public static DateOnly? JourAllemand(string texte) =>
        DateOnly.TryParseExact(texte.Trim(), "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null;

    /// <summary>HHMMSS, or HHMM.</summary>
    public static TimeOnly? Heure(string texte) =>
        TimeOnly.TryParseExact(texte.Trim(), ["HHmmss", "HHmm", "HH:mm:ss", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var heure) ? heure : null;

    /// <summary>HL7's yyyyMMdd[HHmm[ss]][.ffff][±zzzz]: the clock as written, its zone left aside.</summary>
    public static DateTime? InstantHl7(string texte)
    {
        var chiffres = texte.AsSpan().Trim();
        var fin = chiffres.IndexOfAny('.', '+', '-');
        chiffres = fin >= 0 ? chiffres[..fin] : chiffres;
        return DateTime.TryParseExact(chiffres, ["yyyyMMddHHmmss", "yyyyMMddHHmm", "yyyyMMddHH", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var le)
            ? le
            : null;
    }

    public static Sexe? Sexe(string texte) => texte.Trim().ToUpperInvariant() switch
    {
        "M" or "1" or "H" or "MALE" or "HOMME" or "MASCULIN" => Noyau.Sexe.Masculin,
        "F" or "W" or "2" or "FEMALE" or "FEMME" or "FEMININ" or "FÉMININ" => Noyau.Sexe.Feminin,
        "X" or "D" or "O" or "A" or "I" => Noyau.Sexe.Indetermine,
        _ => null,
    };

    public static string? Net(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.Trim();

    /// <summary>« 2,50-4,10 », « &lt;35 », « &gt; 0,7 ».</summary>
    public static (decimal? Basse, decimal? Haute) Bornes(string texte)
    {
        var propre = texte.Trim();
        if (propre.StartsWith('<'))
        {
            return (null, Mesures.Nombre.Lire(propre.TrimStart('<', '=')));
        }
        if (propre.StartsWith('>'))
        {
            return (Mesures.Nombre.Lire(propre.TrimStart('>', '=')), null);
        }
        var tiret = propre.Length > 1 ? propre.IndexOf('-', 1) : -1;
        return tiret < 0 ? (null, null) : (Mesures.Nombre.Lire(propre[..tiret]), Mesures.Nombre.Lire(propre[(tiret + 1)..]));
    }
}
