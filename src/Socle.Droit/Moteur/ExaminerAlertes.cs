namespace Socle.Droit;

internal static class ExaminerAlertes
{
    public static void Examiner(ref Cas cas)
    {
        if (!cas.PosteFini)
        {
            Orienter(in cas);
            if (cas.Situation.AutresEmployeurs && PublicsParticuliers.PlusieursEmployeurs.EnVigueur(cas.Jour) is { } regle)
            {
                cas.Alerter(AlerteCode.CumulEmplois, null, regle);
            }
        }

        RelireLesExigences(in cas);
    }

    /// <summary>Handicap and invalidity: until a doctor has seen the worker at this post. Pregnancy: at any time.</summary>
    private static void Orienter(in Cas cas)
    {
        var situation = cas.Situation;
        if (situation.Enceinte)
        {
            cas.Alerter(AlerteCode.OrientationMedecin, null, VisiteInformation.Enceinte.EnVigueur(cas.Jour));
        }
        else if ((situation.Handicap || situation.Invalidite) && !VuParUnMedecin(in cas))
        {
            cas.Alerter(AlerteCode.OrientationMedecin, null, VisiteInformation.OrientationMedecin.EnVigueur(cas.Jour));
        }
    }

    private static bool VuParUnMedecin(in Cas cas)
    {
        var depuis = cas.VisitesDepuis(cas.Situation.DebutPoste);
        foreach (ref readonly var visite in cas.Situation.Visites.AsSpan())
        {
            if ((visite.Par & VisitesFaites.Medecins) != 0 && visite.Date >= depuis && visite.Date <= cas.Date)
            {
                return true;
            }
        }

        return false;
    }

    private static void RelireLesExigences(in Cas cas)
    {
        var nonProuvee = false;
        DateOnly? signalee = null;
        foreach (ref readonly var exigence in cas.Reponse.Exigences.AsSpan())
        {
            nonProuvee |= exigence.Preuve >= Preuve.D;
            if (exigence.AuPlusTard is { } date && date != signalee && !JoursOuvrables.EstOuvrable(date))
            {
                cas.Alerter(AlerteCode.EcheanceNonOuvrable, date);
                signalee = date;
            }
        }

        foreach (ref readonly var motif in cas.Reponse.TamponMotifs.Span)
        {
            nonProuvee |= motif.Source.Preuve >= Preuve.D;
        }

        if (nonProuvee)
        {
            cas.Alerter(AlerteCode.RegleNonProuvee);
        }
    }
}
