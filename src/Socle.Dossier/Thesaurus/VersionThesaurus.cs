using Socle.Noyau;

namespace Socle.Dossier.Thesaurus;

/// <summary>One edition of one thesaurus, whole and coherent: no code twice, no parent missing, no circle. Never changed once made.</summary>
public sealed class VersionThesaurus
{
    private readonly Dictionary<string, Terme> _parCode;
    private readonly Lazy<IndexTermes> _index;
    private readonly Lazy<Dictionary<string, Terme?>> _parLibelle;

    private VersionThesaurus(string nom, string version, string source, DateOnly effet, IReadOnlyList<Terme> termes, Dictionary<string, Terme> parCode)
    {
        (Nom, Version, Source, Effet, Termes, _parCode) = (nom, version, source, effet, termes, parCode);
        _index = new(() => new IndexTermes(termes));
        _parLibelle = new(() => ParLibelle(termes));
    }

    /// <summary>« expositions », « cim10 ».</summary>
    public string Nom { get; }

    /// <summary>« 2026-11 »: versions of one name compare as texts, so write the year first.</summary>
    public string Version { get; }

    /// <summary>Who publishes it, shown with it.</summary>
    public string Source { get; }

    /// <summary>The day from which one chooses in it; our own lists have always been there, and give way to an imported one.</summary>
    public DateOnly Effet { get; }

    public IReadOnlyList<Terme> Termes { get; }

    public static Resultat<VersionThesaurus> Creer(string nom, string version, string source, IEnumerable<Terme> termes, DateOnly effet = default)
    {
        if (string.IsNullOrWhiteSpace(nom) || string.IsNullOrWhiteSpace(version))
        {
            return new Refus("thesaurus.nom", "Donnez le nom du thésaurus et sa version, par exemple « cim10 » et « 2026 ».");
        }
        var liste = termes.ToList();
        if (liste.Count == 0)
        {
            return new Refus("thesaurus.vide", "Le thésaurus ne contient aucune entrée.");
        }
        var parCode = new Dictionary<string, Terme>(liste.Count, StringComparer.Ordinal);
        var double_ = liste.FirstOrDefault(t => !parCode.TryAdd(t.Code, t));
        return (double_ is null ? Orphelin(liste, parCode) ?? Cercle(liste, parCode) : Double(double_)) is { } refus
            ? refus
            : new VersionThesaurus(nom, version, source, effet, liste.AsReadOnly(), parCode);
    }

    public Terme? Trouver(string code) => _parCode.GetValueOrDefault(code);

    /// <summary>The entry that these words are, and may be chosen that day: its label, or « label [code] » where the label alone says several.</summary>
    public Terme? Lire(string texte, DateOnly le)
    {
        var terme = texte.EndsWith(']') && texte.LastIndexOf('[') is >= 0 and var place
            ? ParCode(texte[(place + 1)..^1].Trim(), Texte.PourRecherche(texte[..place]))
            : _parLibelle.Value.GetValueOrDefault(Texte.PourRecherche(texte));
        return terme?.EstOuvert(le) == true ? terme : null;
    }

    /// <summary>Makes now what the first search would wait for.</summary>
    internal VersionThesaurus Preparer()
    {
        _ = (_index.Value, _parLibelle.Value);
        return this;
    }

    /// <summary>From the nearest to the farthest.</summary>
    public IEnumerable<Terme> Ancetres(string code)
    {
        for (var terme = Parent(code); terme is not null; terme = Parent(terme.Code))
        {
            yield return terme;
        }
    }

    public IEnumerable<Terme> Enfants(string? code) => Termes.Where(t => t.Parent == code);

    /// <param name="le">Only what may be chosen that day; all when null.</param>
    public IReadOnlyList<Trouvaille> Chercher(string? saisie, int auPlus = 20, DateOnly? le = null) => _index.Value.Chercher(saisie, auPlus, le);

    private Terme? Parent(string code) => Trouver(code)?.Parent is { } parent ? Trouver(parent) : null;

    private Terme? ParCode(string code, string libelle) =>
        Trouver(code) is { } terme && (libelle.Length == 0 || Texte.PourRecherche(terme.Libelle) == libelle) ? terme : null;

    /// <summary>Null where several entries read the same.</summary>
    private static Dictionary<string, Terme?> ParLibelle(IReadOnlyList<Terme> termes)
    {
        var parLibelle = new Dictionary<string, Terme?>(termes.Count, StringComparer.Ordinal);
        foreach (var terme in termes)
        {
            var cle = Texte.PourRecherche(terme.Libelle);
            parLibelle[cle] = parLibelle.ContainsKey(cle) ? null : terme;
        }
        return parLibelle;
    }

    private static Refus Double(Terme terme) => new("thesaurus.double", $"Le code {terme.Code} est donné deux fois : gardez une seule ligne.");

    private static Refus? Orphelin(List<Terme> termes, Dictionary<string, Terme> parCode) =>
        termes.FirstOrDefault(t => t.Parent is not null && !parCode.ContainsKey(t.Parent)) is { } orphelin
            ? new("thesaurus.parent", $"Le code {orphelin.Code} a pour parent {orphelin.Parent}, qui n’est pas dans le fichier : ajoutez-le ou corrigez-le.")
            : null;

    /// <summary>Walks up from each entry, marking what is known to end: linear.</summary>
    private static Refus? Cercle(List<Terme> termes, Dictionary<string, Terme> parCode)
    {
        var surs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var depart in termes)
        {
            var chemin = new HashSet<string>(StringComparer.Ordinal);
            for (var terme = depart; terme is not null && !surs.Contains(terme.Code); terme = terme.Parent is null ? null : parCode[terme.Parent])
            {
                if (!chemin.Add(terme.Code))
                {
                    return new("thesaurus.cercle", $"Le code {terme.Code} est son propre ancêtre : corrigez la colonne parent.");
                }
            }
            surs.UnionWith(chemin);
        }
        return null;
    }
}
