namespace Socle.Planification.Moteur;

/// <summary>
/// What minutes left are worth for being together: nothing when few, a part of their price once the longest visit fits. Annealing
/// then gathers them, which chance alone would not: dispersed, they are far more numerous.
/// </summary>
internal sealed class Creux(Modele modele, double[] minute)
{
    private const double Part = 0.4;

    public double Valeur(int seance, int reste) => reste <= 0 ? 0 : Part * minute[seance] * reste * Math.Min(1, (double)reste / modele.DureeLaPlusLongue);
}
