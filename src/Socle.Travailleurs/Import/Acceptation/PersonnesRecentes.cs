using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>People created since the preview was computed. Ids grow with time: those after a given instant are read by their index.</summary>
internal sealed class PersonnesRecentes
{
    // The layout of Identifiants: milliseconds since 2024, then 20 bits.
    private static readonly DateTime Origine = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly IndexPersonnes index = new();

    public PersonnesRecentes(DateTime depuis) => Dernier = new((long)(depuis - Origine).TotalMilliseconds << 20);

    /// <summary>Beyond this id no one has been looked at yet.</summary>
    public Id<Travailleur> Dernier { get; private set; }

    public void Ajouter(IEnumerable<Travailleur> travailleurs)
    {
        foreach (var travailleur in travailleurs)
        {
            index.Ajouter(new PersonneConnue(travailleur, index.Textes));
            Passer([travailleur.Id]);
        }
    }

    public void Passer(IEnumerable<Id<Travailleur>> ids)
    {
        foreach (var id in ids)
        {
            Dernier = id > Dernier ? id : Dernier;
        }
    }

    /// <summary>Someone who resembles this row, and whom the preview could not have shown.</summary>
    public bool Ressemble(LigneAPlanifier ligne, IReadOnlyCollection<Id<Travailleur>> dejaProposes) => index.Nombre > 0
        && index.Ressemblants(ligne.Donnees.Personne.Comparee).Any(r => !dejaProposes.Contains(r.Personne.Travailleur.Id));
}
