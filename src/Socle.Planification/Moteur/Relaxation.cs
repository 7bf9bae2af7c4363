namespace Socle.Planification.Moteur;

/// <summary>
/// The bound that given prices prove, and what each visit would choose at these prices. Rooms and presences are no longer
/// limits but have a price: each visit then chooses alone.
/// </summary>
internal sealed class Relaxation(Modele modele)
{
    private const int Parts = 16;

    private readonly double[] vus = new double[modele.Seances];
    private readonly Minima minima = new(modele.Groupes);

    /// <summary>Minutes chosen in each session.</summary>
    public double[] Charge { get; } = new double[modele.Seances];

    /// <summary>People chosen in each half-day of a limited employer.</summary>
    public double[] Presents { get; } = new double[modele.Presents.Length * modele.Creneaux];

    /// <summary>
    /// What each visit would choose if it saw the prices through a little noise, another one for each part of the visits: between
    /// sessions worth almost the same, they spread instead of all choosing the same one.
    /// </summary>
    public void Etaler(double[] minute, double[] presence, double bruit, Hasard hasard)
    {
        Array.Clear(Charge);
        Array.Clear(Presents);
        for (var part = 0; part < Parts; part++)
        {
            for (var s = 0; s < minute.Length; s++)
            {
                vus[s] = minute[s] - bruit * Math.Log(hasard.Fraction() + 1e-12);
            }
            minima.Calculer(vus);
            for (var d = part; d < modele.Demandes; d += Parts)
            {
                Choisir(d, vus, presence);
            }
        }
    }

    public double Borne(double[] minute, double[] presence)
    {
        minima.Calculer(minute);
        Array.Clear(Charge);
        Array.Clear(Presents);
        var borne = 0.0;
        for (var d = 0; d < modele.Demandes; d++)
        {
            borne += Choisir(d, minute, presence);
        }
        for (var s = 0; s < modele.Seances; s++)
        {
            borne -= minute[s] * modele.Capacite[s];
        }
        for (var p = 0; p < presence.Length; p++)
        {
            borne -= presence[p] * modele.Presents[p / modele.Creneaux];
        }
        return borne;
    }

    private double Choisir(int demande, double[] minute, double[] presence)
    {
        var (meilleur, choisie, duree) = (modele.Refus[demande], -1, 0);
        foreach (ref readonly var a in modele.Acces[demande].AsSpan())
        {
            if (a.Trajet >= meilleur)
            {
                continue;
            }
            var seances = modele.Groupes[a.Groupe].Seances;
            if (a.Debut < a.Retard)
            {
                var s = seances[minima.Moindre(minute, a.Groupe, a.Debut, a.Retard)];
                if (a.Trajet + minute[s] * a.Duree < meilleur)
                {
                    if (!modele.Exclue(demande, s) && Presence(demande, s, presence) == 0)
                    {
                        (meilleur, choisie, duree) = (a.Trajet + minute[s] * a.Duree, s, a.Duree);
                    }
                    else
                    {
                        Parcourir(demande, a, a.Debut, a.Retard, minute, presence, ref meilleur, ref choisie, ref duree);
                    }
                }
            }
            Parcourir(demande, a, a.Retard, seances.Length, minute, presence, ref meilleur, ref choisie, ref duree);
        }
        if (choisie >= 0)
        {
            Charge[choisie] += duree;
            if (modele.Presence(demande, choisie) is >= 0 and var p)
            {
                Presents[p]++;
            }
        }
        return meilleur;
    }

    private void Parcourir(int demande, in Acces a, int debut, int fin, double[] minute, double[] presence, ref double meilleur, ref int choisie, ref int duree)
    {
        var groupe = modele.Groupes[a.Groupe];
        for (var i = debut; i < fin; i++)
        {
            var fixe = a.Trajet + modele.Retard(demande, groupe.Jours[i]);
            if (fixe >= meilleur)
            {
                return;
            }
            var s = groupe.Seances[i];
            var cout = fixe + minute[s] * a.Duree;
            if (cout < meilleur && cout + Presence(demande, s, presence) is var complet && complet < meilleur && !modele.Exclue(demande, s))
            {
                (meilleur, choisie, duree) = (complet, s, a.Duree);
            }
        }
    }

    private double Presence(int demande, int seance, double[] presence) => modele.Presence(demande, seance) is >= 0 and var p ? presence[p] : 0;
}
