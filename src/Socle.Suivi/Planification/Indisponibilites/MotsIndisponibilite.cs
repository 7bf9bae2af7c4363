using System.Globalization;
using Socle.Organisation.Absences;

namespace Socle.Suivi.Planification;

/// <summary>An unavailability as a sentence.</summary>
public static class MotsIndisponibilite
{
    private static readonly (JoursSemaine Jour, string Nom)[] Noms =
    [
        (JoursSemaine.Lundi, "lundi"), (JoursSemaine.Mardi, "mardi"), (JoursSemaine.Mercredi, "mercredi"), (JoursSemaine.Jeudi, "jeudi"),
        (JoursSemaine.Vendredi, "vendredi"), (JoursSemaine.Samedi, "samedi"), (JoursSemaine.Dimanche, "dimanche"),
    ];

    public static IReadOnlyList<(JoursSemaine Jour, string Nom)> Jours => Noms;

    /// <summary>« Du 02/03/2026 au 31/03/2026, le mercredi matin ».</summary>
    public static string EnMots(this Indisponibilite dite)
    {
        var jours = dite.Du == dite.Au ? $"Le {dite.Du:dd/MM/yyyy}" : $"Du {dite.Du:dd/MM/yyyy} au {dite.Au:dd/MM/yyyy}";
        var semaine = dite.Jours == JoursSemaine.Tous ? "" : $", le {string.Join(", le ", Noms.Where(n => dite.Jours.HasFlag(n.Jour)).Select(n => n.Nom))}";
        var moment = dite.Moment switch
        {
            MomentAbsence.Matin => semaine.Length == 0 ? ", le matin" : " matin",
            MomentAbsence.ApresMidi => semaine.Length == 0 ? ", l’après-midi" : " après-midi",
            _ => "",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{jours}{semaine}{moment}");
    }
}
