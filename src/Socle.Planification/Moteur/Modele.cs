namespace Socle.Planification.Moteur;

/// <summary>Sessions that cost a visit the same travel: one place and one profession, or one employer's premises and one profession. Sorted by day.</summary>
/// <param name="Seances">Ranks of the sessions.</param>
/// <param name="Jours">Their days, in the same order.</param>
internal sealed record Groupe(int[] Seances, int[] Jours, int Profession, int Lieu);

/// <summary>A group a visit may go to: from <paramref name="Debut"/> on, without delay before <paramref name="Retard"/>.</summary>
internal readonly record struct Acces(int Groupe, int Debut, int Retard, int Duree, double Trajet);

/// <summary>
/// An instance as arrays, by rank. The millions of permitted pairs are never listed: a visit keeps the groups it may go to,
/// within which cost depends on the day alone.
/// </summary>
internal sealed class Modele
{
    public const int SansCreneau = -1;

    private readonly int[][] exclues;
    private readonly Dictionary<long, int> employeurs = [];

    public Modele(Instance instance)
    {
        Instance = instance;
        (Seances, Demandes) = (instance.Seances.Count, instance.Demandes.Count);
        var rangs = new Dictionary<long, int>(Seances);
        for (var s = 0; s < Seances; s++)
        {
            rangs[instance.Seances[s].Id] = s;
        }
        Professions = [.. instance.Seances.Select(s => s.Profession).Distinct().Order(StringComparer.Ordinal)];
        var groupes = new Groupes(instance, Professions);
        (Groupes, GroupeDe) = (groupes.Tous, groupes.DeSeance);
        Jour = [.. instance.Seances.Select(s => s.Jour)];
        Minutes = [.. instance.Seances.Select(s => s.Minutes)];
        Poids = [.. instance.Demandes.Select(d => d.Poids)];
        AuPlusTard = [.. instance.Demandes.Select(d => d.AuPlusTard)];
        Refus = [.. instance.Demandes.Select(d => d.Refus)];
        exclues = [.. instance.Demandes.Select(d => d.SeancesExclues.Count == 0 ? [] : d.SeancesExclues.Select(s => rangs[s]).Order().ToArray())];
        Acces = [.. instance.Demandes.Select(groupes.De)];
        Fixe = new int[Demandes];
        Array.Fill(Fixe, -1);
        var demandes = instance.Demandes.Select((d, i) => (d.Id, i)).ToDictionary(d => d.Id, d => d.i);
        foreach (var (demande, seance) in instance.Fixes)
        {
            Fixe[demandes[demande]] = rangs[seance];
        }
        Presences(instance);
        Echelle = Acces.Where(a => a.Length > 1).Select(a => a.Average(x => x.Trajet) - a.Min(x => x.Trajet)).DefaultIfEmpty(1).Average() is > 0 and var echelle ? echelle : 1;
        DureeMoyenne = Acces.SelectMany(a => a).Select(a => (double)a.Duree).DefaultIfEmpty(30).Average();
        (DureeLaPlusLongue, Unite) = Durees();
        Capacite = new CapacitesAtteignables(this).Calculer();
    }

    public Instance Instance { get; }

    public int Seances { get; }

    public int Demandes { get; }

    public string[] Professions { get; }

    public Groupe[] Groupes { get; }

    /// <summary>Of each session, and its place within it.</summary>
    public (int Groupe, int Place)[] GroupeDe { get; }

    public int[] Jour { get; }

    public int[] Minutes { get; }

    /// <summary>What can really be filled of <see cref="Minutes"/>.</summary>
    public int[] Capacite { get; }

    public double DureeMoyenne { get; }

    public int DureeLaPlusLongue { get; }

    /// <summary>Minutes that all durations are multiples of.</summary>
    public int Unite { get; }

    /// <summary>What a visit loses, on average, when it does not get the place nearest to it.</summary>
    public double Echelle { get; }

    public double[] Poids { get; }

    public int[] AuPlusTard { get; }

    public double[] Refus { get; }

    public Acces[][] Acces { get; }

    /// <summary>The session a visit must stay in; -1 when it is free.</summary>
    public int[] Fixe { get; }

    /// <summary>Rank of the visit's employer among those who limit presences; -1 for the others.</summary>
    public int[] Limite { get; private set; } = [];

    /// <summary>Most people away at once, by rank of employer.</summary>
    public int[] Presents { get; private set; } = [];

    /// <summary>Half-day of each session; <see cref="SansCreneau"/> for reserved ones, which no limit counts.</summary>
    public int[] Creneau { get; private set; } = [];

    public int Creneaux { get; private set; }

    public long EmployeurDe(int limite) => employeurs.First(e => e.Value == limite).Key;

    public bool Exclue(int demande, int seance) => exclues[demande].Length > 0 && Array.BinarySearch(exclues[demande], seance) >= 0;

    public bool AExclues(int demande) => exclues[demande].Length > 0;

    /// <summary>Place among the counts and prices of presences; -1 when this employer does not limit this session.</summary>
    public int Presence(int demande, int seance) => Limite[demande] < 0 || Creneau[seance] < 0 ? -1 : Limite[demande] * Creneaux + Creneau[seance];

    public double Retard(int demande, int jour) => jour > AuPlusTard[demande] ? Poids[demande] * (jour - AuPlusTard[demande]) : 0;

    /// <summary>The way a visit has to a session; false when it may not go there.</summary>
    public bool Permis(int demande, int seance, out Acces acces)
    {
        var (groupe, place) = GroupeDe[seance];
        foreach (ref readonly var a in Acces[demande].AsSpan())
        {
            if (a.Groupe == groupe)
            {
                acces = a;
                return place >= a.Debut && !Exclue(demande, seance);
            }
        }
        acces = default;
        return false;
    }

    public double Cout(int demande, int seance, in Acces acces) => acces.Trajet + Retard(demande, Jour[seance]);

    /// <summary>What the room of a visit is worth, on average.</summary>
    public double PrixMoyen(double[] minute)
    {
        var (valeur, minutes) = (0.0, 0.0);
        for (var s = 0; s < Seances; s++)
        {
            (valeur, minutes) = (valeur + minute[s] * Capacite[s], minutes + Capacite[s]);
        }
        return minutes == 0 ? 0 : valeur / minutes * DureeMoyenne;
    }

    private (int Longue, int Unite) Durees()
    {
        var durees = Acces.SelectMany(a => a).Select(a => a.Duree).Distinct().ToList();
        return (durees.DefaultIfEmpty(1).Max(), durees.DefaultIfEmpty(1).Aggregate(PlusGrandDiviseur));

        static int PlusGrandDiviseur(int a, int b) => b == 0 ? a : PlusGrandDiviseur(b, a % b);
    }

    private void Presences(Instance instance)
    {
        foreach (var employeur in instance.Simultanes.Keys.Order())
        {
            employeurs[employeur] = employeurs.Count;
        }
        Presents = [.. employeurs.Keys.Select(e => instance.Simultanes[e])];
        Limite = [.. instance.Demandes.Select(d => employeurs.GetValueOrDefault(d.Employeur, -1))];
        Creneaux = instance.HorizonJours * 2;
        Creneau = [.. instance.Seances.Select(s => s.ReserveA is null ? s.Jour * 2 + s.DemiJournee : SansCreneau)];
    }
}
