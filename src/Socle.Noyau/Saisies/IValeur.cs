namespace Socle.Noyau;

/// <summary>A value that can only exist well-formed: read from what people type, kept as <see cref="object.ToString"/> gives it.</summary>
public interface IValeur<TSoi> where TSoi : class, IValeur<TSoi>
{
    /// <summary>Normalises, checks, or refuses with a reason.</summary>
    static abstract Resultat<TSoi> Lire(string? texte);

    /// <summary>Rebuilds what <see cref="object.ToString"/> gave, without checking it again: for the database only.
    /// A rule made stricter later must not make yesterday's rows unreadable.</summary>
    static abstract TSoi Relire(string garde);

    /// <summary>Grouped as people read it aloud.</summary>
    string Afficher();
}
