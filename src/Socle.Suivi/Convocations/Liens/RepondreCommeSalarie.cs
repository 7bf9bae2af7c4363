using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Convocations.Liens;

/// <summary>The worker's answers from their own space: the same as from the link of a message, for each of their appointments to come.</summary>
public sealed class RepondreCommeSalarie(
    SocleDb db, Ecritures ecritures, ProposerCreneaux proposer, ChangerEtat changer, DeplacerRendezVous deplacer, TimeProvider temps)
{
    private static readonly Processus Confirmation = new("salarie.confirmer", "Confirmation par le salarié");
    private static readonly Processus Excuse = new("salarie.excuser", "Excuse par le salarié");
    private static readonly Processus Deplacement = new("salarie.deplacer", "Déplacement par le salarié");

    public static Refus Ferme { get; } = new("salarie.rendezvous", "Ce rendez-vous ne se change plus ici\u00A0: appelez le service.");

    public Task<Resultat<Id<RendezVous>>> ConfirmerAsync(Id<Travailleur> qui, Id<RendezVous> id, CancellationToken arret = default) =>
        FaireAsync(Confirmation, qui, id, (e, r) => r.Etat == EtatRendezVous.Confirme
            ? Task.FromResult(Resultat.De(r.Id))
            : changer.DansEcritureAsync(e, new(r.Id, r.Version, EtatRendezVous.Confirme), arret), arret);

    public Task<Resultat<Id<RendezVous>>> ExcuserAsync(Id<Travailleur> qui, Id<RendezVous> id, MotifEtape? motif, CancellationToken arret = default) =>
        FaireAsync(Excuse, qui, id, (e, r) => motif is { } m && RepondreAuLien.MotifsDuTravailleur.Contains(m)
            ? changer.DansEcritureAsync(e, new(r.Id, r.Version, EtatRendezVous.Excuse, m), arret)
            : Task.FromResult<Resultat<Id<RendezVous>>>(new Refus("lien.motif", "Choisissez une raison dans la liste.", "motif")), arret);

    /// <summary>To one of the places proposed, and no other; who chose it has confirmed it.</summary>
    public Task<Resultat<Id<RendezVous>>> DeplacerAsync(Id<Travailleur> qui, Id<RendezVous> id, Id<Vacation> vers, CancellationToken arret = default) =>
        FaireAsync(Deplacement, qui, id, (e, r) => RepondreAuLien.DeplacerAsync(e, r.Id, r.Version, vers, proposer, deplacer, changer, arret), arret);

    private Task<Resultat<Id<RendezVous>>> FaireAsync(
        Processus processus, Id<Travailleur> qui, Id<RendezVous> id, Func<Ecriture, RendezVous, Task<Resultat<Id<RendezVous>>>> acte, CancellationToken arret) =>
        ecritures.Faire(processus, null, async e =>
        {
            var rendezVous = await db.Set<RendezVous>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.TravailleurId == qui, arret);
            return rendezVous is { Etat: >= EtatRendezVous.Propose and <= EtatRendezVous.Confirme } && HeureDeParis.Instant(rendezVous.Jour, rendezVous.Debut) > temps.GetUtcNow()
                ? await acte(e, rendezVous)
                : Ferme;
        }, arret);
}
