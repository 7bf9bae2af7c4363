using System.Data;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Technique.Comptes.Connexion;

/// <summary>
/// Counts attempts before they are judged, so that guesses sent all at once are no more than guesses sent one by one.
/// A right one gives the count back. From the fifth, the account waits: 1 minute, then 2, 4… up to an hour.
/// </summary>
public sealed class EssaisConnexion(BaseComptes comptes, AuteurCourant auteur)
{
    public const int Libres = 5;
    private static readonly TimeSpan AttenteMaximale = TimeSpan.FromHours(1);

    private static readonly Processus Echec = new("connexion.refuser", "Connexion refusée");

    public Task<bool> PrendreAsync(Id<Compte> compte, CancellationToken arret) => PrendreAsync(compte, null, arret);

    /// <summary>
    /// False when the account is waiting. The same statements run for an account that does not exist, and both write: a commit with nothing
    /// to write waits for no disk, and would tell the two apart.
    /// </summary>
    /// <param name="saisi">The identifier typed; without, the account's own number.</param>
    public async Task<bool> PrendreAsync(Id<Compte> compte, string? saisi, CancellationToken arret)
    {
        var db = comptes.Db;
        DateTimeOffset maintenant = comptes.Maintenant;
        var part = PartDesEssais.De(saisi ?? compte.ToString());
        await using var transaction = await db.Database.BeginTransactionAsync(
            db.Moteur == Moteur.Sqlite ? IsolationLevel.Serializable : IsolationLevel.ReadCommitted, arret);
        await db.Set<PartDesEssais>().Where(p => p.Part == part).ExecuteUpdateAsync(p => p.SetProperty(x => x.Essais, x => x.Essais + 1), arret);
        var pris = await db.Set<Compte>()
            .Where(c => c.Id == compte && (c.LockoutEnd == null || c.LockoutEnd <= maintenant))
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1), arret);
        var essais = await db.Set<Compte>().Where(c => c.Id == compte).Select(c => c.AccessFailedCount).FirstOrDefaultAsync(arret);
        var aFaireAttendre = pris > 0 && essais >= Libres ? compte : default;
        DateTimeOffset? jusque = maintenant + Attente(Math.Max(essais, Libres));
        await db.Set<Compte>().Where(c => c.Id == aFaireAttendre).ExecuteUpdateAsync(c => c.SetProperty(x => x.LockoutEnd, jusque), arret);
        await transaction.CommitAsync(arret);
        return pris > 0;
    }

    /// <summary>Inside the write of a sign-in: the count starts again.</summary>
    public Task RendreAsync(Id<Compte> compte, CancellationToken arret)
    {
        DateTime? maintenant = comptes.Maintenant;
        return comptes.Db.Set<Compte>().Where(c => c.Id == compte).ExecuteUpdateAsync(
            c => c.SetProperty(x => x.AccessFailedCount, 0)
                .SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null)
                .SetProperty(x => x.DerniereConnexion, maintenant),
            arret);
    }

    /// <summary>A right password shown again: the count starts again, and nothing else changed.</summary>
    public Task OublierAsync(Id<Compte> compte, CancellationToken arret) =>
        comptes.Db.Set<Compte>().Where(c => c.Id == compte).ExecuteUpdateAsync(
            c => c.SetProperty(x => x.AccessFailedCount, 0).SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null), arret);

    /// <summary>Leaves the same trace whether the account exists or not; what was typed is never kept: it may be a password.</summary>
    public async Task<IssueConnexion> RefuserAsync(Id<Compte> compte, string moyen, CancellationToken arret)
    {
        auteur.Valeur = Auteur.Visiteur;
        await comptes.EcrireAsync<bool>(Echec, ecriture =>
        {
            ecriture.Tracer(ActionAudit.Refus, "compte", compte.Valeur, $$"""{"moyen":[null,"{{moyen}}"]}""");
            return Task.FromResult<Resultat<bool>>(true);
        }, arret: arret);
        return new IssueConnexion.Refusee();
    }

    internal static TimeSpan Attente(int essais) =>
        essais - Libres >= 6 ? AttenteMaximale : TimeSpan.FromMinutes(1 << (essais - Libres));
}
