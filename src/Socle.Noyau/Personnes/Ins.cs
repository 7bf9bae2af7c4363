namespace Socle.Noyau;

/// <summary>The matricule of the national health identity with the authority that gave it (référentiel INS, ANS: OID of NIR and of NIA).
/// The traits (names, birth) are the worker's own.</summary>
public sealed record Ins : IValeur<Ins>
{
    public const string OidNir = "1.2.250.1.213.1.4.8";
    public const string OidNia = "1.2.250.1.213.1.4.9";

    private Ins(Nir matricule, string oid) => (Matricule, Oid) = (matricule, oid);

    public Nir Matricule { get; }

    public string Oid { get; }

    /// <summary>Reads « matricule » or « matricule^oid »; without OID, the number says which it is.</summary>
    public static Resultat<Ins> Lire(string? texte)
    {
        var morceaux = (texte ?? "").Split('^', 2);
        return Lire(morceaux[0], morceaux.Length == 2 ? morceaux[1] : null);
    }

    public static Resultat<Ins> Lire(string? matricule, string? oid) => Nir.Lire(matricule).Bind(nir =>
    {
        var attendu = nir.EstProvisoire ? OidNia : OidNir;
        return string.IsNullOrWhiteSpace(oid) || oid.Trim() == attendu
            ? Resultat.De(new Ins(nir, attendu))
            : new Refus("ins.oid", $"L’autorité de l’INS doit être {attendu} pour ce matricule : reprenez l’identité auprès du téléservice INSi.");
    });

    public static Ins Relire(string garde)
    {
        var place = garde.IndexOf('^', StringComparison.Ordinal);
        return new(Nir.Relire(garde[..place]), garde[(place + 1)..]);
    }

    public string Afficher() => Matricule.Afficher();

    public override string ToString() => $"{Matricule}^{Oid}";
}
