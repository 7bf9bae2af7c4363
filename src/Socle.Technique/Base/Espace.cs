namespace Socle.Technique.Base;

/// <summary>
/// The space a request belongs to. It chooses the data source, hence the database role:
/// a portal never holds a connection that could read what it must not show.
/// </summary>
public enum Espace
{
    Administration,
    Soin,
    Entreprise,
    Salarie,
}
