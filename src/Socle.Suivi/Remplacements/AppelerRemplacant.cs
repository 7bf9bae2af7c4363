using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Remplacements;

/// <summary>Whom one is about to call, for which free hour.</summary>
public sealed record AppelAFaire(Id<Vacation> Vacation, TimeOnly Debut, Id<Contrat> Contrat, Visite Visite);

/// <summary>Takes the phone: the person is kept for ten minutes, so that two desks do not call them both.</summary>
public sealed class AppelerRemplacant(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("remplacement.appeler", "Appel pour un remplacement");

    public Task<Resultat<Id<AppelRemplacement>>> ExecuterAsync(AppelAFaire demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => AppelerAsync(e, demande, arret), arret);

    private async Task<Resultat<Id<AppelRemplacement>>> AppelerAsync(Ecriture ecriture, AppelAFaire demande, CancellationToken arret)
    {
        var due = await db.Set<Echeance>().Where(e => e.ContratId == demande.Contrat && e.Visite == demande.Visite && e.Etat == EtatEcheance.Due)
            .Select(e => (Id<Travailleur>?)e.TravailleurId).FirstOrDefaultAsync(arret);
        if (due is not { } travailleur)
        {
            return new Refus("remplacement.due", "Cette visite n’est plus due\u00A0: appelez quelqu’un d’autre.");
        }
        if (!await db.Set<Vacation>().AnyAsync(v => v.Id == demande.Vacation && v.FermeeLe == null, arret))
        {
            return RefusAgenda.VacationInconnue;
        }
        await db.PrendreVerrouAgendaAsync([demande.Vacation], travailleur, arret);
        return await DejaAsync(ecriture, travailleur, arret) is { } refus ? refus : Garder(ecriture, demande, travailleur);
    }

    /// <summary>Someone else has them on the phone; a call left without an end for ten minutes no longer counts.</summary>
    private async Task<Refus?> DejaAsync(Ecriture ecriture, Id<Travailleur> travailleur, CancellationToken arret)
    {
        if (await db.Set<AppelRemplacement>().FirstOrDefaultAsync(a => a.TravailleurId == travailleur && a.Issue == IssueAppel.EnCours, arret) is not { } enCours)
        {
            return null;
        }
        if (enCours.EstEnCours(ecriture.Instant) && !enCours.EstDe(ecriture.Auteur))
        {
            return RefusRemplacement.DejaAuTelephone(enCours);
        }
        (enCours.Issue, enCours.FiniLe) = (IssueAppel.SansSuite, ecriture.Instant);
        // Before the next one is added: the index sees one call at a time.
        await db.SaveChangesAsync(arret);
        return null;
    }

    private Id<AppelRemplacement> Garder(Ecriture ecriture, AppelAFaire demande, Id<Travailleur> travailleur)
    {
        var appel = new AppelRemplacement
        {
            Id = Id<AppelRemplacement>.Nouveau(),
            VacationId = demande.Vacation,
            Debut = demande.Debut,
            TravailleurId = travailleur,
            ContratId = demande.Contrat,
            Visite = demande.Visite,
            Issue = IssueAppel.EnCours,
            Par = ecriture.Auteur.Nom,
            CompteId = ecriture.Auteur.Compte,
            Le = ecriture.Instant,
        };
        db.Add(appel);
        return appel.Id;
    }
}

internal static class RefusRemplacement
{
    public static Refus DejaAuTelephone(AppelRemplacement appel) => new("remplacement.encours",
        $"{appel.Par} appelle cette personne depuis {new DateTimeOffset(appel.Le, TimeSpan.Zero).AParis():H' h 'mm}\u00A0: appelez quelqu’un d’autre.");

    public static bool EstDe(this AppelRemplacement appel, Auteur auteur) => appel.CompteId == auteur.Compte && appel.Par == auteur.Nom;
}
