using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;

namespace Socle.Suivi.Planification;

/// <summary>Each night, when the service asked for it, a proposal for the days ahead. Nothing reaches the agenda before someone accepts.</summary>
internal sealed class PlanifierLaNuit(SocleDb db, PlanifierService planifier, Ecritures ecritures, TimeProvider temps) : ITravail
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
        var fait = await planifier.ProposerAsync(new() { Du = demain, Au = demain.AddDays(reglages.NuitJours - 1) }, true, (_, _, _) => Task.CompletedTask, arret);
        if (!fait.Reussit(out var faite, out var refus))
        {
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
