using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Suivi.Echeancier;
using Socle.Technique.Base;

namespace Socle.Web.Service.Organisation;

/// <summary>What each team follows.</summary>
public sealed record Charge(int Etablissements, int Travailleurs)
{
    public static Charge Aucune { get; } = new(0, 0);
}

/// <summary>Counts every followed worker of the service: kept until the due list moves.</summary>
public sealed class Charges(SocleDb db, IMemoryCache memoire)
{
    public async Task<IReadOnlyDictionary<Id<Equipe>, Charge>> ParEquipeAsync(CancellationToken arret)
    {
        var version = await db.Set<EtatEcheancier>().Where(e => e.Cle == 1).Select(e => e.Version).FirstAsync(arret);
        return (await memoire.GetOrCreateAsync((nameof(Charges), db.Database.GetConnectionString(), version), entree =>
        {
            entree.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(30);
            return CompterAsync(arret);
        }))!;
    }

    private async Task<Dictionary<Id<Equipe>, Charge>> CompterAsync(CancellationToken arret)
    {
        var lieux = db.Set<Etablissement>().Where(t => t.EquipeId != null && t.FermeLe == null);
        var etablissements = await lieux.GroupBy(t => t.EquipeId).Select(g => new { g.Key, Combien = g.Count() }).ToListAsync(arret);
        var gens = await db.Set<SuiviEmployeur>().Join(lieux, s => s.EtablissementId, t => t.Id, (s, t) => new { t.EquipeId, s.TravailleurId })
            .GroupBy(x => x.EquipeId).Select(g => new { g.Key, Combien = g.Select(x => x.TravailleurId).Distinct().Count() }).ToDictionaryAsync(g => g.Key!.Value, g => g.Combien, arret);
        return etablissements.ToDictionary(e => e.Key!.Value, e => new Charge(e.Combien, gens.GetValueOrDefault(e.Key!.Value)));
    }
}
