using Microsoft.EntityFrameworkCore;
using Socle.Adherents;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Annuelles;

/// <summary>
/// The yearly declarations of an absorbed company go to the one that keeps its people. One stands for each year: of two that were signed,
/// the one signed last; the other stays to be read. What the absorbed company signed for the year under way never stops the other from
/// signing for everyone: it is read beside, and whom it confirmed is not asked again.
/// </summary>
internal sealed class SuivreFusion(Ecritures ecritures, TimeProvider temps) : IDestinataire<EntreprisesFusionnees>
{
    private static readonly Processus Processus = new("annuelle.fusion", "Déclarations annuelles d’une entreprise absorbée");

    public Task RecevoirAsync(EntreprisesFusionnees message, CancellationToken arret) => ecritures.Faire(Processus, null, async ecriture =>
    {
        var db = ecriture.Db;
        await db.PrendreVerrouAdherentsAsync(arret);
        var venues = await db.Set<DeclarationAnnuelle>().Where(d => d.EntrepriseId == message.Absorbee).OrderBy(d => d.Id).ToListAsync(arret);
        foreach (var venue in venues)
        {
            var gardee = await db.Set<DeclarationAnnuelle>().FirstOrDefaultAsync(d => d.EntrepriseId == message.Absorbante && d.Annee == venue.Annee && d.EnVigueur, arret);
            if (venue.SigneeLe is null && gardee is not null)
            {
                await FondreAsync(db, venue, gardee, arret);
                continue;
            }
            var tient = Tient(venue, gardee);
            if (tient && gardee is not null)
            {
                // One stands at a time: the former leaves its place first.
                gardee.EnVigueur = false;
                await db.SaveChangesAsync(arret);
            }
            (venue.EntrepriseId, venue.AbsorbeeId, venue.EnVigueur) = (message.Absorbante, venue.AbsorbeeId ?? message.Absorbee, tient);
            await db.SaveChangesAsync(arret);
            await ReprendreAsync(ecriture, venue, gardee, arret);
        }
        return Resultat.De(venues.Count);
    }, arret);

    /// <summary>
    /// Signed by the absorbed company alone, for the year under way: the other still has to sign for everyone. Its own declaration begins with
    /// whom the absorbed one confirmed; nothing was changed of them on the way.
    /// </summary>
    private async Task ReprendreAsync(Ecriture ecriture, DeclarationAnnuelle venue, DeclarationAnnuelle? gardee, CancellationToken arret)
    {
        var db = ecriture.Db;
        if (venue.SigneeLe is null || venue.EnVigueur || venue.Annee != temps.Aujourdhui().Year || gardee is { SigneeLe: not null })
        {
            return;
        }
        var gardeeId = gardee?.Id;
        var confirmees = await db.Set<ConfirmationAnnuelle>().AsNoTracking()
            .Where(c => c.DeclarationId == venue.Id && !db.Set<ConfirmationAnnuelle>().Any(x => x.DeclarationId == gardeeId && x.ContratId == c.ContratId)).ToListAsync(arret);
        if (confirmees.Count == 0)
        {
            return;
        }
        if (gardee is null)
        {
            db.Add(gardee = new() { Id = Id<DeclarationAnnuelle>.Nouveau(), EntrepriseId = venue.EntrepriseId, Annee = venue.Annee, OuverteLe = ecriture.Instant });
        }
        db.AddRange(confirmees.Select(c => new ConfirmationAnnuelle { Id = Id<ConfirmationAnnuelle>.Nouveau(), DeclarationId = gardee.Id, ContratId = c.ContratId, Le = c.Le, Par = c.Par }));
        await db.SaveChangesAsync(arret);
    }

    private bool Tient(DeclarationAnnuelle venue, DeclarationAnnuelle? gardee) => venue.EnVigueur && gardee switch
    {
        null => venue.SigneeLe is null || venue.Annee < temps.Aujourdhui().Year,
        { SigneeLe: null } => false,
        _ => venue.SigneeLe > gardee.SigneeLe,
    };

    /// <summary>One begun and never signed: what was confirmed serves the other, unless it is signed already.</summary>
    private static async Task FondreAsync(SocleDb db, DeclarationAnnuelle venue, DeclarationAnnuelle gardee, CancellationToken arret)
    {
        if (gardee.SigneeLe is null)
        {
            await db.Set<ConfirmationAnnuelle>().Where(c => c.DeclarationId == venue.Id && !db.Set<ConfirmationAnnuelle>().Any(x => x.DeclarationId == gardee.Id && x.ContratId == c.ContratId))
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.DeclarationId, gardee.Id), arret);
        }
        db.Remove(venue);
        await db.SaveChangesAsync(arret);
    }
}
