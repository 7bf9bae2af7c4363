using System.Globalization;

namespace Socle.Noyau;

/// <summary>What duplicate detection looks at, made comparable once.</summary>
public sealed class PersonneComparee
{
    public PersonneComparee(string nom, string prenoms, DateOnly? naissance, Nir? nir, string? nomUsage = null)
    {
        (Nom, Prenoms, NomUsage) = (Texte.PourRecherche(nom), Texte.PourRecherche(prenoms), Texte.PourRecherche(nomUsage));
        (Naissance, Nir) = (naissance, nir);
        Ensemble = Ranger(Nom, Prenoms);
    }

    private static string Ranger(string nom, string prenoms)
    {
        // Most people have one word for each: nothing to cut.
        if (nom.Length > 0 && prenoms.Length > 0 && !nom.Contains(' ', StringComparison.Ordinal) && !prenoms.Contains(' ', StringComparison.Ordinal))
        {
            return string.CompareOrdinal(nom, prenoms) <= 0 ? $"{nom} {prenoms}" : $"{prenoms} {nom}";
        }
        var mots = $"{nom} {prenoms}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(mots, StringComparer.Ordinal);
        return string.Join(' ', mots);
    }

    public string Nom { get; }

    public string NomUsage { get; }

    public string Prenoms { get; }

    public DateOnly? Naissance { get; }

    public Nir? Nir { get; }

    /// <summary>All the words in alphabetical order: the same whichever column each was typed in.</summary>
    public string Ensemble { get; }

    /// <summary>Two people that resemble each other share at least one of these: group by them, then compare within groups only.</summary>
    public IEnumerable<string> ClesDeGroupe()
    {
        if (Nir is { } nir)
        {
            yield return $"n{nir}";
        }
        if (Naissance is { } naissance)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"d{naissance:yyyyMMdd}");
        }
        yield return $"m{Ensemble}";
    }
}
