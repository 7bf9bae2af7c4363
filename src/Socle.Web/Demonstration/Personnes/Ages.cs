using Socle.Droit;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Personnes;

/// <summary>How old people are, and since when they are there.</summary>
internal static class Ages
{
    /// <summary>Ages of employed people in France, by five years, in thousandths.</summary>
    private static readonly Urne<(int De, int A)> Pyramide = new(
    [
        ((18, 19), 12), ((20, 24), 78), ((25, 29), 113), ((30, 34), 120), ((35, 39), 126), ((40, 44), 127),
        ((45, 49), 122), ((50, 54), 128), ((55, 59), 113), ((60, 64), 56), ((65, 68), 5),
    ]);

    public static DateOnly Naissance(Profil profil, DateOnly jour, Alea alea)
    {
        var ans = profil switch
        {
            { Mineur: true } => alea.Entre(16, 17),
            { Nature: TypeContrat.Apprenti } => alea.Entre(18, alea.Chance(0.3) ? 26 : 21),
            { Nature: TypeContrat.Stage } => alea.Entre(18, 24),
            { Nature: TypeContrat.Saisonnier } when alea.Chance(0.7) => alea.Entre(18, 28),
            _ => DansLaPyramide(alea),
        };
        // The birthday itself is left out, so that a minor stays one and an adult too.
        return jour.AddYears(-ans).AddDays(-alea.Entre(1, 363));
    }

    /// <summary>First day of the contract, not before the place opened nor before one may work.</summary>
    public static DateOnly Debut(Profil profil, DateOnly naissance, DateOnly ouverture, DateOnly jour, Alea alea)
    {
        var jours = profil.Nature switch
        {
            TypeContrat.Apprenti => Rentree(jour, profil.Mineur ? 0 : alea.Entre(0, 1), alea),
            TypeContrat.Stage => alea.Entre(3, 85),
            TypeContrat.Saisonnier => alea.Entre(3, 75),
            TypeContrat.Interim => alea.Entre(2, 420),
            TypeContrat.Cdd => alea.Entre(3, 320),
            _ => 3 + (int)Math.Min(alea.Exponentielle(3_300), 15_500),
        };
        var debut = jour.AddDays(profil.AVenir ? alea.Entre(3, 14) : -jours);
        var auPlusTot = Plus(ouverture, naissance.AddYears(profil.Mineur || profil.Nature == TypeContrat.Apprenti ? 16 : 18).AddDays(1));
        return JourDeTravail(Plus(debut, auPlusTot), jour, profil.AVenir);
    }

    private static int DansLaPyramide(Alea alea)
    {
        var (de, a) = Pyramide.Tirer(alea);
        return alea.Entre(de, a);
    }

    /// <summary>Days since the start of an apprenticeship: September or October of this school year or of the one before.</summary>
    private static int Rentree(DateOnly jour, int anneesAvant, Alea alea)
    {
        var annee = jour.Month >= 11 ? jour.Year : jour.Year - 1;
        return jour.DayNumber - new DateOnly(annee - anneesAvant, 9, 1).AddDays(alea.Entre(0, 45)).DayNumber;
    }

    /// <summary>Contracts begin on working days; those under way, before today.</summary>
    private static DateOnly JourDeTravail(DateOnly debut, DateOnly jour, bool aVenir)
    {
        var ouvre = Noyau.JoursFeries.ProchainOuvre(debut);
        return aVenir || ouvre < jour ? ouvre : debut;
    }

    private static DateOnly Plus(DateOnly a, DateOnly b) => a > b ? a : b;
}
