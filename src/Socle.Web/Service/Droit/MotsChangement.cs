using Socle.Suivi.DeuxDates;

namespace Socle.Web.Service.Droit;

internal static class MotsChangement
{
    public static string EnAvant(this ChangementSuivi c) => c.Visite is null ? c.CategorieAvant.EnMot() : Date(c.Avant, c.DateAvant);

    public static string EnApres(this ChangementSuivi c) => c.Visite is null ? c.CategorieApres.EnMot() : Date(c.Apres, c.DateApres);

    public static string PourquoiPasFaite(this EtatComparaison etat) => etat == EtatComparaison.Echouee
        ? "Le calcul a échoué. Recommencez\u00A0; si cela se répète, prévenez l’informatique."
        : "Le calcul a été interrompu\u00A0: le programme s’est arrêté avant la fin. Rien n’est modifié\u00A0; recommencez.";

    private static string Date(bool demandee, DateOnly? le) => !demandee ? "non demandée" : le is { } jour ? $"au plus tard le {jour:dd/MM/yyyy}" : "sans date";
}
