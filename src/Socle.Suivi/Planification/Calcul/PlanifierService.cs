using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Planification;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Traces;

namespace Socle.Suivi.Planification;

/// <summary>Reads the service, gives it to the optimiser, and keeps what it proposes. Nothing is written to the agenda.</summary>
public sealed class PlanifierService(SocleDb db, LireFaits lire, Ecritures ecritures, AuteurCourant auteur, TimeProvider temps)
{
    internal static readonly Processus Processus = new("planification.proposer", "Proposition de planification");
    private static readonly TimeSpan Cadence = TimeSpan.FromMilliseconds(400);

    /// <summary>Asks and computes at once, for what serves nobody's screen: the night, the command line. A refusal leaves nothing behind.</summary>
    public async Task<Resultat<PropositionPlanification>> ProposerAsync(
        DemandeDePlanification demande, bool deNuit, Func<string, int, int, Task> avancer, CancellationToken arret)
    {
        if (demande.Refuser(temps.Aujourdhui()) is { } refus)
        {
            return refus;
        }
        var proposition = DemanderPlanification.Nouvelle(demande, auteur.Valeur, temps.GetUtcNow().UtcDateTime, deNuit);
        var demandee = await ecritures.Faire(Processus, null, _ =>
        {
            db.Add(proposition);
            return Task.FromResult(Resultat.De(proposition.Id));
        }, arret);
        db.ChangeTracker.Clear();
        var faite = demandee.EstRefus ? demandee.Refus : await FaireAsync(proposition.Id, avancer, arret);
        if (faite.EstRefus)
        {
            await db.Set<PropositionPlanification>().Where(p => p.Id == proposition.Id).ExecuteDeleteAsync(arret);
        }
        return faite;
    }

    /// <param name="avancer">Told what is being done, how far, out of how much (0 when unknown); never inside the write.</param>
    public async Task<Resultat<PropositionPlanification>> FaireAsync(Id<PropositionPlanification> id, Func<string, int, int, Task> avancer, CancellationToken arret)
    {
        if (await db.Set<PropositionPlanification>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, arret) is not { } proposition)
        {
            return RefusPlanification.Inconnue;
        }
        await avancer("Lecture des visites et des vacations", 0, 0);
        var demande = DemandeDePlanification.Lire(proposition.Demande);
        var faits = await lire.LireAsync(demande, temps.Aujourdhui(), arret);
        await avancer("Préparation", 0, 0);
        var chantier = ConstruireInstance.Faire(demande, faits, temps.Aujourdhui());
        if (chantier.Plages.Count == 0 || chantier.Visites.Count == 0)
        {
            return chantier.Plages.Count == 0 ? RefusPlanification.SansVacation : RefusPlanification.SansVisite;
        }
        var plan = await ChercherAsync(chantier, avancer, arret);
        await avancer("Heures, comparaison et explications", 0, 0);
        var lignes = RedigerProposition.Faire(proposition, chantier, plan);
        await avancer("Écriture de la proposition", 0, 0);
        return await ecritures.Faire(Processus, null, ecriture => GarderAsync(ecriture, proposition, lignes, arret), arret);
    }

    private async Task<Plan> ChercherAsync(Chantier chantier, Func<string, int, int, Task> avancer, CancellationToken arret)
    {
        const string etape = "Recherche du meilleur plan";
        var (demande, tours, debut) = (chantier.Demande, 0, temps.GetTimestamp());
        var limites = new Limites { Tours = demande.Tours, Secondes = demande.Tours is null ? demande.Secondes : null };
        var recherche = Task.Run(() => Planificateur.Planifier(chantier.Instance, limites, (n, _, _) => tours = n, arret), CancellationToken.None);
        while (await Task.WhenAny(recherche, Task.Delay(Cadence, arret)) != recherche)
        {
            arret.ThrowIfCancellationRequested();
            await (demande.Tours is { } voulus
                ? avancer(etape, tours, voulus)
                : avancer(etape, Math.Min(demande.Secondes, (int)temps.GetElapsedTime(debut).TotalSeconds), demande.Secondes));
        }
        return await recherche;
    }

    private async Task<Resultat<PropositionPlanification>> GarderAsync(Ecriture ecriture, PropositionPlanification proposition, IReadOnlyList<LignePlanification> lignes, CancellationToken arret)
    {
        // Asked for again after an interruption: what was half written is not there, and what was accepted is in the agenda.
        await db.Set<LignePlanification>().Where(l => l.PropositionId == proposition.Id).ExecuteDeleteAsync(arret);
        (proposition.Etat, proposition.FinieLe, proposition.Execution, proposition.Etape) = (EtatProposition.Faite, ecriture.Instant, null, null);
        db.Update(proposition);
        await db.InsererAsync(lignes, arret);
        ecriture.Tracer(ActionAudit.Fait, "proposition_planification", proposition.Id.Valeur,
            $$"""{"du":[null,"{{proposition.Du:yyyy-MM-dd}}"],"au":[null,"{{proposition.Au:yyyy-MM-dd}}"],"demandes":[null,{{proposition.Demandes}}],"placees":[null,{{proposition.Placees}}],"tours":[null,{{proposition.Tours}}]}""");
        return proposition;
    }
}
