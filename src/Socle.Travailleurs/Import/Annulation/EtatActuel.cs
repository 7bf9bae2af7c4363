using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Origines;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>The rows an import wrote, as they are now; taken back one line after the other in memory.</summary>
internal sealed class EtatActuel(SocleDb db)
{
    private const int Tranche = 2_000;
    private readonly Dictionary<(ObjetImport, long), object> lignes = [];
    private ILookup<long, long> enfants = Array.Empty<(long, long)>().ToLookup(e => e.Item1, e => e.Item2);

    public object? De(ObjetImport objet, long id) => lignes.GetValueOrDefault((objet, id));

    /// <summary>Posts, exposures and leaves of a contract.</summary>
    public IEnumerable<long> EnfantsDe(long contrat) => enfants[contrat];

    public void Remettre(ObjetImport objet, long id, object? avant)
    {
        if (avant is null)
        {
            lignes.Remove((objet, id));
        }
        else
        {
            lignes[(objet, id)] = avant;
        }
    }

    public async Task ChargerAsync(IReadOnlyCollection<Ecrit> ecrits, CancellationToken arret)
    {
        await LireAsync<Travailleur>(ecrits, ObjetImport.Travailleur, ids => t => ids.Contains(t.Id), t => t.Id.Valeur, arret);
        await LireAsync<Contrat>(ecrits, ObjetImport.Contrat, ids => c => ids.Contains(c.Id), c => c.Id.Valeur, arret);
        await LireAsync<Poste>(ecrits, ObjetImport.Poste, ids => p => ids.Contains(p.Id), p => p.Id.Valeur, arret);
        await LireAsync<Exposition>(ecrits, ObjetImport.Exposition, ids => e => ids.Contains(e.Id), e => e.Id.Valeur, arret);
        await LireAsync<Arret>(ecrits, ObjetImport.Arret, ids => a => ids.Contains(a.Id), a => a.Id.Valeur, arret);
        await LireAsync<IdentifiantOrigine>(ecrits, ObjetImport.IdentifiantOrigine, ids => i => ids.Contains(i.Id), i => i.Id.Valeur, arret);
        await EnfantsAsync([.. ecrits.Where(e => e is { Objet: ObjetImport.Contrat, Cree: true }).Select(e => new Id<Contrat>(e.Id))], arret);
    }

    private async Task LireAsync<T>(IEnumerable<Ecrit> ecrits, ObjetImport objet,
        Func<Id<T>[], System.Linq.Expressions.Expression<Func<T, bool>>> filtre, Func<T, long> id, CancellationToken arret) where T : class
    {
        foreach (var tranche in ecrits.Where(e => e.Objet == objet).Select(e => new Id<T>(e.Id)).Distinct().Chunk(Tranche))
        {
            foreach (var ligne in await db.Set<T>().AsNoTracking().Where(filtre(tranche)).ToListAsync(arret))
            {
                lignes[(objet, id(ligne))] = ligne;
            }
        }
    }

    private async Task EnfantsAsync(IReadOnlyList<Id<Contrat>> contrats, CancellationToken arret)
    {
        var trouves = new List<(long, long)>();
        foreach (var tranche in contrats.Distinct().Chunk(Tranche))
        {
            trouves.AddRange((await db.Set<Poste>().Where(p => EF.Parameter(tranche).Contains(p.ContratId)).Select(p => new { p.ContratId, p.Id }).ToListAsync(arret))
                .Select(p => (p.ContratId.Valeur, p.Id.Valeur)));
            trouves.AddRange((await db.Set<Exposition>().Where(e => EF.Parameter(tranche).Contains(e.ContratId)).Select(e => new { e.ContratId, e.Id }).ToListAsync(arret))
                .Select(e => (e.ContratId.Valeur, e.Id.Valeur)));
            trouves.AddRange((await db.Set<Arret>().Where(a => EF.Parameter(tranche).Contains(a.ContratId)).Select(a => new { a.ContratId, a.Id }).ToListAsync(arret))
                .Select(a => (a.ContratId.Valeur, a.Id.Valeur)));
        }
        enfants = trouves.ToLookup(e => e.Item1, e => e.Item2);
    }
}
