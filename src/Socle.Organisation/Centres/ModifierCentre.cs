using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Organisation.Centres;

public sealed class ModifierCentre(Ecritures ecritures)
{
    public Task<Resultat<Id<Centre>>> FaireAsync(Id<Centre> centreId, SaisieCentre demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.ModifierCentre, null, async ecriture =>
        {
            if (await ecriture.Db.Set<Centre>().FirstOrDefaultAsync(c => c.Id == centreId, arret) is not { } centre)
            {
                return Introuvable.Centre();
            }
            if (!(await demande.VerifierAsync(ecriture.Db, centreId, arret)).Reussit(out var saisie, out var refus))
            {
                return refus;
            }
            saisie.Remplir(centre);
            return Resultat.De(centre.Id);
        }, arret);
}
