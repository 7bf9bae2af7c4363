namespace Socle.Web.Demonstration.Tirage;

/// <summary>Weighted draw: things and how often each comes out.</summary>
internal sealed class Urne<T>
{
    private readonly T[] elements;
    private readonly long[] cumuls;

    public Urne(IEnumerable<(T Element, int Poids)> contenu)
    {
        var positifs = contenu.Where(c => c.Poids > 0).ToArray();
        elements = [.. positifs.Select(c => c.Element)];
        cumuls = new long[positifs.Length];
        var somme = 0L;
        for (var i = 0; i < positifs.Length; i++)
        {
            cumuls[i] = somme += positifs[i].Poids;
        }
    }

    public bool EstVide => elements.Length == 0;

    public IReadOnlyList<T> Elements => elements;

    public T Tirer(Alea alea)
    {
        var place = (long)(alea.Reel() * cumuls[^1]);
        var rang = Array.BinarySearch(cumuls, place + 1);
        return elements[rang >= 0 ? rang : ~rang];
    }
}
