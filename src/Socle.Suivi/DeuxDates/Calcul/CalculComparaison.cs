using Socle.Suivi.Echeancier.Recalcul;

namespace Socle.Suivi.DeuxDates.Calcul;

/// <summary>Shares the contracts between the processors; each part keeps only what moves.</summary>
internal static class CalculComparaison
{
    public static IReadOnlyList<PartDeComparaison> Faire(LectureFaits faits, long? entreprise, Func<PartDeComparaison> nouvelle, DateOnly jour)
    {
        var parts = new PartDeComparaison[Math.Clamp(Environment.ProcessorCount, 1, 8)];
        var nombre = faits.Contrats.Count;
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = parts.Length }, p =>
        {
            var part = parts[p] = nouvelle();
            var fin = (int)((long)nombre * (p + 1) / parts.Length);
            for (var rang = (int)((long)nombre * p / parts.Length); rang < fin; rang++)
            {
                var contrat = faits.Contrats[rang];
                if (entreprise is null || contrat.EntrepriseId == entreprise)
                {
                    part.Comparer(contrat, Situations.De(rang, faits, jour), faits.EstPremier(rang));
                }
            }
        });
        return parts;
    }
}
