using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Delegations;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Traces;

namespace Socle.Suivi.Planification;

/// <summary>What an acceptance did.</summary>
public sealed record BilanAcceptation(int Acceptees, int Refusees);

/// <summary>
/// Writes the lines accepted to the agenda, some sessions at a time: each write locks them, reads again what the agenda now is, books what
/// still fits and says why the rest does not. Nothing is half-written; what is written stays when a later part stops.
/// </summary>
public sealed class AccepterPlacements(SocleDb db, Ecritures ecritures, QuiPeutFaire quiPeut, TimeProvider temps)
{
    /// <summary>Sessions of one write: long enough to be fast, short enough that nobody waits behind it.</summary>
    private const int Vacations = 40;

    private static readonly Processus Processus = new("planification.accepter", "Acceptation d’une planification");

    /// <param name="avancer">Told how many lines are done, out of how many; never inside the write.</param>
    public async Task<Resultat<BilanAcceptation>> FaireAsync(
        Id<PropositionPlanification> id, PartieDeProposition partie, Func<int, int, Task> avancer, CancellationToken arret)
    {
        if (await db.Set<PropositionPlanification>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, arret) is not { } proposition)
        {
            return RefusPlanification.Inconnue;
        }
        var demande = DemandeDePlanification.Lire(proposition.Demande);
        var lignes = (await partie.Lignes(db, id).ToListAsync(arret)).GroupBy(l => l.VacationId!.Value)
            .OrderBy(g => g.First().Jour).ThenBy(g => g.Key.Valeur).ToList();
        var (total, bilan) = (lignes.Sum(g => g.Count()), new BilanAcceptation(0, 0));
        foreach (var part in lignes.Chunk(Vacations))
        {
            await avancer(bilan.Acceptees + bilan.Refusees, total);
            var ecrite = await ecritures.Faire(Processus, null, e => EcrireAsync(e, demande, [.. part.SelectMany(g => g)], arret), arret);
            if (!ecrite.Reussit(out var fait, out var refus))
            {
                return refus;
            }
            bilan = new(bilan.Acceptees + fait.Acceptees, bilan.Refusees + fait.Refusees);
        }
        await avancer(total, total);
        return bilan;
    }

    private async Task<Resultat<BilanAcceptation>> EcrireAsync(Ecriture ecriture, DemandeDePlanification demande, List<LignePlanification> lignes, CancellationToken arret)
    {
        await db.PrendreVerrousAgendaAsync(lignes.Select(l => l.VacationId!.Value), lignes.Select(l => l.TravailleurId), arret);
        // Someone else may have accepted the same line while this one waited.
        var ids = lignes.Select(l => l.Id).ToList();
        var encore = await db.Set<LignePlanification>().Where(l => ids.Contains(l.Id) && l.Etat == EtatLigne.Proposee).Select(l => l.Id).ToListAsync(arret);
        var controle = await ControlerPlacements.LireAsync(db, demande, lignes, await quiPeut.ChargerAsync(arret), temps, arret);
        var (rendezVous, refus) = (new List<RendezVous>(), new List<(Id<LignePlanification> Ligne, string Phrase)>());
        foreach (var ligne in lignes.Where(l => encore.Contains(l.Id)).OrderBy(l => l.Jour).ThenBy(l => l.EnSurnombre).ThenBy(l => l.Debut).ThenBy(l => l.Id.Valeur))
        {
            if (controle.Refuser(ligne) is { } raison)
            {
                refus.Add((ligne.Id, raison.Phrase));
            }
            else
            {
                rendezVous.Add(controle.Prendre(ligne));
            }
        }
        await EcrireAsync(ecriture, rendezVous, arret);
        await NoterAsync(lignes[0].PropositionId, rendezVous, refus, arret);
        return new BilanAcceptation(rendezVous.Count, refus.Count);
    }

    private async Task EcrireAsync(Ecriture ecriture, List<RendezVous> rendezVous, CancellationToken arret)
    {
        await db.InsererAsync(rendezVous, arret);
        await db.InsererAsync(rendezVous.Select(r => new EtapeRendezVous
        {
            Id = Id<EtapeRendezVous>.Nouveau(),
            RendezVousId = r.Id,
            Etat = r.Etat,
            Le = ecriture.Instant,
            Par = ecriture.Auteur.Nom,
            CompteId = ecriture.Auteur.Compte,
            VacationId = r.VacationId,
            Debut = r.Debut,
        }), arret);
        await ecriture.TracerEnMasseAsync(rendezVous.Select(r => new FaitATracer(ActionAudit.Creation, "rendez_vous", r.Id.Valeur, string.Create(
            CultureInfo.InvariantCulture, $$"""{"vacation_id":[null,{{r.VacationId.Valeur}}],"jour":[null,"{{r.Jour:yyyy-MM-dd}}"],"debut":[null,"{{r.Debut:HH\:mm}}"],"origine":[null,"Planification"]}"""))), arret);
    }

    private async Task NoterAsync(
        Id<PropositionPlanification> id, List<RendezVous> rendezVous, List<(Id<LignePlanification> Ligne, string Phrase)> refus, CancellationToken arret)
    {
        var prises = rendezVous.Select(r => new Id<LignePlanification>(r.Id.Valeur)).ToList();
        await db.Set<LignePlanification>().Where(l => prises.Contains(l.Id)).ExecuteUpdateAsync(l => l.SetProperty(x => x.Etat, EtatLigne.Acceptee), arret);
        foreach (var (phrase, refusees) in refus.GroupBy(r => r.Phrase, r => r.Ligne).Select(g => (g.Key, g.ToList())))
        {
            await db.Set<LignePlanification>().Where(l => refusees.Contains(l.Id))
                .ExecuteUpdateAsync(l => l.SetProperty(x => x.Etat, EtatLigne.Refusee).SetProperty(x => x.Refus, phrase), arret);
        }
        await db.Set<PropositionPlanification>().Where(p => p.Id == id).ExecuteUpdateAsync(
            p => p.SetProperty(x => x.Acceptees, x => x.Acceptees + prises.Count).SetProperty(x => x.Refusees, x => x.Refusees + refus.Count), arret);
    }
}
