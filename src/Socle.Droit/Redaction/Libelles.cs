namespace Socle.Droit;

/// <summary>French words for what the law names, in lower case so that they fit inside a sentence.</summary>
public static partial class Libelles
{
    public static string De(Visite visite) => visite switch
    {
        Visite.VipInitiale => "visite d’information et de prévention initiale",
        Visite.VipPeriodique => "visite d’information et de prévention périodique",
        Visite.EmaEmbauche => "examen médical d’aptitude à l’embauche",
        Visite.EmaPeriodique => "examen médical d’aptitude périodique",
        Visite.SirIntermediaire => "visite intermédiaire",
        Visite.Reprise => "visite de reprise",
        Visite.MiCarriere => "visite de mi-carrière",
        Visite.PostExposition => "visite post-exposition",
        Visite.AttestationConduite => "attestation pour la conduite",
        Visite.AttestationElectrique => "attestation pour les travaux électriques",
        Visite.FormationPrevention => "actions de formation et de prévention",
        _ => throw new ArgumentOutOfRangeException(nameof(visite)),
    };

    public static string De(TypeVisite type) => type switch
    {
        TypeVisite.Vip => "visite d’information et de prévention",
        TypeVisite.Ema => "examen médical d’aptitude",
        TypeVisite.SirIntermediaire => "visite intermédiaire",
        TypeVisite.Reprise => "visite de reprise",
        TypeVisite.Prereprise => "visite de préreprise",
        TypeVisite.MiCarriere => "visite de mi-carrière",
        TypeVisite.Demande => "visite à la demande",
        TypeVisite.PostExposition => "visite post-exposition",
        TypeVisite.AvisInaptitude => "avis d’inaptitude",
        TypeVisite.AttestationConduite => "attestation pour la conduite",
        TypeVisite.AttestationElectrique => "attestation pour les travaux électriques",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string De(MotifCode motif) => motif switch
    {
        MotifCode.Amiante => "amiante",
        MotifCode.Plomb => "plomb",
        MotifCode.Cmr => "agents cancérogènes, mutagènes ou toxiques pour la reproduction",
        MotifCode.Bio2 => "agents biologiques du groupe\u00A02",
        MotifCode.Bio3 => "agents biologiques du groupe\u00A03",
        MotifCode.Bio4 => "agents biologiques du groupe\u00A04",
        MotifCode.RayonnementsA => "rayonnements ionisants, catégorie\u00A0A",
        MotifCode.RayonnementsB => "rayonnements ionisants, catégorie\u00A0B",
        MotifCode.Radon => "radon",
        MotifCode.Hyperbare => "travail en milieu hyperbare",
        MotifCode.Echafaudage => "montage et démontage d’échafaudages",
        MotifCode.ChampsEmVle => "champs électromagnétiques au-delà des valeurs limites",
        MotifCode.Charges55Kg => "port habituel de charges de plus de 55\u00A0kg",
        MotifCode.TravauxReglementesJeunes => "travaux réglementés confiés à un jeune",
        MotifCode.ListeEmployeur => "poste inscrit par l’employeur sur sa liste de risques particuliers",
        MotifCode.Nuit => "travail de nuit",
        MotifCode.Mineur => "moins de 18\u00A0ans",
        MotifCode.Handicap => "situation de handicap",
        MotifCode.Invalidite => "pension d’invalidité",
        MotifCode.Enceinte => "grossesse, accouchement récent ou allaitement",
        MotifCode.Conduite => "conduite d’engins",
        MotifCode.HabilitationElectrique => "habilitation électrique",
        _ => throw new ArgumentOutOfRangeException(nameof(motif)),
    };

    public static string De(MotifArret motif) => motif switch
    {
        MotifArret.Maladie => "arrêt maladie",
        MotifArret.At => "arrêt pour accident du travail",
        MotifArret.Mp => "arrêt pour maladie professionnelle",
        MotifArret.Maternite => "congé de maternité",
        _ => throw new ArgumentOutOfRangeException(nameof(motif)),
    };

    public static string De(TypeContrat contrat) => contrat switch
    {
        TypeContrat.Cdi => "contrat à durée indéterminée",
        TypeContrat.Cdd => "contrat à durée déterminée",
        TypeContrat.Interim => "contrat de travail temporaire",
        TypeContrat.Saisonnier => "contrat saisonnier",
        TypeContrat.Apprenti => "contrat d’apprentissage",
        TypeContrat.Stage => "stage",
        TypeContrat.Independant => "travail indépendant",
        _ => throw new ArgumentOutOfRangeException(nameof(contrat)),
    };

    public static string De(Preuve preuve) => preuve switch
    {
        Preuve.S => "confirmé par une source",
        Preuve.SEgal => "lu dans une copie de 2022-2023, sans changement repéré depuis",
        Preuve.SSec => "confirmé par une source secondaire seulement",
        Preuve.D => "déduit, à contrôler",
        Preuve.M => "de mémoire, à contrôler",
        _ => throw new ArgumentOutOfRangeException(nameof(preuve)),
    };

    /// <summary>A dated value as a reader sees it.</summary>
    internal static string Valeur<T>(T valeur) => valeur switch
    {
        null => "",
        Engins engins => string.Join(", ", Codes.Engins.DeEnsemble(engins)),
        Habilitations habilitations => string.Join(", ", Codes.Habilitations.DeEnsemble(habilitations)),
        _ => valeur.ToString() ?? "",
    };

    internal static string Vers(FaitVisite visite) => visite.Type switch
    {
        TypeVisite.Ema => $"l’examen d’aptitude du {Francais.Date(visite.Date)}",
        TypeVisite.AvisInaptitude => $"l’avis du {Francais.Date(visite.Date)}",
        _ => $"la visite du {Francais.Date(visite.Date)}",
    };
}
