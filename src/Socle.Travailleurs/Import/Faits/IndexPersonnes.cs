using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>Finds people by number and by resemblance without comparing each with each.</summary>
internal sealed class IndexPersonnes
{
    /// <summary>A birthday shared by more people than that is a placeholder (01/01/1970): only whole names are compared there.</summary>
    private const int JourTropCharge = 150;

    private readonly Dictionary<string, PersonneConnue> parNir = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PersonneConnue> parNtt = new(StringComparer.Ordinal);
    private readonly Dictionary<DateOnly, List<PersonneConnue>> parNaissance = [];
    private readonly Dictionary<string, List<PersonneConnue>> parMots = new(StringComparer.Ordinal);
    private readonly Dictionary<Id<Travailleur>, PersonneConnue> parId = [];

    public int Nombre => parId.Count;

    public void Ajouter(PersonneConnue personne)
    {
        if (!parId.TryAdd(personne.Travailleur.Id, personne))
        {
            return;
        }
        Numeroter(personne);
        Ranger(parNaissance, personne.Travailleur.Naissance, personne);
        Ranger(parMots, Mots(personne.Comparee), personne);
    }

    /// <summary>The record moved; resemblance goes on with what it was, numbers follow.</summary>
    public void Remplacer(Travailleur apres)
    {
        if (!parId.TryGetValue(apres.Id, out var personne))
        {
            return;
        }
        Denumeroter(personne);
        personne.Travailleur = apres;
        Numeroter(personne);
    }

    public PersonneConnue? DeId(Id<Travailleur> id) => parId.GetValueOrDefault(id);

    public PersonneConnue? DeNir(string? nir) => nir is null ? null : parNir.GetValueOrDefault(nir);

    public PersonneConnue? DeNtt(string? ntt) => ntt is null ? null : parNtt.GetValueOrDefault(ntt);

    public void ApprendreNtt(string ntt, Id<Travailleur> id)
    {
        if (parId.TryGetValue(id, out var personne))
        {
            parNtt.TryAdd(ntt, personne);
        }
    }

    public void OublierNtt(string ntt) => parNtt.Remove(ntt);

    /// <summary>Those that may be this person, the surest first.</summary>
    public IReadOnlyList<(PersonneConnue Personne, Ressemblance Ressemblance)> Ressemblants(PersonneComparee cherchee)
    {
        List<(PersonneConnue, Ressemblance)>? trouves = null;
        var voisins = cherchee.Naissance is { } naissance && parNaissance.TryGetValue(naissance, out var memeJour) && memeJour.Count <= JourTropCharge ? memeJour : null;
        foreach (var personne in voisins ?? [])
        {
            Comparer(personne, cherchee, ref trouves);
        }
        if (parMots.TryGetValue(Mots(cherchee), out var memesMots))
        {
            foreach (var personne in memesMots.Where(p => voisins?.Contains(p) != true))
            {
                Comparer(personne, cherchee, ref trouves);
            }
        }
        if (cherchee.Nir is { } nir && DeNir(nir.ToString()) is { } memeNir && trouves?.Exists(t => t.Item1 == memeNir) != true)
        {
            Comparer(memeNir, cherchee, ref trouves);
        }
        trouves?.Sort((a, b) => a.Item2.Motif.CompareTo(b.Item2.Motif));
        return trouves ?? [];
    }

    /// <summary>Everyone written with the same words, whatever their birth.</summary>
    public IEnumerable<Id<Travailleur>> DuMemeNom(string nom) =>
        parMots.GetValueOrDefault(Mots(new PersonneComparee(nom, "", null, null)), []).Select(p => p.Travailleur.Id);

    private void Numeroter(PersonneConnue personne)
    {
        if (personne.Travailleur.Nir is { } nir)
        {
            parNir.TryAdd(nir, personne);
        }
    }

    private void Denumeroter(PersonneConnue personne)
    {
        if (personne.Travailleur.Nir is { } nir && parNir.GetValueOrDefault(nir) == personne)
        {
            parNir.Remove(nir);
        }
    }

    private static void Comparer(PersonneConnue personne, PersonneComparee cherchee, ref List<(PersonneConnue, Ressemblance)>? trouves)
    {
        if (Ressemblance.Entre(cherchee, personne.Comparee) is { } ressemblance)
        {
            (trouves ??= []).Add((personne, ressemblance));
        }
    }

    private static string Mots(PersonneComparee personne) => personne.ClesDeGroupe().Last();

    private static void Ranger<TCle>(Dictionary<TCle, List<PersonneConnue>> index, TCle cle, PersonneConnue personne) where TCle : notnull
    {
        if (!index.TryGetValue(cle, out var liste))
        {
            index[cle] = liste = new(1);
        }
        liste.Add(personne);
    }
}
