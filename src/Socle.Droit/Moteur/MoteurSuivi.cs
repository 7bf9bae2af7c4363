namespace Socle.Droit;

/// <summary>Answers « quel suivi pour ce salarié, à cette date ? ». Pure: same facts and same date, same answer.</summary>
public static class MoteurSuivi
{
    public static ReponseSuivi Repondre(SituationSuivi situation, DateOnly date)
    {
        var reponse = new ReponseSuivi();
        Repondre(situation, date, reponse);
        return reponse;
    }

    /// <summary>Fills an answer used before, without allocating.</summary>
    public static void Repondre(SituationSuivi situation, DateOnly date, ReponseSuivi reponse) =>
        Repondre(situation, date, DateOnly.MaxValue, reponse);

    /// <summary>
    /// Stands on <paramref name="date"/> with the law that was in force on <paramref name="droit"/>, as if nothing had changed
    /// since: two answers that differ only by this date differ only by the law.
    /// </summary>
    public static void Repondre(SituationSuivi situation, DateOnly date, DateOnly droit, ReponseSuivi reponse)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(reponse);
        reponse.Vider(date);
        if (Dates.Min(date, droit) < LeDroit.PremierJour || situation.FinPoste < LeDroit.PremierJour)
        {
            reponse.HorsCouverture = true;
            return;
        }

        var cas = new Cas(situation, date, droit, reponse);
        Categorisation.Determiner(ref cas);
        if (!cas.PosteFini)
        {
            ExaminerSuivi(ref cas);
            ExaminerAttestations.Examiner(ref cas);
            ExaminerArrets.Examiner(ref cas);
            ExaminerMiCarriere.Examiner(ref cas);
        }

        ExaminerPostExposition.Examiner(ref cas);
        ExaminerAlertes.Examiner(ref cas);
    }

    private static void ExaminerSuivi(ref Cas cas)
    {
        if (cas.Situation.Contrat == TypeContrat.Saisonnier)
        {
            ExaminerSaisonnier.Examiner(ref cas);
        }
        else if (cas.EstSir)
        {
            ExaminerSir.Examiner(ref cas, cas.SirDepuis);
        }
        else
        {
            if (cas.PassagePrevu is { } passage)
            {
                ExaminerSir.Annoncer(ref cas, passage);
            }

            ExaminerVip.Examiner(ref cas);
        }
    }
}
