using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Organisation.Partenaires;

/// <summary>A closed partner stays in the history and is no longer offered. What is under way with it goes on to its end.</summary>
public sealed class FermerPartenaire(Ecritures ecritures)
{
    public Task<Resultat<Id<ServicePartenaire>>> FaireAsync(Id<ServicePartenaire> id, bool ouvert, CancellationToken arret = default) =>
        ecritures.Faire(ouvert ? ProcessusOrganisation.RouvrirPartenaire : ProcessusOrganisation.FermerPartenaire, null, async ecriture =>
        {
            if (await ecriture.Db.Set<ServicePartenaire>().FirstOrDefaultAsync(p => p.Id == id, arret) is not { } partenaire)
            {
                return Introuvable.Partenaire();
            }
            partenaire.Actif = ouvert;
            return Resultat.De(partenaire.Id);
        }, arret);
}
