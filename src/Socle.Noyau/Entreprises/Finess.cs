namespace Socle.Noyau;

/// <summary>The number of a health establishment: nine characters that begin with the department (2A, 2B in Corsica, where the letter
/// counts as its rank), the last one Luhn's key (arrêté du 13 novembre 2013 relatif à Finess).</summary>
public sealed record Finess : IValeur<Finess>
{
    private const string LeNom = "Le numéro FINESS";
    private readonly string _texte;

    private Finess(string texte) => _texte = texte;

    public static Resultat<Finess> Lire(string? texte)
    {
        var compact = Saisie.Compacter(texte);
        var corse = compact is ['2', 'A' or 'B', ..];
        // A figure stands in for the letter while the form is checked.
        var chiffres = Saisie.Chiffres(corse ? $"20{compact[2..]}" : compact, "finess", LeNom, 9);
        if (!chiffres.Reussit(out _, out var refus))
        {
            return refus;
        }
        return Cles.Luhn(compact) && compact != "000000000"
            ? new Finess(compact)
            : new Refus("finess.cle", $"{LeNom} ne tombe pas juste : un caractère a été mal recopié. Reprenez-le sur finess.esante.gouv.fr.");
    }

    public static Finess Relire(string garde) => new(garde);

    public string Afficher() => Saisie.Grouper(_texte, 2, 4);

    public override string ToString() => _texte;
}
