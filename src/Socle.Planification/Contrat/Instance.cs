namespace Socle.Planification;

/// <summary>What is to be planned: sessions offered, visits asked for. Days count from 0, the first of the horizon.</summary>
public sealed record Instance
{
    public required string Nom { get; init; }

    public required int HorizonJours { get; init; }

    /// <summary>What a minute of travel costs, in the unit of the weights.</summary>
    public required double CoutTrajetParMinute { get; init; }

    /// <summary>Minutes from a zone (row) to a place (column).</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Trajets { get; init; }

    public required int Lieux { get; init; }

    public required IReadOnlyList<Seance> Seances { get; init; }

    public required IReadOnlyList<Demande> Demandes { get; init; }

    /// <summary>Placements already accepted, to be kept: demand, session.</summary>
    public IReadOnlyList<(long Demande, long Seance)> Fixes { get; init; } = [];

    /// <summary>How many of an employer's people may be away in one half-day; reserved sessions do not count.</summary>
    public IReadOnlyDictionary<long, int> Simultanes { get; init; } = new Dictionary<long, int>();
}

/// <summary>A half-day of one professional.</summary>
/// <param name="Minutes">Offered.</param>
/// <param name="ReserveA">Held on the premises of this employer, for its people alone and without travel; null when open to all.</param>
public sealed record Seance(long Id, int Lieu, int Jour, int DemiJournee, string Profession, int Minutes, long? ReserveA);

/// <summary>A visit to place.</summary>
/// <param name="Durees">Minutes it takes, by profession that may make it.</param>
/// <param name="PasAvant">First day allowed.</param>
/// <param name="AuPlusTard">Last day without delay.</param>
/// <param name="Poids">Cost of a day of delay.</param>
/// <param name="Lieux">Places the worker may go to.</param>
/// <param name="SeancesExclues">Sessions the worker or the employer cannot attend.</param>
/// <param name="Refus">Cost of leaving it out of the plan.</param>
public sealed record Demande(long Id, int Zone, long Employeur, IReadOnlyDictionary<string, int> Durees, int PasAvant, int AuPlusTard,
    double Poids, IReadOnlyList<int> Lieux, IReadOnlyList<long> SeancesExclues, double Refus);
