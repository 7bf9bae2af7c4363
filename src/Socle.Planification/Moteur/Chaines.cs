namespace Socle.Planification.Moteur;

/// <summary>
/// Improves a plan by chains: a visit takes the place of another, which takes that of another, until one finds room or is left
/// out. The prices of the bound say at each step which way is worth going first, as they do on a shortest path.
/// </summary>
internal sealed class Chaines(Modele modele, EtatPlan etat, Candidats candidats, double[] minute)
{
    private const int VisitesAuPlus = 120;
    private const int LongueurAuPlus = 10;
    private const double Negligeable = 1e-7;

    /// <summary>What a visit must pay beyond its prices to be worth a search.</summary>
    private readonly double seuil = modele.Echelle / 8;
    private readonly double[] distance = new double[modele.Demandes];
    private readonly int[] parent = new int[modele.Demandes];
    private readonly Candidat[] entree = new Candidat[modele.Demandes];
    private readonly int[] rang = new int[modele.Demandes];
    private readonly int[] vue = new int[modele.Demandes];
    private readonly bool[] fermee = new bool[modele.Demandes];
    private readonly double[] moindre = new double[modele.Demandes];
    private readonly PriorityQueue<int, double> file = new();
    private readonly List<(int Demande, Candidat Avant, Candidat Apres)> chaine = [];
    private int recherche;
    private int derniere;
    private long reste;
    private Candidat fin;
    private double meilleure;

    /// <summary>What moved since this was last emptied, and where from.</summary>
    public List<(int Demande, Candidat Avant)> Journal { get; } = [];

    /// <summary>To be called before <see cref="Placer"/>.</summary>
    public void Preparer(long effort)
    {
        reste = effort;
        for (var d = 0; d < modele.Demandes; d++)
        {
            moindre[d] = etat.Connait(d) ? Moindre(d) : 0;
        }
    }

    /// <summary>A better place for each of these, where there is one.</summary>
    public void Placer(IEnumerable<int> demandes)
    {
        foreach (var d in demandes)
        {
            if (reste > 0 && modele.Fixe[d] < 0 && Perte(d) > seuil && Chercher(d))
            {
                Appliquer(d);
            }
        }
    }

    /// <summary>Tries each visit that pays more than its prices ask, the worst first, until none gains any more.</summary>
    public void Ameliorer(long effort, CancellationToken arret)
    {
        Preparer(effort);
        var gain = true;
        for (var passe = 0; gain && passe < 4; passe++)
        {
            gain = false;
            foreach (var (_, d) in Enumerable.Range(0, modele.Demandes).Where(d => modele.Fixe[d] < 0 && etat.Connait(d)).Select(d => (Perte: Perte(d), d)).Where(x => x.Perte > seuil).OrderByDescending(x => x.Perte).ThenBy(x => x.d).ToList())
            {
                if (reste < 0 || arret.IsCancellationRequested)
                {
                    return;
                }
                gain |= Chercher(d) && Appliquer(d);
            }
        }
    }

    private double Moindre(int d)
    {
        var moindre = modele.Refus[d];
        foreach (ref readonly var c in candidats.De(d))
        {
            moindre = Math.Min(moindre, c.Cout + minute[c.Seance] * c.Duree);
        }
        return moindre;
    }

    /// <summary>How much more than the least its prices allow the visit pays where it is.</summary>
    public double Perte(int d) => etat.Cout[d] - moindre[d] + (etat.Seance[d] >= 0 ? minute[etat.Seance[d]] * etat.Duree[d] : 0);

    private bool Chercher(int racine)
    {
        recherche++;
        file.Clear();
        (meilleure, derniere) = (-Negligeable, -1);
        Atteindre(racine, -1, default, -etat.Cout[racine], 0);
        for (var n = 0; n < VisitesAuPlus && file.TryDequeue(out var v, out _);)
        {
            if (fermee[v])
            {
                continue;
            }
            fermee[v] = true;
            n++;
            Etendre(v, racine);
        }
        return derniere >= 0;
    }

    private void Atteindre(int v, int depuis, in Candidat par, double cout, int longueur)
    {
        if (vue[v] == recherche && (fermee[v] || distance[v] <= cout))
        {
            return;
        }
        (vue[v], fermee[v], distance[v], parent[v], entree[v], rang[v]) = (recherche, false, cout, depuis, par, longueur);
        file.Enqueue(v, cout + moindre[v]);
    }

    private void Etendre(int v, int racine)
    {
        if (v != racine)
        {
            Finir(v, new Candidat(-1, 0, modele.Refus[v]));
        }
        foreach (ref readonly var c in candidats.De(v))
        {
            var s = c.Seance;
            if (s == etat.Seance[v] || Traversee(v, s))
            {
                continue;
            }
            var libre = etat.Reste[s] + (s == etat.Seance[racine] ? etat.Duree[racine] : 0);
            reste -= 2 + etat.Nombre[s];
            var permise = etat.PresencePermise(v, s);
            if (libre >= c.Duree && permise)
            {
                Finir(v, c);
            }
            if (rang[v] >= LongueurAuPlus)
            {
                continue;
            }
            for (var i = 0; i < etat.Nombre[s]; i++)
            {
                var w = etat.Membres[s][i];
                if (w != racine && modele.Fixe[w] < 0 && etat.Duree[w] + libre >= c.Duree && (permise || modele.Presence(w, s) == modele.Presence(v, s)))
                {
                    Atteindre(w, v, c, distance[v] + c.Cout - etat.Cout[w], rang[v] + 1);
                }
            }
        }
    }

    private void Finir(int v, in Candidat c)
    {
        if (distance[v] + c.Cout < meilleure)
        {
            (meilleure, derniere, fin) = (distance[v] + c.Cout, v, c);
        }
    }

    /// <summary>Whether the chain that leads there already goes through this session.</summary>
    private bool Traversee(int v, int seance)
    {
        for (var w = v; parent[w] >= 0; w = parent[w])
        {
            if (entree[w].Seance == seance)
            {
                return true;
            }
        }
        return false;
    }

    private bool Appliquer(int racine)
    {
        chaine.Clear();
        var vers = fin;
        for (var v = derniere; v >= 0; v = parent[v])
        {
            chaine.Add((v, new Candidat(etat.Seance[v], etat.Duree[v], etat.Cout[v]), vers));
            vers = entree[v];
        }
        foreach (var (d, _, _) in chaine)
        {
            etat.Oter(d);
        }
        var tient = chaine.TrueForAll(m => Poser(m.Demande, m.Apres));
        if (!tient)
        {
            foreach (var (d, _, _) in chaine)
            {
                etat.Oter(d);
            }
            foreach (var (d, avant, _) in chaine)
            {
                Poser(d, avant);
            }
        }
        else
        {
            Journal.AddRange(chaine.Select(m => (m.Demande, m.Avant)));
        }
        return tient;
    }

    private bool Poser(int d, in Candidat c)
    {
        if (c.Seance < 0)
        {
            return true;
        }
        if (etat.Reste[c.Seance] < c.Duree || !etat.PresencePermise(d, c.Seance))
        {
            return false;
        }
        etat.Poser(d, c.Seance, c.Cout, c.Duree);
        return true;
    }
}
