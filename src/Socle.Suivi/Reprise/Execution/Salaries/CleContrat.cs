using System.Globalization;

namespace Socle.Suivi.Reprise;

/// <summary>
/// Which contract a row speaks of. Software that numbers contracts is believed. Otherwise one worker at one establishment is
/// one contract, whose start may be corrected later; a second row of the same pair, or a start after a known end, is another.
/// </summary>
internal sealed class CleContrat(OriginesConnues origines)
{
    private readonly HashSet<string> prises = new(StringComparer.Ordinal);

    /// <param name="finConnue">Last day of the contract of that id, when it is known here and over.</param>
    public (string Cle, long? Connu) Trouver(LigneSalarie ligne, Func<long, DateOnly?> finConnue)
    {
        if (ligne.Contrat.Cle is { } propre)
        {
            prises.Add(propre);
            return (propre, origines.Trouver(OriginesConnues.Contrat, propre));
        }
        var simple = $"{ligne.Personne.Cle}|{ligne.Adherent.Cle}";
        var datee = string.Create(CultureInfo.InvariantCulture, $"{simple}|{ligne.Contrat.Debut:yyyyMMdd}");
        if (origines.Trouver(OriginesConnues.Contrat, datee) is { } precis)
        {
            prises.Add(datee);
            return (datee, precis);
        }
        var connu = origines.Trouver(OriginesConnues.Contrat, simple);
        if (prises.Contains(simple) || (connu is { } id && finConnue(id) < ligne.Contrat.Debut))
        {
            prises.Add(datee);
            return (datee, null);
        }
        prises.Add(simple);
        return (simple, connu);
    }
}
