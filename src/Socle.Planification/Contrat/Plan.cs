namespace Socle.Planification;

/// <summary>Who goes where, what it costs, and a bound that nobody can go under.</summary>
public sealed record Plan
{
    public required string Instance { get; init; }

    public required double Cout { get; init; }

    /// <summary>No plan costs less: recomputed from <see cref="Certificat"/> in one pass.</summary>
    public required double Borne { get; init; }

    public required IReadOnlyList<(long Demande, long? Seance)> Affectations { get; init; }

    public required IReadOnlyList<(long Demande, Raison Raison)> NonPlacees { get; init; }

    /// <summary>Rounds completed: asking for as many again gives the same plan.</summary>
    public required int Tours { get; init; }

    public required Certificat Certificat { get; init; }

    /// <summary>How far the plan may be from the best; null when the bound is not above zero.</summary>
    public double? Ecart => Borne > 0 ? (Cout - Borne) / Borne : null;
}

/// <summary>Prices that prove the bound: of a minute of each session, of a presence of each named employer in a half-day. Absent ones are zero.</summary>
public sealed record Certificat(IReadOnlyList<(long Seance, double Prix)> Seances, IReadOnlyList<(long Employeur, int Jour, int DemiJournee, double Prix)> Simultanes);

/// <summary>Why a visit is not in the plan.</summary>
public enum Raison
{
    /// <summary>Those it could have gone to are excluded by the worker or the employer, or there is none at all.</summary>
    AucuneSeance,

    /// <summary>All come before its first day allowed.</summary>
    TropTot,

    /// <summary>None at its places, none reserved to its employer.</summary>
    Lieu,

    /// <summary>None by a professional who may make it.</summary>
    Profession,

    /// <summary>No room left.</summary>
    Capacite,

    /// <summary>Room left, but too many of the employer's people away at once.</summary>
    Simultanes,

    /// <summary>Room left, at a cost above that of leaving it out.</summary>
    RefusMoinsCher,
}
