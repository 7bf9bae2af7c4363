namespace Socle.Technique.Travaux;

/// <summary>The jobs of this installation, in the order the modules declare them.</summary>
public sealed class CatalogueTravaux
{
    public CatalogueTravaux(IEnumerable<TravailPlanifie> travaux)
    {
        Tous = [.. travaux];
        var doublon = Tous.GroupBy(t => t.Code).FirstOrDefault(g => g.Count() > 1);
        if (doublon is not null)
        {
            throw new InvalidOperationException($"Two jobs carry the code {doublon.Key}.");
        }
    }

    public IReadOnlyList<TravailPlanifie> Tous { get; }

    public TravailPlanifie? Connu(string code) => Tous.FirstOrDefault(t => t.Code == code);
}
