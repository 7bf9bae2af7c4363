namespace Socle.Planification.Moteur;

/// <summary>The first plan: the most urgent first, each to the session that costs least, prices included.</summary>
internal static class Glouton
{
    private const double Negligeable = 1e-9;

    public static EtatPlan Faire(Modele modele, double[]? minute = null)
    {
        var etat = new EtatPlan(modele);
        for (var d = 0; d < modele.Demandes; d++)
        {
            if (modele.Fixe[d] is >= 0 and var seance && modele.Permis(d, seance, out var acces))
            {
                etat.Poser(d, seance, modele.Cout(d, seance, acces), acces.Duree);
            }
        }
        foreach (var d in Enumerable.Range(0, modele.Demandes).Where(d => modele.Fixe[d] < 0).OrderBy(d => modele.AuPlusTard[d]).ThenByDescending(d => modele.Poids[d]))
        {
            Placer(modele, etat, d, minute);
        }
        return etat;
    }

    /// <summary>Until nobody, left out or not, would be better off in a place that is free.</summary>
    public static void Completer(Modele modele, EtatPlan etat)
    {
        bool mieux;
        do
        {
            mieux = false;
            for (var d = 0; d < modele.Demandes; d++)
            {
                mieux |= modele.Fixe[d] < 0 && etat.Connait(d) && Placer(modele, etat, d, null);
            }
        }
        while (mieux);
    }

    private static bool Placer(Modele modele, EtatPlan etat, int demande, double[]? minute)
    {
        var (meilleur, choisie, vers) = (etat.Cout[demande] - Negligeable, -1, default(Acces));
        foreach (var a in modele.Acces[demande])
        {
            var groupe = modele.Groupes[a.Groupe];
            for (var i = a.Debut; i < groupe.Seances.Length; i++)
            {
                var (s, cout) = (groupe.Seances[i], a.Trajet + modele.Retard(demande, groupe.Jours[i]));
                if (cout >= meilleur)
                {
                    break;
                }
                cout += minute is null ? 0 : minute[s] * a.Duree;
                if (cout < meilleur && etat.Reste[s] >= a.Duree && !modele.Exclue(demande, s) && etat.PresencePermise(demande, s))
                {
                    (meilleur, choisie, vers) = (cout, s, a);
                }
            }
        }
        if (choisie >= 0)
        {
            etat.Deplacer(demande, choisie, modele.Cout(demande, choisie, vers), vers.Duree);
        }
        return choisie >= 0;
    }
}
