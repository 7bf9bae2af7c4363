namespace Socle.Planification.Moteur;

/// <summary>
/// Two sessions of one profession share again all the visits that may go to either, drawn as annealing at this temperature would
/// leave them after endless exchanges: the weight of each way to share is summed by the minutes it gives to the first session, then
/// one is drawn backwards. Several visits change sides at once, which moves of one visit cannot do when both sessions are full.
/// </summary>
internal sealed class Paires(Modele modele, EtatPlan etat, Hasard hasard, double[] minute)
{
    private const int VisitesAuPlus = 64;
    private const double Negligeable = 1e-250;

    private readonly Creux creux = new(modele, minute);
    private readonly int[] visites = new int[VisitesAuPlus];
    private readonly int[] durees = new int[VisitesAuPlus];
    private readonly double[] couts = new double[VisitesAuPlus * 2];
    private readonly double[] poids = new double[VisitesAuPlus * 2];
    private readonly bool[] premiere = new bool[VisitesAuPlus];
    private readonly int[] partantes = new int[VisitesAuPlus];
    private readonly double[][] sommes = new double[VisitesAuPlus + 1][];
    private double[] valeurs = [];
    private int nombre;
    private int total;
    private int fixesUne;
    private int fixesAutre;

    public void Partager(int une, int autre, double temperature, double loyer)
    {
        if (modele.Groupes[modele.GroupeDe[une].Groupe].Profession != modele.Groupes[modele.GroupeDe[autre].Groupe].Profession
            || etat.Nombre[une] + etat.Nombre[autre] > VisitesAuPlus)
        {
            return;
        }
        (nombre, total) = (0, 0);
        fixesUne = Reunir(une, autre, 0);
        fixesAutre = Reunir(autre, une, 1);
        if (nombre == 0)
        {
            return;
        }
        Peser(temperature, loyer * (minute[autre] - minute[une]));
        var placeUne = (modele.Minutes[une] - fixesUne) / modele.Unite;
        var (moins, plus) = (Math.Max(0, total - (modele.Minutes[autre] - fixesAutre) / modele.Unite), Math.Min(placeUne, total));
        Sommer(plus);
        if (Tirer(une, autre, moins, plus, temperature) is >= 0 and var pris && Choisir(pris, une))
        {
            Appliquer(une, autre);
        }
    }

    /// <summary>Those of a session that may go to the other; gives the minutes of those that may not.</summary>
    private int Reunir(int de, int vers, int cote)
    {
        var fixes = 0;
        for (var i = 0; i < etat.Nombre[de]; i++)
        {
            var d = etat.Membres[de][i];
            if (modele.Fixe[d] >= 0 || !modele.Permis(d, vers, out var acces) || modele.Cout(d, vers, acces) is var cout && cout >= modele.Refus[d])
            {
                fixes += etat.Duree[d];
                continue;
            }
            (visites[nombre], durees[nombre]) = (d, etat.Duree[d] / modele.Unite);
            (couts[2 * nombre + cote], couts[2 * nombre + 1 - cote]) = (etat.Cout[d], cout);
            total += durees[nombre++];
        }
        return fixes;
    }

    /// <summary>Relative to the better side of each visit.</summary>
    private void Peser(double temperature, double loyer)
    {
        for (var i = 0; i < nombre; i++)
        {
            var ecart = (couts[2 * i + 1] - couts[2 * i] + loyer * durees[i] * modele.Unite) / temperature;
            (poids[2 * i], poids[2 * i + 1]) = (ecart >= 0 ? 1 : Math.Exp(ecart), ecart <= 0 ? 1 : Math.Exp(-ecart));
        }
    }

    private void Sommer(int plus)
    {
        var avant = Ligne(0, plus);
        Array.Clear(avant, 0, plus + 1);
        avant[0] = 1;
        for (var i = 0; i < nombre; i++)
        {
            var (apres, duree, dedans, dehors) = (Ligne(i + 1, plus), durees[i], poids[2 * i], poids[2 * i + 1]);
            for (var m = 0; m <= plus; m++)
            {
                apres[m] = avant[m] * dehors + (m >= duree ? avant[m - duree] * dedans : 0);
            }
            avant = apres;
        }
    }

    private double[] Ligne(int i, int plus) => sommes[i] is { } ligne && ligne.Length > plus ? ligne : sommes[i] = new double[Math.Max(64, plus + 1)];

    /// <summary>The minutes of the first session; -1 when no way to share weighs anything.</summary>
    private int Tirer(int une, int autre, int moins, int plus, double temperature)
    {
        if (valeurs.Length <= plus)
        {
            valeurs = new double[plus + 1];
        }
        var (ligne, haut, somme) = (sommes[nombre], double.MinValue, 0.0);
        for (var m = moins; m <= plus; m++)
        {
            valeurs[m] = creux.Valeur(une, modele.Minutes[une] - fixesUne - m * modele.Unite)
                + creux.Valeur(autre, modele.Minutes[autre] - fixesAutre - (total - m) * modele.Unite);
            haut = Math.Max(haut, valeurs[m]);
        }
        for (var m = moins; m <= plus; m++)
        {
            somme += valeurs[m] = ligne[m] * Math.Exp((valeurs[m] - haut) / temperature);
        }
        if (!(somme > Negligeable))
        {
            return -1;
        }
        var tirage = hasard.Fraction() * somme;
        var pris = -1;
        for (var m = moins; m <= plus && tirage >= 0; m++)
        {
            (pris, tirage) = valeurs[m] > 0 ? (m, tirage - valeurs[m]) : (pris, tirage);
        }
        return pris;
    }

    /// <summary>Who makes up these minutes; false when nobody changes sides.</summary>
    private bool Choisir(int pris, int une)
    {
        var change = false;
        for (var i = nombre - 1; i >= 0; i--)
        {
            var dedans = pris >= durees[i] ? sommes[i][pris - durees[i]] * poids[2 * i] : 0;
            var dehors = sommes[i][pris] * poids[2 * i + 1];
            premiere[i] = dedans > 0 && (dehors <= 0 || hasard.Fraction() * (dedans + dehors) < dedans);
            pris -= premiere[i] ? durees[i] : 0;
            change |= premiere[i] != (etat.Seance[visites[i]] == une);
        }
        return change;
    }

    private void Appliquer(int une, int autre)
    {
        var n = 0;
        for (var i = 0; i < nombre; i++)
        {
            if (premiere[i] != (etat.Seance[visites[i]] == une))
            {
                etat.Oter(visites[i]);
                partantes[n++] = i;
            }
        }
        for (var k = 0; k < n; k++)
        {
            if (!etat.PresencePermise(visites[partantes[k]], premiere[partantes[k]] ? une : autre))
            {
                Defaire(une, autre, k, n);
                return;
            }
            Poser(partantes[k], une, autre, premiere[partantes[k]]);
        }
    }

    private void Defaire(int une, int autre, int posees, int n)
    {
        for (var k = 0; k < posees; k++)
        {
            etat.Oter(visites[partantes[k]]);
        }
        for (var k = 0; k < n; k++)
        {
            Poser(partantes[k], une, autre, !premiere[partantes[k]]);
        }
    }

    private void Poser(int i, int une, int autre, bool dansUne) =>
        etat.Poser(visites[i], dansUne ? une : autre, couts[2 * i + (dansUne ? 0 : 1)], durees[i] * modele.Unite);
}
