namespace Socle.Droit;

/// <summary>D. 4625-22: an examination for long seasons at a post of the reinforced follow-up, training and prevention for all others.</summary>
internal static class ExaminerSaisonnier
{
    private const Profession Equipe =
        VisitesFaites.ProfessionnelsDeSante | Profession.Iprp | Profession.Assistant;

    public static void Examiner(ref Cas cas)
    {
        var renforce = cas.EstSir || cas.PassagePrevu is not null;
        var seuil = PublicsParticuliers.ExamenSaisonnier.Toujours(cas.Jour, cas.Droit).Valeur.Nombre;
        if (cas.Situation.JoursSaison is not { } jours)
        {
            cas.Reponse.Ajouter(new Manquant(FaitManquant.JoursSaison));
            if (renforce)
            {
                return;
            }

            jours = 0;
        }

        if (!renforce || jours < seuil)
        {
            Former(in cas);
        }
        else if (cas.EstSir)
        {
            ExaminerSir.Examiner(ref cas, cas.SirDepuis);
        }
        else
        {
            ExaminerSir.Annoncer(ref cas, cas.PassagePrevu!.Value);
        }
    }

    private static void Former(in Cas cas)
    {
        var regle = PublicsParticuliers.FormationSaisonnier.EnVigueur(cas.Jour, cas.Droit)!;
        cas.Reponse.Ajouter(new Exigence
        {
            Visite = Visite.FormationPrevention,
            Etat = EtatExigence.AFaire,
            Par = Equipe,
            Preuve = regle.Preuve,
            Fondement = regle,
            Depart = Depart.PriseDePoste,
            DepartLe = cas.Situation.DebutPoste,
        });
    }
}
