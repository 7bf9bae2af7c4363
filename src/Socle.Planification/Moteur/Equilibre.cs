namespace Socle.Planification.Moteur;

/// <summary>
/// Prices under which rooms fill just so, were visits to spread over what is worth almost the same: each session's share falls
/// exponentially with what it costs above the best. Each price then moves by the logarithm of what is asked over the room
/// (Sinkhorn's balancing), which settles in few passes where a plain gradient goes back and forth. Presences and exclusions are left aside.
/// </summary>
internal sealed class Equilibre
{
    /// <summary>Beyond this many temperatures above the best, a session gets nothing that counts.</summary>
    internal const double Negligeable = 12;

    /// <summary>How much of a pass is taken, and how much of the passes before goes on: the level common to all prices is what settles last.</summary>
    private const double Mesure = 0.7;
    private const double Elan = 0.9;

    private readonly Modele modele;
    private readonly Minima minima;
    private readonly Arbre[] arbres;
    private readonly int[][] arbreDe;
    private readonly double[] charge;
    private readonly double[] elan;
    private readonly double duree;

    public Equilibre(Modele modele)
    {
        (this.modele, minima, charge, elan) = (modele, new Minima(modele.Groupes), new double[modele.Seances], new double[modele.Seances]);
        var rangs = new Dictionary<(int, int), int>();
        arbreDe = [.. modele.Acces.Select(acces => acces.Select(a => rangs.TryGetValue((a.Groupe, a.Duree), out var r) ? r : rangs[(a.Groupe, a.Duree)] = rangs.Count).ToArray())];
        arbres = [.. rangs.OrderBy(r => r.Value).Select(r => new Arbre(modele.Groupes[r.Key.Item1].Seances, r.Key.Item2))];
        duree = modele.Acces.SelectMany(a => a).Select(a => (double)a.Duree).DefaultIfEmpty(30).Average();
    }

    /// <summary>One pass at this temperature: shares, then prices.</summary>
    public void Passer(double[] minute, double temperature)
    {
        minima.Calculer(minute);
        Array.Clear(charge);
        foreach (var arbre in arbres)
        {
            arbre.Remplir(minute, temperature);
        }
        for (var d = 0; d < modele.Demandes; d++)
        {
            Repartir(d, minute, temperature);
        }
        foreach (var arbre in arbres)
        {
            arbre.Rendre(charge);
        }
        for (var s = 0; s < minute.Length; s++)
        {
            if (modele.Capacite[s] > 0)
            {
                elan[s] = Elan * elan[s] + Mesure * Math.Clamp(Math.Log(charge[s] / modele.Capacite[s] + 1e-9), -2, 2);
                var suivant = minute[s] + temperature / duree * elan[s];
                (minute[s], elan[s]) = suivant > 0 ? (suivant, elan[s]) : (0, 0);
            }
        }
    }

    private void Repartir(int d, double[] minute, double temperature)
    {
        var acces = modele.Acces[d];
        var meilleur = Meilleur(d, acces, minute);
        var somme = Math.Exp((meilleur - modele.Refus[d]) / temperature);
        for (var k = 0; k < acces.Length; k++)
        {
            somme += Parts(d, acces[k], arbres[arbreDe[d][k]], minute, temperature, meilleur, 0);
        }
        for (var k = 0; k < acces.Length; k++)
        {
            Parts(d, acces[k], arbres[arbreDe[d][k]], minute, temperature, meilleur, acces[k].Duree / somme);
        }
    }

    private double Meilleur(int d, Acces[] acces, double[] minute)
    {
        var meilleur = modele.Refus[d];
        foreach (ref readonly var a in acces.AsSpan())
        {
            var groupe = modele.Groupes[a.Groupe];
            if (a.Debut < a.Retard)
            {
                meilleur = Math.Min(meilleur, a.Trajet + minute[groupe.Seances[minima.Moindre(minute, a.Groupe, a.Debut, a.Retard)]] * a.Duree);
            }
            for (var i = a.Retard; i < groupe.Seances.Length && a.Trajet + modele.Retard(d, groupe.Jours[i]) is var fixe && fixe < meilleur; i++)
            {
                meilleur = Math.Min(meilleur, fixe + minute[groupe.Seances[i]] * a.Duree);
            }
        }
        return meilleur;
    }

    /// <summary>The weight of what this way leads to; with <paramref name="part"/>, also notes the minutes it takes.</summary>
    private double Parts(int d, in Acces a, Arbre arbre, double[] minute, double temperature, double meilleur, double part)
    {
        var (groupe, somme) = (modele.Groupes[a.Groupe], 0.0);
        if (a.Debut < a.Retard)
        {
            var moindre = groupe.Seances[minima.Moindre(minute, a.Groupe, a.Debut, a.Retard)];
            if (a.Trajet + minute[moindre] * a.Duree - meilleur < Negligeable * temperature)
            {
                somme += arbre.Tronçon(a.Debut, a.Retard, meilleur - a.Trajet, part);
            }
        }
        for (var i = a.Retard; i < groupe.Seances.Length; i++)
        {
            var fixe = a.Trajet + modele.Retard(d, groupe.Jours[i]) - meilleur;
            if (fixe > Negligeable * temperature)
            {
                break;
            }
            var s = groupe.Seances[i];
            if (fixe + minute[s] * a.Duree < Negligeable * temperature)
            {
                somme += Seule(s, Math.Exp(-(fixe + minute[s] * a.Duree) / temperature), part);
            }
        }
        return somme;
    }

    private double Seule(int seance, double poids, double part)
    {
        charge[seance] += poids * part;
        return poids;
    }
}
