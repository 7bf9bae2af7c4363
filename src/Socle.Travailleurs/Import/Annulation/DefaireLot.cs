using Socle.Noyau;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Origines;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>
/// What taking some lines back comes to, last written first. A row that is no longer as the import left it stands in the way:
/// something was built on it. Touches no table.
/// </summary>
internal sealed class DefaireLot(EtatActuel etat) : IDisposable
{
    private readonly Empreinte empreinte = new();

    public List<Mouvement> Mouvements { get; } = [];

    public List<string> Obstacles { get; } = [];

    /// <summary>People the import created, deleted with their last contract.</summary>
    public Dictionary<Id<Travailleur>, int> PersonnesCreees { get; } = [];

    public HashSet<long> EtablissementsOuverts { get; } = [];

    /// <summary>Everyone the lines speak of.</summary>
    public IReadOnlyList<Id<Travailleur>> Travailleurs { get; set; } = [];

    public IReadOnlyCollection<Id<Contrat>> ContratsSupprimes => [.. Mouvements.Where(m => m is { Objet: ObjetImport.Contrat, Apres: null }).Select(m => new Id<Contrat>(m.Id))];

    public void Defaire(LigneImport ligne, IReadOnlyList<Ecrit> ecrits)
    {
        Noter(ligne, ecrits);
        var propres = ecrits.Where(e => !(e.Cree && e.Objet is ObjetImport.Travailleur or ObjetImport.Etablissement)).ToList();
        var faits = Faits(propres);
        if (propres.Zip(faits).Any(f => f.Second.Apres is null && !f.First.Supprime) || empreinte.De(faits) != ligne.Empreinte)
        {
            Gener(ligne, "ce que cette ligne a écrit a été modifié depuis");
            return;
        }
        if (propres.Exists(e => e is { Objet: ObjetImport.Contrat, Cree: true } && etat.EnfantsDe(e.Id).Any(enfant => !Pris(enfant, propres))))
        {
            Gener(ligne, "un poste, une exposition ou un arrêt a été ajouté depuis à ce contrat");
            return;
        }
        foreach (var fait in Enumerable.Reverse(faits))
        {
            Mouvements.Add(fait with { Avant = fait.Apres, Apres = fait.Avant });
            etat.Remettre(fait.Objet, fait.Id, fait.Avant);
        }
    }

    /// <summary>What the line wrote, found again from the last to the first: a row it wrote twice was left, the first time, as the second found it.</summary>
    private List<Mouvement> Faits(List<Ecrit> propres)
    {
        var trouves = new Dictionary<(ObjetImport, long), object?>();
        var faits = new List<Mouvement>(propres.Count);
        foreach (var ecrit in Enumerable.Reverse(propres))
        {
            var cle = (ecrit.Objet, ecrit.Id);
            var apres = ecrit.Supprime ? null : trouves.TryGetValue(cle, out var suite) ? suite : etat.De(ecrit.Objet, ecrit.Id);
            faits.Add(new Mouvement(ecrit.Objet, ecrit.Id, trouves[cle] = Avant(ecrit), apres));
        }
        faits.Reverse();
        return faits;
    }

    public void Gener(LigneImport ligne, string raison) => Obstacles.Add(ligne.Numero == 0 ? $"Fin proposée : {raison}." : $"Ligne {ligne.Numero} : {raison}.");

    public void Dispose() => empreinte.Dispose();

    private void Noter(LigneImport ligne, IReadOnlyList<Ecrit> ecrits)
    {
        foreach (var ecrit in ecrits.Where(e => e.Cree))
        {
            if (ecrit.Objet == ObjetImport.Travailleur)
            {
                PersonnesCreees.TryAdd(new(ecrit.Id), ligne.Numero);
            }
            else if (ecrit.Objet == ObjetImport.Etablissement)
            {
                EtablissementsOuverts.Add(ecrit.Id);
            }
        }
    }

    /// <summary>Taken back by this line, or already by a later one.</summary>
    private bool Pris(long enfant, List<Ecrit> propres) => propres.Exists(e => e.Id == enfant) || Mouvements.Exists(m => m.Id == enfant && m.Apres is null);

    private static object? Avant(Ecrit ecrit) => ecrit.Avant is not { } json ? null : ecrit.Objet switch
    {
        ObjetImport.Travailleur => ImportJson.Lire<Travailleur>(json),
        ObjetImport.Contrat => ImportJson.Lire<Contrat>(json),
        ObjetImport.Poste => ImportJson.Lire<Poste>(json),
        ObjetImport.Exposition => ImportJson.Lire<Exposition>(json),
        ObjetImport.Arret => ImportJson.Lire<Arret>(json),
        ObjetImport.IdentifiantOrigine => ImportJson.Lire<IdentifiantOrigine>(json),
        _ => throw new InvalidOperationException($"An import does not modify {ecrit.Objet}."),
    };
}
