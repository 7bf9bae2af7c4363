using Socle.Droit;
using Socle.Noyau;

namespace Socle.Suivi.Reprise;

/// <summary>Reasons when one of the two says no date.</summary>
internal static class EcartsSansDate
{
    public static Ecart SansAncienne(CasCompare cas, DateOnly socle)
    {
        if (cas.Suivi.Exclue)
        {
            return new(MotifEcart.Exclu, "L’ancien logiciel excluait cette personne du suivi. Son contrat court toujours : Socle attend ses visites.");
        }
        if (cas.Suivi.Planifiee is { } planifiee)
        {
            return new(MotifEcart.Planifiee, $"Une visite est planifiée le {planifiee.Longue()} : l’ancien logiciel n’affichait plus d’échéance. Socle garde la date légale jusqu’à ce qu’elle ait lieu.");
        }
        if (cas.Suivi.Dispense)
        {
            return new(MotifEcart.DispenseAncienne,
                "L’ancien logiciel notait une dispense. La dispense dépend d’un emploi identique, de risques équivalents et d’un avis détenu, que l’export ne dit pas : Socle attend la visite.");
        }
        return EcartsDeNature.ParVisite(cas)
            ?? new(MotifEcart.SansDateAncienne, $"L’ancien logiciel ne donnait pas de date. Socle attend une {Libelles.De(cas.Prochaine!.Value.Visite)} au plus tard le {socle.Longue()}.");
    }

    public static Ecart SansSocle(CasCompare cas)
    {
        if (cas.Situation.Contrat == TypeContrat.Saisonnier)
        {
            return EcartsDeNature.Saison;
        }
        return FaitManquant(cas)
            ?? EcartsDeCategorie.De(cas)
            ?? (cas.Reponse.Exigences.Any(e => e.Etat is EtatExigence.AFaire or EtatExigence.EnRetard)
                ? new(MotifEcart.SansVisiteDuDroit, "La visite est due sans que le texte fixe de date : elle est dans l’échéancier, sans terme.")
                : new Ecart(MotifEcart.RienDeDu, "Le droit n’attend aucune visite : elle a été faite, ou elle n’est pas requise."));
    }

    /// <summary>Socle cannot answer: a fact is missing, or the law of that day is not encoded.</summary>
    public static Ecart? FaitManquant(CasCompare cas)
    {
        if (cas.Reponse.Manquants.Any(m => m.Fait == Droit.FaitManquant.Visites))
        {
            return new(MotifEcart.VisiteAbsente,
                $"Entré le {cas.Situation.DebutPoste.Longue()}, avant la réforme de 2017, et aucune visite de suivi dans l’export : Socle n’invente pas de date. Ajoutez la dernière visite.");
        }
        return cas.Reponse.Manquants.Count > 0 || cas.Reponse.Exigences.Any(e => e.HorsCouverture)
            ? new(MotifEcart.FaitManquant, "Il manque un fait pour répondre, ou la date relève d’un droit qui n’est pas encodé : la ligne est « à vérifier » dans l’échéancier.")
            : null;
    }
}
