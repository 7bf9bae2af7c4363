using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Web.Service.Entreprises;

/// <summary>How many people work at some establishments, and how many of their visits are late.</summary>
public sealed record Comptes(int Travailleurs, int VisitesDues, int EnRetard);

public sealed class Presence(SocleDb db, TimeProvider temps)
{
    /// <summary>People with a contract that goes on, each counted once.</summary>
    public Task<int> TravailleursAsync(IQueryable<Etablissement> lieux, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        return Contrats(lieux).Where(c => c.Fin == null || c.Fin >= aujourdhui).Select(c => c.TravailleurId).Distinct().CountAsync(arret);
    }

    public async Task<Comptes> CompterAsync(IQueryable<Etablissement> lieux, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        var travailleurs = await TravailleursAsync(lieux, arret);
        // No filter on the state: an engine without statistics would walk the index of all that is due in the service.
        var visites = await lieux.Join(db.Set<Echeance>(), t => t.Id, e => e.EtablissementId, (t, e) => e).GroupBy(_ => 1).Select(g => new
        {
            Dues = g.Count(e => e.Etat == EtatEcheance.Due),
            EnRetard = g.Count(e => e.Etat == EtatEcheance.Due && e.EnRetardLe <= aujourdhui),
        }).FirstOrDefaultAsync(arret);
        return new Comptes(travailleurs, visites?.Dues ?? 0, visites?.EnRetard ?? 0);
    }

    /// <summary>Contracts that go on, by establishment, for those of one company.</summary>
    public Task<Dictionary<Id<Etablissement>, int>> ParLieuAsync(IQueryable<Etablissement> lieux, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        return Contrats(lieux).Where(c => c.Fin == null || c.Fin >= aujourdhui)
            .GroupBy(c => c.EtablissementId).Select(g => new { g.Key, Combien = g.Select(c => c.TravailleurId).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Combien, arret);
    }

    private IQueryable<Contrat> Contrats(IQueryable<Etablissement> lieux) => lieux.Join(db.Set<Contrat>(), t => t.Id, c => c.EtablissementId, (t, c) => c);
}
