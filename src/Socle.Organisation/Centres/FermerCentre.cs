using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Technique.Traces;

namespace Socle.Organisation.Centres;

/// <summary>A closed centre stays in the history and is no longer offered. Establishments received there and sessions to come go elsewhere first.</summary>
public sealed class FermerCentre(Ecritures ecritures, IRattachements rattachements, IUsageDesLieux usages)
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
            if (await usages.AVenirAsync(centreId, arret) is { EstLibre: false } usage)
            {
                return new Refus("centre.vacations", $"On consulte encore dans ce centre\u00A0: {usage.EnMots}. Tenez-les ailleurs, arrêtez-les{usage.OuApres}");
            }
            centre.Actif = false;
            return Resultat.De(centre.Id);
        }, arret);
}
