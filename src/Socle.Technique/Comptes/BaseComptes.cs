using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;

namespace Socle.Technique.Comptes;

/// <summary>
/// The accounts' own context, opened on the administration whatever the space of the request:
/// the portals' database role has no grant on accounts, and needs none.
/// </summary>
public sealed class BaseComptes(SourcesDonnees sources, AuteurCourant auteur, TimeProvider temps, Distributeur distributeur, TourDEcriture tour) : IAsyncDisposable
{
    private SocleDb? db;

    public SocleDb Db => db ??= sources.Ouvrir(Espace.Administration);

    public DateTime Maintenant => temps.GetUtcNow().UtcDateTime;

    public async Task<Resultat<T>> EcrireAsync<T>(
        Processus processus, Func<Ecriture, Task<Resultat<T>>> action, string? motif = null, CancellationToken arret = default)
    {
        try
        {
            return await new Ecritures(Db, auteur, temps, distributeur, tour).Faire(processus, motif, action, arret);
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            return RefusComptes.Concurrent;
        }
    }

    /// <summary>Inside a write: the next one to ask waits for this one's end. SQLite has one writer anyway.</summary>
    internal async Task VerrouillerAsync(CancellationToken arret)
    {
        if (Db.Moteur == Moteur.Postgresql)
        {
            await Db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(7301987)", arret);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (db is not null)
        {
            await db.DisposeAsync();
        }
    }
}
