using Socle.Noyau;
using Socle.Technique.Travaux;

namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>Each night the whole list, as the law stands on the day that begins: an age, a term or a new text may move a date no fact moved.</summary>
internal sealed class RecalculerLaNuit(RecalculerEcheancier recalculer, TimeProvider temps) : ITravail
{
    public async Task<Resultat<string>> FaireAsync(CancellationToken arret) =>
        (await recalculer.ToutAsync(temps.Aujourdhui(), arret)).Map(b => b.Rien
            ? $"{b.Contrats} contrats relus, rien n’a bougé."
            : $"{b.Contrats} contrats relus, {b.Changes} mis à jour, {b.Retires} retirés.");
}
