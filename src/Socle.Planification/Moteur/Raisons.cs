namespace Socle.Planification.Moteur;

/// <summary>Why a visit is left out of a finished plan: the last obstacle of the session that came nearest to taking it.</summary>
internal static class Raisons
{
    public static Raison De(Modele modele, EtatPlan etat, int demande)
    {
        var visite = modele.Instance.Demandes[demande];
        if (modele.Acces[demande].Length == 0)
        {
            return SansAcces(modele, visite);
        }
        var (permise, place, simultanes) = (false, false, false);
        foreach (var a in modele.Acces[demande])
        {
            var groupe = modele.Groupes[a.Groupe];
            for (var i = a.Debut; i < groupe.Seances.Length; i++)
            {
                var s = groupe.Seances[i];
                if (modele.Exclue(demande, s))
                {
                    continue;
                }
                permise = true;
                if (a.Trajet + modele.Retard(demande, groupe.Jours[i]) < modele.Refus[demande])
                {
                    place = true;
                    simultanes |= etat.Reste[s] >= a.Duree;
                }
            }
        }
        return !permise ? Raison.AucuneSeance : !place ? Raison.RefusMoinsCher : simultanes ? Raison.Simultanes : Raison.Capacite;
    }

    private static Raison SansAcces(Modele modele, Demande visite)
    {
        var seances = modele.Instance.Seances;
        if (seances.Count == 0)
        {
            return Raison.AucuneSeance;
        }
        var auLieu = seances.Where(s => s.ReserveA is { } reserve ? reserve == visite.Employeur : visite.Lieux.Contains(s.Lieu)).ToList();
        return auLieu.Count == 0 ? Raison.Lieu : auLieu.TrueForAll(s => !visite.Durees.ContainsKey(s.Profession)) ? Raison.Profession : Raison.TropTot;
    }
}
