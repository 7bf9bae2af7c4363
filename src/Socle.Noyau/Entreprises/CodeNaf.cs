namespace Socle.Noyau;

/// <summary>The activity of a company (« code APE »): four digits and a letter, always with its edition, because the same digits change
/// meaning. The letter tells the edition: rév. 2 ends with A to F or Z, NAF 2025 with G to Y (décret n° 2007-1888, then 2025 revision).</summary>
public sealed record CodeNaf : IValeur<CodeNaf>
{
    private const string LeNom = "Le code NAF";
    private readonly string _texte;

    private CodeNaf(string texte) => _texte = texte;

    public NomenclatureNaf Nomenclature => EditionDe(_texte[4]);

    public string Division => _texte[..2];

    /// <summary>Null for NAF 2025, whose divisions come with its import.</summary>
    public DivisionNaf? DivisionConnue => Nomenclature == NomenclatureNaf.Rev2 ? DivisionNaf.Trouver(Division) : null;

    public static Resultat<CodeNaf> Lire(string? texte)
    {
        var compact = Saisie.Compacter(texte);
        if (compact.Length == 0)
        {
            return Saisie.Vide("naf", LeNom);
        }
        if (compact.Length != 5 || compact.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9') || !char.IsAsciiLetterUpper(compact[4]))
        {
            return new Refus("naf.forme", $"{LeNom} s’écrit avec quatre chiffres et une lettre, par exemple 86.21Z.");
        }
        return EditionDe(compact[4]) == NomenclatureNaf.Rev2 && DivisionNaf.Trouver(compact[..2]) is null
            ? new Refus("naf.division", $"La division {compact.AsSpan(0, 2)} n’existe pas dans la NAF rév. 2 : reprenez le code sur l’avis de situation de l’entreprise.")
            : new CodeNaf(compact);
    }

    /// <summary>When the sender says which edition it speaks.</summary>
    public static Resultat<CodeNaf> Lire(string? texte, NomenclatureNaf nomenclature) => Lire(texte).Bind(code =>
        code.Nomenclature == nomenclature
            ? Resultat.De(code)
            : new Refus("naf.nomenclature", $"{LeNom} {code.Afficher()} est de la {Nom(code.Nomenclature)}, et la {Nom(nomenclature)} est attendue : changez le code ou la nomenclature."));

    public static CodeNaf Relire(string garde) => new(garde);

    public string Afficher() => $"{_texte.AsSpan(0, 2)}.{_texte.AsSpan(2)}";

    public override string ToString() => _texte;

    private static NomenclatureNaf EditionDe(char lettre) => lettre is (>= 'A' and <= 'F') or 'Z' ? NomenclatureNaf.Rev2 : NomenclatureNaf.Naf2025;

    private static string Nom(NomenclatureNaf nomenclature) => nomenclature == NomenclatureNaf.Rev2 ? "NAF rév. 2" : "NAF 2025";
}
