namespace Socle.Suivi.Planification;

/// <summary>French words of planning.</summary>
public static class MotsPlanification
{
    public static string EnMots(this EtatLigne etat) => etat switch
    {
        EtatLigne.Proposee => "proposée",
        EtatLigne.NonPlacee => "sans place",
        EtatLigne.Acceptee => "acceptée",
        EtatLigne.Refusee => "refusée par l’agenda",
        _ => throw new ArgumentOutOfRangeException(nameof(etat)),
    };

    public static string EnMots(this RaisonPlanification raison) => raison switch
    {
        RaisonPlanification.AucuneSeance => "La personne ou son employeur ne peut à aucune des vacations possibles.",
        RaisonPlanification.TropTot => "Toutes les vacations possibles viennent trop tôt\u00A0: avant la reprise, le début du contrat ou l’avance permise.",
        RaisonPlanification.Lieu => "Aucune vacation de son équipe, assez près, dans la période.",
        RaisonPlanification.Profession => "Aucune vacation d’un professionnel qui peut faire cette visite.",
        RaisonPlanification.Capacite => "Plus de place dans les vacations possibles.",
        RaisonPlanification.Simultanes => "Il reste de la place, mais trop de salariés de l’entreprise seraient absents à la fois.",
        RaisonPlanification.RefusMoinsCher => "Il reste de la place, mais trop loin ou trop tard\u00A0: la laisser coûte moins que la placer.",
        RaisonPlanification.DejaAttendu => "La seule heure qui reste est une heure où la personne est déjà attendue.",
        _ => throw new ArgumentOutOfRangeException(nameof(raison)),
    };

    /// <summary>For a column.</summary>
    public static string EnBref(this RaisonPlanification raison) => raison switch
    {
        RaisonPlanification.AucuneSeance => "indisponible",
        RaisonPlanification.TropTot => "trop tôt",
        RaisonPlanification.Lieu => "pas de lieu",
        RaisonPlanification.Profession => "pas de métier",
        RaisonPlanification.Capacite => "plus de place",
        RaisonPlanification.Simultanes => "trop d’absents à la fois",
        RaisonPlanification.RefusMoinsCher => "trop loin ou trop tard",
        RaisonPlanification.DejaAttendu => "déjà attendu",
        _ => throw new ArgumentOutOfRangeException(nameof(raison)),
    };

    public static string EnMots(this VisitesVisees visites) => visites switch
    {
        VisitesVisees.EnRetard => "visites en retard et demandées",
        VisitesVisees.AVenir => "visites à venir",
        _ => "toutes les visites dues",
    };

    /// <summary>« Il manque 12 vacations d’infirmier à Évreux en mars 2026. »</summary>
    public static string EnMots(this Manque manque) => string.Create(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"),
        $"Il manque {manque.Vacations} {(manque.Vacations > 1 ? "vacations" : "vacation")} {De(manque.Metier)} à {manque.Lieu} en {new DateOnly(manque.Annee, manque.Mois, 1):MMMM yyyy}.");

    private static string De(string metier) => "aeiouhéè".Contains(char.ToLowerInvariant(metier[0]), StringComparison.Ordinal) ? $"d’{metier}" : $"de {metier}";
}
