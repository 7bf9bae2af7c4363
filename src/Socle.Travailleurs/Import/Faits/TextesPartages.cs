using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>Names come back from one person to the next: each is kept once, with its comparable form.</summary>
internal sealed class TextesPartages
{
    private readonly Dictionary<string, string> uniques = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> comparables = new(StringComparer.Ordinal);

    public string Unique(string texte)
    {
        if (uniques.TryGetValue(texte, out var unique))
        {
            return unique;
        }
        uniques[texte] = texte;
        return texte;
    }

    public string Comparable(string texte)
    {
        if (!comparables.TryGetValue(texte, out var comparable))
        {
            comparables[Unique(texte)] = comparable = Unique(Texte.PourRecherche(texte));
        }
        return comparable;
    }

    public void Partager(Travailleur travailleur)
    {
        travailleur.NomNaissance = Unique(travailleur.NomNaissance);
        travailleur.Prenoms = Unique(travailleur.Prenoms);
        travailleur.LieuNaissance = travailleur.LieuNaissance is { } lieu ? Unique(lieu) : null;
    }
}
