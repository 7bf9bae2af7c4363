using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Technique.Traces;

namespace Socle.Organisation.Centres;

public sealed class RouvrirCentre(Ecritures ecritures)
{
    public Task<Resultat<Id<Centre>>> FaireAsync(Id<Centre> centreId, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.RouvrirCentre, null, async ecriture =>
        {
            var db = ecriture.Db;
            if (await db.Set<Centre>().FirstOrDefaultAsync(c => c.Id == centreId, arret) is not { } centre)
            {
                return Introuvable.Centre();
            }
            if (!await db.Set<Secteur>().AnyAsync(s => s.Id == centre.SecteurId && s.Actif, arret))
            {
                return new Refus("centre.secteur", "Le secteur de ce centre est fermé\u00A0: rouvrez-le, ou rattachez d’abord le centre à un autre secteur.");
            }
            centre.Actif = true;
            return Resultat.De(centre.Id);
        }, arret);
}
