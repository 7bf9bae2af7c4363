using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Organisation.Competences;

public sealed class RouvrirCompetence(Ecritures ecritures)
{
    public Task<Resultat<Id<Competence>>> FaireAsync(Id<Competence> competenceId, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.RouvrirCompetence, null, async ecriture =>
        {
            if (await ecriture.Db.Set<Competence>().FirstOrDefaultAsync(c => c.Id == competenceId, arret) is not { } competence)
            {
                return Introuvable.Competence();
            }
            competence.Active = true;
            return Resultat.De(competence.Id);
        }, arret);
}
