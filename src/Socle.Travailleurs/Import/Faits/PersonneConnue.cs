using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>A person of the service, or one that a row of the file speaks of first.</summary>
internal sealed class PersonneConnue(Travailleur travailleur, TextesPartages textes, int? ligne = null)
{
    public Travailleur Travailleur { get; set; } = travailleur;

    /// <summary>The row of the file that speaks of it first; null for someone the service knows.</summary>
    public int? Ligne { get; } = ligne;

    public bool Nouvelle => Ligne is not null;

    /// <summary>In the base, or created by a row already planned.</summary>
    public bool Ecrite { get; set; } = ligne is null;

    public PersonneComparee Comparee { get; } = new(textes.Comparable(travailleur.NomNaissance), textes.Comparable(travailleur.Prenoms),
        travailleur.Naissance, travailleur.Nir is null ? null : Nir.Relire(travailleur.Nir), travailleur.NomUsage);

    /// <summary>Next in the index among those written with the same words, and among those born the same day.</summary>
    public PersonneConnue? SuivanteMemesMots { get; set; }

    public PersonneConnue? SuivanteMemeJour { get; set; }

    private Id<Entreprise>? employeur;
    private List<Id<Entreprise>>? autresEmployeurs;

    /// <summary>Works or worked there, as far as this import has looked.</summary>
    public bool TravaillePour(Id<Entreprise> entreprise) => employeur == entreprise || autresEmployeurs?.Contains(entreprise) == true;

    public void Employer(Id<Entreprise> entreprise)
    {
        if (TravaillePour(entreprise))
        {
            return;
        }
        if (employeur is null)
        {
            employeur = entreprise;
            return;
        }
        (autresEmployeurs ??= new(1)).Add(entreprise);
    }
}
