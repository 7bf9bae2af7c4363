using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Demandes;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Agenda;

/// <summary>An appointment to take. Without an hour: the first that suits.</summary>
/// <param name="Contrat">For which employer; absent when the employer has no part in it.</param>
/// <param name="Visite">The visit of the law it answers, when it answers one.</param>
/// <param name="Minutes">Other than the usual length of this visit for this trade.</param>
/// <param name="AuPlusTard">For a visit no due line dates: the day another service gave.</param>
/// <param name="EnSurnombre">Beyond the session's minutes: shares an hour with another.</param>
/// <param name="PourEmployeur">Chosen by an employer: see <see cref="PlaceDemandee"/>.</param>
public sealed record RendezVousAPrendre(
    Id<Vacation> Vacation, TimeOnly? Debut, Id<Travailleur> Travailleur, Id<Contrat>? Contrat, Visite? Visite, TypeVisite Type,
    Id<DemandeVisite>? DemandeId = null, int? Minutes = null, bool EnSurnombre = false,
    OrigineRendezVous Origine = OrigineRendezVous.Assistant, EtatRendezVous Etat = EtatRendezVous.Propose,
    Id<VisiteRecue>? VisiteRecueId = null, DateOnly? AuPlusTard = null, bool PourEmployeur = false);

/// <summary>Takes an appointment. Two people who want one slot: the first has it, the second is told what is free.</summary>
public sealed class PrendreRendezVous(SocleDb db, Ecritures ecritures, VerifierPlace verifier)
{
    private static readonly Processus Processus = new("rendezvous.prendre", "Prise d’un rendez-vous");

    public async Task<Resultat<Id<RendezVous>>> ExecuterAsync(RendezVousAPrendre demande, CancellationToken arret = default)
    {
        demande = await SansEmployeurAsync(demande, arret);
        // Most refusals need no turn to write: a full session is full for everyone.
        var place = await PlacerAsync(demande, arret);
        return place.EstRefus ? place.Refus : await ecritures.Faire(Processus, null, e => DansEcritureAsync(e, demande, arret), arret);
    }

    /// <summary>The same inside a write already open: a journey that takes several.</summary>
    internal async Task<Resultat<Id<RendezVous>>> DansEcritureAsync(Ecriture ecriture, RendezVousAPrendre demande, CancellationToken arret)
    {
        demande = await SansEmployeurAsync(demande, arret);
        await db.PrendreVerrouAgendaAsync([demande.Vacation], demande.Travailleur, arret);
        if (!(await PlacerAsync(demande, arret)).Reussit(out var place, out var refus))
        {
            return refus;
        }
        var rendezVous = await NouveauAsync(demande, place, arret);
        db.Add(rendezVous);
        ecriture.Noter(rendezVous);
        return rendezVous.Id;
    }

    /// <summary>Whatever was sent: an employer has no part in a pre-return visit, nor in what the worker asked for.</summary>
    private async Task<RendezVousAPrendre> SansEmployeurAsync(RendezVousAPrendre demande, CancellationToken arret)
    {
        var par = demande is { Contrat: not null, DemandeId: { } id }
            ? await db.Set<DemandeVisite>().Where(d => d.Id == id).Select(d => (Demandeur?)d.Par).FirstOrDefaultAsync(arret)
            : null;
        return GenreDeVisite.EstConfidentielle(demande.Type, par) ? demande with { Contrat = null } : demande;
    }

    private async Task<Resultat<Place>> PlacerAsync(RendezVousAPrendre demande, CancellationToken arret) =>
        await verifier.VerifierAsync(
            new PlaceDemandee(demande.Vacation, demande.Debut, demande.Travailleur, demande.Contrat, demande.Visite, demande.Type, demande.Minutes, demande.EnSurnombre, null, demande.PourEmployeur), arret);

    private async Task<RendezVous> NouveauAsync(RendezVousAPrendre demande, Place place, CancellationToken arret)
    {
        var auPlusTard = demande is { Contrat: { } contrat, Visite: { } visite }
            ? await db.Set<Echeancier.Echeance>().Where(e => e.ContratId == contrat && e.Visite == visite).Select(e => e.AuPlusTard).FirstOrDefaultAsync(arret)
            : demande.AuPlusTard;
        return new RendezVous
        {
            Id = Id<RendezVous>.Nouveau(),
            VacationId = place.Vacation.Id,
            TravailleurId = demande.Travailleur,
            ContratId = demande.Contrat,
            EtablissementId = place.Employeur?.Etablissement,
            EntrepriseId = place.Employeur?.Entreprise,
            Visite = demande.Visite,
            Type = demande.Type,
            DemandeId = demande.DemandeId,
            VisiteRecueId = demande.VisiteRecueId,
            Jour = place.Vacation.Jour,
            Debut = place.Creneau.Debut,
            Minutes = place.Creneau.Minutes,
            EnSurnombre = demande.EnSurnombre,
            Etat = demande.Etat,
            AuPlusTard = auPlusTard,
            Origine = demande.Origine,
            Accord = place.Vacation.AccordAttendu(null),
        };
    }
}
