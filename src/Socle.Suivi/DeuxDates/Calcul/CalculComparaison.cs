using Socle.Suivi.Echeancier.Recalcul;

namespace Socle.Suivi.DeuxDates.Calcul;

/// <summary>Shares the contracts between the processors, by slices, so as to say how far it is; each part keeps only what moves.</summary>
internal static class CalculComparaison
{
    private const int Tranche = 4_000;

    public static async Task<IReadOnlyList<PartDeComparaison>> FaireAsync(
        LectureFaits faits, ComparaisonDroit comparaison, Func<int, int, Task> avancer, CancellationToken arret)
    {
        var nombre = faits.Contrats.Count;
        PartDeComparaison[] parts = [.. Enumerable.Range(0, Partage.Parts(nombre)).Select(_ => new PartDeComparaison(comparaison))];
        for (var debut = 0; debut < nombre; debut += Tranche)
        {
            arret.ThrowIfCancellationRequested();
            await avancer(debut, nombre);
            Partage.Faire(parts, debut, Math.Min(debut + Tranche, nombre), (part, rang) => Comparer(part, rang, faits, comparaison));
        }
        return parts;
    }

    private static void Comparer(PartDeComparaison part, int rang, LectureFaits faits, ComparaisonDroit comparaison)
    {
        var contrat = faits.Contrats[rang];
        if (comparaison.EntrepriseId is null || contrat.EntrepriseId == comparaison.EntrepriseId.Value.Valeur)
        {
            part.Comparer(contrat, Situations.De(rang, faits, comparaison.Jour), faits.EstPremier(rang));
        }
    }
}
