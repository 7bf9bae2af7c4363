namespace Socle.Planification.Explications;

/// <summary>A plan beside its instance: who is where, what is left of each session, and the prices of its certificate.</summary>
internal sealed class PlanLisible
{
    private readonly Dictionary<long, long?> places;
    private readonly Dictionary<long, double> minutes;
    private readonly Dictionary<(long, int, int), double> presences;
    private readonly Dictionary<(long, int, int), int> presents = [];
    private readonly Dictionary<long, int> restes;

    public PlanLisible(Instance instance, Plan plan)
    {
        Instance = instance;
        Demandes = instance.Demandes.ToDictionary(d => d.Id);
        Seances = instance.Seances.ToDictionary(s => s.Id);
        places = plan.Affectations.ToDictionary(a => a.Demande, a => a.Seance);
        minutes = plan.Certificat.Seances.ToDictionary(p => p.Seance, p => p.Prix);
        presences = plan.Certificat.Simultanes.ToDictionary(p => (p.Employeur, p.Jour, p.DemiJournee), p => p.Prix);
        restes = instance.Seances.ToDictionary(s => s.Id, s => s.Minutes);
        foreach (var demande in instance.Demandes)
        {
            if (SeanceDe(demande.Id) is { } seance)
            {
                restes[seance.Id] -= demande.Durees[seance.Profession];
                Compter(demande.Employeur, seance);
            }
        }
    }

    public Instance Instance { get; }

    public Dictionary<long, Demande> Demandes { get; }

    public Dictionary<long, Seance> Seances { get; }

    public Seance? SeanceDe(long demande) => places.GetValueOrDefault(demande) is { } id ? Seances[id] : null;

    public int Reste(long seance) => restes[seance];

    public double PrixMinute(long seance) => minutes.GetValueOrDefault(seance);

    /// <summary>What a presence of this employer costs in that session; nothing where no limit counts it.</summary>
    public double PrixPresence(long employeur, Seance seance) =>
        seance.ReserveA is null ? presences.GetValueOrDefault((employeur, seance.Jour, seance.DemiJournee)) : 0;

    public static double Retard(Demande demande, int jour) => demande.Poids * Math.Max(0, jour - (double)demande.AuPlusTard);

    public double Trajet(Demande demande, Seance seance) => seance.ReserveA is null ? Trajet(demande, seance.Lieu) : 0;

    public double Trajet(Demande demande, int lieu) => Instance.CoutTrajetParMinute * Instance.Trajets[demande.Zone][lieu];

    /// <summary>How many more of an employer's people may be away in this half-day.</summary>
    public int PresencesLibres(long employeur, int jour, int demiJournee) =>
        Instance.Simultanes.TryGetValue(employeur, out var limite) ? limite - presents.GetValueOrDefault((employeur, jour, demiJournee)) : int.MaxValue;

    public void Compter(long employeur, Seance seance)
    {
        if (seance.ReserveA is null)
        {
            Compter(employeur, seance.Jour, seance.DemiJournee);
        }
    }

    public void Compter(long employeur, int jour, int demiJournee) =>
        presents[(employeur, jour, demiJournee)] = presents.GetValueOrDefault((employeur, jour, demiJournee)) + 1;
}
