using Socle.Droit;

namespace Socle.Web.Demonstration.Historique;

/// <summary>Information and prevention visits (SI, SIA): the first at the hire, then one each period, the last within it or late.</summary>
internal static class SuiviSimple
{
    private const int CinqAns = 1_826;
    private const int TroisAns = 1_095;

    /// <param name="avantAffectation">Night work, youth or a risk that asks for the visit before the assignment.</param>
    public static void Derouler(Carnet carnet, DateOnly debut, bool avantAffectation, bool adapte)
    {
        var periode = adapte ? TroisAns : CinqAns;
        if (Premiere(carnet, debut, avantAffectation) is not { } premiere || premiere > carnet.Jour)
        {
            return;
        }
        for (var le = Derniere(carnet, premiere, periode); le > premiere.AddDays(60) && le >= carnet.Depuis; le = le.AddDays(-(periode * carnet.Alea.Entre(90, 100) / 100)))
        {
            var infirmier = carnet.Alea.Chance(Taux.InfirmierPeriodique);
            carnet.Noter(TypeVisite.Vip, le, infirmier ? Profession.Infirmier : Profession.Medecin, 0.02);
        }
        if (premiere >= carnet.Depuis.AddDays(-60))
        {
            var infirmier = carnet.Alea.Chance(Taux.InfirmierInitiale);
            carnet.Noter(TypeVisite.Vip, premiere, infirmier ? Profession.Infirmier : Profession.Medecin, 0.02);
        }
        Fixer(carnet, periode);
    }

    private static DateOnly? Premiere(Carnet carnet, DateOnly debut, bool avantAffectation)
    {
        var alea = carnet.Alea;
        var anciennete = carnet.Jour.DayNumber - debut.DayNumber;
        if (anciennete is > 90 and < 800 && alea.Chance(Taux.InitialeManquee))
        {
            return null;
        }
        var tardive = alea.Chance(Taux.InitialeTardive);
        return debut.AddDays(avantAffectation
            ? tardive ? alea.Entre(1, 60) : -alea.Entre(2, 35)
            : tardive ? alea.Entre(95, 260) : alea.Entre(10, 86));
    }

    private static DateOnly Derniere(Carnet carnet, DateOnly premiere, int periode)
    {
        var alea = carnet.Alea;
        if (carnet.Jour.DayNumber - premiere.DayNumber < periode * 97 / 100)
        {
            return premiere;
        }
        return carnet.Jour.AddDays(-(alea.Chance(Taux.RetardVip)
            ? periode + 2 + (int)Math.Min(alea.Exponentielle(150), 800)
            : alea.Entre(1, periode * 99 / 100)));
    }

    /// <summary>The professional sometimes wants to see the worker again sooner.</summary>
    private static void Fixer(Carnet carnet, int periode)
    {
        if (carnet.Fiche.Visites.Where(v => v.Type == TypeVisite.Vip).MaxBy(v => v.Date) is { } derniere && carnet.Alea.Chance(Taux.DateFixee))
        {
            var fixee = carnet.Jour.AddDays(carnet.Alea.Entre(-25, periode / 2));
            if (fixee > derniere.Date.AddDays(180) && fixee < derniere.Date.AddDays(periode - 30))
            {
                derniere.ProchaineAuPlusTard = fixee;
            }
        }
    }
}
