namespace Socle.Droit;

/// <summary>All the law encoded here, in the order of the text.</summary>
public static class LeDroit
{
    /// <summary>Before this day nothing is encoded: the reform of 2016-2017 begins with it.</summary>
    public static readonly DateOnly PremierJour = new(2017, 1, 1);

    /// <summary>Last day on which the state of the texts was looked at.</summary>
    public static readonly DateOnly EtatConnuAu = new(2026, 11, 22);

    /// <summary>Every declared rule; a test refuses one left out.</summary>
    public static IReadOnlyList<Regle> Regles { get; } =
    [
        .. VisiteMiCarriere.Toutes,
        .. VisiteInformation.Toutes,
        .. SuiviRenforce.Toutes,
        .. ExamenAptitude.Toutes,
        .. PostExposition.Toutes,
        .. ArretEtRetour.Toutes,
        .. PublicsParticuliers.Toutes,
        .. Attestations.Toutes,
        .. RisquesAdaptes.Toutes,
    ];
}
