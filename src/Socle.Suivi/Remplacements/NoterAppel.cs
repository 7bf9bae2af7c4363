using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Absences;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Remplacements;

/// <summary>Says how a call ended. Who accepts has the appointment at once; who refuses leaves the list of this session.</summary>
public sealed class NoterAppel(SocleDb db, Ecritures ecritures, PrendreRendezVous prendre)
{
    private static readonly Processus Processus = new("remplacement.noter", "Issue d’un appel de remplacement");

    public Task<Resultat<AppelRemplacement>> ExecuterAsync(Id<AppelRemplacement> id, IssueAppel issue, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => NoterAsync(e, id, issue, arret), arret);

    private async Task<Resultat<AppelRemplacement>> NoterAsync(Ecriture ecriture, Id<AppelRemplacement> id, IssueAppel issue, CancellationToken arret)
    {
        if (issue is not (IssueAppel.Accepte or IssueAppel.Refuse or IssueAppel.NeRepondPas or IssueAppel.Rappeler))
        {
            return new Refus("remplacement.issue", "Dites comment l’appel a fini\u00A0: choisissez dans la liste.");
        }
        if (await db.Set<AppelRemplacement>().FirstOrDefaultAsync(a => a.Id == id, arret) is not { } appel || appel.Issue is not (IssueAppel.EnCours or IssueAppel.SansSuite))
        {
            return new Refus("remplacement.fini", "Cet appel est déjà noté\u00A0: voyez la liste des appels.");
        }
        if (appel.EstEnCours(ecriture.Instant) && !appel.EstDe(ecriture.Auteur))
        {
            return RefusRemplacement.DejaAuTelephone(appel);
        }
        if (issue == IssueAppel.Accepte && await PrendreAsync(ecriture, appel, arret) is { } refus)
        {
            return refus;
        }
        (appel.Issue, appel.FiniLe) = (issue, ecriture.Instant);
        return appel;
    }

    private async Task<Refus?> PrendreAsync(Ecriture ecriture, AppelRemplacement appel, CancellationToken arret)
    {
        // They said yes on the phone: nothing is left to confirm.
        var demande = new RendezVousAPrendre(appel.VacationId, appel.Debut, appel.TravailleurId, appel.ContratId, appel.Visite, appel.Visite.Type()!.Value,
            Origine: OrigineRendezVous.Remplacement, Etat: EtatRendezVous.Confirme);
        if (!(await prendre.DansEcritureAsync(ecriture, demande, arret)).Reussit(out var pris, out var refus))
        {
            return refus;
        }
        appel.RendezVousId = pris;
        await RemplacerAsync(db.Set<RendezVous>().Local.First(r => r.Id == pris), arret);
        return null;
    }

    /// <summary>The absence whose hour it takes is replaced.</summary>
    private async Task RemplacerAsync(RendezVous pris, CancellationToken arret)
    {
        var absents = await (
            from a in db.Set<AbsenceRendezVous>()
            join r in db.Set<RendezVous>() on a.RendezVousId equals r.Id
            where r.VacationId == pris.VacationId && (r.Etat == EtatRendezVous.Excuse || r.Etat == EtatRendezVous.Absent)
                && !db.Set<RendezVous>().Any(x => x.Id == a.RemplaceParId && x.Etat < EtatRendezVous.Excuse)
            select new { Absence = a, RendezVous = r }).ToListAsync(arret);
        var (debut, creneau) = (pris.Debut, new Creneau(pris.Debut, pris.Fin));
        if (absents.Where(x => new Creneau(x.RendezVous.Debut, x.RendezVous.Fin).Chevauche(creneau))
            .OrderBy(x => x.RendezVous.Debut == debut ? 0 : 1).ThenBy(x => x.RendezVous.Debut).FirstOrDefault() is { } place)
        {
            place.Absence.RemplaceParId = pris.Id;
        }
    }
}
