namespace Socle.Noyau;

/// <summary>A profession, always with its edition (Insee, PCS-ESE 2003 then PCS 2020); the shape of the code tells which.</summary>
public sealed record CodePcs : IValeur<CodePcs>
{
    private static readonly string[] Groupes =
    [
        "Agriculteurs exploitants", "Artisans, commerçants et chefs d’entreprise", "Cadres et professions intellectuelles supérieures",
        "Professions intermédiaires", "Employés", "Ouvriers",
    ];

    private readonly string _texte;

    private CodePcs(string texte) => _texte = texte;

    public NomenclaturePcs Nomenclature => char.IsAsciiLetter(_texte[3]) ? NomenclaturePcs.Pcs2003 : NomenclaturePcs.Pcs2020;

    /// <summary>The six great groups have the same names in both editions.</summary>
    public string Groupe => Groupes[_texte[0] - '1'];

    public static Resultat<CodePcs> Lire(string? texte)
    {
        var compact = Saisie.Compacter(texte);
        if (compact.Length == 0)
        {
            return Saisie.Vide("pcs", "Le code PCS");
        }
        if (compact is not [>= '1' and <= '6', _, _, _] || !char.IsAsciiDigit(compact[1]))
        {
            return Forme();
        }
        return (char.IsAsciiDigit(compact[2]), char.IsAsciiDigit(compact[3])) switch
        {
            (true, false) when char.IsAsciiLetter(compact[3]) => new CodePcs($"{compact.AsSpan(0, 3)}{char.ToLowerInvariant(compact[3])}"),
            (false, true) when char.IsAsciiLetter(compact[2]) => new CodePcs(compact),
            _ => Forme(),
        };
    }

    public static CodePcs Relire(string garde) => new(garde);

    public string Afficher() => _texte;

    public override string ToString() => _texte;

    private static Refus Forme() => new("pcs.forme",
        "Le code PCS a quatre caractères et commence par 1 à 6 : 542a (PCS-ESE 2003) ou 54A1 (PCS 2020). Reprenez-le sur le bulletin de paie.");
}
