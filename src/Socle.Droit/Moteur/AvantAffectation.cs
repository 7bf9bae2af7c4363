namespace Socle.Droit;

/// <summary>R. 4624-18, R. 4426-7, R. 4453-8: those whose first visit comes before the assignment.</summary>
internal static class AvantAffectation
{
    /// <summary>Brings the first visit forward when a rule asks for it; the earliest wins.</summary>
    public static Exigence Appliquer(in Cas cas, Exigence exigence)
    {
        var debut = cas.Situation.DebutPoste;
        if (cas.Situation.Nuit)
        {
            return Avancer(exigence, debut, MotifCode.Nuit, VisiteInformation.AvantAffectationNuit.EnVigueur(debut, cas.Droit)!);
        }

        if (debut < Dates.MajoriteDe(cas.Situation.Naissance))
        {
            return Avancer(exigence, debut, MotifCode.Mineur, VisiteInformation.AvantAffectationMineur.Toujours(debut, cas.Droit));
        }

        return PremierRisque(in cas) is { } exposition && Dates.Max(exposition.Debut, debut) is var le && le <= exigence.AuPlusTard
            ? Avancer(exigence, le, (MotifCode)exposition.Risque, Categorisation.RegleAdaptee(exposition.Risque)!.EnVigueur(le, cas.Droit)!)
            : exigence;
    }

    private static Exigence Avancer(in Exigence exigence, DateOnly le, MotifCode motif, VersionRegle regle) => exigence with
    {
        AuPlusTard = le,
        AvantAffectation = true,
        Motif = motif,
        Fondement = regle,
        Complement = exigence.Complement,
        Depart = le == exigence.DepartLe ? Depart.PriseDePoste : Depart.Exposition,
        DepartLe = le,
    };

    private static FaitExposition? PremierRisque(in Cas cas)
    {
        FaitExposition? premiere = null;
        foreach (ref readonly var exposition in cas.Situation.Expositions.AsSpan())
        {
            var encoreLa = exposition.Fin is not { } fin || fin >= cas.Jour;
            if (encoreLa && Categorisation.RegleAdaptee(exposition.Risque) is not null
                && (premiere is not { } p || (exposition.Debut, exposition.Risque).CompareTo((p.Debut, p.Risque)) < 0))
            {
                premiere = exposition;
            }
        }

        return premiere;
    }
}
