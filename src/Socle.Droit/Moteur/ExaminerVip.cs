namespace Socle.Droit;

/// <summary>R. 4624-10 to R. 4624-18: the information and prevention visit, first and renewed.</summary>
internal static class ExaminerVip
{
    public static void Examiner(ref Cas cas)
    {
        var situation = cas.Situation;
        var visites = situation.Visites.AsSpan();
        var depuis = cas.EmbaucheHorsCouverture ? DateOnly.MinValue : cas.VisitesDepuis(situation.DebutPoste);
        if (VisitesFaites.Derniere(visites, VisitesFaites.DeSuivi, depuis, cas.Date) is { } derniere)
        {
            Renouveler(in cas, derniere);
        }
        else if (cas.EmbaucheHorsCouverture)
        {
            cas.Reponse.Ajouter(new Manquant(FaitManquant.Visites));
        }
        else if (Dispenses.Vip(in cas) is { } dispense)
        {
            cas.Reponse.Ajouter(Dispenses.Exigence(Visite.VipInitiale, VisitesFaites.ProfessionnelsDeSante, dispense));
            Renouveler(in cas, dispense.Visite);
        }
        else
        {
            Initiale(in cas);
        }
    }

    public static bool RelevePeriodiciteAdaptee(SituationSuivi situation) =>
        situation.Nuit || situation.Handicap || situation.Invalidite;

    private static void Initiale(in Cas cas)
    {
        var situation = cas.Situation;
        VersionRegle<Delai> delai = situation.Contrat == TypeContrat.Apprenti
            ? PublicsParticuliers.VipApprenti.Toujours(cas.Jour, cas.Droit)
            : VisiteInformation.VipInitiale.Toujours(cas.Jour, cas.Droit);
        var exigence = new Exigence
        {
            Visite = Visite.VipInitiale,
            AuPlusTard = delai.Valeur.Apres(situation.DebutPoste),
            Etat = EtatExigence.AFaire,
            Par = VisitesFaites.ProfessionnelsDeSante,
            Preuve = delai.Preuve,
            Fondement = delai,
            Complement = SourceDuContrat(in cas),
            Depart = Depart.PriseDePoste,
            DepartLe = situation.DebutPoste,
        };
        Ajouter(in cas, AvantAffectation.Appliquer(in cas, exigence));
    }

    private static void Renouveler(in Cas cas, in FaitVisite derniere)
    {
        var adaptee = RelevePeriodiciteAdaptee(cas.Situation);
        var delai = (adaptee ? VisiteInformation.VipAdaptee : VisiteInformation.VipPeriodique).Toujours(cas.Jour, cas.Droit);
        var exigence = new Exigence
        {
            Visite = Visite.VipPeriodique,
            AuPlusTard = delai.Valeur.Apres(derniere.Date),
            Etat = EtatExigence.AFaire,
            Par = VisitesFaites.ProfessionnelsDeSante,
            Preuve = delai.Preuve,
            Fondement = delai,
            Complement = SourceDuContrat(in cas),
            Motif = !adaptee ? null
                : cas.Situation.Nuit ? MotifCode.Nuit
                : cas.Situation.Handicap ? MotifCode.Handicap
                : MotifCode.Invalidite,
            Depart = Depart.Visite,
            DepartLe = derniere.Date,
            VisiteRetenue = derniere,
        };
        Ajouter(in cas, Periodicite.AvecDateFixee(in cas, exigence, derniere.Date));
    }

    private static VersionRegle? SourceDuContrat(in Cas cas) => cas.Situation.Contrat switch
    {
        TypeContrat.Cdd => PublicsParticuliers.ContratDureeDeterminee.EnVigueur(cas.Jour, cas.Droit),
        TypeContrat.Stage => AutresPublics.Stagiaires.EnVigueur(cas.Jour, cas.Droit),
        _ => null,
    };

    /// <summary>The examination announced by an exposure to come stands for a visit due from that day on: never both.</summary>
    private static void Ajouter(in Cas cas, in Exigence exigence)
    {
        if (cas.PassagePrevu is { } passage && exigence.AuPlusTard >= passage)
        {
            return;
        }

        cas.Reponse.Ajouter(exigence with
        {
            Etat = cas.Etat(exigence.AuPlusTard!.Value, exigence.AvantAffectation),
            Preuve = exigence.Sources.MoinsProuvee(),
        });
    }
}
