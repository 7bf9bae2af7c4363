using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Technique.Traces;

namespace Socle.Organisation.Salles;

public sealed class RouvrirSalle(Ecritures ecritures)
{
    public Task<Resultat<Id<Salle>>> FaireAsync(Id<Salle> salleId, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.RouvrirSalle, null, async ecriture =>
        {
            if (await ecriture.Db.Set<Salle>().FirstOrDefaultAsync(s => s.Id == salleId, arret) is not { } salle)
            {
                return Introuvable.Salle();
            }
            if (!await ecriture.Db.Set<Centre>().AnyAsync(c => c.Id == salle.CentreId && c.Actif, arret))
            {
                return new Refus("salle.centre", "Le centre de cette salle est fermé\u00A0: rouvrez-le d’abord.");
            }
            salle.Active = true;
            return Resultat.De(salle.Id);
        }, arret);
}
