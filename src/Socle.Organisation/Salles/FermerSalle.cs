using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Organisation.Salles;

/// <summary>A closed room stays in the history and is no longer offered.</summary>
public sealed class FermerSalle(Ecritures ecritures)
{
    public Task<Resultat<Id<Salle>>> FaireAsync(Id<Salle> salleId, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.FermerSalle, null, async ecriture =>
        {
            if (await ecriture.Db.Set<Salle>().FirstOrDefaultAsync(s => s.Id == salleId, arret) is not { } salle)
            {
                return Introuvable.Salle();
            }
            salle.Active = false;
            return Resultat.De(salle.Id);
        }, arret);
}
