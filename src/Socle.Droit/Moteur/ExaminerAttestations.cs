namespace Socle.Droit;

/// <summary>R. 4323-56 and R. 4544-10: attestations that driving and electrical work ask for since 01/10/2025.</summary>
internal static class ExaminerAttestations
{
    public static void Examiner(ref Cas cas)
    {
        if (cas.Situation.Engins != Engins.Aucun
            && Attestations.EnginsConcernes.EnVigueur(cas.Jour, cas.Droit) is { } engins && (engins.Valeur & cas.Situation.Engins) != 0)
        {
            Exiger(in cas, Visite.AttestationConduite, TypeVisite.AttestationConduite, Attestations.AttestationConduite, engins, MotifCode.Conduite);
        }

        if (cas.Situation.Habilitations != Habilitations.Aucune
            && Attestations.HabilitationsConcernees.EnVigueur(cas.Jour, cas.Droit) is { } habilitations
            && (habilitations.Valeur & cas.Situation.Habilitations) != 0)
        {
            Exiger(in cas, Visite.AttestationElectrique, TypeVisite.AttestationElectrique, Attestations.AttestationElectrique, habilitations, MotifCode.HabilitationElectrique);
        }
    }

    private static void Exiger(
        in Cas cas, Visite visite, TypeVisite type, Regle<Delai> regle, VersionRegle liste, MotifCode motif)
    {
        var duree = regle.Toujours(cas.Jour, cas.Droit);
        var exigence = new Exigence
        {
            Visite = visite,
            Etat = EtatExigence.AFaire,
            Par = Profession.Medecin,
            Preuve = duree.Preuve,
            Fondement = duree,
            Cause = liste,
            Motif = motif,
        };
        exigence = DerniereValable(in cas, type, regle.PremierJour, duree.Valeur) is { } document
            ? Renouveler(in cas, exigence, document, type, duree.Valeur)
            : Premiere(in cas, exigence, regle.PremierJour);
        cas.Reponse.Ajouter(exigence with
        {
            Etat = cas.Etat(exigence.AuPlusTard!.Value, exigence.AvantAffectation),
            Preuve = exigence.Sources.MoinsProuvee(),
        });
    }

    /// <summary>The document under which the worker stands: an attestation, or a fitness opinion given before the change; portable between employers.</summary>
    private static FaitVisite? DerniereValable(in Cas cas, TypeVisite type, DateOnly premierJour, Delai duree)
    {
        var visites = cas.Situation.Visites.AsSpan();
        var attestation = VisitesFaites.Derniere(visites, VisitesFaites.Seulement(type), DateOnly.MinValue, cas.Date);
        var avis = VisitesFaites.Derniere(
            visites, VisitesFaites.Seulement(TypeVisite.Ema), DateOnly.MinValue, Dates.Min(cas.Date, premierJour.AddDays(-1)));
        var retenue = attestation ?? avis;
        return retenue is { } document && duree.Apres(document.Date) >= Dates.Max(cas.Situation.DebutPoste, premierJour) ? retenue : null;
    }

    private static Exigence Renouveler(in Cas cas, in Exigence exigence, in FaitVisite document, TypeVisite type, Delai duree)
    {
        var terme = duree.Apres(document.Date);
        var fixee = document.ProchaineAuPlusTard is { } date && date < terme && document.Type == type;
        return exigence with
        {
            AuPlusTard = fixee ? document.ProchaineAuPlusTard : terme,
            FixeeParLeProfessionnel = fixee,
            Complement = document.Type == TypeVisite.Ema ? Attestations.Transition.EnVigueur(cas.Jour, cas.Droit) : null,
            Depart = Depart.Visite,
            DepartLe = document.Date,
            VisiteRetenue = document,
        };
    }

    /// <summary>Nothing valid in hand: due before the assignment, or on the day the rule took effect for a post already held.</summary>
    private static Exigence Premiere(in Cas cas, in Exigence exigence, DateOnly premierJour)
    {
        var nouveauPoste = cas.Situation.DebutPoste >= premierJour;
        var le = Dates.Max(cas.Situation.DebutPoste, premierJour);
        return exigence with
        {
            AuPlusTard = le,
            AvantAffectation = nouveauPoste,
            Depart = nouveauPoste ? Depart.PriseDePoste : Depart.EffetDeLaRegle,
            DepartLe = le,
        };
    }
}
