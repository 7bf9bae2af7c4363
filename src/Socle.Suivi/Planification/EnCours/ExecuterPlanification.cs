using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Travaux;

namespace Socle.Suivi.Planification;

/// <summary>Computes a proposal that was asked for, or writes what was accepted of it, and says how far it is.</summary>
public sealed class ExecuterPlanification(SocleDb db, PlanifierService planifier, AccepterPlacements accepter, TimeProvider temps)
{
    private static readonly TimeSpan Cadence = TimeSpan.FromMilliseconds(400);
    private long dernier;

    internal async Task FaireAsync(Id<PropositionPlanification> id, CancellationToken arret)
    {
        if (!(await planifier.FaireAsync(id, (etape, fait, total) => AvancerAsync(id, etape, fait, total, arret), arret)).Reussit(out _, out var refus))
        {
            await FinirAsync(id, EtatProposition.Echouee, refus.Phrase, arret);
        }
    }

    internal async Task AccepterAsync(Id<PropositionPlanification> id, PartieDeProposition partie, CancellationToken arret)
    {
        var fait = await accepter.FaireAsync(id, partie, (f, total) => AvancerAsync(id, "Écriture des rendez-vous", f, total, arret), arret);
        await FinirAsync(id, EtatProposition.Faite, fait.EstRefus ? fait.Refus.Phrase : null, arret);
    }

    /// <summary>Broke down. A proposal that was being accepted stays one: each of its lines says where it is.</summary>
    internal async Task EchouerAsync(Id<PropositionPlanification> id, CancellationToken arret)
    {
        var etat = await db.Set<PropositionPlanification>().Where(p => p.Id == id).Select(p => (EtatProposition?)p.Etat).FirstOrDefaultAsync(arret);
        if (etat is EtatProposition.EnCours or EtatProposition.Acceptation)
        {
            await FinirAsync(id, etat == EtatProposition.EnCours ? EtatProposition.Echouee : EtatProposition.Faite, null, arret);
        }
    }

    private Task FinirAsync(Id<PropositionPlanification> id, EtatProposition etat, string? phrase, CancellationToken arret) =>
        db.Set<PropositionPlanification>().Where(p => p.Id == id).ExecuteUpdateAsync(
            p => p.SetProperty(x => x.Etat, etat).SetProperty(x => x.Etape, phrase).SetProperty(x => x.Execution, (string?)null), arret);

    private async Task AvancerAsync(Id<PropositionPlanification> id, string etape, int fait, int total, CancellationToken arret)
    {
        if (dernier != 0 && fait != 0 && temps.GetElapsedTime(dernier) < Cadence)
        {
            return;
        }
        (dernier, var maintenant) = (temps.GetTimestamp(), temps.GetUtcNow().UtcDateTime);
        // Those that wait their turn behind this one are alive too.
        await db.Set<PropositionPlanification>().Where(p => p.Execution == Detenteur.Moi)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.Battement, maintenant), arret);
        await db.Set<PropositionPlanification>().Where(p => p.Id == id)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.Etape, etape).SetProperty(x => x.Fait, fait).SetProperty(x => x.Total, total), arret);
    }
}
