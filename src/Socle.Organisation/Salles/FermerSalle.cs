using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Organisation.Salles;

/// <summary>A closed room stays in the history and is no longer offered. Sessions to come are held elsewhere first.</summary>
public sealed class FermerSalle(Ecritures ecritures, IUsageDesLieux usages)
{
    public Task<Resultat<Id<Salle>>> FaireAsync(Id<Salle> salleId, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.FermerSalle, null, async ecriture =>
        {
            if (await ecriture.Db.Set<Salle>().FirstOrDefaultAsync(s => s.Id == salleId, arret) is not { } salle)
            {
                return Introuvable.Salle();
            }
            if (await usages.AVenirAsync(salleId, arret) is { EstLibre: false } usage)
            {
                return Occupee(usage);
            }
            salle.Active = false;
            return Resultat.De(salle.Id);
        }, arret);

    private static Refus Occupee(UsageDuLieu usage) =>
        new("salle.occupee", $"Cette salle sert encore à {usage.EnMots}\u00A0: mettez-les dans une autre salle, arrêtez-les{usage.OuApres}");
}
