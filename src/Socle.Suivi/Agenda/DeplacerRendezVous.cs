using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Agenda;

/// <param name="Version">The one that was looked at.</param>
/// <param name="Debut">Absent: the first hour that suits.</param>
/// <param name="PourEmployeur">Chosen by an employer: what it may not know does not refuse the place, the service then accepts it or not.</param>
public sealed record Deplacement(Id<RendezVous> RendezVous, int Version, Id<Vacation> Vers, TimeOnly? Debut, MotifEtape Motif = MotifEtape.Deplace, bool PourEmployeur = false);

/// <summary>Moves an appointment within its session or to another. Whoever was told of the former hour has to be told again.</summary>
public sealed class DeplacerRendezVous(SocleDb db, Ecritures ecritures, VerifierPlace verifier)
{
    private static readonly Processus Processus = new("rendezvous.deplacer", "Déplacement d’un rendez-vous");

    public Task<Resultat<Id<RendezVous>>> ExecuterAsync(Deplacement demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => DansEcritureAsync(e, demande, arret), arret);

    internal async Task<Resultat<Id<RendezVous>>> DansEcritureAsync(Ecriture ecriture, Deplacement demande, CancellationToken arret)
    {
        if (await db.Set<RendezVous>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == demande.RendezVous, arret) is not { } vu)
        {
            return RefusAgenda.Inconnu;
        }
        await db.PrendreVerrouAgendaAsync([vu.VacationId, demande.Vers], vu.TravailleurId, arret);
        var rendezVous = await db.Set<RendezVous>().FirstAsync(r => r.Id == demande.RendezVous, arret);
        if (rendezVous.Version != demande.Version || rendezVous.VacationId != vu.VacationId)
        {
            return RefusAgenda.Change;
        }
        if (rendezVous.Etat >= EtatRendezVous.Arrive)
        {
            return new Refus("agenda.deplacer", $"Un rendez-vous «\u00A0{rendezVous.Etat.EnMots()}\u00A0» ne se déplace plus\u00A0: prenez-en un autre.");
        }
        var demandee = new PlaceDemandee(demande.Vers, demande.Debut, rendezVous.TravailleurId, rendezVous.ContratId, rendezVous.Visite,
            rendezVous.Type, MemesMinutes(rendezVous, demande), rendezVous.EnSurnombre, rendezVous.Id);
        var place = await verifier.VerifierAsync(demandee, arret);
        var aAccepter = place.EstRefus && demande.PourEmployeur;
        place = aAccepter ? await verifier.VerifierAsync(demandee with { PourEmployeur = true }, arret) : place;
        if (place.EstRefus)
        {
            return place.Refus;
        }
        Poser(rendezVous, place.Valeur);
        rendezVous.Etat = aAccepter ? EtatRendezVous.Demande : demande.PourEmployeur ? EtatRendezVous.Propose : rendezVous.Etat;
        ecriture.Noter(rendezVous, demande.Motif);
        ecriture.Emettre(new RendezVousDeplace(rendezVous.Id));
        return rendezVous.Id;
    }

    /// <summary>In the same session it keeps its length; elsewhere, that of the professional who receives.</summary>
    private static int? MemesMinutes(RendezVous rendezVous, Deplacement demande) => rendezVous.VacationId == demande.Vers ? rendezVous.Minutes : null;

    private static void Poser(RendezVous rendezVous, Place place)
    {
        (rendezVous.VacationId, rendezVous.Jour) = (place.Vacation.Id, place.Vacation.Jour);
        (rendezVous.Debut, rendezVous.Minutes) = (place.Creneau.Debut, place.Creneau.Minutes);
        rendezVous.Etat = rendezVous.Etat is EtatRendezVous.Convoque or EtatRendezVous.Confirme ? EtatRendezVous.Propose : rendezVous.Etat;
        rendezVous.Accord = place.Vacation.AccordAttendu(rendezVous.Accord);
        rendezVous.Version++;
    }
}

/// <summary>An appointment stands at another hour, or in another place. Carries no name and no kind of visit.</summary>
public sealed record RendezVousDeplace(Id<RendezVous> RendezVous);
