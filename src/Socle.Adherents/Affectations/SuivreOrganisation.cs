using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Technique.Envois;
using Socle.Technique.Traces;

namespace Socle.Adherents.Affectations;

/// <summary>A team that goes to another sector takes there the establishments it follows.</summary>
internal sealed class SuivreOrganisation(Ecritures ecritures) : IDestinataire<EquipeChangeeDeSecteur>
{
    public Task RecevoirAsync(EquipeChangeeDeSecteur message, CancellationToken arret) =>
        ecritures.Faire(ProcessusAdherents.SuivreOrganisation, null, async ecriture =>
        {
            var suivis = await ecriture.Db.Set<Etablissement>().Where(t => t.EquipeId == message.EquipeId).Select(t => t.Id).ToListAsync(arret);
            if (suivis.Count > 0)
            {
                ecriture.Emettre(new EtablissementsChanges(suivis));
            }
            return Resultat.De(suivis.Count);
        }, arret);
}
