using Socle.Droit;
using Socle.Noyau;

namespace Socle.Suivi.Reprise;

/// <summary>Reasons that move the date of one same visit: what it counts from, and the delay.</summary>
internal static class EcartsDeDate
{
    private static readonly Ecart s_inexplique = new(MotifEcart.Inexplique, "Aucune raison connue n’explique cet écart : regardez la fiche et l’ancien dossier.");

    public static Ecart De(CasCompare cas, DateOnly ancienne, DateOnly socle)
    {
        var exigence = cas.Prochaine!.Value;
        if (exigence.FixeeParLeProfessionnel)
        {
            return new(MotifEcart.DateDuProfessionnel,
                $"Le professionnel a fixé la prochaine visite au {socle.Longue()}, plus tôt que le plafond légal : cette date l’emporte.");
        }
        return exigence.Depart == Depart.Visite ? EcartsDePeriode.De(cas, exigence, ancienne) : Initiale(cas, exigence, ancienne);
    }

    /// <summary>Socle expects a first visit.</summary>
    private static Ecart Initiale(CasCompare cas, in Exigence exigence, DateOnly ancienne)
    {
        if (DejaVu(cas))
        {
            return new(MotifEcart.VisiteAbsente,
                $"L’ancien logiciel attendait la suite d’une visite qui n’est pas dans l’export : pour Socle, la {Libelles.De(exigence.Visite)} reste à faire. Ajoutez la visite passée.");
        }
        var trois = cas.Situation.DebutPoste.AddMonths(3);
        if (exigence.AvantAffectation && ancienne > exigence.AuPlusTard)
        {
            var raison = exigence.Motif is { } motif ? $" ({Libelles.De(motif)})" : "";
            return new(MotifEcart.AvantAffectation, $"La visite doit précéder l’affectation au poste{raison} ; l’ancien logiciel laissait un délai après l’embauche.");
        }
        if (cas.Situation.Contrat == TypeContrat.Apprenti && ancienne == trois)
        {
            return new(MotifEcart.Apprenti, $"Un apprenti est vu dans les 2 mois ({PublicsParticuliers.VipApprenti.Article}) ; l’ancien logiciel comptait 3 mois.");
        }
        if (exigence.Depart is Depart.PriseDePoste or Depart.Exposition)
        {
            var poste = cas.Ancienne.DebutPoste is { } debut && debut != cas.Situation.DebutPoste ? $" (le poste a commencé le {debut.Longue()})" : "";
            return new(MotifEcart.DebutDifferent,
                $"Socle compte à partir du {exigence.DepartLe!.Value.Longue()}{poste} ; l’ancien logiciel semble compter à partir du {ancienne.AddMonths(-3).Longue()}.");
        }
        return s_inexplique;
    }

    /// <summary>The old software had already seen this worker for this contract.</summary>
    private static bool DejaVu(CasCompare cas) =>
        cas.AncienneVisite is Visite.VipPeriodique or Visite.EmaPeriodique or Visite.SirIntermediaire
        || (cas.Suivi.DerniereVisite >= cas.Situation.DebutPoste.AddMonths(-3) && cas.Suivi.DerniereGenre is null);

    public static Ecart Inexplique => s_inexplique;
}
