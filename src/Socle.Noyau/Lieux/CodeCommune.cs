namespace Socle.Noyau;

/// <summary>The Insee code of a commune (code officiel géographique): department, then the commune in it. It is not the postal code.</summary>
public sealed record CodeCommune : IValeur<CodeCommune>
{
    private const string LeNom = "Le code commune";
    private readonly string _texte;

    private CodeCommune(string texte) => _texte = texte;

    public Departement Departement => Departement.Trouver(CodeDepartement(_texte))!;

    public static Resultat<CodeCommune> Lire(string? texte)
    {
        var compact = Saisie.Compacter(texte);
        var corse = compact is ['2', 'A' or 'B', ..];
        // A figure stands in for the letter while the form is checked.
        var chiffres = Saisie.Chiffres(corse ? $"21{compact[2..]}" : compact, "commune", LeNom, 5);
        if (!chiffres.Reussit(out _, out var refus))
        {
            return refus;
        }
        return Departement.Trouver(CodeDepartement(compact)) is null || compact.EndsWith("000", StringComparison.Ordinal)
            ? new Refus("commune.inconnue", $"{LeNom} commence par un département (27, 2A, 974…) : reprenez le code Insee, qui n’est pas le code postal.")
            : new CodeCommune(compact);
    }

    public static CodeCommune Relire(string garde) => new(garde);

    public string Afficher() => _texte;

    public override string ToString() => _texte;

    private static string CodeDepartement(string code) => code[..(code[..2] is "97" or "98" ? 3 : 2)];
}
