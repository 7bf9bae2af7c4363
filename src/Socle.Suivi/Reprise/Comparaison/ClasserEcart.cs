namespace Socle.Suivi.Reprise;

/// <summary>Finds the reason of a difference: the first that explains it, from what changes the whole follow-up to what moves one date.</summary>
internal static class ClasserEcart
{
    private const int JoursDArrondi = 31;

    public static Ecart De(CasCompare cas) => (cas.Suivi.Calculee, cas.DateSocle) switch
    {
        (null, null) => SansAucune(cas),
        (null, { } socle) => EcartsSansDate.SansAncienne(cas, socle),
        ({ }, null) => EcartsSansDate.SansSocle(cas),
        ({ } ancienne, { } socle) => AvecLesDeux(cas, ancienne, socle),
    };

    private static Ecart SansAucune(CasCompare cas) => EcartsSansDate.FaitManquant(cas) ?? new(MotifEcart.Identique, "Ni l’un ni l’autre n’attend de visite datée.");

    private static Ecart AvecLesDeux(CasCompare cas, DateOnly ancienne, DateOnly socle)
    {
        if (EcartsDeCategorie.De(cas) is { } categorie)
        {
            return categorie;
        }
        if (ancienne == socle)
        {
            return new(MotifEcart.Identique, "Même date.");
        }
        return EcartsDeNature.De(cas) ?? Arrondi(cas, ancienne, socle) ?? EcartsDeDate.De(cas, ancienne, socle);
    }

    private static Ecart? Arrondi(CasCompare cas, DateOnly ancienne, DateOnly socle)
    {
        var jours = Math.Abs(ancienne.DayNumber - socle.DayNumber);
        return jours <= JoursDArrondi && !cas.Prochaine!.Value.AvantAffectation && !cas.Prochaine.Value.FixeeParLeProfessionnel
            ? new(MotifEcart.Arrondi, $"Les deux dates sont à {Textes.Jours(jours)} l’une de l’autre : l’ancien logiciel arrondit (fin de mois, veille). Socle compte de quantième à quantième.")
            : null;
    }
}
