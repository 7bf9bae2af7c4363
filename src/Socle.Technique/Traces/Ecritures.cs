using System.Data;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Envois;

namespace Socle.Technique.Traces;

/// <summary>
/// Opens writes. <see cref="Faire{T}"/> runs the action in one transaction: a refusal undoes everything,
/// a success commits the changes, their audit events and their messages, then hands the messages over.
/// </summary>
public sealed class Ecritures(SocleDb db, AuteurCourant auteur, TimeProvider temps, Distributeur distributeur, TourDEcriture tour)
{
    private bool enEssai;
    private IReadOnlyList<object> ajouts = [];

    /// <summary>
    /// Runs a use case for nothing, to show what it would do before one confirms: its refusal, or what it would add. All is undone.
    /// </summary>
    public async Task<Essai<T>> EssayerAsync<T>(Func<Task<Resultat<T>>> acte)
    {
        enEssai = true;
        try
        {
            return new Essai<T>(await acte(), ajouts);
        }
        finally
        {
            (enEssai, ajouts) = (false, []);
        }
    }

    public async Task<Resultat<T>> Faire<T>(
        Processus processus, string? motif, Func<Ecriture, Task<Resultat<T>>> action, CancellationToken arret = default)
    {
        if (db.Ecriture is not null)
        {
            throw new InvalidOperationException($"« {processus.Code} » inside « {db.Ecriture.Processus.Code} »: a write contains no other write.");
        }
        var ecriture = new Ecriture(db, auteur.Valeur, processus, motif, temps.GetUtcNow().UtcDateTime);
        Resultat<T> resultat;
        using (db.Moteur == Moteur.Sqlite ? await tour.PrendreAsync(arret) : null)
        {
            resultat = await DansTransactionAsync(ecriture, action, arret);
        }
        if (resultat.EstSucces && !enEssai)
        {
            await distributeur.RemettreAsync(ecriture.Messages, arret);
        }
        else
        {
            db.ChangeTracker.Clear();
        }
        return resultat;
    }

    private async Task<Resultat<T>> DansTransactionAsync<T>(Ecriture ecriture, Func<Ecriture, Task<Resultat<T>>> action, CancellationToken arret)
    {
        try
        {
            // SQLite: Serializable begins IMMEDIATE, so a writer waits its turn instead of failing half-way.
            await using var transaction = await db.Database.BeginTransactionAsync(
                db.Moteur == Moteur.Sqlite ? IsolationLevel.Serializable : IsolationLevel.ReadCommitted, arret);
            db.Ecriture = ecriture;
            var resultat = await action(ecriture);
            if (resultat.EstSucces && !enEssai)
            {
                await db.SaveChangesAsync(arret);
                await transaction.CommitAsync(arret);
            }
            ajouts = enEssai ? [.. db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).Select(e => e.Entity)] : [];
            return resultat;
        }
        finally
        {
            db.Ecriture = null;
        }
    }
}

/// <summary>What a use case would answer, and the objects it would add.</summary>
public sealed record Essai<T>(Resultat<T> Resultat, IReadOnlyList<object> Ajouts);
