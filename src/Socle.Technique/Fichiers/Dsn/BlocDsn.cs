using System.Globalization;
using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>One value of a DSN: its number in the block (« 006 »), its text, its line.</summary>
public readonly record struct RubriqueDsn(string Numero, string Valeur, int Ligne);

/// <summary>One block of a DSN (« S21.G00.30 ») with its values, those we do not use included, and the blocks under it
/// (an establishment does not keep its workers: they are read one by one).</summary>
public sealed class BlocDsn
{
    private readonly List<RubriqueDsn> _rubriques = [];
    private readonly List<BlocDsn> _enfants = [];

    internal BlocDsn(string code, int ligne, BlocDsn? parent) => (Code, Ligne, Parent) = (code, ligne, parent);

    public string Code { get; }

    public int Ligne { get; }

    public BlocDsn? Parent { get; }

    public IReadOnlyList<RubriqueDsn> Rubriques => _rubriques;

    public IReadOnlyList<BlocDsn> Enfants => _enfants;

    /// <summary>The value of a rubric, null when absent or blank.</summary>
    public string? this[string numero] => Trouver(numero) is { } rubrique && !string.IsNullOrWhiteSpace(rubrique.Valeur) ? rubrique.Valeur.Trim() : null;

    public IEnumerable<BlocDsn> EnfantsDe(string code) => _enfants.Where(e => e.Code == code);

    /// <summary>« ligne 1204 (S21.G00.30.006) », or the block's own line when the rubric is not there.</summary>
    public string Adresse(string numero) =>
        string.Create(CultureInfo.InvariantCulture, $"ligne {Trouver(numero)?.Ligne ?? Ligne} ({Code}.{numero})");

    /// <summary>Null when absent. Dates are written DDMMYYYY; 99 stands for a day or a month of birth that nobody knows.</summary>
    public Resultat<DateOnly?> Date(string numero)
    {
        if (this[numero] is not { } texte)
        {
            return Resultat.De<DateOnly?>(null);
        }
        return texte.StartsWith("99", StringComparison.Ordinal) || (texte.Length == 8 && texte.AsSpan(2, 2) is "99")
            ? new Refus("dsn.date.inconnue", $"{Majuscule(Adresse(numero))} : le jour ou le mois est inconnu (99). Complétez la date à la main.", numero)
            : Lire<DateOnly?>(numero, t => DatesFrancaises.Lire(t).Map(d => (DateOnly?)d));
    }

    /// <summary>Reads a rubric with one of our value types; the refusal says the line. Null when absent.</summary>
    public Resultat<T?> Lire<T>(string numero, Func<string, Resultat<T>> lecture)
    {
        if (this[numero] is not { } texte)
        {
            return Resultat.De<T?>(default);
        }
        return lecture(texte).Selon(
            valeur => Resultat.De<T?>(valeur),
            refus => refus with { Phrase = $"{Majuscule(Adresse(numero))} : {refus.Phrase}", Champ = numero });
    }

    internal string? DernierNumero => _rubriques.Count == 0 ? null : _rubriques[^1].Numero;

    internal void Ajouter(RubriqueDsn rubrique) => _rubriques.Add(rubrique);

    internal void Ajouter(BlocDsn enfant) => _enfants.Add(enfant);

    private RubriqueDsn? Trouver(string numero)
    {
        foreach (var rubrique in _rubriques)
        {
            if (rubrique.Numero == numero)
            {
                return rubrique;
            }
        }
        return null;
    }

    private static string Majuscule(string texte) => $"{char.ToUpperInvariant(texte[0])}{texte.AsSpan(1)}";
}
