namespace Socle.Planification.Moteur;

/// <summary>
/// Looks for the prices whose bound is highest. Each price follows what is asked of it beyond its room, smoothed, and by a step
/// of its own: rooms differ too much in what they are worth for one step to suit all. When the bound no longer rises, the search
/// goes back to the best prices with a shorter step.
/// </summary>
internal sealed class Prix
{
    private const double Refroidissement = 0.7;
    private const int PassesParPalier = 20;
    private const double PasAuDebut = 0.05;
    private const double TemperatureFinale = 0.02;
    private const double Inertie = 0.08;
    private const double Memoire = 0.6;
    private const double MemoireDesCarres = 0.9;

    private readonly Modele modele;
    private readonly Relaxation relaxation;
    private readonly double[] minute;
    private readonly double[] presence;
    private readonly double[] lisse;
    private readonly double[] lissePresence;
    private readonly Lissage deMinute;
    private readonly Lissage dePresence;
    private readonly Hasard hasard = new(7);
    private double pas = PasAuDebut;
    private int sansProgres;

    public Prix(Modele modele)
    {
        (this.modele, relaxation) = (modele, new Relaxation(modele));
        (minute, presence) = (new double[modele.Seances], new double[modele.Presents.Length * modele.Creneaux]);
        (lisse, lissePresence) = ([.. minute], [.. presence]);
        (Minute, Presence) = ([.. minute], [.. presence]);
        (deMinute, dePresence) = (new Lissage(minute.Length), new Lissage(presence.Length));
    }

    /// <summary>The best bound so far.</summary>
    public double Borne { get; private set; } = double.NegativeInfinity;

    /// <summary>Its price of a minute, by session.</summary>
    public double[] Minute { get; private set; }

    /// <summary>Its price of a presence.</summary>
    public double[] Presence { get; private set; }

    /// <summary>From a spread that hides all differences of cost to one that hides none.</summary>
    public void Equilibrer(CancellationToken arret)
    {
        var equilibre = new Equilibre(modele);
        for (var temperature = modele.Refus.DefaultIfEmpty(0).Average() / 80; temperature > TemperatureFinale && !arret.IsCancellationRequested; temperature *= Refroidissement)
        {
            for (var passe = 0; passe < PassesParPalier; passe++)
            {
                equilibre.Passer(lisse, temperature);
            }
            Mesurer(int.MaxValue);
        }
        // Stopped before the first measure, no price at all still proves a bound.
        Mesurer(int.MaxValue);
        sansProgres = 0;
        Minute.CopyTo(minute, 0);
        Minute.CopyTo(lisse, 0);
    }

    public void Avancer(int fois, int patience, CancellationToken arret)
    {
        for (var i = 0; i < fois && !arret.IsCancellationRequested; i++)
        {
            for (var s = 0; s < minute.Length; s++)
            {
                lisse[s] += (minute[s] - lisse[s]) * Inertie;
            }
            for (var p = 0; p < presence.Length; p++)
            {
                lissePresence[p] += (presence[p] - lissePresence[p]) * Inertie;
            }
            if (i % 3 == 0)
            {
                Mesurer(patience);
            }
            relaxation.Etaler(minute, presence, pas, hasard);
            for (var s = 0; s < minute.Length; s++)
            {
                deMinute.Bouger(minute, s, relaxation.Charge[s] - modele.Capacite[s], pas);
            }
            for (var p = 0; p < presence.Length; p++)
            {
                // A presence is a whole visit: its price moves by as much as half an hour's.
                dePresence.Bouger(presence, p, relaxation.Presents[p] - modele.Presents[p / modele.Creneaux], pas * 30);
            }
        }
    }

    private void Mesurer(int patience)
    {
        var borne = relaxation.Borne(lisse, lissePresence);
        if (borne > Borne)
        {
            sansProgres = borne > Borne + 1e-5 * Math.Abs(Borne) ? 0 : sansProgres + 1;
            (Borne, Minute, Presence) = (borne, [.. lisse], [.. lissePresence]);
        }
        else
        {
            sansProgres++;
        }
        if (sansProgres >= patience)
        {
            (pas, sansProgres) = (pas * 0.7, 0);
            Minute.CopyTo(minute, 0);
            Presence.CopyTo(presence, 0);
            Minute.CopyTo(lisse, 0);
            Presence.CopyTo(lissePresence, 0);
            deMinute.Oublier();
            dePresence.Oublier();
        }
    }

    /// <summary>What was asked lately of each price, and how much it varies.</summary>
    private sealed class Lissage(int nombre)
    {
        private readonly double[] moyenne = new double[nombre];
        private readonly double[] carre = new double[nombre];

        public void Bouger(double[] prix, int i, double ecart, double pas)
        {
            if (ecart < 0 && prix[i] == 0)
            {
                (moyenne[i], ecart) = (Math.Max(0, moyenne[i]), 0);
            }
            moyenne[i] = Memoire * moyenne[i] + (1 - Memoire) * ecart;
            carre[i] = Math.Max(MemoireDesCarres * carre[i] + (1 - MemoireDesCarres) * ecart * ecart, 1e-9);
            prix[i] = Math.Max(0, prix[i] + pas * moyenne[i] / (Math.Sqrt(carre[i]) + 1));
        }

        public void Oublier() => Array.Clear(moyenne);
    }
}
