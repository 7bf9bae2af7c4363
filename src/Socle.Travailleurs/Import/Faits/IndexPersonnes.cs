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
    // Chains through the people themselves: a list for each of a hundred thousand names would weigh more than the names.
    private readonly Dictionary<DateOnly, (PersonneConnue Premiere, int Nombre)> parNaissance = [];
    private readonly Dictionary<ulong, PersonneConnue> parMots = [];
    private readonly Dictionary<Id<Travailleur>, PersonneConnue> parId = [];

    public int Nombre => parId.Count;

    /// <summary>The names of the people it holds, each text once.</summary>
    public TextesPartages Textes { get; } = new();

    public void Ajouter(PersonneConnue personne)
    {
        if (!parId.TryAdd(personne.Travailleur.Id, personne))
        {
            return;
        }
        Numeroter(personne);
        var jour = parNaissance.GetValueOrDefault(personne.Travailleur.Naissance);
        personne.SuivanteMemeJour = jour.Premiere;
        parNaissance[personne.Travailleur.Naissance] = (personne, jour.Nombre + 1);
        personne.SuivanteMemesMots = parMots.GetValueOrDefault(personne.Comparee.CleDesMots);
        parMots[personne.Comparee.CleDesMots] = personne;
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
        var jour = cherchee.Naissance is { } naissance ? parNaissance.GetValueOrDefault(naissance) : default;
        var jourEntier = jour.Nombre <= JourTropCharge;
        for (var personne = jourEntier ? jour.Premiere : null; personne is not null; personne = personne.SuivanteMemeJour)
        {
            Comparer(personne, cherchee, ref trouves);
        }
        for (var personne = parMots.GetValueOrDefault(cherchee.CleDesMots); personne is not null; personne = personne.SuivanteMemesMots)
        {
            if (!jourEntier || personne.Comparee.Naissance != cherchee.Naissance)
            {
                Comparer(personne, cherchee, ref trouves);
            }
        }
        if (cherchee.Nir is { } nir && DeNir(nir.ToString()) is { } memeNir && trouves?.Exists(t => t.Item1 == memeNir) != true)
        {
            Comparer(memeNir, cherchee, ref trouves);
        }
        trouves?.Sort((a, b) => (a.Item2.Motif, a.Item1.Travailleur.Id).CompareTo((b.Item2.Motif, b.Item1.Travailleur.Id)));
        return trouves ?? [];
    }

    /// <summary>Everyone written with the same words, whatever their birth.</summary>
    public IEnumerable<Id<Travailleur>> DuMemeNom(string nom)
    {
        var cherchee = new PersonneComparee(nom, "", null, null);
        for (var personne = parMots.GetValueOrDefault(cherchee.CleDesMots); personne is not null; personne = personne.SuivanteMemesMots)
        {
            if (cherchee.MemesMots(personne.Comparee))
            {
                yield return personne.Travailleur.Id;
            }
        }
    }

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
}
