namespace Socle.Droit;

/// <summary>What a requirement counts from.</summary>
public enum Depart
{
    Aucun = 0,
    PriseDePoste = 1,

    /// <summary>Start of the exposure (or of night work, or of a risk) under way.</summary>
    Exposition = 2,

    /// <summary>Day a rule took effect on a post already held.</summary>
    EffetDeLaRegle = 3,
    Visite = 4,

    /// <summary>Return to work after a leave.</summary>
    Retour = 5,

    /// <summary>Year of the 45th birthday.</summary>
    Anniversaire = 6,
    FinExposition = 7,
}

/// <summary>One visit the law asks for, its state on the day asked, and all it takes to explain it later.</summary>
public readonly record struct Exigence
{
    public required Visite Visite { get; init; }

    /// <summary>Last lawful day; absent when waived, not required, outside the encoded law, or when the text sets no date.</summary>
    public DateOnly? AuPlusTard { get; init; }

    /// <summary>Due before the assignment: late from <see cref="AuPlusTard"/> itself.</summary>
    public bool AvantAffectation { get; init; }

    public required EtatExigence Etat { get; init; }

    public Profession Par { get; init; }

    /// <summary>Mark of the least proven rule that served.</summary>
    public required Preuve Preuve { get; init; }

    public bool HorsCouverture { get; init; }

    /// <summary>The rule that sets the requirement, or waives it.</summary>
    public required VersionRegle Fondement { get; init; }

    /// <summary>A second rule that served.</summary>
    public VersionRegle? Complement { get; init; }

    /// <summary>The rule that put the worker under this follow-up.</summary>
    public VersionRegle? Cause { get; init; }

    /// <summary>Why it comes before the assignment, or sooner than the common delay.</summary>
    public MotifCode? Motif { get; init; }

    public Depart Depart { get; init; }

    /// <summary>The day it counts from.</summary>
    public DateOnly? DepartLe { get; init; }

    /// <summary>The visit it counts from, or that waives it.</summary>
    public FaitVisite? VisiteRetenue { get; init; }

    /// <summary>The professional's date won over the legal ceiling.</summary>
    public bool FixeeParLeProfessionnel { get; init; }

    /// <summary>The leave, merged with those that follow it.</summary>
    public ArretSuivi? Arret { get; init; }

    /// <summary>First day of lateness.</summary>
    public DateOnly? EnRetardLe => AvantAffectation ? AuPlusTard : AuPlusTard?.AddDays(1);

    public SourcesCitees Sources => new(Fondement, Complement, Cause);

    /// <summary>One plain French sentence; <paramref name="situation"/> is the one that was asked.</summary>
    public string Explication(SituationSuivi situation, Public lecteur) => Phrases.Rediger(this, situation, lecteur);

    /// <summary>The same without the name of the visit, for a list that already gives it.</summary>
    public string Pourquoi(SituationSuivi situation, Public lecteur) => Phrases.SansSujet(this, situation, lecteur);

    /// <summary>The facts that led here, for « Pourquoi ? ».</summary>
    public IReadOnlyList<FaitRetenu> Faits(SituationSuivi situation, Public lecteur) => FaitsRetenus.Lister(this, situation, lecteur);
}

/// <summary>A leave as the law counts it: consecutive leaves are one.</summary>
/// <param name="Motif">The motive that calls for the visit.</param>
/// <param name="Jours">Calendar days, bounds included.</param>
/// <param name="Fusionne">Made of several declared leaves.</param>
public readonly record struct ArretSuivi(MotifArret Motif, DateOnly Debut, DateOnly Fin, int Jours, bool Fusionne)
{
    public DateOnly Retour => Fin.AddDays(1);
}
