using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Technique.Traces;

namespace Socle.Organisation.Salles;

public sealed class AjouterSalle(Ecritures ecritures)
{
    public Task<Resultat<Id<Salle>>> FaireAsync(Id<Centre> centreId, SaisieSalle demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.AjouterSalle, null, async ecriture =>
        {
            if (!await ecriture.Db.Set<Centre>().AnyAsync(c => c.Id == centreId, arret))
            {
                return Introuvable.Centre();
            }
            if (!(await demande.VerifierAsync(ecriture.Db, centreId, null, arret)).Reussit(out var saisie, out var refus))
            {
                return refus;
            }
            var salle = new Salle { Id = Id<Salle>.Nouveau(), CentreId = centreId, Nom = saisie.Nom! };
            saisie.Remplir(salle);
            ecriture.Db.Add(salle);
            return Resultat.De(salle.Id);
        }, arret);
}
