using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Organisation.Salles;

public sealed class ModifierSalle(Ecritures ecritures)
{
    public Task<Resultat<Id<Salle>>> FaireAsync(Id<Salle> salleId, SaisieSalle demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.ModifierSalle, null, async ecriture =>
        {
            if (await ecriture.Db.Set<Salle>().FirstOrDefaultAsync(s => s.Id == salleId, arret) is not { } salle)
            {
                return Introuvable.Salle();
            }
            if (!(await demande.VerifierAsync(ecriture.Db, salle.CentreId, salleId, arret)).Reussit(out var saisie, out var refus))
            {
                return refus;
            }
            saisie.Remplir(salle);
            return Resultat.De(salle.Id);
        }, arret);
}
