using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Organisation.Absences;

/// <summary>An absence that will not be, or was noted by mistake; the audit trail keeps it.</summary>
public sealed class RetirerAbsence(Ecritures ecritures)
{
    public Task<Resultat<Id<AbsenceProfessionnel>>> FaireAsync(Id<AbsenceProfessionnel> absenceId, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.RetirerAbsence, null, async ecriture =>
        {
            if (await ecriture.Db.Set<AbsenceProfessionnel>().FirstOrDefaultAsync(a => a.Id == absenceId, arret) is not { } absence)
            {
                return Introuvable.Absence();
            }
            ecriture.Db.Remove(absence);
            return Resultat.De(absence.Id);
        }, arret);
}
