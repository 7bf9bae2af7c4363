using Socle.Adherents.Etablissements;
using Socle.Noyau;

namespace Socle.Travailleurs.Import;

/// <summary>Establishments that this file opens: known of all its rows, written by the first that is applied.</summary>
internal sealed class EtablissementsNouveaux
{
    private readonly Dictionary<Id<Etablissement>, bool> ecrits = [];

    public bool Contient(Id<Etablissement> id) => ecrits.ContainsKey(id);

    public void Ajouter(Id<Etablissement> id) => ecrits.TryAdd(id, false);

    public bool ResteAEcrire(Id<Etablissement> id) => ecrits.TryGetValue(id, out var ecrit) && !ecrit;

    public void Ecrire(Id<Etablissement> id, bool ecrit) => ecrits[id] = ecrit;
}
