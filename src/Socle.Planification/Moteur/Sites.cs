namespace Socle.Planification.Moteur;

/// <summary>
/// The sessions held on an employer's premises, two at a time: who of its people goes there is chosen exactly, those who go elsewhere
/// being counted at what the prices ask for it. Few visits may fill such a session, and only some sets of them fill it just so: moves
/// of one or two visits seldom meet them. Chains then find a true place for those who left and fill the places of those who came;
/// all is undone when that does not pay.
/// </summary>
internal sealed class Sites
{
    private const int EtatsAuPlus = 4_000_000;
    private const int LaisseesAuPlus = 10;
    private const double Negligeable = 1e-6;

    /// <summary>How far, beside the price of a visit, the cost of going elsewhere is blurred, so that the same choice does not come back each time.</summary>
    private const double Flou = 0.08;
    private const double SansFlou = 0.3;

    private readonly Modele modele;
    private readonly EtatPlan etat;
    private readonly Chaines chaines;
    private readonly Hasard hasard;
    private readonly double flou;
    private readonly List<(int Une, int Autre)> paires = [];
    private readonly Dictionary<long, List<int>> visites = [];
    private readonly Dictionary<int, double> ailleurs = [];
    private readonly List<Choix> choix = [];
    private double[] meilleur = [];
    private double[] suivant = [];
    private byte[] retour = [];

    public Sites(Modele modele, EtatPlan etat, Candidats candidats, Chaines chaines, Ardeur ardeur, Hasard hasard, Territoire? territoire)
    {
        (this.modele, this.etat, this.chaines, this.hasard) = (modele, etat, chaines, hasard);
        flou = Flou * modele.PrixMoyen(ardeur.Minute);
        var seances = modele.Instance.Seances;
        foreach (var site in Enumerable.Range(0, modele.Seances).Where(s => seances[s].ReserveA is not null && territoire?.Seances[s] != false).GroupBy(s => seances[s].ReserveA!.Value))
        {
            visites[site.Key] = [];
            Associer([.. site]);
        }
        foreach (var d in Enumerable.Range(0, modele.Demandes).Where(d => modele.Fixe[d] < 0 && etat.Connait(d)))
        {
            if (visites.TryGetValue(modele.Instance.Demandes[d].Employeur, out var siennes))
            {
                siennes.Add(d);
                ailleurs[d] = Ailleurs(d, candidats, ardeur.Minute);
            }
        }
    }

    /// <summary>Tries some pairs at random.</summary>
    public void Ameliorer(CancellationToken arret)
    {
        for (var i = 0; i < paires.Count / 2 && !arret.IsCancellationRequested; i++)
        {
            var (une, autre) = paires[hasard.Entier(paires.Count)];
            Essayer(une, autre);
        }
    }

    private void Associer(int[] siennes)
    {
        for (var i = 0; i < siennes.Length; i++)
        {
            if (siennes.Length == 1)
            {
                paires.Add((siennes[0], -1));
            }
            for (var j = i + 1; j < siennes.Length; j++)
            {
                paires.Add((siennes[i], siennes[j]));
            }
        }
    }

    private double Ailleurs(int d, Candidats candidats, double[] minute)
    {
        var moindre = modele.Refus[d];
        foreach (ref readonly var c in candidats.De(d))
        {
            moindre = modele.Creneau[c.Seance] >= 0 ? Math.Min(moindre, c.Cout + minute[c.Seance] * c.Duree) : moindre;
        }
        return moindre;
    }

    private void Essayer(int une, int autre)
    {
        var actuel = Reunir(une, autre);
        var (placeUne, placeAutre) = (Place(une) / modele.Unite, autre < 0 ? 0 : Place(autre) / modele.Unite);
        var taille = (placeUne + 1) * (placeAutre + 1);
        if (choix.Count == 0 || (long)taille * choix.Count > EtatsAuPlus || Remplir(taille, placeUne, placeAutre) <= actuel + Negligeable)
        {
            return;
        }
        var avant = etat.Total;
        chaines.Journal.Clear();
        chaines.Placer(Appliquer(taille, placeAutre + 1, une, autre));
        chaines.Placer([.. Enumerable.Range(0, etat.Dehors).Select(etat.Laissee).OrderByDescending(chaines.Perte).Take(LaisseesAuPlus)]);
        if (etat.Total > avant - Negligeable)
        {
            Defaire();
        }
    }

    /// <summary>Minutes of a session that visits free to move may take.</summary>
    private int Place(int seance)
    {
        var place = modele.Minutes[seance];
        for (var i = 0; i < etat.Nombre[seance]; i++)
        {
            place -= modele.Fixe[etat.Membres[seance][i]] >= 0 ? etat.Duree[etat.Membres[seance][i]] : 0;
        }
        return place;
    }

    /// <summary>The employer's visits that could be there, but for those in its other sessions; gives what those there now save.</summary>
    private double Reunir(int une, int autre)
    {
        choix.Clear();
        var (bruit, actuel) = (hasard.Fraction() < SansFlou ? 0 : flou, 0.0);
        foreach (var d in visites[modele.Instance.Seances[une].ReserveA!.Value])
        {
            var seance = etat.Seance[d];
            if (seance >= 0 && modele.Creneau[seance] < 0 && seance != une && seance != autre)
            {
                continue;
            }
            var cout = ailleurs[d] + bruit * (hasard.Fraction() - 0.5);
            var un = new Choix(d, Gain(d, une, cout), Duree(d, une), Gain(d, autre, cout), Duree(d, autre));
            actuel += seance < 0 ? 0 : seance == une ? un.GainUne : seance == autre ? un.GainAutre : 0;
            if (un.GainUne > 0 || un.GainAutre > 0 || (seance >= 0 && (seance == une || seance == autre)))
            {
                choix.Add(un);
            }
        }
        return actuel;
    }

    private double Gain(int d, int seance, double ailleurs) =>
        seance >= 0 && modele.Permis(d, seance, out var acces) ? ailleurs - modele.Cout(d, seance, acces) : double.NegativeInfinity;

    private int Duree(int d, int seance) => seance >= 0 && modele.Permis(d, seance, out var acces) ? acces.Duree / modele.Unite : 0;

    /// <summary>The most that can be saved, by minutes of both sessions, one visit after another.</summary>
    private double Remplir(int taille, int placeUne, int placeAutre)
    {
        if (meilleur.Length < taille)
        {
            (meilleur, suivant) = (new double[taille], new double[taille]);
        }
        if (retour.Length < taille * choix.Count)
        {
            retour = new byte[taille * choix.Count];
        }
        Array.Clear(meilleur, 0, taille);
        for (var i = 0; i < choix.Count; i++)
        {
            Ajouter(choix[i], retour.AsSpan(i * taille, taille), placeUne, placeAutre);
            (meilleur, suivant) = (suivant, meilleur);
        }
        return meilleur[taille - 1];
    }

    private void Ajouter(in Choix c, Span<byte> retours, int placeUne, int placeAutre)
    {
        var (largeur, k) = (placeAutre + 1, 0);
        for (var une = 0; une <= placeUne; une++)
        {
            for (var autre = 0; autre <= placeAutre; autre++, k++)
            {
                var (valeur, ou) = (meilleur[k], (byte)0);
                if (c.GainUne > 0 && une >= c.DureeUne && meilleur[k - c.DureeUne * largeur] + c.GainUne is var dansUne && dansUne > valeur)
                {
                    (valeur, ou) = (dansUne, 1);
                }
                if (c.GainAutre > 0 && autre >= c.DureeAutre && meilleur[k - c.DureeAutre] + c.GainAutre is var dansAutre && dansAutre > valeur)
                {
                    (valeur, ou) = (dansAutre, 2);
                }
                (suivant[k], retours[k]) = (valeur, ou);
            }
        }
    }

    /// <summary>Moves who changes; gives those who left the premises, out of the plan for now.</summary>
    private List<int> Appliquer(int taille, int largeur, int une, int autre)
    {
        var (sorties, entrees, k) = (new List<int>(), new List<(int Demande, int Seance)>(), taille - 1);
        for (var i = choix.Count - 1; i >= 0; i--)
        {
            var (c, ou) = (choix[i], retour[i * taille + k]);
            var vers = ou == 1 ? une : ou == 2 ? autre : -1;
            k -= ou == 1 ? c.DureeUne * largeur : ou == 2 ? c.DureeAutre : 0;
            var seance = etat.Seance[c.Demande];
            if (vers == seance || (vers < 0 && seance != une && seance != autre))
            {
                continue;
            }
            chaines.Journal.Add((c.Demande, new Candidat(seance, etat.Duree[c.Demande], etat.Cout[c.Demande])));
            etat.Oter(c.Demande);
            if (vers >= 0)
            {
                entrees.Add((c.Demande, vers));
            }
            else
            {
                sorties.Add(c.Demande);
            }
        }
        foreach (var (d, vers) in entrees)
        {
            modele.Permis(d, vers, out var acces);
            etat.Poser(d, vers, modele.Cout(d, vers, acces), acces.Duree);
        }
        return sorties;
    }

    private void Defaire()
    {
        foreach (var (d, _) in chaines.Journal)
        {
            etat.Oter(d);
        }
        foreach (var (d, avant) in chaines.Journal.DistinctBy(j => j.Demande).Where(j => j.Avant.Seance >= 0))
        {
            etat.Poser(d, avant.Seance, avant.Cout, avant.Duree);
        }
    }

    /// <summary>A visit that may be in either session: what being there saves beside going elsewhere, and the minutes it takes.</summary>
    private readonly record struct Choix(int Demande, double GainUne, int DureeUne, double GainAutre, int DureeAutre);
}
