namespace Socle.Droit;

/// <summary>L. 4624-2-2: once, in the calendar year of the 45th birthday or of the branch's agreement, announced two years ahead so that it may be joined to another visit.</summary>
internal static class ExaminerMiCarriere
{
    private static readonly uint s_type = VisitesFaites.Seulement(TypeVisite.MiCarriere);

    public static void Examiner(ref Cas cas)
    {
        var premiere = (VersionRegle<Delai>)VisiteMiCarriere.MiCarriere.Versions[0];
        var regle = VisiteMiCarriere.MiCarriere.EnVigueur(cas.Date, cas.Droit);
        var anticipation = (VersionRegle<Delai>)VisiteMiCarriere.Anticipation.Versions[0];
        var annee = cas.Situation.AnneeMiCarriere ?? cas.Situation.Naissance.Year + (regle ?? premiere).Valeur.Nombre;
        if (annee < premiere.Du.Year || cas.Date.Year < annee - anticipation.Valeur.Nombre
            || VisitesFaites.Existe(cas.Situation.Visites.AsSpan(), s_type, DateOnly.MinValue, cas.Date))
        {
            return;
        }

        DateOnly? auPlusTard = regle is null ? null : new DateOnly(annee, 12, 31);
        var exigence = new Exigence
        {
            Visite = Visite.MiCarriere,
            AuPlusTard = auPlusTard,
            Etat = auPlusTard is { } terme ? cas.Etat(terme, false) : EtatExigence.Inconnu,
            HorsCouverture = regle is null,
            Par = VisitesFaites.ProfessionnelsDeSante,
            Preuve = premiere.Preuve,
            Fondement = regle ?? premiere,
            Complement = regle is not null && cas.Date.Year < annee ? anticipation : null,
            Depart = Depart.Anniversaire,
            DepartLe = new DateOnly(annee, 1, 1),
        };
        cas.Reponse.Ajouter(exigence with { Preuve = exigence.Sources.MoinsProuvee() });
    }
}
