namespace Socle.Droit;

/// <summary>All the law encoded here, in the order of the text.</summary>
public static class LeDroit
{
    /// <summary>Before this day nothing is encoded: the reform of 2016-2017 begins with it.</summary>
    public static readonly DateOnly PremierJour = EffetNonReleve.PremierJour;

    /// <summary>Last day on which the state of the texts was looked at.</summary>
    public static readonly DateOnly EtatConnuAu = new(2026, 11, 22);

    /// <summary>Versions of articles were checked until this day; later changes are known only by what was published about them.</summary>
    public static readonly DateOnly VersionsControleesAu = new(2026, 8, 20);

    /// <summary>Every declared rule, by section; a test refuses one left out.</summary>
    public static IReadOnlyList<Regle> Regles { get; } =
    [
        .. VisiteInformation.Toutes,
        .. RisquesAdaptes.Toutes,
        .. SuiviRenforce.Toutes,
        .. ExamenAptitude.Toutes,
        .. Attestations.Toutes,
        .. PublicsParticuliers.Toutes,
        .. Mutualisation.Toutes,
        .. AutresPublics.Toutes,
        .. ArretEtRetour.Toutes,
        .. MaintienEnEmploi.Toutes,
        .. VisiteMiCarriere.Toutes,
        .. PostExposition.Toutes,
        .. DelegationDuMedecin.Toutes,
        .. AvisInaptitude.Toutes,
        .. Contestations.Toutes,
        .. ModelesDeDocuments.Toutes,
        .. DossierMedical.Toutes,
        .. ConservationDossier.Toutes,
        .. FicheEntreprise.Toutes,
        .. DocumentUnique.Toutes,
        .. Cotisations.Toutes,
        .. Gouvernance.Toutes,
        .. Agrement.Toutes,
        .. CertificationDuService.Toutes,
        .. DonneesDeSante.Toutes,
        .. MatriceAcces.Toutes,
        .. CalculDesDelais.Toutes,
    ];

    /// <summary>The rules of one chapter.</summary>
    public static IEnumerable<Regle> De(Section section) => Regles.Where(regle => regle.Section == section);
}
