namespace Socle.Noyau;

/// <summary>Five digits of the French post (norme NF Z10-011); foreign codes are refused, an address abroad is kept as free text.</summary>
public sealed record CodePostal : IValeur<CodePostal>
{
    private readonly string _texte;

    private CodePostal(string texte) => _texte = texte;

    /// <summary>The department the code usually serves: a few communes are served from the next one. Null for the armies and Monaco.</summary>
    public Departement? Departement => Departement.Trouver(_texte[..2] switch
    {
        "20" => _texte[2] is '0' or '1' ? "2A" : "2B",
        "97" or "98" => _texte[..3],
        var deux => deux,
    });

    public static Resultat<CodePostal> Lire(string? texte) => Saisie.Chiffres(texte, "codepostal", "Le code postal", 5).Bind(chiffres =>
        chiffres is "00000" || string.CompareOrdinal(chiffres, "99") >= 0 || chiffres.StartsWith("96", StringComparison.Ordinal)
            ? new Refus("codepostal.inconnu", $"Aucun code postal français ne commence par {chiffres.AsSpan(0, 2)} : vérifiez l’adresse.")
            : Resultat.De(new CodePostal(chiffres)));

    public static CodePostal Relire(string garde) => new(garde);

    public string Afficher() => _texte;

    public override string ToString() => _texte;
}
