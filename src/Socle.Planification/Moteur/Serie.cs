namespace Socle.Planification.Moteur;

/// <summary>Prices of one kind being sought: where they are, where they have been on average, and the best found.</summary>
internal sealed class Serie(int nombre)
{
    private const double Inertie = 0.08;
    private const double Memoire = 0.6;
    private const double MemoireDesCarres = 0.9;

    private readonly double[] ecarts = new double[nombre];
    private readonly double[] carres = new double[nombre];

    public double[] Prix { get; } = new double[nombre];

    /// <summary>Followed from afar: a price that goes back and forth shows where it settles.</summary>
    public double[] Lisse { get; } = new double[nombre];

    /// <summary>Never written again once given: others read it while the search goes on.</summary>
    public double[] Meilleur { get; private set; } = new double[nombre];

    public void Partir(int i, double prix) => Prix[i] = Lisse[i] = Meilleur[i] = prix;

    public void Lisser()
    {
        for (var i = 0; i < nombre; i++)
        {
            Lisse[i] += (Prix[i] - Lisse[i]) * Inertie;
        }
    }

    /// <summary>By what is asked beyond the room, smoothed, over how much it varies.</summary>
    public void Bouger(int i, double ecart, double pas)
    {
        if (ecart < 0 && Prix[i] == 0)
        {
            (ecarts[i], ecart) = (Math.Max(0, ecarts[i]), 0);
        }
        ecarts[i] = Memoire * ecarts[i] + (1 - Memoire) * ecart;
        carres[i] = Math.Max(MemoireDesCarres * carres[i] + (1 - MemoireDesCarres) * ecart * ecart, 1e-9);
        Prix[i] = Math.Max(0, Prix[i] + pas * ecarts[i] / (Math.Sqrt(carres[i]) + 1));
    }

    public void Retenir() => Meilleur = [.. Lisse];

    /// <summary>Back to the best, without momentum.</summary>
    public void Revenir()
    {
        Meilleur.CopyTo(Prix, 0);
        Meilleur.CopyTo(Lisse, 0);
        Array.Clear(ecarts);
    }
}
