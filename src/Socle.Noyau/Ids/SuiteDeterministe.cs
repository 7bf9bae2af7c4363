namespace Socle.Noyau;

/// <summary>Counts from a given number; for one thread.</summary>
public sealed class SuiteDeterministe
{
    private long _prochain;

    internal SuiteDeterministe(long depart) => _prochain = depart;

    public long Suivant() => _prochain++;

    public Id<T> Suivant<T>() => new(Suivant());
}
