using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Traces;

namespace Socle.Organisation.Absences;

public sealed class ModifierAbsence(Ecritures ecritures)
{
    public Task<Resultat<Id<AbsenceProfessionnel>>> FaireAsync(Id<AbsenceProfessionnel> absenceId, SaisieAbsence demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.ModifierAbsence, null, async ecriture =>
        {
            var db = ecriture.Db;
            if (await db.Set<AbsenceProfessionnel>().FirstOrDefaultAsync(a => a.Id == absenceId, arret) is not { } absence)
            {
                return Introuvable.Absence();
            }
            var qui = await db.Set<Professionnel>().AsNoTracking().FirstAsync(p => p.Id == absence.ProfessionnelId, arret);
            if (await demande.VerifierAsync(db, qui, absenceId, arret) is { } refus)
            {
                return refus;
            }
            demande.Remplir(absence);
            return Resultat.De(absence.Id);
        }, arret);
}
