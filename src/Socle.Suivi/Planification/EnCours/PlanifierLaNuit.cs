using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;

namespace Socle.Suivi.Planification;

/// <summary>Each night, when the service asked for it, a proposal for the days ahead. Nothing reaches the agenda before someone accepts.</summary>
internal sealed class PlanifierLaNuit(SocleDb db, PlanifierService planifier, Ecritures ecritures, AuteurCourant auteur, TimeProvider temps) : ITravail
{
    private const int JoursGardes = 92;
    private static readonly Processus Processus = new("planification.nuit", "Planification de la nuit");

    public async Task<Resultat<string>> FaireAsync(CancellationToken arret)
    {
        var reglages = await ReglagesPlanification.LireAsync(db, arret);
        await OublierAsync(reglages.LaNuit, arret);
        if (!reglages.LaNuit)
        {
            return "La planification de nuit n’est pas demandée.";
        }
        var demain = temps.Aujourdhui().AddDays(1);
        var proposition = DemanderPlanification.Nouvelle(
            new() { Du = demain, Au = demain.AddDays(reglages.NuitJours - 1) }, auteur.Valeur, temps.GetUtcNow().UtcDateTime, true);
        var demandee = await ecritures.Faire(Processus, null, _ =>
        {
            db.Add(proposition);
            return Task.FromResult(Resultat.De(proposition.Id));
        }, arret);
        db.ChangeTracker.Clear();
        var fait = demandee.EstRefus ? demandee.Refus : await planifier.FaireAsync(proposition.Id, (_, _, _) => Task.CompletedTask, arret);
        if (!fait.Reussit(out var faite, out var refus))
        {
            await db.Set<PropositionPlanification>().Where(p => p.Id == proposition.Id).ExecuteDeleteAsync(arret);
            return refus;
        }
        return $"{faite.Placees} visites placées sur {faite.Demandes}\u00A0: la proposition attend d’être regardée.";
    }

    /// <summary>Yesterday's, when nobody took anything from it; all of them after three months.</summary>
    private Task OublierAsync(bool remplacee, CancellationToken arret)
    {
        var limite = temps.GetUtcNow().UtcDateTime.AddDays(-JoursGardes);
        return ecritures.Faire(Processus, null, async _ => Resultat.De(await db.Set<PropositionPlanification>()
            .Where(p => p.DemandeeLe < limite || (remplacee && p.DeNuit && p.Acceptees == 0)).ExecuteDeleteAsync(arret)), arret);
    }
}
