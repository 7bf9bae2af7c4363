using Socle.Web.Demonstration.Entreprises;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Gabarits;

/// <summary>Turns the figures into companies: every published margin holds to the unit at scale 1.</summary>
internal static class PlanEntreprises
{
    public static List<EntreprisePrevue> Etablir(Gabarit gabarit, Activites activites, Alea alea)
    {
        var plan = new List<EntreprisePrevue>(gabarit.Adherents);
        foreach (var secteur in Croisement.Croiser(gabarit).GroupBy(c => c.Secteur))
        {
            var tailles = Tailles.Donner([.. secteur], gabarit.Secteurs[secteur.Key].Classes, alea);
            foreach (var cellule in secteur)
            {
                plan.AddRange(Remplir(cellule, gabarit.Sections[cellule.Section].Code, tailles[cellule], activites, alea));
            }
        }
        return plan;
    }

    /// <summary>Largest companies first: what is left for the last ones, of one or two workers, may be of a single category.</summary>
    private static IEnumerable<EntreprisePrevue> Remplir(Cellule cellule, string section, int[] tailles, Activites activites, Alea alea)
    {
        var restes = (int[])cellule.Categories.Clone();
        foreach (var taille in tailles)
        {
            var activite = activites.Tirer(section, taille, alea);
            double[] poids =
            [
                restes[0],
                restes[1] * activite.AttraitSia * Humeur(alea),
                restes[2] * activite.AttraitSir * Humeur(alea),
            ];
            var categories = Repartition.Partager(taille, poids, restes);
            for (var c = 0; c < 3; c++)
            {
                restes[c] -= categories[c];
            }
            yield return new(cellule.Secteur, section, activite, categories);
        }
    }

    /// <summary>Two companies of one trade are not alike.</summary>
    private static double Humeur(Alea alea) => 0.4 + (1.2 * alea.Reel());
}
