using Socle.Suivi.Echeancier.Recalcul;

namespace Socle.Suivi.DeuxDates.Calcul;

/// <summary>Shares the contracts between the processors; each part keeps only what moves.</summary>
internal static class CalculComparaison
{
    public static IReadOnlyList<PartDeComparaison> Faire(LectureFaits faits, long? entreprise, Func<PartDeComparaison> nouvelle, DateOnly jour)
    {
        var nombre = faits.Contrats.Count;
        PartDeComparaison[] parts = [.. Enumerable.Range(0, Partage.Parts(nombre)).Select(_ => nouvelle())];
        Partage.Faire(parts, 0, nombre, (part, rang) =>
        {
            var contrat = faits.Contrats[rang];
            if (entreprise is null || contrat.EntrepriseId == entreprise)
            {
                part.Comparer(contrat, Situations.De(rang, faits, jour), faits.EstPremier(rang));
            }
        });
        return parts;
    }
}
