using Microsoft.EntityFrameworkCore;
using Socle.Adherents;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Travailleurs;
using Socle.Travailleurs.Contrats;

namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>Follows the changes other modules announce. Computing twice gives the same list: a repeated message does no harm.</summary>
internal sealed class ChangementsDeFaits(RecalculerEcheancier recalcul, Statistiques statistiques, SocleDb db, TimeProvider temps)
    : IDestinataire<TravailleursChanges>, IDestinataire<EtablissementsChanges>, IDestinataire<FaitsChangesEnMasse>
{
    public Task RecevoirAsync(TravailleursChanges message, CancellationToken arret) =>
        recalcul.DeAsync(temps.Aujourdhui(), message.Travailleurs, arret);

    public async Task RecevoirAsync(EtablissementsChanges message, CancellationToken arret)
    {
        var etablissements = message.Etablissements;
        var travailleurs = await db.Set<Contrat>().Where(c => etablissements.Contains(c.EtablissementId))
            .Select(c => c.TravailleurId).Distinct().ToListAsync(arret);
        await recalcul.DeAsync(temps.Aujourdhui(), travailleurs, arret);
    }

    /// <summary>A mass load is also when the engine must look again at its tables.</summary>
    public async Task RecevoirAsync(FaitsChangesEnMasse message, CancellationToken arret)
    {
        await recalcul.ToutAsync(temps.Aujourdhui(), arret);
        await statistiques.ActualiserAsync(arret);
    }
}
