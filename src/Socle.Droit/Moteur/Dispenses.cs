namespace Socle.Droit;

/// <summary>R. 4624-15, R. 4624-27, R. 4625-11, R. 4625-13, D. 4625-22: no new visit on a rehire, under conditions.</summary>
internal static class Dispenses
{
    /// <summary>The rule that waives, and the visit that stands.</summary>
    public readonly record struct Dispense(VersionRegle Regle, FaitVisite Visite);

    public static Dispense? Vip(in Cas cas)
    {
        var regle = cas.Situation.Contrat == TypeContrat.Interim ? PublicsParticuliers.DispenseVipInterim
            : ExaminerVip.RelevePeriodiciteAdaptee(cas.Situation) ? VisiteInformation.DispenseVipAdaptee
            : VisiteInformation.DispenseVip;
        return Chercher(in cas, regle, VisitesFaites.DeSuivi);
    }

    public static Dispense? Ema(in Cas cas)
    {
        var regle = cas.Situation.Contrat switch
        {
            TypeContrat.Interim => PublicsParticuliers.DispenseEmaInterim,
            TypeContrat.Saisonnier => PublicsParticuliers.DispenseSaisonnier,
            _ => ExamenAptitude.DispenseEma,
        };
        return Chercher(in cas, regle, VisitesFaites.Seulement(TypeVisite.Ema));
    }

    public static Exigence Exigence(Visite visite, Profession par, in Dispense dispense) => new()
    {
        Visite = visite,
        Etat = EtatExigence.Dispensee,
        Par = par,
        Preuve = dispense.Regle.Preuve,
        Fondement = dispense.Regle,
        Depart = Depart.Visite,
        DepartLe = dispense.Visite.Date,
        VisiteRetenue = dispense.Visite,
    };

    private static Dispense? Chercher(in Cas cas, Regle<Delai> regle, uint types)
    {
        if (cas.Situation.EmbauchePrecedente is not { } precedente || !RemplitLesConditions(precedente, cas.Situation.Contrat))
        {
            return null;
        }

        var debut = cas.Situation.DebutPoste;
        var version = regle.Toujours(debut, cas.Droit);
        var visites = cas.Situation.Visites.AsSpan();
        var veille = Dates.Min(debut.AddDays(-1), cas.Date);
        return VisitesFaites.Derniere(visites, types, DateOnly.MinValue, veille) is { } visite
            && version.Valeur.Apres(visite.Date) >= debut
            && !Empechee(visites, version.Valeur, debut, veille, cas.Situation.Contrat)
            ? new Dispense(version, visite)
            : null;
    }

    /// <summary>The seasonal waiver only asks for an equivalent post and no unfitness.</summary>
    private static bool RemplitLesConditions(in EmbauchePrecedente precedente, TypeContrat contrat) =>
        precedente.EmploiIdentique && !precedente.MesuresOuInaptitude
        && (contrat == TypeContrat.Saisonnier || (precedente.RisquesEquivalents && precedente.AvisDetenu));

    /// <summary>An unfitness, or a measure save for seasonal workers, in the window.</summary>
    private static bool Empechee(ReadOnlySpan<FaitVisite> visites, Delai fenetre, DateOnly debut, DateOnly veille, TypeContrat contrat)
    {
        foreach (ref readonly var visite in visites)
        {
            var empeche = visite.Type == TypeVisite.AvisInaptitude || (visite.Mesures && contrat != TypeContrat.Saisonnier);
            if (empeche
                && visite.Date <= veille && fenetre.Apres(visite.Date) >= debut)
            {
                return true;
            }
        }

        return false;
    }
}
