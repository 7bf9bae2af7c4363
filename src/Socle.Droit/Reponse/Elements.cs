namespace Socle.Droit;

/// <summary>A right that facts open.</summary>
/// <param name="JusquAu">Last day it can be used.</param>
public readonly record struct DroitOuvert(DroitCode Code, DateOnly OuvertLe, DateOnly? JusquAu, VersionRegle Source, VersionRegle? Complement = null)
{
    public SourcesCitees Sources => new(Source, Complement);
}

/// <summary>Something to look at; the rule is absent when the alert is only about the calendar or the proof.</summary>
public readonly record struct Alerte(AlerteCode Code, DateOnly? Date, VersionRegle? Source = null);

/// <summary>A fact the answer needs and does not have.</summary>
public enum FaitManquant
{
    MesuresDePlomb = 1,
    AirPlomb = 2,
    Plombemie = 3,
    Sexe = 4,
    JoursSaison = 5,
    DelivranceArret = 6,

    /// <summary>Hired before 2017 and no follow-up visit known.</summary>
    Visites = 7,

    /// <summary>Who made a visit.</summary>
    AuteurVisite = 8,
}

/// <summary>A missing fact and where it would stand; <paramref name="Index"/> is the place in the list concerned, or -1.</summary>
public readonly record struct Manquant(FaitManquant Fait, int Index = -1)
{
    /// <summary>Path in the contract's JSON: <c>arrets[0].delivreLe</c>.</summary>
    public string Chemin => Fait switch
    {
        FaitManquant.MesuresDePlomb => $"poste.expositions[{Index}].mesures",
        FaitManquant.AirPlomb => $"poste.expositions[{Index}].mesures.air",
        FaitManquant.Plombemie => $"poste.expositions[{Index}].mesures.plombemie",
        FaitManquant.Sexe => "travailleur.sexe",
        FaitManquant.JoursSaison => "poste.joursSaison",
        FaitManquant.DelivranceArret => $"arrets[{Index}].delivreLe",
        FaitManquant.Visites => "visites",
        _ => $"visites[{Index}].par",
    };

    public override string ToString() => Chemin;
}
