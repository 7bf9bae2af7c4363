using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Traces;

namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>What a computation found.</summary>
public sealed record BilanRecalcul(int Contrats, int Changes, int Retires, int Echeances)
{
    public bool Rien => Changes == 0 && Retires == 0;
}

/// <summary>
/// Keeps the due list true: reads the facts, asks the law, compares with what is stored and writes only what moved.
/// Reading and asking happen outside the transaction, so that a whole recompute blocks no one; a line someone else
/// recomputed in the meantime is left to them.
/// </summary>
public sealed class RecalculerEcheancier(SourcesDonnees sources, SocleDb db, Ecritures ecritures, TimeProvider temps)
{
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
        var calcul = await CalculerAsync(date, instant, travailleurs, arret);
        if (calcul.Rien && travailleurs is not null)
        {
            return calcul.Bilan;
        }
        return await ecritures.Faire(travailleurs is null ? Tout : AuFil, null, async ecriture =>
        {
            await EcrireAsync(calcul, instant, date, arret);
            if (travailleurs is null)
            {
                ecriture.Tracer(ActionAudit.Fait, "echeance", 0, $$"""{"contrats":{{calcul.Bilan.Contrats}},"changes":{{calcul.Bilan.Changes}},"retires":{{calcul.Bilan.Retires}}}""");
            }
            return Resultat.De(calcul.Bilan);
        }, arret);
    }

    private async Task<CalculEcheancier> CalculerAsync(DateOnly date, DateTime instant, IReadOnlyCollection<long>? travailleurs, CancellationToken arret)
    {
        await using var connexion = sources.Connexion(Espace.Administration);
        await connexion.OpenAsync(arret);
        var faits = new LectureFaits(connexion, null, date, travailleurs);
        faits.Lire();
        var calcul = new CalculEcheancier(date, instant);
        calcul.Connaitre(connexion, travailleurs);
        calcul.Repondre(faits);
        return calcul;
    }

    private async Task EcrireAsync(CalculEcheancier calcul, DateTime instant, DateOnly date, CancellationToken arret)
    {
        var touches = calcul.AReecrire.Concat(calcul.ARetirer).ToList();
        var depassees = await PlusRecentsAsync(instant, arret);
        if (depassees.Count > 0)
        {
            calcul.Laisser(depassees);
            touches.RemoveAll(depassees.Contains);
        }
        await db.SupprimerAsync<Echeance>("contrat_id", touches, arret);
        await db.SupprimerAsync<CalculSuivi>("contrat_id", touches, arret);
        await db.SupprimerAsync<SuiviEmployeur>("contrat_id", touches, arret);
        await db.InsererAsync(calcul.Calculs, arret);
        await db.InsererAsync(calcul.Echeances, arret);
        await db.InsererAsync(calcul.Employeurs, arret);
        await db.Set<EtatEcheancier>().Where(e => e.Cle == 1).ExecuteUpdateAsync(e => e
            .SetProperty(x => x.Version, x => x.Version + 1)
            .SetProperty(x => x.RecalculeLe, instant)
            .SetProperty(x => x.DateDroit, date), arret);
    }

    /// <summary>Contracts recomputed by another write since this one began to read.</summary>
    private async Task<HashSet<long>> PlusRecentsAsync(DateTime instant, CancellationToken arret) =>
        [.. (await db.Set<CalculSuivi>().Where(c => c.CalculeLe > instant).Select(c => c.ContratId).ToListAsync(arret)).Select(c => c.Valeur)];
}
