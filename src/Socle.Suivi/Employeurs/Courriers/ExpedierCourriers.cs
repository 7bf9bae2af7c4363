using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Acces;
using Socle.Suivi.Employeurs.Campagnes;
using Socle.Technique.Base;
using Socle.Technique.Courriers;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;

namespace Socle.Suivi.Employeurs.Courriers;

/// <summary>
/// Sends what waits, a few hundred at a time. Each is taken, and that is committed, before a word is said to the server: two nodes never
/// send one twice; what a process that died had taken waits for its next try.
/// </summary>
public sealed class ExpedierCourriers(SocleDb db, Ecritures ecritures, OptionsCourriel options, DossierEnvois dossier, ComposerCourrier composer, TimeProvider temps) : ITravail
{
    private const int ParTour = 200;
    private static readonly TimeSpan Reprise = TimeSpan.FromMinutes(15);
    private static readonly Processus Processus = new("employeurs.expedier", "Envoi des courriers aux employeurs");

    private sealed record Pris(CourrierEmployeur Courrier, Remise Remise);

    public async Task<Resultat<string>> FaireAsync(CancellationToken arret)
    {
        var envoyes = 0;
        while ((await ecritures.Faire(Processus, null, e => PrendreAsync(e, arret), arret)).Valeur is { Count: > 0 } pris)
        {
            var remises = await EnvoyerAsync(pris, arret);
            envoyes += remises.Count(r => r.Remise.Issue == IssueRemise.Acceptee);
            await ecritures.Faire(Processus, null, e => ConclureAsync(e, remises, arret), arret);
        }
        return envoyes switch { 0 => "Aucun courrier n’attendait.", 1 => "1 courrier envoyé.", _ => $"{envoyes} courriers envoyés." };
    }

    private async Task<Resultat<List<Id<CourrierEmployeur>>>> PrendreAsync(Ecriture ecriture, CancellationToken arret)
    {
        if (db.Moteur == Moteur.Postgresql)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(3101310)", arret);
        }
        var dus = await db.Set<CourrierEmployeur>().Where(c => c.ProchainEssai <= ecriture.Instant).OrderBy(c => c.ProchainEssai).ThenBy(c => c.Id).Take(ParTour).ToListAsync(arret);
        foreach (var courrier in dus)
        {
            (courrier.Essais, courrier.ProchainEssai) = (courrier.Essais + 1, ecriture.Instant + Reprise);
        }
        return dus.ConvertAll(c => c.Id);
    }

    private async Task<List<Pris>> EnvoyerAsync(List<Id<CourrierEmployeur>> ids, CancellationToken arret)
    {
        var lus = await (
            from c in db.Set<CourrierEmployeur>().AsNoTracking()
            where ids.Contains(c.Id)
            join k in db.Set<Campagne>() on c.CampagneId equals k.Id into campagnes
            from k in campagnes.DefaultIfEmpty()
            join i in db.Set<InvitationAcces>().AsNoTracking() on c.InvitationId equals i.Id into invitations
            from i in invitations.DefaultIfEmpty()
            select new
            {
                Courrier = c,
                Campagne = k,
                Invitation = i,
                Entreprise = db.Set<Entreprise>().Where(e => e.Id == i.EntrepriseId).Select(e => e.RaisonSociale).FirstOrDefault(),
                // One mail stands for all those of its address: it then names none.
                Plusieurs = db.Set<InvitationAcces>().Any(x => x.CampagneId == i.CampagneId && x.CourrielCle == i.CourrielCle && x.Id != i.Id),
            }).ToListAsync(arret);
        await using var session = new SessionCourriel(options, dossier);
        var pris = new List<Pris>();
        foreach (var l in lus)
        {
            // Withdrawn or answered since it was asked for: nothing is sent.
            var inutile = l.Invitation is { } i && !i.EstOuverte(temps.GetUtcNow().UtcDateTime);
            pris.Add(new(l.Courrier, inutile ? Remise.Definitive("inutile") : await session.EnvoyerAsync(composer.Composer(l.Courrier, l.Campagne, l.Invitation, l.Plusieurs ? null : l.Entreprise))));
        }
        return pris;
    }

    private async Task<Resultat<bool>> ConclureAsync(Ecriture ecriture, List<Pris> pris, CancellationToken arret)
    {
        var ids = pris.ConvertAll(p => p.Courrier.Id);
        var lignes = await db.Set<CourrierEmployeur>().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, arret);
        foreach (var (courrier, remise) in pris)
        {
            var ligne = lignes[courrier.Id];
            var reste = remise.Issue == IssueRemise.Passagere && ligne.Essais < CourrierEmployeur.EssaisAuPlus;
            (ligne.Code, ligne.EnvoyeLe) = (remise.Code, remise.Issue == IssueRemise.Acceptee ? ecriture.Instant : ligne.EnvoyeLe);
            ligne.ProchainEssai = reste ? ecriture.Instant + (Reprise * Math.Pow(2, ligne.Essais)) : null;
        }
        return true;
    }
}
