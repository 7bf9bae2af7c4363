using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.EspaceSalarie.Remis;

/// <summary>What comes out of the base of the files for a worker: kept once however often it comes, under the entry that mergers kept.</summary>
internal sealed class RemettreAuSalarie(SocleDb db, Ecritures ecritures)
{
    /// <param name="id">What it is kept under: there already, nothing is done.</param>
    public async Task UneFoisAsync<T>(Processus processus, Id<T> id, Id<Travailleur> a, Func<Id<Travailleur>, T> remis, CancellationToken arret) where T : class
    {
        var qui = await db.Set<Travailleur>().Where(t => t.Id == a).Select(t => (Id<Travailleur>?)(t.FusionneVersId ?? t.Id)).FirstOrDefaultAsync(arret);
        if (qui is not { } travailleur || await db.Set<T>().AnyAsync(x => EF.Property<Id<T>>(x, "Id") == id, arret))
        {
            return;
        }
        await ecritures.Faire(processus, null, _ =>
        {
            db.Add(remis(travailleur));
            return Task.FromResult(Resultat.De(true));
        }, arret);
    }
}
