using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;

namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>What a computation found.</summary>
public sealed record BilanRecalcul(int Contrats, int Changes, int Retires, int Echeances)
{
    public bool Rien => Changes == 0 && Retires == 0;
}

/// <summary>
/// Keeps the due list true: reads the facts, asks the law, compares with what is stored and writes only what moved.
/// Reading happens outside the transaction, so that a whole recompute blocks others as little as it can; a line someone else
/// recomputed in the meantime is left to them.
/// </summary>
public sealed class RecalculerEcheancier(SourcesDonnees sources, SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    /// <summary>Contracts answered and written at a time: a whole service never stands in memory twice.</summary>
    private const int Tranche = 8_000;

    private static readonly Processus Tout = new("echeancier.recalculer", "Recalcul de l’échéancier");
    private static readonly Processus AuFil = new("echeancier.suivre", "Mise à jour de l’échéancier");

    /// <summary>The whole service, as the law stands on <paramref name="date"/>.</summary>
    public Task<Resultat<BilanRecalcul>> ToutAsync(DateOnly date, CancellationToken arret = default) => Faire(date, null, arret);

    /// <summary>Some workers, after a change of their facts.</summary>
    public Task<Resultat<BilanRecalcul>> DeAsync(DateOnly date, IReadOnlyCollection<Id<Socle.Travailleurs.Personnes.Travailleur>> travailleurs, CancellationToken arret = default) =>
        Faire(date, [.. travailleurs.Select(t => t.Valeur)], arret);

    private async Task<Resultat<BilanRecalcul>> Faire(DateOnly date, IReadOnlyCollection<long>? travailleurs, CancellationToken arret)
    {
        var instant = temps.GetUtcNow().UtcDateTime;
        // A program just started builds the model of its base: it may as well while the facts are read.
        var modele = Task.Run(() => db.Model, arret);
        var connus = new CalculsConnus();
        var faits = await FaitsDuService.LireAsync(sources, date, travailleurs, connexion => connus.Lire(connexion, travailleurs), arret);
        await modele;
        using var calcul = new CalculEcheancier(faits, date, instant, connus);
        return await ecritures.Faire(travailleurs is null ? Tout : AuFil, null, async ecriture =>
        {
            var bilan = await EcrireAsync(faits.Contrats.Count, calcul, connus, await PlusRecentsAsync(instant, travailleurs, arret), arret);
            if (!bilan.Rien || travailleurs is null)
            {
                await NoterAsync(bilan, instant, date, arret);
            }
            if (travailleurs is null)
            {
                ecriture.Tracer(ActionAudit.Fait, "echeance", 0, $$"""{"contrats":{{bilan.Contrats}},"changes":{{bilan.Changes}},"retires":{{bilan.Retires}}}""");
            }
            return Resultat.De(bilan);
        }, arret);
    }

    private async Task<BilanRecalcul> EcrireAsync(int contrats, CalculEcheancier calcul, CalculsConnus connus, HashSet<long> aLaisser, CancellationToken arret)
    {
        var bilan = new BilanRecalcul(contrats, 0, 0, 0);
        for (var debut = 0; debut < contrats; debut += Tranche)
        {
            calcul.Repondre(debut, Tranche, aLaisser);
            foreach (var part in calcul.Parts)
            {
                await RemplacerAsync(part, arret);
                bilan = bilan with { Changes = bilan.Changes + part.Calculs.Count, Echeances = bilan.Echeances + part.Echeances.Count };
            }
        }
        var oublies = connus.Oublies(aLaisser);
        await RetirerAsync(oublies, arret);
        return bilan with { Retires = oublies.Count };
    }

    private async Task RemplacerAsync(PartDeCalcul part, CancellationToken arret)
    {
        if (part.Calculs.Count == 0)
        {
            return;
        }
        await RetirerAsync(part.ARemplacer, arret);
        await db.InsererAsync(part.Calculs, arret);
        await db.InsererAsync(part.Echeances, arret);
        await db.InsererAsync(part.Employeurs, arret);
    }

    private async Task RetirerAsync(IReadOnlyList<long> contrats, CancellationToken arret)
    {
        await db.SupprimerAsync<Echeance>("contrat_id", contrats, arret);
        await db.SupprimerAsync<CalculSuivi>("contrat_id", contrats, arret);
        await db.SupprimerAsync<SuiviEmployeur>("contrat_id", contrats, arret);
    }

    private Task<int> NoterAsync(BilanRecalcul bilan, DateTime instant, DateOnly date, CancellationToken arret) =>
        db.Set<EtatEcheancier>().Where(e => e.Cle == 1).ExecuteUpdateAsync(e => e
            .SetProperty(x => x.Version, x => x.Version + (bilan.Rien ? 0 : 1))
            .SetProperty(x => x.RecalculeLe, instant)
            .SetProperty(x => x.DateDroit, date), arret);

    /// <summary>Contracts recomputed by another write since this one began to read; among those of some workers, when they alone are recomputed.</summary>
    private async Task<HashSet<long>> PlusRecentsAsync(DateTime instant, IReadOnlyCollection<long>? travailleurs, CancellationToken arret)
    {
        var calculs = db.Set<CalculSuivi>().Where(c => c.CalculeLe > instant);
        if (travailleurs is not null)
        {
            var qui = travailleurs.Select(t => new Id<Socle.Travailleurs.Personnes.Travailleur>(t)).ToArray();
            var contrats = db.Set<Contrat>().Where(c => EF.Parameter(qui).Contains(c.TravailleurId)).Select(c => c.Id);
            calculs = calculs.Where(c => contrats.Contains(c.ContratId));
        }
        return [.. (await calculs.Select(c => c.ContratId).ToListAsync(arret)).Select(c => c.Valeur)];
    }
}
