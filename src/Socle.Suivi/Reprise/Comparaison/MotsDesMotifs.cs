namespace Socle.Suivi.Reprise;

/// <summary>Each reason in a few words, for filters and counts.</summary>
public static class MotsDesMotifs
{
    public static string Libelle(this MotifEcart motif) => motif switch
    {
        MotifEcart.Identique => "Même date",
        MotifEcart.Arrondi => "Quelques jours d’écart",
        MotifEcart.ContratTermine => "Contrat terminé",
        MotifEcart.EntrepriseRadiee => "Entreprise radiée ou établissement fermé",
        MotifEcart.Exclu => "Exclu du suivi par l’ancien logiciel",
        MotifEcart.Planifiee => "Visite déjà planifiée",
        MotifEcart.DispenseAncienne => "Dispensé par l’ancien logiciel",
        MotifEcart.SansDateAncienne => "Sans date dans l’ancien logiciel",
        MotifEcart.RienDeDu => "Rien n’est dû",
        MotifEcart.SansVisiteDuDroit => "Sans date fixée par le texte",
        MotifEcart.FaitManquant => "Un fait manque à Socle",
        MotifEcart.SortieSir2025 => "Sortie du suivi renforcé le 1er octobre 2025",
        MotifEcart.Plomb2026 => "Plomb, toute exposition depuis le 10 avril 2026",
        MotifEcart.ExpositionsNonDeclarees => "Raison du suivi non déclarée",
        MotifEcart.CategorieRelevee => "Suivi plus exigeant",
        MotifEcart.AttestationNouvelle => "Attestation de conduite ou électrique",
        MotifEcart.MiCarriere => "Visite de mi-carrière",
        MotifEcart.Reprise => "Visite de reprise",
        MotifEcart.RepriseSansArret => "Reprise attendue, sans arrêt déclaré",
        MotifEcart.ALaDemande => "Visite à la demande",
        MotifEcart.Saisonnier => "Saisonnier",
        MotifEcart.VisiteAbsente => "Visite absente de l’export",
        MotifEcart.VisitePlusRecente => "Visite plus récente",
        MotifEcart.VisiteNonPeriodique => "Visite qui ne relance pas le délai",
        MotifEcart.DateDuProfessionnel => "Date fixée par le professionnel",
        MotifEcart.AvantAffectation => "Avant l’affectation au poste",
        MotifEcart.Apprenti => "Apprenti, deux mois",
        MotifEcart.DebutDifferent => "Autre date de début",
        MotifEcart.SuiviAdapte3Ans => "Suivi adapté, trois ans",
        MotifEcart.IntermediaireNonComptee => "Visite intermédiaire non comptée",
        MotifEcart.AnnuelleNonComptee => "Examen annuel non compté",
        MotifEcart.PeriodicitePlusCourte => "Périodicité plus courte que le plafond légal",
        MotifEcart.PeriodicitePlusLongue => "Périodicité plus longue que le plafond légal",
        MotifEcart.Inexplique => "À regarder",
        _ => throw new ArgumentOutOfRangeException(nameof(motif)),
    };

    /// <summary>The stable code: « SORTIE_SIR_2025 ».</summary>
    public static string Code(this MotifEcart motif) => Codes[motif];

    public static MotifEcart? DeCode(string? code) => Codes.Where(c => c.Value == code).Select(c => (MotifEcart?)c.Key).FirstOrDefault();

    private static readonly Dictionary<MotifEcart, string> Codes = Enum.GetValues<MotifEcart>().ToDictionary(m => m, EnCode);

    private static string EnCode(MotifEcart motif)
    {
        var nom = motif.ToString();
        var lettres = nom.SelectMany((c, i) => i > 0 && (char.IsUpper(c) || (char.IsAsciiDigit(c) && !char.IsAsciiDigit(nom[i - 1]))) ? ['_', char.ToUpperInvariant(c)] : new[] { char.ToUpperInvariant(c) });
        return string.Concat(lettres);
    }
}
