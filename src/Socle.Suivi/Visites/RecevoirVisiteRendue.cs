using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Taches;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;
using Socle.Travailleurs;

namespace Socle.Suivi.Visites;

/// <summary>
/// A visit opened was not made: the person is in the waiting room again. Handed to the doctor, a request waits for them, due today.
/// </summary>
public sealed class RecevoirVisiteRendue(SocleDb db, Ecritures ecritures, ChangerEtat changer, ConfierSuites suites) : IDestinataire<VisiteRendue>
{
    private static readonly Processus Processus = new("visite.rendue", "Visite ouverte puis rendue à la salle d’attente");

    public async Task RecevoirAsync(VisiteRendue message, CancellationToken arret) =>
        await ecritures.Faire(Processus, null, e => RecevoirAsync(e, message, arret), arret);

    private async Task<Resultat<Id<RendezVous>>> RecevoirAsync(Ecriture ecriture, VisiteRendue message, CancellationToken arret)
    {
        if (await db.Set<RendezVous>().FirstOrDefaultAsync(r => r.Id == message.RendezVous, arret) is not { } rendezVous)
        {
            return RefusAgenda.Inconnu;
        }
        await db.PrendreVerrouAgendaAsync([rendezVous.VacationId], rendezVous.TravailleurId, arret);
        await db.Entry(rendezVous).ReloadAsync(arret);
        var neuf = !message.Reorientee || await DemanderAsync(ecriture, rendezVous, message.Jour, arret);
        if (neuf && rendezVous.Etat == EtatRendezVous.EnVisite)
        {
            await changer.DansEcritureAsync(ecriture, new(rendezVous.Id, rendezVous.Version, EtatRendezVous.Arrive), arret);
        }
        await suites.DansEcritureAsync(ecriture, rendezVous, message.Jour, message.Suites, arret);
        return rendezVous.Id;
    }

    /// <summary>False when it was already asked: the message came twice, and the doctor may have begun.</summary>
    private async Task<bool> DemanderAsync(Ecriture ecriture, RendezVous rendezVous, DateOnly jour, CancellationToken arret)
    {
        if (await db.Set<DemandeVisite>().AnyAsync(d => d.TravailleurId == rendezVous.TravailleurId && d.Par == Demandeur.Medecin && d.Objet == ObjetDemande.Visite && d.Le == jour, arret))
        {
            return false;
        }
        var demande = new DemandeVisite { Id = Id<DemandeVisite>.Nouveau(), TravailleurId = rendezVous.TravailleurId, Par = Demandeur.Medecin, Le = jour, Objet = ObjetDemande.Visite };
        var equipe = await db.Set<Vacation>().Where(v => v.Id == rendezVous.VacationId)
            .Join(db.Set<Professionnel>(), v => v.ProfessionnelId, p => p.Id, (v, p) => p.EquipeId).FirstOrDefaultAsync(arret);
        db.Add(demande);
        db.Add(new Taches.Destinataire(Role.Medecin, null).Confier(ecriture, NatureTache.RepondreDemande, rendezVous.TravailleurId, equipe, jour, demande: demande.Id));
        ecriture.Emettre(new TravailleursChanges([rendezVous.TravailleurId]));
        return true;
    }
}
