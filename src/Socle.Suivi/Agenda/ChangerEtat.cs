using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Taches;
using Socle.Suivi.Visites;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Agenda;

/// <param name="Version">The one that was looked at.</param>
public sealed record ChangementDEtat(Id<RendezVous> RendezVous, int Version, EtatRendezVous Vers, MotifEtape? Motif = null);

/// <summary>Says that an appointment changed state. Each write is sent to whoever listens (<see cref="EtatChange"/>).</summary>
public sealed class ChangerEtat(SocleDb db, Ecritures ecritures, VisiteFaite faite, TimeProvider temps)
{
    private static readonly Processus Processus = new("rendezvous.etat", "Changement d’état d’un rendez-vous");

    public Task<Resultat<Id<RendezVous>>> ExecuterAsync(ChangementDEtat demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => DansEcritureAsync(e, demande, arret), arret);

    internal async Task<Resultat<Id<RendezVous>>> DansEcritureAsync(Ecriture ecriture, ChangementDEtat demande, CancellationToken arret)
    {
        if (await db.Set<RendezVous>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == demande.RendezVous, arret) is not { } vu)
        {
            return RefusAgenda.Inconnu;
        }
        await db.PrendreVerrouAgendaAsync([vu.VacationId], vu.TravailleurId, arret);
        var rendezVous = await db.Set<RendezVous>().FirstAsync(r => r.Id == demande.RendezVous, arret);
        if (await RefuserAsync(rendezVous, demande, arret) is { } refus)
        {
            return refus;
        }
        var avant = rendezVous.Etat;
        Passer(ecriture, rendezVous, demande.Vers, demande.Motif);
        await VisiteFaiteAsync(ecriture, rendezVous, avant, arret);
        await DemandeAsync(ecriture, rendezVous, avant, arret);
        return rendezVous.Id;
    }

    /// <summary>The change itself, for who holds the locks of the agenda and has checked that it is permitted.</summary>
    internal static void Passer(Ecriture ecriture, RendezVous rendezVous, EtatRendezVous vers, MotifEtape? motif = null)
    {
        var avant = rendezVous.Etat;
        (rendezVous.Etat, rendezVous.Version) = (vers, rendezVous.Version + 1);
        ecriture.Noter(rendezVous, motif);
        ecriture.Emettre(new EtatChange(rendezVous.Id, avant, vers, motif));
    }

    private async Task<Refus?> RefuserAsync(RendezVous rendezVous, ChangementDEtat demande, CancellationToken arret)
    {
        if (rendezVous.Version != demande.Version)
        {
            return RefusAgenda.Change;
        }
        if (!Transitions.Permise(rendezVous.Etat, demande.Vers))
        {
            return RefusAgenda.Etat(rendezVous.Etat, demande.Vers);
        }
        if (Transitions.EstDuJour(demande.Vers) && rendezVous.Jour > temps.Aujourdhui())
        {
            return RefusAgenda.PasEncore(rendezVous.Jour);
        }
        if (Transitions.DemandeMotif(demande.Vers) && (demande.Motif is not { } motif || !Enum.IsDefined(motif)))
        {
            return RefusAgenda.Motif;
        }
        if (rendezVous.Etat == EtatRendezVous.Fait && await faite.EstConclueAsync(rendezVous.Id, arret))
        {
            return new Refus("agenda.conclue", "Cette visite est conclue au dossier médical\u00A0: elle ne se reprend plus ici, elle se corrige dans le dossier.");
        }
        // An absent person who comes after all needs the slot, which may have been given.
        return !rendezVous.EstTenu && demande.Vers < EtatRendezVous.Excuse ? await RepriseParUnAutreAsync(rendezVous, arret) : null;
    }

    private async Task<Refus?> RepriseParUnAutreAsync(RendezVous rendezVous, CancellationToken arret)
    {
        var autres = await db.Set<RendezVous>().AsNoTracking()
            .Where(r => r.VacationId == rendezVous.VacationId && r.Id != rendezVous.Id && r.Etat < EtatRendezVous.Excuse).ToListAsync(arret);
        return !rendezVous.EnSurnombre && Creneaux.Gene(autres, new(rendezVous.Debut, rendezVous.Fin)) is not null
            ? new Refus("agenda.repris", "Ce créneau a été donné à quelqu’un d’autre\u00A0: prenez un nouveau rendez-vous pour cette personne.")
            : null;
    }

    /// <summary>The least planning needs of a visit made, so that the next one is computed.</summary>
    private async Task VisiteFaiteAsync(Ecriture ecriture, RendezVous rendezVous, EtatRendezVous avant, CancellationToken arret)
    {
        if (rendezVous.Etat == EtatRendezVous.Fait)
        {
            await faite.NoterAsync(ecriture, rendezVous, null, arret);
        }
        else if (avant == EtatRendezVous.Fait)
        {
            await faite.RetirerAsync(ecriture, rendezVous, arret);
        }
    }

    /// <summary>The request it answered waits again when nobody comes, and no longer when they come after all.</summary>
    private async Task DemandeAsync(Ecriture ecriture, RendezVous rendezVous, EtatRendezVous avant, CancellationToken arret)
    {
        if (rendezVous.DemandeId is not { } demande || rendezVous.EstTenu == avant < EtatRendezVous.Excuse)
        {
            return;
        }
        if (rendezVous.EstTenu)
        {
            await db.AcheverAsync(ecriture, demande, arret);
        }
        else
        {
            await db.RouvrirAsync(demande, arret);
        }
    }
}

/// <summary>An appointment went from one state to another. Carries no name and no kind of visit.</summary>
public sealed record EtatChange(Id<RendezVous> RendezVous, EtatRendezVous De, EtatRendezVous Vers, MotifEtape? Motif);
