using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Organisation.Competences;

/// <summary>Takes back a skill noted by mistake, or lost; the audit trail keeps it.</summary>
public sealed class RetirerCompetence(Ecritures ecritures)
{
    public Task<Resultat<Id<CompetenceProfessionnel>>> FaireAsync(Id<CompetenceProfessionnel> tenueId, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.RetirerCompetence, null, async ecriture =>
        {
            if (await ecriture.Db.Set<CompetenceProfessionnel>().FirstOrDefaultAsync(c => c.Id == tenueId, arret) is not { } tenue)
            {
                return new Refus("competence.retiree", "Cette compétence est déjà retirée.");
            }
            ecriture.Db.Remove(tenue);
            return Resultat.De(tenue.Id);
        }, arret);
}
