using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Espaces.Composants;
using Socle.Suivi.Planification;
using Socle.Web.Navigation;
using Socle.Web.Service.Agenda;

namespace Socle.Web.Service.Planification;

internal static class MotsProposition
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« à 0,4 % du mieux possible »: at most that far, and proven.</summary>
    public static string EcartEnMots(this PropositionPlanification proposition) => proposition.Ecart switch
    {
        // The search stopped before it could prove anything.
        null => "écart au mieux non mesuré",
        < 0.0005 => "au mieux possible",
        { } ecart => string.Create(Francais, $"à {100 * ecart:0.#}\u00A0% du mieux possible"),
    };

    public static string Perimetre(this Listes listes, DemandeDePlanification demande)
    {
        var equipes = demande.Equipes.Select(e => Nom(listes.Equipes, e.ToString(), "équipe fermée"));
        var centres = demande.Centres.Select(c => Nom(listes.Centres, c.ToString(), "centre fermé"));
        var choisis = string.Join(", ", equipes.Concat(centres));
        return choisis.Length == 0 ? "Tout le service" : choisis;
    }

    /// <summary>The constraints held, each in a few words.</summary>
    public static IEnumerable<string> Contraintes(this DemandeDePlanification d)
    {
        yield return $"visites dues jusqu’à {d.MargeJours.Accorder("jour")} après la période";
        yield return d.Trajet ? "trajets comptés" : "trajets ignorés";
        yield return d.TrajetMaximal is { } max ? $"trajet de {max.Accorder("minute")} au plus" : "sans limite de trajet";
        yield return d.EquipePropre ? "chacun dans son équipe" : "toutes équipes confondues";
        yield return d.Simultanes ? "absences simultanées limitées" : "absences simultanées ignorées";
        yield return d.Reservees ? "vacations en entreprise remplies" : "vacations en entreprise laissées";
        yield return d.DateLegale ? "date légale comptée" : "date légale ignorée";
        yield return d.PasAvant ? "ni avant le contrat, ni pendant un arrêt" : "contrats et arrêts ignorés";
        if (d.AvanceMaximale is { } avance)
        {
            yield return $"au plus {avance.Accorder("jour")} avant la date légale";
        }
        yield return d.Indisponibilites ? "indisponibilités tenues" : "indisponibilités ignorées";
        yield return d.Vacances is { } zone ? $"vacances de la zone {zone} laissées" : "vacances scolaires ignorées";
    }

    public static string EnMots(this LignePlanification ligne) => MotsDeLAgenda.EnMots(ligne.Visite, ligne.Type);

    /// <summary>Why here, in figures the reader can check.</summary>
    public static IEnumerable<string> Pourquoi(this LignePlanifiee lue)
    {
        var l = lue.Ligne;
        if (l.Raison is { } raison)
        {
            yield return raison.EnMots();
            yield break;
        }
        var retard = l is { Jour: { } jour, AuPlusTard: { } limite } ? jour.DayNumber - limite.DayNumber : (int?)null;
        yield return retard switch
        {
            null => "Aucune date légale\u00A0: dès que possible.",
            > 0 => $"{retard.Value.Accorder("jour")} après la date légale\u00A0; chaque jour de retard y pèse {l.Poids.Fr()}.",
            _ => $"Avant la date légale, de {(-retard.Value).Accorder("jour")}.",
        };
        yield return l.Trajet == 0 ? "Sans trajet." : $"Trajet estimé\u00A0: {l.Trajet.Accorder("minute")}.";
        if (l.EnSurnombre)
        {
            yield return "En plus des minutes de la vacation, à hauteur des absences mesurées.";
        }
        if (lue.Autre is { } autre)
        {
            yield return string.Create(Francais, $"Ensuite aurait convenu\u00A0: {autre.Jour:dd/MM/yyyy}, {autre.Professionnel}, {autre.Lieu} (coût\u00A0: {l.AutreSurcout:+0;-0;égal}).");
        }
        if (l.Refus is { } refus)
        {
            yield return refus;
        }
    }

    private static string Nom(IEnumerable<SelectListItem> liste, string valeur, string inconnu) => liste.FirstOrDefault(i => i.Value == valeur)?.Text ?? inconnu;
}
