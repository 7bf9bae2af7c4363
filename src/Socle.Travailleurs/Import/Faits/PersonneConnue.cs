using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>A person of the service, or one that a row of the file speaks of first.</summary>
internal sealed class PersonneConnue(Travailleur travailleur, int? ligne = null)
{
    public Travailleur Travailleur { get; set; } = travailleur;

    /// <summary>The row of the file that speaks of it first; null for someone the service knows.</summary>
    public int? Ligne { get; } = ligne;

    public bool Nouvelle => Ligne is not null;

    /// <summary>In the base, or created by a row already planned.</summary>
    public bool Ecrite { get; set; } = ligne is null;

    public PersonneComparee Comparee { get; } = new(travailleur.NomNaissance, travailleur.Prenoms, travailleur.Naissance,
        travailleur.Nir is null ? null : Nir.Relire(travailleur.Nir), travailleur.NomUsage);

    /// <summary>Companies where it works or worked, as far as this import looks.</summary>
    public HashSet<long> Entreprises { get; } = [];
}
