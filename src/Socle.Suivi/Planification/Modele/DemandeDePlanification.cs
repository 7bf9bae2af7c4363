using System.Text.Json;
using System.Text.Json.Serialization;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;

namespace Socle.Suivi.Planification;

/// <summary>Which due visits are to be placed.</summary>
public enum VisitesVisees
{
    Toutes = 1,

    /// <summary>Those the law already finds late, and those asked for.</summary>
    EnRetard = 2,

    /// <summary>Those not yet late.</summary>
    AVenir = 3,
}

/// <summary>Zones of the school holidays.</summary>
public enum ZoneScolaire
{
    A = 1,
    B = 2,
    C = 3,
}

/// <summary>What one asks of the optimiser: on which days, for whom, and under which constraints. Equal ones on an equal base give equal plans.</summary>
public sealed record DemandeDePlanification
{
    public required DateOnly Du { get; init; }

    public required DateOnly Au { get; init; }

    /// <summary>Visits due until so many days after <see cref="Au"/> are taken too.</summary>
    public int MargeJours { get; init; } = 30;

    /// <summary>Empty: all.</summary>
    public IReadOnlyList<Id<Equipe>> Equipes { get; init; } = [];

    /// <summary>Where one receives. Empty: everywhere.</summary>
    public IReadOnlyList<Id<Centre>> Centres { get; init; } = [];

    public VisitesVisees Visites { get; init; } = VisitesVisees.Toutes;

    /// <summary>The trades whose sessions are filled.</summary>
    public Profession Professions { get; init; } = Profession.Medecin | Profession.Collaborateur | Profession.Interne | Profession.Infirmier;

    /// <summary>Travel counts in the cost.</summary>
    public bool Trajet { get; init; } = true;

    /// <summary>Nobody is sent farther, except to the centre of their establishment; null: no limit.</summary>
    public int? TrajetMaximal { get; init; } = 60;

    /// <summary>Each one is received by the team that follows them.</summary>
    public bool EquipePropre { get; init; } = true;

    /// <summary>No more people of a company away at once than the service allows.</summary>
    public bool Simultanes { get; init; } = true;

    /// <summary>Sessions held in companies are filled too.</summary>
    public bool Reservees { get; init; } = true;

    /// <summary>Remote sessions are filled too, with visits the service makes at a distance; the worker's agreement is then to collect.</summary>
    public bool ADistance { get; init; } = true;

    /// <summary>The law's sense of delay counts: a day late costs what the kind of visit weighs.</summary>
    public bool DateLegale { get; init; } = true;

    /// <summary>Not before the contract starts, nor during a leave.</summary>
    public bool PasAvant { get; init; } = true;

    /// <summary>Nobody is called more than so many days before the legal date; null: no limit.</summary>
    public int? AvanceMaximale { get; init; }

    /// <summary>What the worker or the employer said they could not.</summary>
    public bool Indisponibilites { get; init; } = true;

    /// <summary>No session is filled during the holidays of this zone; null: holidays are ignored.</summary>
    public ZoneScolaire? Vacances { get; init; }

    /// <summary>How long to search, unless <see cref="Tours"/> says how many rounds.</summary>
    public int Secondes { get; init; } = 15;

    public int? Tours { get; init; }

    public string EnJson() => JsonSerializer.Serialize(this, Options);

    public static DemandeDePlanification Lire(string json) => JsonSerializer.Deserialize<DemandeDePlanification>(json, Options)!;

    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Longest period: beyond, sessions are not open and the optimiser has nothing to work on.</summary>
    public const int JoursAuPlus = 184;

    internal Refus? Refuser(DateOnly aujourdhui) => Refus.Reunir(
    [
        Du <= aujourdhui ? new("planification.du", "La planification commence demain au plus tôt\u00A0: choisissez un jour à venir.", nameof(Du)) : null,
        Au < Du ? new("planification.ordre", "Le dernier jour doit venir après le premier, ou être le même.", nameof(Au)) : null,
        Au.DayNumber - Du.DayNumber >= JoursAuPlus ? new("planification.longue", $"Une planification couvre {JoursAuPlus} jours au plus\u00A0: choisissez un dernier jour plus proche.", nameof(Au)) : null,
        MargeJours is < 0 or > 365 ? new("planification.marge", "La marge va de 0 à 365 jours.", nameof(MargeJours)) : null,
        Professions == Profession.Inconnue ? new("planification.professions", "Choisissez au moins un métier.", nameof(Professions)) : null,
        TrajetMaximal is < 0 or > 600 ? new("planification.trajet", "Le trajet le plus long va de 0 à 600 minutes.", nameof(TrajetMaximal)) : null,
        AvanceMaximale is < 0 or > 730 ? new("planification.avance", "L’avance va de 0 à 730 jours.", nameof(AvanceMaximale)) : null,
        Secondes is < 1 or > 300 ? new("planification.secondes", "La recherche dure de 1 à 300 secondes.", nameof(Secondes)) : null,
        Tours is < 0 or > 10_000 ? new("planification.tours", "Le nombre de tours va de 0 à 10\u202F000.", nameof(Tours)) : null,
        Enum.IsDefined(Visites) ? null : new("planification.visites", "Choisissez les visites dans la liste.", nameof(Visites)),
    ]);
}
