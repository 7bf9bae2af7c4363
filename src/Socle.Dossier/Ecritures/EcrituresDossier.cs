using System.Data;
using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;

namespace Socle.Dossier.Ecritures;

/// <summary>
/// Opens writes on the files, reads included: reading writes its trace, committed before anything is shown. A refusal undoes everything.
/// </summary>
public sealed class EcrituresDossier(
    DossierDb db, SourcesDossier sources, AuteurCourant auteur, TimeProvider temps, Distributeur distributeur, Ancres ancres)
{
    public static readonly BoiteDEnvoi Boite = new(Espace.Soin, s => (DbContext)s.GetService(typeof(DossierDb))!);

    /// <param name="acteur">Who acts, when it is someone; null for a named process of the system.</param>
    public async Task<Resultat<T>> Faire<T>(Acteur? acteur, FaitTrace fait, Func<EcritureDossier, Task<Resultat<T>>> action, CancellationToken arret = default)
    {
        if (db.Ecriture is not null)
        {
            throw new InvalidOperationException("A write on the files contains no other write.");
        }
        var qui = acteur is null ? auteur.Valeur : new Auteur(acteur.Compte, acteur.Nom);
        var ecriture = new EcritureDossier(db, qui, acteur?.Role, Instant(temps));
        ecriture.Tracer(fait);
        Resultat<T> resultat;
        TeteTrace? tete;
        using (db.Moteur == Moteur.Sqlite ? await sources.Tour.PrendreAsync(arret) : null)
        {
            (resultat, tete) = await DansTransactionAsync(ecriture, action, arret);
        }
        if (tete is not null)
        {
            ancres.Noter(tete.Rang, tete.Sceau, ecriture.Instant);
            await distributeur.RemettreAsync(Boite, ecriture.Messages, arret);
        }
        db.ChangeTracker.Clear();
        return resultat;
    }

    /// <summary>Now, to the microsecond.</summary>
    internal static DateTime Instant(TimeProvider temps)
    {
        var maintenant = temps.GetUtcNow().UtcDateTime;
        return maintenant.AddTicks(-(maintenant.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    private async Task<(Resultat<T>, TeteTrace?)> DansTransactionAsync<T>(EcritureDossier ecriture, Func<EcritureDossier, Task<Resultat<T>>> action, CancellationToken arret)
    {
        try
        {
            // SQLite: Serializable begins IMMEDIATE, so a writer waits its turn instead of failing half-way.
            await using var transaction = await db.Database.BeginTransactionAsync(
                db.Moteur == Moteur.Sqlite ? IsolationLevel.Serializable : IsolationLevel.ReadCommitted, arret);
            db.Ecriture = ecriture;
            var resultat = await action(ecriture);
            if (!resultat.EstSucces)
            {
                return (resultat, null);
            }
            await db.SaveChangesAsync(arret);
            // Last, so that writers wait for each other the time of one line.
            var tete = await ChainerAsync(ecriture, arret);
            await transaction.CommitAsync(arret);
            return (resultat, tete);
        }
        finally
        {
            db.Ecriture = null;
        }
    }

    private async Task<TeteTrace> ChainerAsync(EcritureDossier ecriture, CancellationToken arret)
    {
        var tete = await db.Set<TeteTrace>().FromSqlRaw(db.Moteur == Moteur.Postgresql
            ? $"SELECT id, rang, sceau FROM {DossierDb.Schema}.tete_trace WHERE id = 1 FOR UPDATE"
            : "SELECT id, rang, sceau FROM tete_trace WHERE id = 1").SingleAsync(arret);
        var lignes = ecriture.Lignes.Count == 0 ? null : string.Join('\n', ecriture.Lignes);
        foreach (var fait in ecriture.Faits)
        {
            var trace = Trace(ecriture, fait, tete, lignes);
            lignes = null;
            db.Add(trace);
            await ReveleesAuTravailleur.AnnoncerAsync(db, trace, arret);
            // Its code is the next one's « precedente »: it must be known before.
            await db.SaveChangesAsync(arret);
            (tete.Rang, tete.Sceau) = (trace.Rang, trace.Sceau);
        }
        await db.SaveChangesAsync(arret);
        return tete;
    }

    private static TraceDossier Trace(EcritureDossier ecriture, FaitTrace fait, TeteTrace tete, string? lignes) => new()
    {
        Rang = tete.Rang + 1,
        Instant = ecriture.Instant,
        CompteId = ecriture.Auteur.Compte,
        Qui = ecriture.Auteur.Nom,
        Role = ecriture.Role,
        DossierId = fait.Dossier,
        Action = fait.Action,
        Blocs = fait.Blocs,
        Precision = fait.Precision,
        Lignes = lignes,
        Precedente = tete.Sceau,
    };
}
