using Socle.Noyau;

namespace Socle.Technique.Recherche;

/// <summary>What can be found by typing. Stored: never renumber.</summary>
public enum GenreCherchable
{
    Travailleur = 1,
    Entreprise = 2,
    Etablissement = 3,
    Compte = 4,
}

/// <summary>One word of one thing, upper case without accents. A search is a few prefixes on this table: the same plan on both engines.</summary>
public sealed class MotCle
{
    public required string Mot { get; init; }

    public required GenreCherchable Genre { get; init; }

    public required long ObjetId { get; init; }

    public static IEnumerable<MotCle> De(ICherchable objet) =>
        objet.Textes.Where(t => !string.IsNullOrEmpty(t)).SelectMany(t => Mots(t!)).Distinct()
            .Select(mot => new MotCle { Mot = mot, Genre = objet.Genre, ObjetId = objet.ObjetId });

    /// <summary>The words one types or stores: at most 40 characters each, so that the index stays small.</summary>
    public static IEnumerable<string> Mots(string texte) =>
        Texte.PourRecherche(texte).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(m => m.Length > 40 ? m[..40] : m);
}

/// <summary>An entity found by typing its words. The index follows it at each write.</summary>
public interface ICherchable
{
    GenreCherchable Genre { get; }

    long ObjetId { get; }

    /// <summary>Texts whose words find it; none for one that must no longer be found.</summary>
    IEnumerable<string?> Textes { get; }
}
