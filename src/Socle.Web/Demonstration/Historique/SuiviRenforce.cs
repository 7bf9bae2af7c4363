using Socle.Droit;

namespace Socle.Web.Demonstration.Historique;

/// <summary>Fitness examinations (SIR): before the assignment, then each four years with a visit in between, or each year.</summary>
internal static class SuiviRenforce
{
    private const int QuatreAns = 1_461;
    private const int UnAn = 365;

    public static void Derouler(Carnet carnet, DateOnly debut, DateOnly jusqua, bool annuel)
    {
        var cycle = annuel ? UnAn : QuatreAns;
        if (Premier(carnet, debut, jusqua) is not { } premier || premier > jusqua)
        {
            return;
        }
        var examens = new List<DateOnly>();
        for (var le = Dernier(carnet, premier, jusqua, cycle); le > premier.AddDays(60) && le >= carnet.Depuis; le = le.AddDays(-(cycle * carnet.Alea.Entre(92, 100) / 100)))
        {
            examens.Add(le);
        }
        if (premier >= carnet.Depuis.AddDays(-60))
        {
            examens.Add(premier);
        }
        examens.Reverse();
        foreach (var (rang, le) in examens.Index())
        {
            carnet.Noter(TypeVisite.Ema, le, Profession.Medecin, 0.04);
            if (!annuel)
            {
                Intermediaire(carnet, le, rang + 1 < examens.Count ? examens[rang + 1].AddDays(-40) : jusqua);
            }
        }
    }

    private static DateOnly? Premier(Carnet carnet, DateOnly debut, DateOnly jusqua)
    {
        var alea = carnet.Alea;
        var anciennete = jusqua.DayNumber - debut.DayNumber;
        if (anciennete is > 0 and < 400 && alea.Chance(Taux.InitialeManquee))
        {
            return null;
        }
        return debut.AddDays(alea.Chance(Taux.InitialeTardive / 2) ? alea.Entre(1, 80) : -alea.Entre(2, 35));
    }

    private static DateOnly Dernier(Carnet carnet, DateOnly premier, DateOnly jusqua, int cycle)
    {
        var alea = carnet.Alea;
        if (jusqua.DayNumber - premier.DayNumber < cycle * 97 / 100)
        {
            return premier;
        }
        return jusqua.AddDays(-(alea.Chance(Taux.RetardEma)
            ? cycle + 2 + (int)Math.Min(alea.Exponentielle(110), 600)
            : alea.Entre(1, cycle * 99 / 100)));
    }

    private static void Intermediaire(Carnet carnet, DateOnly examen, DateOnly avant)
    {
        var le = examen.AddDays(carnet.Alea.Entre(640, 725));
        if (le < avant && !carnet.Alea.Chance(Taux.IntermediaireManquee))
        {
            carnet.Noter(TypeVisite.SirIntermediaire, le, Profession.Infirmier, 0.02);
        }
    }
}
