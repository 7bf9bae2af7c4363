using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations.Liens;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;

namespace Socle.Suivi.Employeurs;

/// <summary>Confirms, moves or excuses an appointment of one of an employer's workers: what its page shows, and nothing else.</summary>
public sealed class RepondrePourEmployeur(SocleDb db, Ecritures ecritures, ProposerCreneaux proposer, ChangerEtat changer, DeplacerRendezVous deplacer, TimeProvider temps)
{
    private static readonly Processus Confirmation = new("employeur.confirmer", "Rendez-vous confirmé par l’employeur");
    private static readonly Processus Excuse = new("employeur.excuser", "Rendez-vous excusé par l’employeur");
    private static readonly Processus Deplacement = new("employeur.deplacer", "Rendez-vous déplacé par l’employeur");

    private static Refus Ferme => new("employeur.ferme", "Ce rendez-vous ne se change plus ici\u00A0: appelez votre service.");

    public Task<Resultat<Id<RendezVous>>> ConfirmerAsync(Id<Contrat> contrat, Id<RendezVous> id, CancellationToken arret = default) =>
        FaireAsync(Confirmation, contrat, id, (e, r) => r.Etat switch
        {
            EtatRendezVous.Confirme => Task.FromResult(Resultat.De(r.Id)),
            EtatRendezVous.Convoque => changer.DansEcritureAsync(e, new(r.Id, r.Version, EtatRendezVous.Confirme), arret),
            _ => Task.FromResult<Resultat<Id<RendezVous>>>(Ferme),
        }, arret);

    /// <summary>What nobody was told of yet is simply given back.</summary>
    public Task<Resultat<Id<RendezVous>>> ExcuserAsync(Id<Contrat> contrat, Id<RendezVous> id, MotifEtape? motif, CancellationToken arret = default) =>
        FaireAsync(Excuse, contrat, id, (e, r) => motif is { } m && RepondreAuLien.MotifsDeLEmployeur.Contains(m)
            ? changer.DansEcritureAsync(e, new(r.Id, r.Version, r.Etat <= EtatRendezVous.Propose ? EtatRendezVous.Annule : EtatRendezVous.Excuse, m), arret)
            : Task.FromResult<Resultat<Id<RendezVous>>>(new Refus("employeur.motif", "Choisissez une raison dans la liste.", "Motif")), arret);

    /// <summary>To one of the places offered, and no other.</summary>
    public Task<Resultat<Id<RendezVous>>> DeplacerAsync(Id<Contrat> contrat, Id<RendezVous> id, Id<Vacation> vers, CancellationToken arret = default) =>
        FaireAsync(Deplacement, contrat, id, async (e, r) => (await proposer.LireAsync(r.Id, arret, pourEmployeur: true)).FirstOrDefault(p => p.Vacation == vers) is { } choisi
            ? await deplacer.DansEcritureAsync(e, new(r.Id, r.Version, vers, choisi.Debut, MotifEtape.EmpechementTravail, PourEmployeur: true), arret)
            : new Refus("employeur.pris", "Ce créneau vient d’être pris\u00A0: en voici d’autres."), arret);

    private Task<Resultat<Id<RendezVous>>> FaireAsync(
        Processus processus, Id<Contrat> contrat, Id<RendezVous> id, Func<Ecriture, RendezVous, Task<Resultat<Id<RendezVous>>>> acte, CancellationToken arret) =>
        ecritures.Faire(processus, null, async e =>
        {
            // The same rows as the view the page was read from: a contract, told of or chosen by the employer, and still to come.
            var rendezVous = await db.Set<RendezVous>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.ContratId == contrat && r.VisiteRecueId == null
                && r.Etat <= EtatRendezVous.Confirme && (r.Etat >= EtatRendezVous.Convoque || r.Origine == OrigineRendezVous.Employeur), arret);
            return rendezVous is null || HeureDeParis.Instant(rendezVous.Jour, rendezVous.Debut) <= temps.GetUtcNow() ? Ferme : await acte(e, rendezVous);
        }, arret);
}
