namespace Socle.Noyau;

public enum NatureNir
{
    Definitif,

    /// <summary>Begins with 3 or 4: registration under way.</summary>
    EnCours,

    /// <summary>Begins with 7 or 8: waiting number (NIA) or temporary number.</summary>
    Temporaire,
}
