using Socle.Droit;
using Socle.Noyau;

namespace Socle.Suivi.Reprise;

/// <summary>Reasons when both count from a past visit: not the same visit, or not the same delay.</summary>
internal static class EcartsDePeriode
{
    /// <summary>Delays that services apply, in months.</summary>
    private static readonly int[] s_delais = [60, 48, 36, 24, 12, 18, 30, 6, 72];

    private const int JoursDeTolerance = 5;

    public static Ecart De(CasCompare cas, in Exigence exigence, DateOnly ancienne)
    {
        var retenue = exigence.VisiteRetenue!.Value;
        if (Delai(retenue.Date, ancienne) is { } memeVisite)
        {
            return AutreDelai(cas, exigence, retenue, memeVisite);
        }
        if (AutreVisite(cas, retenue, ancienne) is { } autre)
        {
            return autre.Date < retenue.Date
                ? new(MotifEcart.VisitePlusRecente, $"Socle compte à partir de {Textes.Visite(retenue)} ; l’ancien logiciel en restait à {Textes.Visite(autre)}.")
                : new(MotifEcart.VisiteNonPeriodique,
                    $"L’ancien logiciel repartait de {Textes.Visite(autre)}, qui ne relance pas ce délai ; Socle compte à partir de {Textes.Visite(retenue)}.");
        }
        if (cas.Suivi.DerniereVisite == retenue.Date)
        {
            return Ecartee(cas, exigence, retenue, ancienne);
        }
        return Supposee(cas, retenue, ancienne);
    }

    private static Ecart AutreDelai(CasCompare cas, in Exigence exigence, in FaitVisite retenue, int mois)
    {
        var legal = cas.DelaiLegal is { } delai ? delai.Apres(retenue.Date) : exigence.AuPlusTard!.Value;
        var moisLegaux = Mois(retenue.Date, legal);
        return (exigence.Visite, moisLegaux) switch
        {
            (Visite.SirIntermediaire, _) when mois > moisLegaux => new(MotifEcart.IntermediaireNonComptee,
                $"Le suivi renforcé demande une visite intermédiaire dans les 2 ans de {Textes.Visite(retenue)} ({ExamenAptitude.VisiteIntermediaire.Article}) ; l’ancien logiciel ne comptait que l’examen d’aptitude."),
            (Visite.EmaPeriodique, 12) => new(MotifEcart.AnnuelleNonComptee,
                $"Ce poste demande un examen chaque année ; l’ancien logiciel comptait {Textes.Duree(mois)} à partir de {Textes.Visite(retenue)}."),
            (Visite.VipPeriodique, 36) when mois > 36 => new(MotifEcart.SuiviAdapte3Ans,
                $"Le suivi adapté est renouvelé dans les 3 ans ({VisiteInformation.VipAdaptee.Article}) ; l’ancien logiciel comptait {Textes.Duree(mois)} à partir de {Textes.Visite(retenue)}."),
            _ when mois < moisLegaux => PlusCourte(retenue, Textes.Duree(mois), moisLegaux),
            _ => new(MotifEcart.PeriodicitePlusLongue,
                $"L’ancien logiciel comptait {Textes.Duree(mois)} à partir de {Textes.Visite(retenue)} ; le plafond légal est de {Textes.Duree(moisLegaux)}."),
        };
    }

    /// <summary>The same last visit for both, and no usual delay: someone chose the date.</summary>
    private static Ecart Ecartee(CasCompare cas, in Exigence exigence, in FaitVisite retenue, DateOnly ancienne)
    {
        var moisLegaux = Mois(retenue.Date, exigence.AuPlusTard!.Value);
        return ancienne < exigence.AuPlusTard
            ? PlusCourte(retenue, Textes.Duree(Math.Max(1, Mois(retenue.Date, ancienne))), moisLegaux)
            : new(MotifEcart.PeriodicitePlusLongue,
                $"L’ancien logiciel donnait une date au-delà du plafond légal de {Textes.Duree(moisLegaux)} après {Textes.Visite(retenue)}.");
    }

    private static Ecart PlusCourte(in FaitVisite retenue, string duree, int moisLegaux) => new(MotifEcart.PeriodicitePlusCourte,
        $"L’ancien logiciel comptait {duree} à partir de {Textes.Visite(retenue)} ; le plafond légal est de {Textes.Duree(moisLegaux)}. "
        + "Si un professionnel a fixé plus court, saisissez sa date : elle l’emportera.");

    /// <summary>No visit known explains the old date: the delay of the law tells where it would come from.</summary>
    private static Ecart Supposee(CasCompare cas, in FaitVisite retenue, DateOnly ancienne)
    {
        var memeNature = cas.AncienneVisite is null || cas.AncienneVisite == cas.Prochaine!.Value.Visite;
        if (cas.DelaiLegal is not { } delai || !memeNature)
        {
            return cas.AncienneVisite is Visite.EmaPeriodique && cas.Prochaine!.Value.Visite == Visite.SirIntermediaire
                ? new(MotifEcart.IntermediaireNonComptee, $"Le suivi renforcé demande aussi une visite intermédiaire dans les 2 ans ({ExamenAptitude.VisiteIntermediaire.Article}) ; l’ancien logiciel ne comptait que l’examen d’aptitude.")
                : EcartsDeDate.Inexplique;
        }
        var origine = delai.Avant(ancienne);
        if (origine > cas.Date)
        {
            return EcartsDeDate.Inexplique;
        }
        return origine > retenue.Date
            ? new(MotifEcart.VisiteAbsente, $"L’ancien logiciel semble compter à partir d’une visite du {origine.Longue()}, absente de l’export ; Socle en reste à {Textes.Visite(retenue)}.")
            : new(MotifEcart.VisitePlusRecente, $"Socle compte à partir de {Textes.Visite(retenue)}, plus récente que ce que l’ancien logiciel semble retenir ({origine.Longue()}).");
    }

    private static FaitVisite? AutreVisite(CasCompare cas, in FaitVisite retenue, DateOnly ancienne)
    {
        FaitVisite? trouvee = null;
        foreach (var visite in cas.Situation.Visites)
        {
            if (visite.Date != retenue.Date && visite.Date <= cas.Date && Delai(visite.Date, ancienne) is not null && !(trouvee?.Date >= visite.Date))
            {
                trouvee = visite;
            }
        }
        return trouvee;
    }

    /// <summary>The usual delay that leads from a visit to a date, to a few days.</summary>
    private static int? Delai(DateOnly visite, DateOnly date)
    {
        foreach (var mois in s_delais)
        {
            if (Math.Abs(visite.AddMonths(mois).DayNumber - date.DayNumber) <= JoursDeTolerance)
            {
                return mois;
            }
        }
        return null;
    }

    private static int Mois(DateOnly debut, DateOnly fin) => (int)Math.Round((fin.DayNumber - debut.DayNumber) / 30.4375);
}
