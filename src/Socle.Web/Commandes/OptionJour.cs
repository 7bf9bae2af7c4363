using System.CommandLine.Parsing;
using System.Globalization;

namespace Socle.Web.Commandes;

/// <summary>A date as an argument: AAAA-MM-JJ and nothing else.</summary>
internal static class OptionJour
{
    /// <summary>The date, or null after saying what <paramref name="nom"/> expects.</summary>
    public static DateOnly? Lire(ArgumentResult resultat, string nom)
    {
        if (DateOnly.TryParseExact(resultat.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }
        resultat.AddError($"{nom} attend une date comme 2026-11-22.");
        return null;
    }
}
