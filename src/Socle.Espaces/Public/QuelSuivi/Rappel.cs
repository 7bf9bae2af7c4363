using Socle.Droit;
using Socle.Noyau;
using Socle.Travailleurs.Contrats;

namespace Socle.Espaces.PagesPubliques.QuelSuivi;

/// <summary>What was answered, told again on the sheet: an answer means nothing without its question.</summary>
internal static class Rappel
{
    public static IEnumerable<(string Libelle, string Valeur)> De(ReponsesSuivi r)
    {
        yield return ("Naissance", r.Naissance?.Longue() ?? $"{r.Annee}");
        yield return ("Contrat", $"{Libelles.De(r.Contrat!.Value)}, au poste depuis le {r.Debut!.Value.Longue()}");
        if (r is { Contrat: TypeContrat.Saisonnier, JoursSaison: { } jours })
        {
            yield return ("Saison", $"{jours} jours de travail");
        }
        if (r.Nuit)
        {
            yield return ("Horaires", "travail de nuit");
        }
        yield return ("Expositions", r.Expositions.Count == 0
            ? "aucune déclarée"
            : string.Join(", ", r.Expositions.Distinct().Select(x => x.EnMots())) + (r.ExposeDepuis is { } depuis ? $", depuis le {depuis.Longue()}" : ""));
        if (r.Engins.Count > 0)
        {
            yield return ("Engins", string.Join(", ", r.Engins.Distinct().Select(x => x.EnMots())));
        }
        if (r.Habilitations.Count > 0)
        {
            yield return ("Habilitations", string.Join(", ", r.Habilitations.Distinct()));
        }
        yield return ("Dernière visite", r is { Visite: { } visite, VisiteLe: { } jour } ? $"{Libelles.De(visite)}, le {jour.Longue()}" : "aucune déclarée");
        if (r is { Arret: { } arret, ArretDebut: { } debut })
        {
            yield return ("Arrêt", $"{Libelles.De(arret)}, depuis le {debut.Longue()}{(r.ArretFin is { } fin ? $" jusqu’au {fin.Longue()}" : "")}");
        }
    }
}
