using Socle.Droit;

namespace Socle.Espaces.PagesPubliques.DroitApplique;

/// <summary>What is asked of the list of rules; each part may be absent.</summary>
/// <param name="Au">In force on that day.</param>
public sealed record FiltreRegles(string? Texte, Section? Section, Preuve? Preuve, DateOnly? Au)
{
    private static readonly (Regle Regle, string Cle)[] s_index = [.. LeDroit.Regles.Select(r => (r, Cle(r)))];

    public IReadOnlyList<Regle> Appliquer()
    {
        var mots = Noyau.Texte.PourRecherche(Texte).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. s_index.Where(r => mots.All(m => r.Cle.Contains($" {m}", StringComparison.Ordinal)) && Garde(r.Regle)).Select(r => r.Regle)];
    }

    public static VersionRegle? EnVigueur(Regle regle, DateOnly jour) =>
        regle.Versions.LastOrDefault(v => v.Du <= jour) is { } version && !(version.AvantLe <= jour) ? version : null;

    private bool Garde(Regle regle)
    {
        if (Section is { } section && regle.Section != section)
        {
            return false;
        }
        var versions = Au is not { } jour ? regle.Versions : EnVigueur(regle, jour) is { } version ? [version] : [];
        return versions.Any(v => Preuve is null || v.Preuve == Preuve);
    }

    private static string Cle(Regle r) => " " + Noyau.Texte.PourRecherche(string.Join(' ',
    [
        r.Article, r.Titre, r.EnClair.Effet, r.EnClair.Employeur, r.EnClair.Travailleur,
        .. r.Versions.SelectMany(v => new[] { v.Article, v.Legiarti, v.Texte, v.ValeurLisible }),
    ]));
}
