using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Convocations.Liens;
using Socle.Technique.Base;
using Socle.Technique.Courriers;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;

namespace Socle.Suivi.Convocations.Expedition;

/// <summary>A message taken, and the secret of its link, which is nowhere else.</summary>
internal sealed record Prise(Id<Convocation> Id, string Secret);

/// <summary>
/// Who sends what. A message is taken, and that is committed, before a word is said to the server: whatever stops the process then, it is
/// not sent twice by itself. What a dead process held is said to be uncertain, for someone to settle.
/// </summary>
internal sealed class TourDEnvoi(SocleDb db, TourDEcriture tour, TimeProvider temps)
{
    private const int EssaisAuPlus = 6;

    /// <summary>SMS wake people up.</summary>
    private static readonly (TimeOnly Du, TimeOnly Au) HeuresDesSms = (new(8, 0), new(20, 0));

    /// <summary>No dialogue lasts so long: the base failed when its end was to be written.</summary>
    private static readonly TimeSpan Oubli = TimeSpan.FromMinutes(3);

    private DateTime Maintenant => temps.GetUtcNow().UtcDateTime;

    /// <summary>Takes one; null when nothing waits. Several nodes each take another.</summary>
    public async Task<Prise?> PrendreAsync(CancellationToken arret)
    {
        var (maintenant, dernier, secret) = (Maintenant, (int)(SmsPermis() ? Canal.Sms : Canal.Courriel), Jetons.Nouveau());
        using var mien = await EcrireAsync(arret);
        await using var transaction = await db.Database.BeginTransactionAsync(
            db.Moteur == Moteur.Sqlite ? System.Data.IsolationLevel.Serializable : System.Data.IsolationLevel.ReadCommitted, arret);
        var prises = db.Moteur == Moteur.Sqlite
            ? await db.Database.SqlQuery<long>($"""
                UPDATE convocation SET etat = 2, preneur = {Detenteur.Moi}, prise_le = {maintenant}, essais = essais + 1
                WHERE id = (SELECT id FROM convocation WHERE etat = 1 AND prochain_essai <= {maintenant} AND canal <= {dernier} ORDER BY prochain_essai, id LIMIT 1)
                RETURNING id AS "Value"
                """).ToListAsync(arret)
            : await db.Database.SqlQuery<long>($"""
                UPDATE convocation SET etat = 2, preneur = {Detenteur.Moi}, prise_le = {maintenant}, essais = essais + 1
                WHERE id = (SELECT id FROM convocation WHERE etat = 1 AND prochain_essai <= {maintenant} AND canal <= {dernier} ORDER BY prochain_essai, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id AS "Value"
                """).ToListAsync(arret);
        if (prises.Count == 0)
        {
            return null;
        }
        var jeton = Jetons.Pour(new(prises[0]), secret, maintenant);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO jeton_convocation (id, convocation_id, empreinte, expire_le) VALUES ({jeton.Id.Valeur}, {prises[0]}, {jeton.Empreinte}, {jeton.ExpireLe})", arret);
        await transaction.CommitAsync(arret);
        return new(new(prises[0]), secret);
    }

    /// <summary>What became of it. A late word settles one that was thought uncertain, as long as nobody else took it.</summary>
    public async Task ConclureAsync(Convocation convocation, Remise remise, CancellationToken arret)
    {
        var (etat, prochain, maintenant) = (Etat(remise.Issue, convocation.Essais), Prochain(convocation.Essais), Maintenant);
        using var mien = await EcrireAsync(arret);
        await Miennes(convocation.Id).ExecuteUpdateAsync(c => c
            .SetProperty(x => x.Etat, etat).SetProperty(x => x.Code, remise.Code)
            .SetProperty(x => x.ConclueLe, maintenant).SetProperty(x => x.ProchainEssai, prochain), arret);
    }

    /// <summary>Nothing was said: it has no use any more, or no address.</summary>
    public async Task EcarterAsync(Id<Convocation> id, EtatConvocation etat, string? code, CancellationToken arret)
    {
        var maintenant = Maintenant;
        using var mien = await EcrireAsync(arret);
        await Miennes(id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Etat, etat).SetProperty(x => x.Code, code).SetProperty(x => x.ConclueLe, maintenant), arret);
    }

    /// <summary>Returns how many a dead process left.</summary>
    public async Task<int> ReprendreAsync(CancellationToken arret)
    {
        var maintenant = Maintenant;
        var prises = await db.Set<Convocation>().AsNoTracking().Where(c => c.Etat == EtatConvocation.EnCours)
            .Select(c => new { c.Preneur, c.PriseLe }).Distinct().ToListAsync(arret);
        var laissees = 0;
        foreach (var morte in prises.Where(p => !Detenteur.Vit(p.Preneur, p.PriseLe, maintenant) || maintenant - p.PriseLe > Oubli))
        {
            laissees += await db.Set<Convocation>().Where(c => c.Etat == EtatConvocation.EnCours && c.Preneur == morte.Preneur && c.PriseLe == morte.PriseLe)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.Etat, EtatConvocation.Incertaine).SetProperty(x => x.Code, "interrompu").SetProperty(x => x.ConclueLe, maintenant), arret);
        }
        return laissees;
    }

    private async Task<IDisposable?> EcrireAsync(CancellationToken arret) => db.Moteur == Moteur.Sqlite ? await tour.PrendreAsync(arret) : null;

    private IQueryable<Convocation> Miennes(Id<Convocation> id) => db.Set<Convocation>().Where(c =>
        c.Id == id && c.Preneur == Detenteur.Moi && (c.Etat == EtatConvocation.EnCours || c.Etat == EtatConvocation.Incertaine));

    private static EtatConvocation Etat(IssueRemise issue, int essais) => issue switch
    {
        IssueRemise.Acceptee => EtatConvocation.Envoyee,
        IssueRemise.Passagere when essais < EssaisAuPlus => EtatConvocation.AEnvoyer,
        IssueRemise.Incertaine => EtatConvocation.Incertaine,
        _ => EtatConvocation.Echouee,
    };

    /// <summary>2, 8, 32 minutes, 2 and 8 hours.</summary>
    private DateTime Prochain(int essais) => Maintenant.AddMinutes(2 * Math.Pow(4, Math.Max(0, essais - 1)));

    private bool SmsPermis()
    {
        var heure = TimeOnly.FromDateTime(temps.GetUtcNow().AParis().DateTime);
        return heure >= HeuresDesSms.Du && heure < HeuresDesSms.Au;
    }
}
