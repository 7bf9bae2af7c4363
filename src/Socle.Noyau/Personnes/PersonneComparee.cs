using System.Globalization;

namespace Socle.Noyau;

/// <summary>What duplicate detection looks at, made comparable once. A whole service is held in memory: it keeps nothing that can be made again.</summary>
public sealed class PersonneComparee
{
    public PersonneComparee(string nom, string prenoms, DateOnly? naissance, Nir? nir, string? nomUsage = null)
    {
        (Nom, Prenoms, NomUsage) = (Texte.PourRecherche(nom), Texte.PourRecherche(prenoms), Texte.PourRecherche(nomUsage));
        (Naissance, Nir) = (naissance, nir);
        CleDesMots = MotsDuNom.Cle(Nom) + MotsDuNom.Cle(Prenoms);
    }

    public string Nom { get; }

    public string NomUsage { get; }

    public string Prenoms { get; }

    public DateOnly? Naissance { get; }

    public Nir? Nir { get; }

    /// <summary>The same for two people written with the same words, whichever column each was typed in; others almost never share it.</summary>
    public ulong CleDesMots { get; }

    /// <summary>Written with the same words, in whatever order.</summary>
    public bool MemesMots(PersonneComparee autre) =>
        autre is not null && CleDesMots == autre.CleDesMots && Ensemble == autre.Ensemble;

    /// <summary>All the words in alphabetical order.</summary>
    private string Ensemble
    {
        get
        {
            var mots = $"{Nom} {Prenoms}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Array.Sort(mots, StringComparer.Ordinal);
            return string.Join(' ', mots);
        }
    }

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
        yield return string.Create(CultureInfo.InvariantCulture, $"m{CleDesMots:x}");
    }
}
