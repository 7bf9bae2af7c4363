using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Mesures;

namespace Socle.Web.Demonstration.Dossiers;

/// <summary>
/// Measures over the years, so that the drawings of the demo have a history. From the person alone, without a draw: what else is invented of them
/// does not move.
/// </summary>
internal static class InventerMesures
{
    private const int AnneesAuPlus = 12;
    private const string Audiometre = "AUDIO-1";
    private static readonly int[] s_frequences = [500, 1000, 2000, 3000, 4000, 6000, 8000];

    public static IEnumerable<NouvelEcrit> De(PersonneSuivie personne, int annees, DateOnly jour)
    {
        var graine = (int)(Math.Abs(personne.Id.Valeur) % 97);
        for (var avant = Math.Min(annees, AnneesAuPlus); avant >= 0; avant -= 2)
        {
            var le = jour.AddYears(-avant).AddDays(-(graine + 20));
            if (le < personne.Naissance.AddYears(18))
            {
                continue;
            }
            var age = le.Year - personne.Naissance.Year;
            yield return Ecrit(le, Constantes(graine, age, avant), OrigineEcrit.Professionnel);
            if (graine % 3 != 0 && avant % 4 == 0)
            {
                yield return Ecrit(le, Audiogramme(graine, age, bruit: graine % 2 == 0), OrigineEcrit.Appareil);
            }
            if (graine % 4 == 1 && avant % 4 == 0)
            {
                yield return Ecrit(le, Souffle(graine, age), OrigineEcrit.Appareil);
            }
            if (avant % 4 == 0)
            {
                yield return Ecrit(le, Vision(graine, age), OrigineEcrit.Appareil);
            }
        }
    }

    private static Constantes Constantes(int graine, int age, int avant) => new(
        108 + (age / 2) + (graine % 17) + (avant % 3), 66 + (age / 5) + (graine % 9), 60 + (graine % 20), 58 + (graine % 35) + (age / 8m), 158 + (graine % 28), null);

    private static AudiogrammeEcrit Audiogramme(int graine, int age, bool bruit) => new(
        [.. from oreille in Enum.GetValues<Oreille>() from f in s_frequences select new Seuil(oreille, Conduction.Aerienne, f, Seuil(graine + (int)oreille, age, f, bruit))], Audiometre);

    /// <summary>Older ears hear high tones less; noise digs at 4000 Hz.</summary>
    private static int Seuil(int graine, int age, int frequence, bool bruit)
    {
        var decibels = 5 + (graine % 3 * 5) + ((age - 20) * frequence / 12_000) + (bruit && frequence is 3000 or 4000 or 6000 ? (age - 20) / 2 : 0);
        return Math.Clamp(decibels / 5 * 5, -10, 90);
    }

    private static SpirometrieEcrite Souffle(int graine, int age)
    {
        var cvf = 4.4m - (age * 0.022m) + (graine % 7 / 10m);
        var vems = Math.Round(cvf * (graine % 5 == 0 ? 0.68m : 0.80m), 2);
        return new([new(vems, cvf, Math.Round(vems * 2.3m, 2), null, null, null, null), new(vems - 0.06m, cvf - 0.05m, null, null, null, null, null)], [], "SPIRO-7");
    }

    private static VisionEcrite Vision(int graine, int age) => new(
        [
            new(DistanceVision.Loin, Oeil.Droit, false, $"{10 - (graine % 4)}/10"), new(DistanceVision.Loin, Oeil.Gauche, false, $"{10 - (graine % 3)}/10"),
            new(DistanceVision.Pres, Oeil.Binoculaire, age >= 45, age >= 45 ? "P3" : "P2"),
        ], null, "VISIO-2");

    private static NouvelEcrit Ecrit(DateOnly le, Contenu contenu, OrigineEcrit origine) => new(contenu, le, Origine: origine);
}
