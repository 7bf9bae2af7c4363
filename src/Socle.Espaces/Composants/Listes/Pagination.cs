namespace Socle.Espaces.Composants;

/// <summary>Where we are in a list. Pages are numbered from 1; a page beyond the end is the last one.</summary>
public sealed record Pagination
{
    public const int TailleParDefaut = 50;

    public Pagination(int page, int total, int taille = TailleParDefaut)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        ArgumentOutOfRangeException.ThrowIfLessThan(taille, 1);
        (Total, Taille) = (total, taille);
        Page = Math.Clamp(page, 1, Pages);
    }

    public int Page { get; }
    public int Taille { get; }
    public int Total { get; }

    public int Pages => Math.Max(1, (Total + Taille - 1) / Taille);

    /// <summary>How many rows to skip.</summary>
    public int Decalage => (Page - 1) * Taille;

    public int Premier => Total == 0 ? 0 : Decalage + 1;

    public int Dernier => Math.Min(Total, Page * Taille);

    /// <summary>First, last, and around the current one; 0 stands for a gap.</summary>
    internal IEnumerable<int> Numeros()
    {
        var precedent = 0;
        for (var n = 1; n <= Pages; n++)
        {
            if (n != 1 && n != Pages && Math.Abs(n - Page) > 1)
            {
                n = n < Page ? Page - 2 : Pages - 1;
                continue;
            }
            if (n > precedent + 1)
                yield return 0;
            yield return precedent = n;
        }
    }
}
