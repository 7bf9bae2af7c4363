namespace Socle.Droit;

/// <summary>
/// The facts of one worker at one post, as the contract's question « suivi » takes them.
/// An absent boolean or list means "none, declared". Facts dated after the day asked are ignored, save what must be prepared.
/// </summary>
public sealed record SituationSuivi
{
    public required DateOnly Naissance { get; init; }

    public bool Handicap { get; init; }

    /// <summary>Holder of an invalidity pension.</summary>
    public bool Invalidite { get; init; }

    /// <summary>Pregnant, having given birth, or nursing.</summary>
    public bool Enceinte { get; init; }

    public Sexe? Sexe { get; init; }

    /// <summary>Effective start at the post.</summary>
    public required DateOnly DebutPoste { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? FinPoste { get; init; }

    public TypeContrat Contrat { get; init; } = TypeContrat.Cdi;

    /// <summary>Night worker (L. 3122-5).</summary>
    public bool Nuit { get; init; }

    /// <summary>Days of effective work in the season (D. 4625-22).</summary>
    public int? JoursSaison { get; init; }

    /// <summary>Holds at least one other contract at the same time (D. 4624-59).</summary>
    public bool AutresEmployeurs { get; init; }

    /// <summary>Usually works in another department than the establishment (L. 4625-1 5°).</summary>
    public bool Eloigne { get; init; }

    /// <summary>Employed by a household (L. 4625-3).</summary>
    public bool ParticulierEmployeur { get; init; }

    /// <summary>Year of the mid-career visit when an agreement of the branch sets another than that of the 45th birthday.</summary>
    public int? AnneeMiCarriere { get; init; }

    /// <summary>How many posts a temporary worker's visit is asked to stand for (R. 4625-8).</summary>
    public int? EmploisVises { get; init; }

    public Liste<FaitExposition> Expositions { get; init; }

    public Engins Engins { get; init; }

    public Habilitations Habilitations { get; init; }

    public Liste<FaitVisite> Visites { get; init; }

    public Liste<FaitArret> Arrets { get; init; }

    public Liste<FaitDemande> Demandes { get; init; }

    public EmbauchePrecedente? EmbauchePrecedente { get; init; }
}
