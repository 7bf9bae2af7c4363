using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Traces;

namespace Socle.Organisation.Absences;

/// <summary>Someone of the service will be away: nobody is received by them on those days.</summary>
public sealed class NoterAbsence(Ecritures ecritures)
{
    public Task<Resultat<Id<AbsenceProfessionnel>>> FaireAsync(Id<Professionnel> professionnelId, SaisieAbsence demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.NoterAbsence, null, async ecriture =>
        {
            if (await ecriture.Db.Set<Professionnel>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == professionnelId, arret) is not { } qui)
            {
                return Introuvable.Professionnel();
            }
            if (await demande.VerifierAsync(ecriture.Db, qui, null, arret) is { } refus)
            {
                return refus;
            }
            var absence = new AbsenceProfessionnel
            {
                Id = Id<AbsenceProfessionnel>.Nouveau(),
                ProfessionnelId = qui.Id,
                Du = default,
                Au = default,
                Moment = default,
                Motif = default,
            };
            demande.Remplir(absence);
            ecriture.Db.Add(absence);
            return Resultat.De(absence.Id);
        }, arret);
}
