namespace Socle.Adherents.Adhesions;

/// <summary>
/// How long requests to join are kept, with their signed text, their proof and their documents: as the service chooses, within bounds. The
/// defaults are a choice of this program, not of the law.
/// </summary>
public static class GardeDesDemandes
{
    public const int JoursBrouillon = 30;
    public const int MoisSansSuite = 6;
    public const int MoisRefusees = 12;
    public const int MoisAcceptees = 60;

    public const int JoursAuPlus = 365;
    public const int MoisAuPlus = 600;
}
