namespace Socle.Dossier.Thesaurus;

/// <summary>An entry proposed while someone types.</summary>
/// <param name="Texte">What goes in the field: read again, it gives this very entry.</param>
public sealed record Proposition(VersionThesaurus Liste, Terme Terme, RangTrouvaille Rang, string Texte);

/// <summary>
/// From words to codes, on one day: what was typed is coded when it is exactly the label of one entry, else kept as free words. The same
/// with a script, which only helps to write the label, and without.
/// </summary>
public sealed class Codage(Bibliotheque bibliotheque, DateOnly le)
{
    public const int PropositionsAuPlus = 12;

    /// <summary>Nothing is coded.</summary>
    public static Codage Aucun { get; } = new(new Bibliotheque(), DateOnly.MinValue);

    public DateOnly Le { get; } = le;

    /// <param name="listes">The first that has these words wins.</param>
    public Contenus.Terme Coder(IReadOnlyList<string> listes, string texte) => Trouver(listes, texte) ?? Contenus.Terme.Libre(texte);

    /// <summary>Null when no entry reads so.</summary>
    public Contenus.Terme? Trouver(IReadOnlyList<string> listes, string texte) =>
        Lire(listes, texte) is var (liste, terme) ? new(liste.Nom, liste.Version, terme.Code, terme.Libelle) : null;

    public IReadOnlyList<Proposition> Chercher(IReadOnlyList<string> listes, string? saisie, int auPlus = PropositionsAuPlus) =>
    [
        .. Versions(listes).SelectMany(v => v.Chercher(saisie, auPlus, Le).Select(t => (Liste: v, Trouvee: t))).OrderBy(t => t.Trouvee.Rang).Take(auPlus)
            .Select(t => new Proposition(t.Liste, t.Trouvee.Terme, t.Trouvee.Rang, Ecrire(listes, t.Liste, t.Trouvee.Terme))),
    ];

    /// <summary>What has become of a code since it was chosen.</summary>
    public string? Devenu(Contenus.Terme choisi) => bibliotheque.Devenu(choisi, Le);

    private string Ecrire(IReadOnlyList<string> listes, VersionThesaurus liste, Terme terme) =>
        Lire(listes, terme.Libelle) is var (lue, relu) && lue == liste && relu == terme ? terme.Libelle : $"{terme.Libelle} [{terme.Code}]";

    private (VersionThesaurus Liste, Terme Terme)? Lire(IReadOnlyList<string> listes, string texte)
    {
        foreach (var version in Versions(listes))
        {
            if (version.Lire(texte, Le) is { } terme)
            {
                return (version, terme);
            }
        }
        return null;
    }

    private IEnumerable<VersionThesaurus> Versions(IReadOnlyList<string> listes) => listes.Select(n => bibliotheque.Courante(n, Le)).OfType<VersionThesaurus>();
}
