namespace Socle.Espaces.Composants;

/// <summary>What colour may mean on a screen; each value also has a word and an icon.</summary>
public enum Etat
{
    /// <summary>A plain label: no meaning in its colour.</summary>
    Neutre,
    Prevu,
    Proche,
    Retard,
    Fait,
}

public static class Etats
{
    /// <summary>A date is near during its last days: people can still act, and should.</summary>
    public const int JoursProches = 15;

    public static Etat PourEcheance(DateOnly auPlusTard, DateOnly aujourdhui) =>
        auPlusTard < aujourdhui ? Etat.Retard
        : auPlusTard <= aujourdhui.AddDays(JoursProches) ? Etat.Proche
        : Etat.Prevu;

    internal static string Classe(this Etat etat) => etat switch
    {
        Etat.Prevu => "e-prevu",
        Etat.Proche => "e-proche",
        Etat.Retard => "e-retard",
        Etat.Fait => "e-fait",
        Etat.Neutre => "e-neutre",
        _ => throw new ArgumentOutOfRangeException(nameof(etat)),
    };

    internal static string Mot(this Etat etat) => etat switch
    {
        Etat.Prevu => "à prévoir",
        Etat.Proche => "proche",
        Etat.Retard => "en retard",
        Etat.Fait => "fait",
        Etat.Neutre => "",
        _ => throw new ArgumentOutOfRangeException(nameof(etat)),
    };

    internal static string? IconeDe(this Etat etat) => etat switch
    {
        Etat.Prevu => Icones.Prevu,
        Etat.Proche => Icones.Proche,
        Etat.Retard => Icones.Retard,
        Etat.Fait => Icones.Fait,
        _ => null,
    };
}
