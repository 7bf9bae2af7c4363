using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Taches;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;

namespace Socle.Suivi.Visites;

/// <summary>A visit was concluded in the file: its appointment is done, and the next date follows.</summary>
public sealed class RecevoirVisiteConclue(SocleDb db, Ecritures ecritures, EntrerEnVisite entrer, ChangerEtat changer, VisiteFaite faite, ConfierSuites suites) : IDestinataire<VisiteConclue>
{
    private static readonly Processus Processus = new("visite.conclue", "Visite conclue au dossier médical");

    public async Task RecevoirAsync(VisiteConclue message, CancellationToken arret) =>
        // A refusal would say the appointment is gone: nothing to do again. What fails throws, and is tried later.
        await ecritures.Faire(Processus, null, e => RecevoirAsync(e, message, arret), arret);

    private async Task<Resultat<Id<RendezVous>>> RecevoirAsync(Ecriture ecriture, VisiteConclue message, CancellationToken arret)
    {
        if (await db.Set<RendezVous>().FirstOrDefaultAsync(r => r.Id == message.RendezVous, arret) is not { } rendezVous)
        {
            return RefusAgenda.Inconnu;
        }
        if (rendezVous.Etat != EtatRendezVous.Fait && (await entrer.DansEcritureAsync(ecriture, rendezVous.Id, arret)).EstSucces)
        {
            await changer.DansEcritureAsync(ecriture, new(rendezVous.Id, rendezVous.Version, EtatRendezVous.Fait), arret);
        }
        // Whatever became of the appointment, the visit took place.
        await faite.NoterAsync(ecriture, rendezVous, message, arret);
        await AcheverReorientationAsync(ecriture, rendezVous, message, arret);
        await suites.DansEcritureAsync(ecriture, rendezVous, message.Jour, message.Suites, arret);
        return rendezVous.Id;
    }

    /// <summary>The doctor received them: what was asked of the doctor without delay is done.</summary>
    private async Task AcheverReorientationAsync(Ecriture ecriture, RendezVous rendezVous, VisiteConclue message, CancellationToken arret)
    {
        if (message.Par != Profession.Medecin)
        {
            return;
        }
        var demandes = await db.Set<DemandeVisite>()
            .Where(d => d.TravailleurId == rendezVous.TravailleurId && d.Par == Demandeur.Medecin && d.Objet == ObjetDemande.Visite && d.Le <= message.Jour).Select(d => d.Id).ToListAsync(arret);
        foreach (var demande in demandes)
        {
            await db.AcheverAsync(ecriture, demande, arret);
        }
    }
}
