using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Taches;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Staffs;

/// <summary>What a meeting decides of a file, and who does it by when.</summary>
/// <param name="A">Not asked when nothing is to be done.</param>
public sealed record DecisionPrise(Id<Staff> Staff, Id<StaffDossier> Dossier, DecisionStaff? Decision, Destinataire? A, DateOnly? Avant);

/// <summary>Decides of a file in a meeting; what follows becomes the task of someone.</summary>
public sealed class DeciderDossier(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("staff.decider", "Décision d’un staff");

    public Task<Resultat<Id<StaffDossier>>> ExecuterAsync(DecisionPrise prise, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => DeciderAsync(e, prise, arret), arret);

    private async Task<Resultat<Id<StaffDossier>>> DeciderAsync(Ecriture ecriture, DecisionPrise prise, CancellationToken arret)
    {
        if (await db.Set<Staff>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == prise.Staff, arret) is not { } staff
            || await db.Set<StaffDossier>().FirstOrDefaultAsync(d => d.Id == prise.Dossier && d.EquipeId == staff.EquipeId, arret) is not { } dossier)
        {
            return new Refus("staff.inconnu", "Ce dossier n’est pas présenté à cette équipe\u00A0: reprenez depuis la liste.");
        }
        if (dossier.Decision is not null)
        {
            return new Refus("staff.decide", "Ce dossier a déjà sa décision\u00A0: proposez-le de nouveau s’il faut en reparler.");
        }
        if (prise.Decision is not { } decision || !Enum.IsDefined(decision))
        {
            return new Refus("staff.decision", "Choisissez la décision dans la liste.");
        }
        if (decision != DecisionStaff.Rien && await TacheAsync(ecriture, prise, dossier, arret) is { } refus)
        {
            return refus;
        }
        (dossier.StaffId, dossier.Decision, dossier.DecideLe) = (staff.Id, decision, ecriture.Instant);
        return dossier.Id;
    }

    private async Task<Refus?> TacheAsync(Ecriture ecriture, DecisionPrise prise, StaffDossier dossier, CancellationToken arret)
    {
        if (prise.A is not { } a || !await a.ExisteAsync(db, arret))
        {
            return new("tache.vers", "Choisissez à qui confier la suite.");
        }
        if (prise.Avant is not { } avant || avant < temps.Aujourdhui())
        {
            return new("tache.avant", "Donnez le jour où la suite doit être faite, aujourd’hui ou plus tard.");
        }
        db.Add(a.Confier(ecriture, (NatureTache)(int)prise.Decision!, dossier.TravailleurId, dossier.EquipeId, avant, dossier.Id));
        return null;
    }
}
