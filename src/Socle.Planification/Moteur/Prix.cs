namespace Socle.Planification.Moteur;

/// <summary>
/// Looks for the prices whose bound is highest. Each price follows what is asked of it beyond its room, smoothed, and by a step
/// of its own: rooms differ too much in what they are worth for one step to suit all. When the bound no longer rises, the search
/// goes back to the best prices with a shorter step.
/// </summary>
internal sealed class Prix(Modele modele)
{
    private const double Refroidissement = 0.7;
    private const int PassesParPalier = 20;
    private const double PasAuDebut = 0.05;
    private const double TemperatureFinale = 0.02;

    private readonly Relaxation relaxation = new(modele);
    private readonly Serie minutes = Depart(modele);
    private readonly Serie presences = new(modele.Presents.Length * modele.Creneaux);
    private readonly Hasard hasard = new(7);
    private readonly Equilibre equilibre = new(modele);
    private double temperature = modele.Refus.DefaultIfEmpty(0).Average() / 80;
    private double pas = PasAuDebut;
    private int sansProgres;

    /// <summary>The best bound so far.</summary>
    public double Borne { get; private set; } = double.NegativeInfinity;

    /// <summary>Its price of a minute, by session.</summary>
    public double[] Minute => minutes.Meilleur;

    /// <summary>Its price of a presence.</summary>
    public double[] Presence => presences.Meilleur;

    /// <summary>Whether prices are balanced down to a spread that hides no difference of cost.</summary>
    public bool Equilibres => temperature <= TemperatureFinale;

    /// <summary>Balances at so many more temperatures, from a spread that hides all differences of cost to one that hides none.</summary>
    public void Equilibrer(int paliers, CancellationToken arret)
    {
        for (var i = 0; i < paliers && !Equilibres && !arret.IsCancellationRequested; i++)
        {
            for (var passe = 0; passe < PassesParPalier; passe++)
            {
                equilibre.Passer(minutes.Lisse, temperature);
            }
            Mesurer(int.MaxValue);
            temperature *= Refroidissement;
        }
        if (double.IsNegativeInfinity(Borne))
        {
            // Stopped before the first measure, no price at all still proves a bound.
            Mesurer(int.MaxValue);
        }
        if (Equilibres)
        {
            sansProgres = 0;
            minutes.Revenir();
        }
    }

    /// <summary>
    /// A session too short for any visit has no room to sell: the highest price costs the bound nothing and sends everyone elsewhere at once,
    /// where a price that climbs from zero would take thousands of passes. An agenda almost full has hundreds of them.
    /// </summary>
    private static Serie Depart(Modele modele)
    {
        var serie = new Serie(modele.Seances);
        var durees = modele.Acces.SelectMany(a => a).Select(a => a.Duree).DefaultIfEmpty(1).Min();
        var interdit = modele.Refus.DefaultIfEmpty(0).Max() / Math.Max(1, durees);
        for (var s = 0; s < modele.Seances; s++)
        {
            if (modele.Capacite[s] == 0)
            {
                serie.Partir(s, interdit);
            }
        }
        return serie;
    }

    public void Avancer(int fois, int patience, CancellationToken arret)
    {
        for (var i = 0; i < fois && !arret.IsCancellationRequested; i++)
        {
            minutes.Lisser();
            presences.Lisser();
            if (i % 3 == 0)
            {
                Mesurer(patience);
            }
            relaxation.Etaler(minutes.Prix, presences.Prix, pas, hasard);
            for (var s = 0; s < modele.Seances; s++)
            {
                minutes.Bouger(s, relaxation.Charge[s] - modele.Capacite[s], pas);
            }
            for (var p = 0; p < relaxation.Presents.Length; p++)
            {
                // A presence is a whole visit: its price moves by as much as half an hour's.
                presences.Bouger(p, relaxation.Presents[p] - modele.Presents[p / modele.Creneaux], pas * 30);
            }
        }
    }

    private void Mesurer(int patience)
    {
        var borne = relaxation.Borne(minutes.Lisse, presences.Lisse);
        if (borne > Borne)
        {
            sansProgres = borne > Borne + 1e-5 * Math.Abs(Borne) ? 0 : sansProgres + 1;
            Borne = borne;
            minutes.Retenir();
            presences.Retenir();
        }
        else
        {
            sansProgres++;
        }
        if (sansProgres >= patience)
        {
            (pas, sansProgres) = (pas * 0.7, 0);
            minutes.Revenir();
            presences.Revenir();
        }
    }
}
