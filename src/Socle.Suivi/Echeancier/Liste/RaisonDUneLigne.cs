using Socle.Droit;

namespace Socle.Suivi.Echeancier.Liste;

/// <summary>
/// Why a line is there, replayed from the facts kept: a few microseconds. Told as an employer would read it: a list is open all day on a
/// desk, and does not name a handicap, an invalidity, a pregnancy or a pre-return visit. « Pourquoi ? » says all.
/// </summary>
internal static class RaisonDUneLigne
{
    public static string? De(LigneEcheance ligne)
    {
        if (ligne is not { Faits: { } faits, DateDroit: { } date } || ContratSuivi.LireSituation(faits).Situation is not { } situation)
        {
            return null;
        }
        foreach (var exigence in MoteurSuivi.Repondre(situation, date).Exigences)
        {
            if (exigence.Visite == ligne.Visite && exigence.AuPlusTard == ligne.AuPlusTard)
            {
                return exigence.Pourquoi(situation, Public.Employeur);
            }
        }
        return null;
    }
}
