namespace Socle.Droit;

/// <summary>R. 4624-24 to R. 4624-28: the fitness examination, its renewal and the intermediate visit.</summary>
internal static class ExaminerSir
{
    private static readonly uint s_ema = VisitesFaites.Seulement(TypeVisite.Ema);

    /// <summary>The reinforced follow-up under way since <paramref name="depuis"/>.</summary>
    public static void Examiner(ref Cas cas, DateOnly depuis)
    {
        var visites = cas.Situation.Visites.AsSpan();
        if (VisitesFaites.Derniere(visites, s_ema, cas.VisitesDepuis(depuis), cas.Date) is { } derniere)
        {
            Renouveler(in cas, derniere);
        }
        else if (depuis < LeDroit.PremierJour)
        {
            EmbaucheAncienne(in cas);
        }
        else if (depuis == cas.Situation.DebutPoste && Dispenses.Ema(in cas) is { } dispense)
        {
            cas.Reponse.Ajouter(Dispenses.Exigence(Visite.EmaEmbauche, Profession.Medecin, dispense));
            Renouveler(in cas, dispense.Visite);
        }
        else
        {
            Embauche(in cas, depuis, !cas.SirParLaRegle);
        }
    }

    /// <summary>A declared exposure to come: the examination comes before it, unless already made.</summary>
    public static void Annoncer(ref Cas cas, DateOnly passage)
    {
        if (!VisitesFaites.Existe(cas.Situation.Visites.AsSpan(), s_ema, cas.VisitesDepuis(passage), cas.Date))
        {
            Embauche(in cas, passage, avantAffectation: true);
        }
    }

    private static void Embauche(in Cas cas, DateOnly depuis, bool avantAffectation)
    {
        var debutPoste = cas.Situation.DebutPoste;
        var enMission = cas.Situation.Contrat == TypeContrat.Interim && depuis > debutPoste && avantAffectation;
        var exigence = new Exigence
        {
            Visite = Visite.EmaEmbauche,
            AuPlusTard = depuis,
            AvantAffectation = avantAffectation,
            Etat = cas.Etat(depuis, avantAffectation),
            Par = Profession.Medecin,
            Preuve = Preuve.S,
            Fondement = ExamenAptitude.EmaEmbauche.EnVigueur(depuis, cas.Droit)!,
            Complement = cas.Situation.Contrat == TypeContrat.Saisonnier ? PublicsParticuliers.ExamenSaisonnier.Toujours(depuis, cas.Droit)
                : enMission ? PublicsParticuliers.SirEnMission.EnVigueur(depuis, cas.Droit) : null,
            Cause = cas.CauseSir.Source,
            Motif = cas.CauseSir.Code,
            Depart = depuis == debutPoste ? Depart.PriseDePoste : avantAffectation ? Depart.Exposition : Depart.EffetDeLaRegle,
            DepartLe = depuis,
        };
        cas.Reponse.Ajouter(exigence with { Preuve = exigence.Sources.MoinsProuvee() });
        if (depuis > debutPoste)
        {
            cas.Alerter(AlerteCode.ChangementCategorie, depuis, cas.CauseSir.Source);
        }

        if (enMission)
        {
            cas.Alerter(AlerteCode.EntrepriseUtilisatrice, depuis, PublicsParticuliers.SirEnMission.EnVigueur(depuis, cas.Droit));
        }
    }

    /// <summary>Under the reinforced follow-up since before the encoded law, and no examination known.</summary>
    private static void EmbaucheAncienne(in Cas cas)
    {
        cas.Reponse.Ajouter(new Manquant(FaitManquant.Visites));
        if (VisitesFaites.Existe(cas.Situation.Visites.AsSpan(), VisitesFaites.Toutes, DateOnly.MinValue, cas.Date))
        {
            var regle = ExamenAptitude.EmaEmbauche.Versions[0];
            cas.Reponse.Ajouter(HorsCouverture(Visite.EmaEmbauche, regle, cas.CauseSir));
        }
    }

    private static void Renouveler(in Cas cas, in FaitVisite derniere)
    {
        var annuelle = Annuelle(in cas, out var inconnue);
        var ordinaire = ExamenAptitude.EmaPeriodique.Toujours(cas.Jour, cas.Droit);
        if (inconnue)
        {
            cas.Reponse.Ajouter(HorsCouverture(Visite.EmaPeriodique, ExamenAptitude.EmaRayonnementsA.Versions[0], cas.CauseSir));
            return;
        }

        if (annuelle is null)
        {
            var intermediaire = ExamenAptitude.VisiteIntermediaire.Toujours(cas.Jour, cas.Droit);
            var du = derniere.Date;
            var faite = VisitesFaites.Existe(
                cas.Situation.Visites.AsSpan(), VisitesFaites.Seulement(TypeVisite.SirIntermediaire), du, cas.Date);
            if (!faite)
            {
                Ajouter(in cas, Visite.SirIntermediaire, VisitesFaites.ProfessionnelsDeSante, intermediaire, derniere);
            }
        }

        Ajouter(in cas, Visite.EmaPeriodique, Profession.Medecin, annuelle ?? ordinaire, derniere);
    }

    private static void Ajouter(in Cas cas, Visite visite, Profession par, VersionRegle<Delai> delai, in FaitVisite derniere)
    {
        var exigence = Periodicite.AvecDateFixee(in cas, new Exigence
        {
            Visite = visite,
            AuPlusTard = delai.Valeur.Apres(derniere.Date),
            Etat = EtatExigence.AFaire,
            Par = par,
            Preuve = delai.Preuve,
            Fondement = delai,
            Complement = Precision(in cas, delai),
            Cause = cas.CauseSir.Source,
            Motif = cas.CauseSir.Code,
            Depart = Depart.Visite,
            DepartLe = derniere.Date,
            VisiteRetenue = derniere,
        }, derniere.Date);
        cas.Reponse.Ajouter(exigence with
        {
            Etat = cas.Etat(exigence.AuPlusTard!.Value, false),
            Preuve = exigence.Sources.MoinsProuvee(),
        });
    }

    /// <summary>The rule that asks for an examination each year, for one of the reasons of the day.</summary>
    private static VersionRegle<Delai>? Annuelle(in Cas cas, out bool inconnue)
    {
        VersionRegle<Delai>? annuelle = null;
        inconnue = false;
        foreach (ref readonly var motif in cas.Reponse.TamponMotifs.Span)
        {
            if (motif.Code == MotifCode.RayonnementsA)
            {
                annuelle = ExamenAptitude.EmaRayonnementsA.EnVigueur(cas.Jour, cas.Droit);
                inconnue = annuelle is null;
                break;
            }

            if (motif.Code == MotifCode.TravauxReglementesJeunes)
            {
                annuelle = ExamenAptitude.EmaJeunes.Toujours(cas.Jour, cas.Droit);
            }
        }

        return annuelle;
    }

    /// <summary>What another title of the code says of the ordinary rhythm, for the reasons of the day.</summary>
    private static VersionRegle? Precision(in Cas cas, VersionRegle<Delai> delai)
    {
        if (delai.Regle == ExamenAptitude.EmaRayonnementsA || delai.Regle == ExamenAptitude.EmaJeunes)
        {
            return null;
        }

        return cas.CauseSir.Code switch
        {
            MotifCode.RayonnementsB or MotifCode.Radon => ExamenAptitude.PeriodiciteRayonnementsB.EnVigueur(cas.Jour, cas.Droit),
            MotifCode.Hyperbare => ExamenAptitude.PeriodiciteHyperbare.EnVigueur(cas.Jour, cas.Droit),
            _ => null,
        };
    }

    private static Exigence HorsCouverture(Visite visite, VersionRegle regle, in MotifCategorie cause) => new()
    {
        Visite = visite,
        Etat = EtatExigence.Inconnu,
        HorsCouverture = true,
        Par = Profession.Medecin,
        Preuve = new SourcesCitees(regle, cause.Source).MoinsProuvee(),
        Fondement = regle,
        Cause = cause.Source,
        Motif = cause.Code,
    };
}
