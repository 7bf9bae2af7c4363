using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Convocations.Liens;
using Socle.Technique.Base;
using Socle.Technique.Courriers;
using Socle.Technique.Masse;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;

namespace Socle.Suivi.Convocations.Expedition;

/// <summary>A message taken, and the secret of its link, which is nowhere else.</summary>
internal sealed record Prise(Convocation Convocation, string Secret);

/// <summary>What became of a message taken.</summary>
internal sealed record Conclusion(Convocation Convocation, EtatConvocation Etat, string? Code)
{
    private const int EssaisAuPlus = 6;

    public static Conclusion De(Convocation convocation, Remise remise) => new(convocation, remise.Issue switch
    {
        IssueRemise.Acceptee => EtatConvocation.Envoyee,
        IssueRemise.Passagere when convocation.Essais < EssaisAuPlus => EtatConvocation.AEnvoyer,
        IssueRemise.Incertaine => EtatConvocation.Incertaine,
        _ => EtatConvocation.Echouee,
    }, remise.Code);

    /// <summary>2, 8, 32 minutes, 2 and 8 hours.</summary>
    public DateTime Prochain(DateTime maintenant) => maintenant.AddMinutes(2 * Math.Pow(4, Math.Max(0, Convocation.Essais - 1)));
}

/// <summary>
/// Who sends what. A message is taken, and that is committed, before a word is said to the server: whatever stops the process then, it is
/// not sent twice by itself. What a dead process held is said to be uncertain, for someone to settle.
/// </summary>
internal sealed class TourDEnvoi(SocleDb db, TourDEcriture tour, TimeProvider temps)
{
    /// <summary>SMS wake people up.</summary>
    private static readonly (TimeOnly Du, TimeOnly Au) HeuresDesSms = (new(8, 0), new(20, 0));

    /// <summary>No dialogue lasts so long: the base failed when its end was to be written.</summary>
    private static readonly TimeSpan Oubli = TimeSpan.FromMinutes(3);

    private DateTime Maintenant => temps.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Writes what became of some and takes others, in one commit: who comes back with one leaves with another, so that no more are held
    /// than are being said. Fewer are given when fewer wait; several nodes each take others.
    /// </summary>
    public async Task<IReadOnlyList<Prise>> TournerAsync(IReadOnlyCollection<Conclusion> finies, int places, CancellationToken arret)
    {
        var maintenant = Maintenant;
        using var mien = db.Moteur == Moteur.Sqlite ? await tour.PrendreAsync(arret) : null;
        await using var transaction = await db.Database.BeginTransactionAsync(
            db.Moteur == Moteur.Sqlite ? System.Data.IsolationLevel.Serializable : System.Data.IsolationLevel.ReadCommitted, arret);
        await ConclureAsync(finies, maintenant, arret);
        var prises = new List<Prise>();
        foreach (var canal in SmsPermis() ? [Canal.Courriel, Canal.Sms] : new[] { Canal.Courriel })
        {
            prises.AddRange(places > prises.Count ? await PrendreAsync(canal, places - prises.Count, maintenant, arret) : []);
        }
        if (prises.Count > 0)
        {
            await db.InsererAsync(prises.Select(p => Jetons.Pour(p.Convocation.Id, p.Secret, maintenant)), arret);
        }
        await transaction.CommitAsync(arret);
        return prises;
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

    private async Task<List<Prise>> PrendreAsync(Canal canal, int combien, DateTime maintenant, CancellationToken arret)
    {
        var prises = db.Moteur == Moteur.Sqlite
            ? db.Set<Convocation>().FromSql($"""
                UPDATE convocation SET etat = 2, preneur = {Detenteur.Moi}, prise_le = {maintenant}, essais = essais + 1
                WHERE id IN (SELECT id FROM convocation WHERE etat = 1 AND canal = {(int)canal} AND prochain_essai <= {maintenant} ORDER BY prochain_essai, id LIMIT {combien})
                RETURNING *
                """)
            : db.Set<Convocation>().FromSql($"""
                UPDATE convocation SET etat = 2, preneur = {Detenteur.Moi}, prise_le = {maintenant}, essais = essais + 1
                WHERE id IN (SELECT id FROM convocation WHERE etat = 1 AND canal = {(int)canal} AND prochain_essai <= {maintenant} ORDER BY prochain_essai, id LIMIT {combien} FOR UPDATE SKIP LOCKED)
                RETURNING *
                """);
        return [.. (await prises.AsNoTracking().ToListAsync(arret)).Select(c => new Prise(c, Jetons.Nouveau()))];
    }

    /// <summary>A late word settles one that was thought uncertain, as long as nobody else took it.</summary>
    private async Task ConclureAsync(IReadOnlyCollection<Conclusion> finies, DateTime maintenant, CancellationToken arret)
    {
        foreach (var memes in finies.GroupBy(f => (f.Etat, f.Code, Prochain: f.Prochain(maintenant))))
        {
            var ((etat, code, prochain), ids) = (memes.Key, memes.Select(f => f.Convocation.Id).ToList());
            await db.Set<Convocation>()
                .Where(c => ids.Contains(c.Id) && c.Preneur == Detenteur.Moi && (c.Etat == EtatConvocation.EnCours || c.Etat == EtatConvocation.Incertaine))
                .ExecuteUpdateAsync(c => c
                    .SetProperty(x => x.Etat, etat).SetProperty(x => x.Code, code)
                    .SetProperty(x => x.ConclueLe, maintenant).SetProperty(x => x.ProchainEssai, prochain), arret);
        }
    }

    private bool SmsPermis()
    {
        var heure = TimeOnly.FromDateTime(temps.GetUtcNow().AParis().DateTime);
        return heure >= HeuresDesSms.Du && heure < HeuresDesSms.Au;
    }
}
