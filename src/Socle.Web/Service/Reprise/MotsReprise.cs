using Socle.Espaces.Composants;
using Socle.Suivi.Reprise;

namespace Socle.Web.Service.Reprise;

/// <summary>The words of the screens of a take-over.</summary>
internal static class MotsReprise
{
    public static string EnMots(this EtatReprise etat) => etat switch
    {
        EtatReprise.Analyse => "lecture des fichiers",
        EtatReprise.ARegler => "à régler",
        EtatReprise.Essai => "essai en cours",
        EtatReprise.Ecriture => "reprise en cours",
        EtatReprise.Terminee => "terminée",
        _ => throw new ArgumentOutOfRangeException(nameof(etat)),
    };

    public static Etat EnEtat(this EtatReprise etat) => etat switch
    {
        EtatReprise.Terminee => Etat.Fait,
        EtatReprise.ARegler => Etat.Proche,
        _ => Etat.Prevu,
    };

    public static IReadOnlyList<Etape> Etapes(string id) =>
        [new("Fichiers", $"/reprise/{id}"), new("Colonnes", $"/reprise/{id}/colonnes"), new("Codes", $"/reprise/{id}/codes"), new("Essai", $"/reprise/{id}"), new("Reprise")];

    public static string Nom(GenreFichier genre) => genre switch
    {
        GenreFichier.Salaries => "salariés",
        GenreFichier.Visites => "visites",
        _ => "non reconnu",
    };
}
