using System.Globalization;
using Socle.Espaces.Composants;
using Socle.Technique.Travaux;

namespace Socle.Web.Service.Travaux;

internal static class MotsTravaux
{
    public static Etat EnEtat(this LigneTravail ligne) => ligne.Etat switch
    {
        null or { DebutLe: null } => Etat.Neutre,
        { EnCours: true } => Etat.Prevu,
        { Issue: IssueTravail.Reussi } => Etat.Fait,
        _ => Etat.Retard,
    };

    public static string EnMots(this LigneTravail ligne) => ligne.Etat switch
    {
        null or { DebutLe: null } => "Pas encore passé",
        { EnCours: true } => "En cours",
        { Issue: IssueTravail.Reussi } => "Réussi",
        { Issue: IssueTravail.Interrompu } => "Interrompu",
        _ => "Échec",
    };

    public static DateTimeOffset? Debut(this LigneTravail ligne) => ligne.Etat?.DebutLe is { } le ? new DateTimeOffset(le) : null;

    public static string? Duree(this LigneTravail ligne) => ligne.Etat is { DebutLe: { } debut, FinLe: { } fin }
        ? string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"{(fin - debut).TotalSeconds:0.0} s")
        : null;
}
