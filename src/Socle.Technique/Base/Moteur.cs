namespace Socle.Technique.Base;

/// <summary>The database engine of this installation. SQLite is the embedded default.</summary>
public enum Moteur
{
    Sqlite,
    Postgresql,
}
