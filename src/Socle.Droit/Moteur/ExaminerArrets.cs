namespace Socle.Droit;

/// <summary>R. 4624-29 to R. 4624-33: rights during a leave, the visit on the return, the word to the doctor.</summary>
internal static class ExaminerArrets
{
    public static void Examiner(ref Cas cas)
    {
        var arrets = cas.Situation.Arrets.AsSpan();
        if (arrets.Length == 0)
        {
            return;
        }

        var ordre = arrets.Length <= 32 ? stackalloc int[arrets.Length] : new int[arrets.Length];
        Arrets.Trier(arrets, ordre);
        ChaineArrets? derniere = null, aSuivre = null;
        for (var rang = 0; rang < ordre.Length;)
        {
            var chaine = Arrets.Chaine(arrets, ordre, ref rang);
            if (chaine.Debut > cas.Date)
            {
                break;
            }

            if (chaine.Fin >= cas.Situation.DebutPoste)
            {
                derniere = chaine;
                aSuivre = ExaminerReprise.MotifDe(in cas, chaine) is not null ? chaine : aSuivre;
            }
        }

        if (derniere is { } courante)
        {
            ExaminerReprise.Examiner(in cas, aSuivre, courante);
            Droits(in cas, courante);
            InformerAt(in cas, courante);
        }
    }

    /// <summary>A right is kept in the answer, with its last day, as long as the return visit may still be due.</summary>
    private static void Droits(in Cas cas, in ChaineArrets arret)
    {
        if (arret.FinConnue && cas.Date > ArretEtRetour.DelaiReprise.Toujours(ArretEtRetour.DelaiReprise.PremierJour).Valeur.Apres(arret.Retour))
        {
            return;
        }

        DateOnly? jusquAu = arret.FinConnue ? arret.Fin : null;
        if (ArretEtRetour.Prereprise.EnVigueur(arret.Debut, cas.Droit) is { } prereprise && arret.Jours >= prereprise.Valeur.Nombre)
        {
            var ouvertLe = arret.Debut.AddDays(prereprise.Valeur.Nombre - 1);
            var initiative = ArretEtRetour.InitiativePrereprise.EnVigueur(arret.Debut, cas.Droit);
            cas.Reponse.Ajouter(new DroitOuvert(DroitCode.Prereprise, ouvertLe, jusquAu, prereprise, initiative));
        }

        if (ArretEtRetour.Liaison.EnVigueur(arret.Debut, cas.Droit) is { } liaison && arret.Jours >= liaison.Valeur.Nombre)
        {
            var ouvertLe = arret.Debut.AddDays(liaison.Valeur.Nombre - 1);
            var duree = ArretEtRetour.DureeLiaison.EnVigueur(arret.Debut, cas.Droit);
            cas.Reponse.Ajouter(new DroitOuvert(DroitCode.Liaison, ouvertLe, jusquAu, liaison, duree));
        }
    }

    /// <summary>Shown for a year after the leave: nothing in the facts says the doctor was told.</summary>
    private static void InformerAt(in Cas cas, in ChaineArrets arret)
    {
        if (arret.FinConnue && arret.Contient(MotifArret.At) && cas.Date <= arret.Fin.AddYears(1)
            && ArretEtRetour.InformationAt.EnVigueur(arret.Debut, cas.Droit) is { } regle && arret.JoursAt < regle.Valeur.Nombre)
        {
            cas.Alerter(AlerteCode.InformationAt, arret.Debut, regle);
        }
    }
}
