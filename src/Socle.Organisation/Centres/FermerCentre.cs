using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Technique.Traces;

namespace Socle.Organisation.Centres;

/// <summary>A closed centre stays in the history and is no longer offered. Establishments received there go elsewhere first.</summary>
public sealed class FermerCentre(Ecritures ecritures, IRattachements rattachements)
{
    public Task<Resultat<Id<Centre>>> FaireAsync(Id<Centre> centreId, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.FermerCentre, null, async ecriture =>
        {
            var db = ecriture.Db;
            if (await db.Set<Centre>().FirstOrDefaultAsync(c => c.Id == centreId, arret) is not { } centre)
            {
                return Introuvable.Centre();
            }
            var etablissements = await rattachements.EtablissementsDuCentreAsync(centreId, arret);
            var equipes = await db.Set<Equipe>().CountAsync(e => e.CentreId == centreId && e.Active, arret);
            if (etablissements + equipes > 0)
            {
                return new Refus("centre.occupe",
                    $"Ce centre reçoit encore {Nombre.De(etablissements, "établissement")} et {Nombre.De(equipes, "équipe")}\u00A0: affectez-les à un autre centre, puis recommencez.");
            }
            centre.Actif = false;
            return Resultat.De(centre.Id);
        }, arret);
}
