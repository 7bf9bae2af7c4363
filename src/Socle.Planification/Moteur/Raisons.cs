using Socle.Planification.Contrat;

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
        var raisons = modele.Instance.Seances.Select(s => Placement.Empechement(visite, s)).ToHashSet();
        return raisons.Contains(Raison.TropTot) ? Raison.TropTot
            : raisons.Contains(Raison.Profession) ? Raison.Profession
            : raisons.Contains(Raison.Lieu) ? Raison.Lieu
            : Raison.AucuneSeance;
    }
}
