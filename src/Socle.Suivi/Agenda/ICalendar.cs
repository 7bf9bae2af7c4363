using System.Globalization;
using System.Text;

namespace Socle.Suivi.Agenda;

/// <summary>What every calendar written here owes to iCalendar (RFC 5545), whatever it tells.</summary>
internal static class ICalendar
{
    private const int OctetsParLigne = 75;

    /// <summary>An instant of UTC (3.3.5, form 2).</summary>
    public static string Utc(DateTime instant) => instant.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The value of a text (3.3.11): what would end it, or its line, no longer does.</summary>
    public static string Echapper(string texte) => texte
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>The line in pieces of 75 bytes at most, a space before each but the first (3.1). No character is cut.</summary>
    public static IEnumerable<string> Plier(string ligne)
    {
        var (morceau, octets) = (new StringBuilder(), 0);
        foreach (var signe in ligne.EnumerateRunes())
        {
            if (octets + signe.Utf8SequenceLength > OctetsParLigne)
            {
                yield return morceau.ToString();
                morceau.Clear().Append(' ');
                octets = 1;
            }
            morceau.Append(signe);
            octets += signe.Utf8SequenceLength;
        }
        yield return morceau.ToString();
    }
}
