namespace Socle.Technique.Fichiers;

/// <summary>The blocks we read (NEODeS, cahier technique 2025.1.3) and what each hangs from. A block that is not here is passed over.</summary>
public static class CodesDsn
{
    public const string Envoi = "S10.G00.00";
    public const string Declaration = "S20.G00.05";
    public const string Entreprise = "S21.G00.06";
    public const string Etablissement = "S21.G00.11";
    public const string LieuDeTravail = "S21.G00.85";
    public const string Individu = "S21.G00.30";
    public const string ChangementIndividu = "S21.G00.31";
    public const string Penibilite = "S21.G00.34";
    public const string Contrat = "S21.G00.40";
    public const string ChangementContrat = "S21.G00.41";
    public const string Arret = "S21.G00.60";
    public const string FinDeContrat = "S21.G00.62";
    public const string AutreSuspension = "S21.G00.65";
    public const string TempsPartielTherapeutique = "S21.G00.66";
    public const string Total = "S90.G00.90";

    /// <summary>Block → the block it belongs to; null at the top.</summary>
    internal static IReadOnlyDictionary<string, string?> Parents { get; } = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        [Envoi] = null,
        [Declaration] = null,
        [Entreprise] = Declaration,
        [Etablissement] = Entreprise,
        [LieuDeTravail] = Etablissement,
        [Individu] = Etablissement,
        [ChangementIndividu] = Individu,
        [Penibilite] = Individu,
        [Contrat] = Individu,
        [ChangementContrat] = Contrat,
        [Arret] = Contrat,
        [FinDeContrat] = Contrat,
        [AutreSuspension] = Contrat,
        [TempsPartielTherapeutique] = Arret,
        [Total] = null,
    };
}
