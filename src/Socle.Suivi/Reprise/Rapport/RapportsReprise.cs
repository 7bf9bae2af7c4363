using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Reprise;

/// <summary>Keeps the report of a take-over with it.</summary>
internal static class RapportsReprise
{
    /// <summary>Ends the journey, or notes one that was made from the command line.</summary>
    public static async Task<Id<RepriseLogiciel>> TerminerAsync(
        SocleDb db, DemandeReprise demande, RapportReprise rapport, Auteur auteur, DateTime instant, CancellationToken arret)
    {
        var reprise = demande.Reprise is { } id ? await db.Set<RepriseLogiciel>().FirstAsync(r => r.Id == id, arret) : null;
        if (reprise is null)
        {
            reprise = new RepriseLogiciel
            {
                Id = Id<RepriseLogiciel>.Nouveau(),
                Source = demande.Correspondance.Source.Trim(),
                Etat = EtatReprise.Terminee,
                Fichiers = string.Join('\n', demande.Fichiers.Select(f => f.Nom)),
                DeposeeLe = instant,
                DeposeePar = auteur.Nom,
                DeposeeParId = auteur.Compte,
            };
            db.Add(reprise);
        }
        await db.Set<LigneReprise>().Where(l => l.RepriseId == reprise.Id).ExecuteDeleteAsync(arret);
        (reprise.Etat, reprise.Refus, reprise.Machine) = (EtatReprise.Terminee, null, null);
        (reprise.Correspondance, reprise.Bilan) = (demande.Correspondance.EnJson(), rapport.Bilan.EnJson());
        // The samples named people: they were only there to settle the columns.
        reprise.Inventaire = null;
        (reprise.RepriseLe, reprise.ReprisePar) = (instant, auteur.Nom);
        await GarderCorrespondance.DansAsync(db, demande.Correspondance, instant, arret);
        await db.SaveChangesAsync(arret);
        return reprise.Id;
    }

    /// <summary>The lines of a report, given to their take-over. Those of a trial point to nobody: nobody was written.</summary>
    public static IEnumerable<LigneReprise> Lignes(Id<RepriseLogiciel> reprise, RapportReprise rapport)
    {
        foreach (var ligne in rapport.Comparaison.Concat(rapport.Refus))
        {
            ligne.RepriseId = reprise;
            yield return ligne;
        }
    }
}
