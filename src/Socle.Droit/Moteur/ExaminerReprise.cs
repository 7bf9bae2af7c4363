namespace Socle.Droit;

/// <summary>R. 4624-31: the visit on the return, and the case where a pre-return visit makes it useless.</summary>
internal static class ExaminerReprise
{
    private static readonly uint s_reprise = VisitesFaites.Seulement(TypeVisite.Reprise);

    private enum Dispense
    {
        Non,
        Oui,
        FaitManquant,
    }

    /// <summary>The motive that calls for the visit, by the order of the text; none when the leave is too short.</summary>
    public static MotifArret? MotifDe(in Cas cas, in ChaineArrets arret)
    {
        var seuils = (ArretEtRetour.Reprise.EnVigueur(arret.Debut, cas.Droit) ?? (VersionRegle<SeuilsReprise>)ArretEtRetour.Reprise.Versions[0]).Valeur;
        return !arret.FinConnue ? null
            : arret.Contient(MotifArret.Maternite) ? MotifArret.Maternite
            : arret.Contient(MotifArret.Mp) ? MotifArret.Mp
            : arret.JoursAt >= seuils.AccidentDuTravail ? MotifArret.At
            : arret.Jours < seuils.Maladie ? null
            : arret.Contient(MotifArret.Maladie) ? MotifArret.Maladie : MotifArret.At;
    }

    /// <param name="aSuivre">The latest leave that calls for a visit: a later return stands for the earlier ones.</param>
    /// <param name="derniere">The latest leave.</param>
    public static void Examiner(in Cas cas, ChaineArrets? aSuivre, in ChaineArrets derniere)
    {
        var premierJour = ArretEtRetour.Reprise.PremierJour;
        if (aSuivre is { } arret && Dates.Min(arret.Debut, cas.Droit) >= premierJour)
        {
            Exiger(in cas, arret);
        }
        else if (Dates.Min(derniere.Debut, cas.Droit) < premierJour && derniere.FinConnue && !DejaVu(in cas, derniere.Retour, VisitesFaites.Toutes))
        {
            HorsCouverture(in cas);
        }
    }

    private static void Exiger(in Cas cas, in ChaineArrets arret)
    {
        if (DejaVu(in cas, arret.Retour, s_reprise) || cas.Situation.FinPoste < arret.Retour)
        {
            return;
        }

        var delivre = cas.Situation.Arrets[arret.Premier].DelivreLe;
        var regle = ArretEtRetour.Reprise.EnVigueur(delivre ?? arret.Debut, cas.Droit) ?? ArretEtRetour.Reprise.Toujours(arret.Debut, cas.Droit);
        var delai = ArretEtRetour.DelaiReprise.Toujours(arret.Debut, cas.Droit);
        var exigence = new Exigence
        {
            Visite = Visite.Reprise,
            Etat = EtatExigence.AFaire,
            Par = VisitesFaites.ProfessionnelsDeSante,
            Preuve = regle.Preuve,
            Fondement = regle,
            Complement = delai,
            Cause = arret.Nombre > 1 ? ArretEtRetour.ArretsQuiSeSuivent.EnVigueur(arret.Debut, cas.Droit) : null,
            Depart = Depart.Retour,
            DepartLe = arret.Retour,
            Arret = new ArretSuivi(MotifDe(in cas, arret)!.Value, arret.Debut, arret.Fin, arret.Jours, arret.Nombre > 1),
        };
        var dispense = Dispenser(in cas, arret, delivre, out var prereprise);
        if (dispense == Dispense.Non)
        {
            var terme = delai.Valeur.Apres(arret.Retour);
            exigence = exigence with { AuPlusTard = terme, Etat = cas.Etat(terme, false) };
        }
        else if (dispense == Dispense.Oui)
        {
            var fondement = ArretEtRetour.DispenseReprise.Toujours(delivre!.Value, cas.Droit);
            exigence = exigence with { Etat = EtatExigence.NonRequise, Fondement = fondement, Complement = regle, VisiteRetenue = prereprise };
        }
        else
        {
            return;
        }

        cas.Reponse.Ajouter(exigence with { Preuve = exigence.Sources.MoinsProuvee() });
    }

    /// <summary>Not required when a doctor's pre-return visit of the last 30 days asked for no measure, unless someone asks for it.</summary>
    private static Dispense Dispenser(in Cas cas, in ChaineArrets arret, DateOnly? delivre, out FaitVisite? retenue)
    {
        var regle = (VersionRegle<Delai>)ArretEtRetour.DispenseReprise.Versions[0];
        retenue = Prereprise(in cas, regle.Valeur.Avant(arret.Retour), arret.Retour.AddDays(-1), out var auteurInconnu);
        if ((retenue is null && auteurInconnu < 0) || Dates.Min(arret.Fin, cas.Droit) < regle.Du || delivre < regle.Du || Demandee(in cas, arret))
        {
            return Dispense.Non;
        }

        if (delivre is null)
        {
            cas.Reponse.Ajouter(new Manquant(FaitManquant.DelivranceArret, arret.Premier));
            return Dispense.FaitManquant;
        }

        if (retenue is null)
        {
            cas.Reponse.Ajouter(new Manquant(FaitManquant.AuteurVisite, auteurInconnu));
            return Dispense.FaitManquant;
        }

        return Dispense.Oui;
    }

    /// <summary>A pre-return visit by a doctor in the window; none if any of them asked for a measure.</summary>
    private static FaitVisite? Prereprise(in Cas cas, DateOnly du, DateOnly au, out int auteurInconnu)
    {
        FaitVisite? retenue = null;
        auteurInconnu = -1;
        var visites = cas.Situation.Visites.AsSpan();
        for (var i = 0; i < visites.Length; i++)
        {
            ref readonly var visite = ref visites[i];
            if (visite.Type != TypeVisite.Prereprise || visite.Date < du || visite.Date > Dates.Min(au, cas.Date))
            {
                continue;
            }

            if (visite.Mesures)
            {
                auteurInconnu = -1;
                return null;
            }

            if ((visite.Par & VisitesFaites.Medecins) != 0)
            {
                retenue = retenue is { } r && (r.Date, r.Par).CompareTo((visite.Date, visite.Par)) >= 0 ? r : visite;
            }
            else if (visite.Par == Profession.Inconnue)
            {
                auteurInconnu = i;
            }
        }

        return retenue;
    }

    private static bool Demandee(in Cas cas, in ChaineArrets arret)
    {
        foreach (ref readonly var demande in cas.Situation.Demandes.AsSpan())
        {
            if (demande.Objet == ObjetDemande.Reprise && demande.Le >= arret.Debut && demande.Le <= cas.Date)
            {
                return true;
            }
        }

        return false;
    }

    private static bool DejaVu(in Cas cas, DateOnly depuis, uint types) =>
        VisitesFaites.Existe(cas.Situation.Visites.AsSpan(), types, depuis, cas.Date);

    private static void HorsCouverture(in Cas cas)
    {
        var regle = ArretEtRetour.Reprise.Versions[0];
        cas.Reponse.Ajouter(new Exigence
        {
            Visite = Visite.Reprise,
            Etat = EtatExigence.Inconnu,
            HorsCouverture = true,
            Par = VisitesFaites.ProfessionnelsDeSante,
            Preuve = regle.Preuve,
            Fondement = regle,
        });
    }
}
