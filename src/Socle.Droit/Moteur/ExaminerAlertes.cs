namespace Socle.Droit;

internal static class ExaminerAlertes
{
    public static void Examiner(ref Cas cas)
    {
        if (!cas.PosteFini)
        {
            Orienter(in cas);
            SituerLeService(in cas);
            if (cas.Situation.AutresEmployeurs)
            {
                SignalerLeCumul(in cas);
            }
        }

        RelireLesExigences(in cas);
    }

    /// <summary>Which service follows, and for how many posts, when it is not simply that of the establishment.</summary>
    private static void SituerLeService(in Cas cas)
    {
        var situation = cas.Situation;
        if (situation.Eloigne)
        {
            cas.Alerter(AlerteCode.ServiceDeProximite, null, AutresPublics.Eloignes.EnVigueur(cas.Jour, cas.Droit));
        }

        if (situation.ParticulierEmployeur && AutresPublics.ServiceNationalParticuliers.EnVigueur(cas.Jour, cas.Droit) is { } national)
        {
            cas.Alerter(AlerteCode.ServiceNational, null, national);
        }

        if (situation.Contrat == TypeContrat.Interim
            && PublicsParticuliers.EmploisInterim.Toujours(cas.Jour, cas.Droit) is var emplois && situation.EmploisVises > emplois.Valeur.Nombre)
        {
            cas.Alerter(AlerteCode.EmploisInterim, null, emplois);
        }
    }

    /// <summary>Households and temporary work stay apart from the pooling.</summary>
    private static void SignalerLeCumul(in Cas cas)
    {
        if (cas.Situation.ParticulierEmployeur || cas.Situation.Contrat == TypeContrat.Interim
            || Mutualisation.PlusieursEmployeurs.EnVigueur(cas.Jour, cas.Droit) is not { } regle)
        {
            return;
        }

        cas.Alerter(AlerteCode.CumulEmplois, null, regle);
        foreach (ref readonly var exigence in cas.Reponse.Exigences.AsSpan())
        {
            if (exigence is { Visite: Visite.Reprise, Arret: { } arret })
            {
                var source = arret.Motif == MotifArret.Mp ? Mutualisation.RepriseMaladieProfessionnelle : Mutualisation.RepriseDemandeeParLePrincipal;
                if (source.EnVigueur(arret.Debut, cas.Droit) is { } reprise)
                {
                    cas.Alerter(AlerteCode.RepriseEmployeurPrincipal, null, reprise);
                }
            }
        }
    }

    /// <summary>Handicap and invalidity: until a doctor has seen the worker at this post. Pregnancy: at any time.</summary>
    private static void Orienter(in Cas cas)
    {
        var situation = cas.Situation;
        if (situation.Enceinte)
        {
            cas.Alerter(AlerteCode.OrientationMedecin, null, VisiteInformation.Enceinte.EnVigueur(cas.Jour, cas.Droit));
        }
        else if ((situation.Handicap || situation.Invalidite) && !VuParUnMedecin(in cas))
        {
            cas.Alerter(AlerteCode.OrientationMedecin, null, VisiteInformation.OrientationMedecin.EnVigueur(cas.Jour, cas.Droit));
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
