namespace Socle.Noyau;

public enum ZoneFeriee
{
    Metropole,
    AlsaceMoselle,
    Guadeloupe,
    Guyane,
    Martinique,
    LaReunion,
    Mayotte,
    SaintBarthelemy,
    SaintMartin,
}
