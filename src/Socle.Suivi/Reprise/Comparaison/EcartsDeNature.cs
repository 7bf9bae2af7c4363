using Socle.Droit;
using Socle.Noyau;

namespace Socle.Suivi.Reprise;

/// <summary>Reasons where the two do not speak of the same visit.</summary>
internal static class EcartsDeNature
{
    public static Ecart Saison { get; } = new(MotifEcart.Saisonnier,
        $"Contrat saisonnier : sauf suivi renforcé de 45 jours ou plus, le droit demande des actions de prévention, non une visite ({PublicsParticuliers.FormationSaisonnier.Article}).");

    public static Ecart? De(CasCompare cas) => ParVisite(cas) ?? ParAncienne(cas);

    /// <summary>Socle's next visit is one that the old software did not count.</summary>
    public static Ecart? ParVisite(CasCompare cas) => cas.Prochaine?.Visite switch
    {
        Visite.MiCarriere when cas.AncienneVisite != Visite.MiCarriere => new(MotifEcart.MiCarriere,
            $"La visite de mi-carrière est due l’année des 45 ans ({VisiteMiCarriere.MiCarriere.Article}), au plus tard le {cas.DateSocle!.Value.Longue()} ; l’ancien logiciel ne la comptait pas{Sans(cas)}."),
        Visite.Reprise when cas.AncienneVisite != Visite.Reprise => new(MotifEcart.Reprise,
            $"Un arrêt connu de Socle demande une visite de reprise au plus tard le {cas.DateSocle!.Value.Longue()} ({ArretEtRetour.Reprise.Article})."),
        Visite.AttestationConduite or Visite.AttestationElectrique when cas.AncienneVisite != cas.Prochaine?.Visite => new(MotifEcart.AttestationNouvelle,
            $"Depuis le {Attestations.AttestationConduite.PremierJour.Longue()} ce poste demande une {Libelles.De(cas.Prochaine!.Value.Visite)}, valable 5 ans : elle est attendue au plus tard le {cas.DateSocle!.Value.Longue()}."),
        Visite.FormationPrevention => Saison,
        _ => null,
    };

    /// <summary>The old software's next visit is not one that the law dates.</summary>
    private static Ecart? ParAncienne(CasCompare cas) => cas.Suivi.CalculeeGenre?.Type switch
    {
        TypeVisite.Reprise or TypeVisite.Prereprise when cas.Prochaine?.Visite != Visite.Reprise => new(MotifEcart.RepriseSansArret,
            "L’ancien logiciel attendait une visite de reprise ou de préreprise ; aucun arrêt n’est connu de Socle, qui donne la visite de suivi. Déclarez l’arrêt s’il court encore."),
        TypeVisite.Demande => new(MotifEcart.ALaDemande, "L’ancien logiciel attendait une visite à la demande : ce n’est pas une échéance légale. Socle donne la visite de suivi."),
        TypeVisite.MiCarriere when cas.Prochaine?.Visite != Visite.MiCarriere => new(MotifEcart.MiCarriere,
            "L’ancien logiciel attendait la visite de mi-carrière ; pour Socle elle est faite, trop lointaine, ou une autre visite vient avant."),
        _ => null,
    };

    /// <summary>What would come without it, to show that the rest agrees.</summary>
    private static string Sans(CasCompare cas)
    {
        DateOnly? autre = null;
        foreach (var exigence in cas.Reponse.Exigences)
        {
            if (exigence.Visite != Visite.MiCarriere && exigence is { Etat: EtatExigence.AFaire or EtatExigence.EnRetard, AuPlusTard: { } le } && !(autre <= le))
            {
                autre = le;
            }
        }
        return autre is { } date ? $". Sans elle, Socle donnerait le {date.Longue()}" : "";
    }
}
