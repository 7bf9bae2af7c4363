namespace Socle.Noyau;

/// <summary>The nine digits of a legal unit, the last one Luhn's key (code de commerce, art. R123-221).</summary>
public sealed record Siren : IValeur<Siren>
{
    internal const string LaPoste = "356000000";
    private readonly string _texte;

    private Siren(string texte) => _texte = texte;

    public static Resultat<Siren> Lire(string? texte) => Saisie.Chiffres(texte, "siren", "Le SIREN", 9).Bind(chiffres =>
        Cles.Luhn(chiffres) && chiffres != "000000000"
            ? Resultat.De(new Siren(chiffres))
            : new Refus("siren.cle", "Le SIREN ne tombe pas juste : un chiffre a été mal recopié. Reprenez-le sur annuaire-entreprises.data.gouv.fr."));

    public static Siren Relire(string garde) => new(garde);

    public string Afficher() => Saisie.Grouper(_texte, 3, 3);

    public override string ToString() => _texte;
}
