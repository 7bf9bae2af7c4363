using Socle.Droit;

namespace Socle.Suivi.Planification;

/// <summary>Which priority a visit has. The doctor's reasons go before the nurse's, in the order of the service's text.</summary>
internal static class ClasserPriorite
{
    public static CodePriorite De(VisiteAPlacer visite, DateOnly aujourdhui) => visite switch
    {
        { DemandeVisite: not null } => Demandee(visite),
        { Visite: Visite.Reprise } => CodePriorite.Reprise,
        { Visite: Visite.VipInitiale or Visite.VipPeriodique } => Vip(visite, aujourdhui),
        { Visite: Visite.PostExposition } => CodePriorite.PostExposition,
        { Visite: Visite.EmaEmbauche } => CodePriorite.EmaEmbauche,
        { Visite: Visite.MiCarriere } => visite.Par.HasFlag(Profession.Infirmier) ? CodePriorite.MiCarriere : CodePriorite.MiCarriereMedecin,
        { Visite: Visite.EmaPeriodique } => visite.AuPlusTard <= aujourdhui.AddMonths(3) ? CodePriorite.EmaProche : CodePriorite.EmaPeriodique,
        { Visite: Visite.SirIntermediaire } => CodePriorite.SirIntermediaire,
        _ => CodePriorite.Autre,
    };

    private static CodePriorite Demandee(VisiteAPlacer visite) => visite switch
    {
        { Type: TypeVisite.Prereprise } => CodePriorite.Prereprise,
        { Type: TypeVisite.PostExposition } => CodePriorite.PostExposition,
        { DemandePar: Demandeur.Medecin } => CodePriorite.ConfieeParLeMedecin,
        _ => CodePriorite.ALaDemande,
    };

    private static CodePriorite Vip(VisiteAPlacer visite, DateOnly aujourdhui) => visite switch
    {
        { Boeth: true } => CodePriorite.VipHandicap,
        _ when visite.Nature == TypeContrat.Apprenti || visite.Naissance.AddYears(18) > aujourdhui => CodePriorite.MineurEtApprenti,
        { Visite: Visite.VipPeriodique, VuRecemment: false } => CodePriorite.DernierRendezVousAncien,
        { Visite: Visite.VipPeriodique } => CodePriorite.VipPeriodique,
        _ when visite.AuPlusTard < aujourdhui => CodePriorite.EmbaucheAncienne,
        { Categorie: Categorie.Sia } => CodePriorite.VipInitiale,
        _ => CodePriorite.VipInitialeSimple,
    };
}
