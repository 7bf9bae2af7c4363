namespace Socle.Planification.Moteur;

/// <summary>A plan being changed: who is where, what is left of each session.</summary>
internal sealed class EtatPlan
{
    private readonly Modele modele;
    private readonly int[] place;
    private readonly int[] dehors;
    private readonly int[]?[] presents;
    private readonly int[] placePresent;
    private readonly int[] trouees;
    private readonly int[] placeTrouee;

    private readonly Territoire? territoire;

    public EtatPlan(Modele modele, Territoire? territoire = null)
    {
        (this.modele, this.territoire) = (modele, territoire);
        (Seance, Duree, place) = (new int[modele.Demandes], new int[modele.Demandes], new int[modele.Demandes]);
        Array.Fill(Seance, -1);
        dehors = new int[modele.Demandes];
        Cout = new double[modele.Demandes];
        for (var d = 0; d < modele.Demandes; d++)
        {
            if (territoire?.Visites[d] != false)
            {
                Sortir(d);
                Total += Cout[d] = modele.Refus[d];
            }
        }
        Reste = [.. modele.Minutes.Select((minutes, s) => territoire?.Seances[s] != false ? minutes : 0)];
        (trouees, placeTrouee) = (new int[modele.Seances], new int[modele.Seances]);
        for (var s = 0; s < modele.Seances; s++)
        {
            placeTrouee[s] = -1;
            Trouer(s);
        }
        Membres = [.. modele.Minutes.Select(_ => new int[12])];
        Nombre = new int[modele.Seances];
        Presents = new int[modele.Presents.Length * modele.Creneaux];
        (presents, placePresent) = (new int[]?[Presents.Length], new int[modele.Demandes]);
    }

    /// <summary>Session of each visit; -1 when it is left out.</summary>
    public int[] Seance { get; }

    public int[] Duree { get; }

    public double[] Cout { get; }

    public int[] Reste { get; }

    /// <summary>Visits of each session; <see cref="Nombre"/> says how many count.</summary>
    public int[][] Membres { get; }

    public int[] Nombre { get; }

    public int[] Presents { get; }

    public double Total { get; private set; }

    /// <summary>How many visits are left out.</summary>
    public int Dehors { get; private set; }

    /// <summary>How many sessions have minutes left.</summary>
    public int Trouees { get; private set; }

    public int Trouee(int rang) => trouees[rang];

    private void Trouer(int seance)
    {
        var place = placeTrouee[seance];
        if (Reste[seance] > 0 == place >= 0)
        {
            return;
        }
        if (place < 0)
        {
            trouees[placeTrouee[seance] = Trouees++] = seance;
            return;
        }
        var derniere = trouees[--Trouees];
        (trouees[place], placeTrouee[derniere], placeTrouee[seance]) = (derniere, place, -1);
    }

    public int Laissee(int rang) => dehors[rang];

    /// <summary>One of the people away in this half-day.</summary>
    public int Present(int presence, int rang) => presents[presence]![rang];

    /// <summary>Whether the employer's limit lets this visit in, from where it is now.</summary>
    public bool PresencePermise(int demande, int seance)
    {
        var p = modele.Presence(demande, seance);
        return p < 0 || Presents[p] < modele.Presents[p / modele.Creneaux] || (Seance[demande] >= 0 && modele.Presence(demande, Seance[demande]) == p);
    }

    public void Deplacer(int demande, int seance, double cout, int duree)
    {
        Oter(demande);
        if (seance >= 0)
        {
            Poser(demande, seance, cout, duree);
        }
    }

    public void Poser(int demande, int seance, double cout, int duree)
    {
        Total += cout - Cout[demande];
        Entrer(demande);
        (Seance[demande], Cout[demande], Duree[demande]) = (seance, cout, duree);
        Reste[seance] -= duree;
        Trouer(seance);
        if (Nombre[seance] == Membres[seance].Length)
        {
            Array.Resize(ref Membres[seance], Nombre[seance] * 2);
        }
        Membres[seance][place[demande] = Nombre[seance]++] = demande;
        if (modele.Presence(demande, seance) is >= 0 and var p)
        {
            (presents[p] ??= new int[Math.Min(modele.Presents[p / modele.Creneaux], modele.Demandes)])[placePresent[demande] = Presents[p]++] = demande;
        }
    }

    public void Oter(int demande)
    {
        var seance = Seance[demande];
        if (seance < 0)
        {
            return;
        }
        Total += modele.Refus[demande] - Cout[demande];
        Reste[seance] += Duree[demande];
        Trouer(seance);
        var dernier = Membres[seance][--Nombre[seance]];
        Membres[seance][place[demande]] = dernier;
        place[dernier] = place[demande];
        if (modele.Presence(demande, seance) is >= 0 and var p)
        {
            var autre = presents[p]![--Presents[p]];
            presents[p]![placePresent[demande]] = autre;
            placePresent[autre] = placePresent[demande];
        }
        (Seance[demande], Cout[demande], Duree[demande]) = (-1, modele.Refus[demande], 0);
        Sortir(demande);
    }

    // A visit has one place: in its session, or among those left out.
    private void Sortir(int demande) => dehors[place[demande] = Dehors++] = demande;

    private void Entrer(int demande)
    {
        var derniere = dehors[--Dehors];
        dehors[place[demande]] = derniere;
        place[derniere] = place[demande];
    }

    public EtatPlan Copier()
    {
        var copie = new EtatPlan(modele, territoire);
        copie.Reprendre(this);
        return copie;
    }

    /// <summary>The part of this plan that a territory holds: other sessions have no room there, other visits do not exist.</summary>
    public EtatPlan Extraire(Territoire partie)
    {
        var extrait = new EtatPlan(modele, partie);
        extrait.Reprendre(this);
        return extrait;
    }

    /// <summary>Places the visits of another state as they are there, in the order of each session, so that a copy draws the same victims.</summary>
    public void Reprendre(EtatPlan autre)
    {
        for (var s = 0; s < modele.Seances; s++)
        {
            for (var i = 0; i < autre.Nombre[s] && territoire?.Seances[s] != false; i++)
            {
                var d = autre.Membres[s][i];
                Poser(d, s, autre.Cout[d], autre.Duree[d]);
            }
        }
    }

    /// <summary>Whether this state, of a part of the plan, has anything to do with this visit.</summary>
    public bool Connait(int demande) => territoire?.Visites[demande] != false;
}
