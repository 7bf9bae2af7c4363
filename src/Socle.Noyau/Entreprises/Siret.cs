namespace Socle.Noyau;

/// <summary>The fourteen digits of an establishment: SIREN, then five digits whose last is Luhn's key over the whole
/// (code de commerce, art. R123-221). La Poste had too many offices for Luhn: there the sum of the digits is a multiple of five.</summary>
public sealed record Siret : IValeur<Siret>
{
    private readonly string _texte;

    private Siret(string texte) => _texte = texte;

    public Siren Siren => Siren.Relire(_texte[..9]);

    public string Nic => _texte[9..];

    public static Resultat<Siret> Lire(string? texte) => Saisie.Chiffres(texte, "siret", "Le SIRET", 14).Bind(Verifier);

    public static Resultat<Siret> De(Siren siren, string? nic) => Lire($"{siren}{Saisie.Compacter(nic)}");

    public static Siret Relire(string garde) => new(garde);

    public string Afficher() => Saisie.Grouper(_texte, 3, 3, 3);

    public override string ToString() => _texte;

    private static Resultat<Siret> Verifier(string chiffres)
    {
        if (!Siren.Lire(chiffres[..9]).Reussit(out _, out _))
        {
            return new Refus("siret.siren", "Les neuf premiers chiffres du SIRET ne forment pas un SIREN : un chiffre a été mal recopié. "
                + "Reprenez-le sur annuaire-entreprises.data.gouv.fr.");
        }
        return Cles.Luhn(chiffres) || EstDeLaPoste(chiffres)
            ? new Siret(chiffres)
            : new Refus("siret.cle", "La clé du SIRET (son dernier chiffre) ne correspond pas aux autres : un chiffre a été mal recopié. "
                + "Reprenez-le sur annuaire-entreprises.data.gouv.fr.");
    }

    private static bool EstDeLaPoste(string chiffres) =>
        chiffres.StartsWith(Siren.LaPoste, StringComparison.Ordinal) && chiffres.Sum(c => c - '0') % 5 == 0;
}
