namespace Socle.Droit;

/// <summary>R. 4624-28-1 and -2: the visit after an exposure of R. 4624-23 I has ended, and the worker's own right to ask for it.</summary>
internal static class ExaminerPostExposition
{
    private static readonly uint s_type = VisitesFaites.Seulement(TypeVisite.PostExposition);

    public static void Examiner(ref Cas cas)
    {
        if (DerniereFin(in cas) is not { } terminee)
        {
            return;
        }

        var fin = FinDe(cas.Situation, terminee);
        var demande = PostExposition.DemandePostExposition.EnVigueur(fin, cas.Droit);
        var visite = PostExposition.VisitePostExposition.EnVigueur(fin, cas.Droit);
        var fenetre = (demande ?? (VersionRegle<FenetreDemande>)PostExposition.DemandePostExposition.Versions[0]).Valeur;
        var ouverture = fenetre.Avant.Avant(fin);
        var fermeture = fenetre.Apres.Apres(fin);
        if (visite is null || VisitesFaites.Existe(cas.Situation.Visites.AsSpan(), s_type, ouverture, cas.Date))
        {
            return;
        }

        if (cas.Date > fin && (!cas.PosteFini || cas.Date <= fermeture))
        {
            Exiger(in cas, terminee, fin, visite);
        }

        if (demande is not null && cas.Date >= ouverture && cas.Date <= fermeture)
        {
            cas.Reponse.Ajouter(new DroitOuvert(DroitCode.PostExpositionDemande, ouverture, fermeture, demande, visite));
        }
    }

    private static void Exiger(in Cas cas, in FaitExposition terminee, DateOnly fin, VersionRegle regle) =>
        cas.Reponse.Ajouter(new Exigence
        {
            Visite = Visite.PostExposition,
            Etat = EtatExigence.AFaire,
            Par = Profession.Medecin,
            Preuve = regle.Preuve,
            Fondement = regle,
            Motif = (MotifCode)terminee.Risque,
            Depart = Depart.FinExposition,
            DepartLe = fin,
        });

    /// <summary>The exposure that ended last, when nothing else exposes to the same risk afterwards.</summary>
    private static FaitExposition? DerniereFin(in Cas cas)
    {
        FaitExposition? derniere = null;
        var expositions = cas.Situation.Expositions.AsSpan();
        foreach (ref readonly var exposition in expositions)
        {
            var fin = FinDe(cas.Situation, exposition);
            if (fin != DateOnly.MaxValue && exposition.Debut <= cas.Date && OuvreLaVisite(in cas, exposition, fin)
                && !Continue(cas.Situation, expositions, exposition.Risque, fin)
                && (derniere is not { } d || (fin, exposition.Risque, exposition.Debut).CompareTo((FinDe(cas.Situation, d), d.Risque, d.Debut)) > 0))
            {
                derniere = exposition;
            }
        }

        return derniere;
    }

    /// <summary>Leaving the post ends its exposures.</summary>
    private static DateOnly FinDe(SituationSuivi situation, in FaitExposition exposition) =>
        Dates.Min(exposition.Fin ?? DateOnly.MaxValue, situation.FinPoste ?? DateOnly.MaxValue);

    private static bool Continue(SituationSuivi situation, ReadOnlySpan<FaitExposition> expositions, Risque risque, DateOnly fin)
    {
        foreach (ref readonly var autre in expositions)
        {
            if (autre.Risque == risque && autre.Debut <= fin.AddDays(1) && FinDe(situation, autre) > fin)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Risks of R. 4624-23 I only, and lead only where it brought the reinforced follow-up.</summary>
    private static bool OuvreLaVisite(in Cas cas, in FaitExposition exposition, DateOnly fin) => exposition.Risque switch
    {
        Risque.Plomb => SuiviRenforce.Plomb.EnVigueur(fin, cas.Droit) is { } version
            && (version.Valeur is not { } seuils || MesuresPlomb.Depasse(exposition, seuils, cas.Situation.Sexe)),
        Risque.Amiante or Risque.Cmr or Risque.Bio3 or Risque.Bio4 or Risque.RayonnementsA or Risque.RayonnementsB
            or Risque.Radon or Risque.Hyperbare or Risque.Echafaudage => true,
        _ => false,
    };
}
