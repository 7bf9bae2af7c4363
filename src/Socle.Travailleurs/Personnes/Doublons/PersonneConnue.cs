using Socle.Noyau;

namespace Socle.Travailleurs.Personnes.Doublons;

/// <summary>What the search over everyone reads of a person.</summary>
internal sealed record PersonneConnue(long Id, PersonneComparee Comparee, Sexe? Sexe, string? LieuNaissance)
{
    /// <summary>Two files of one person share at least one of these.</summary>
    public IEnumerable<string> Cles()
    {
        foreach (var cle in Comparee.ClesDeGroupe())
        {
            yield return cle;
        }
        // Entered once under the birth name, once under the married name, with a slip on the date.
        if (Comparee.NomUsage.Length > 0)
        {
            foreach (var cle in new PersonneComparee(Comparee.NomUsage, Comparee.Prenoms, null, null).ClesDeGroupe())
            {
                yield return cle;
            }
        }
    }

    /// <summary>How its names sound, word by word: cuts groups too large to be compared in full.</summary>
    public IEnumerable<string> Sons() =>
        $"{Comparee.Nom} {Comparee.NomUsage} {Comparee.Prenoms}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Phonetique.De).Distinct();
}
