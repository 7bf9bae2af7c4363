namespace Socle.Noyau;

/// <summary>The number of a health professional: 11 digits, the last one Luhn's key (arrêté du 6 février 2009 créant le RPPS).</summary>
public sealed record Rpps : IValeur<Rpps>
{
    private readonly string _texte;

    private Rpps(string texte) => _texte = texte;

    public static Resultat<Rpps> Lire(string? texte) => Saisie.Chiffres(texte, "rpps", "Le numéro RPPS", 11).Bind(chiffres =>
        Cles.Luhn(chiffres) && chiffres[0] != '0'
            ? Resultat.De(new Rpps(chiffres))
            : new Refus("rpps.cle", "Le numéro RPPS ne tombe pas juste : un chiffre a été mal recopié. Reprenez-le sur annuaire.sante.fr."));

    public static Rpps Relire(string garde) => new(garde);

    public string Afficher() => Saisie.Grouper(_texte, 2, 3, 3);

    public override string ToString() => _texte;
}
