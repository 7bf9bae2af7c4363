using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Organisation.Competences;

/// <summary>A skill nobody learns any more: those who hold it keep it, nobody else is given it.</summary>
public sealed class FermerCompetence(Ecritures ecritures)
{
    public Task<Resultat<Id<Competence>>> FaireAsync(Id<Competence> competenceId, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.FermerCompetence, null, async ecriture =>
        {
            if (await ecriture.Db.Set<Competence>().FirstOrDefaultAsync(c => c.Id == competenceId, arret) is not { } competence)
            {
                return Introuvable.Competence();
            }
            competence.Active = false;
            return Resultat.De(competence.Id);
        }, arret);
}
