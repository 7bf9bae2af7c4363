using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Technique.Traces;

namespace Socle.Organisation.Secteurs;

public sealed class RouvrirSecteur(Ecritures ecritures)
{
    public Task<Resultat<Id<Secteur>>> FaireAsync(Id<Secteur> secteurId, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.RouvrirSecteur, null, async ecriture =>
        {
            if (await ecriture.Db.Set<Secteur>().FirstOrDefaultAsync(s => s.Id == secteurId, arret) is not { } secteur)
            {
                return Introuvable.Secteur();
            }
            secteur.Actif = true;
            return Resultat.De(secteur.Id);
        }, arret);
}
