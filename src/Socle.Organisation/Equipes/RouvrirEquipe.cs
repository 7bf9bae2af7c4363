using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Organisation.Equipes;

public sealed class RouvrirEquipe(Ecritures ecritures)
{
    public Task<Resultat<Id<Equipe>>> FaireAsync(Id<Equipe> equipeId, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.RouvrirEquipe, null, async ecriture =>
        {
            var db = ecriture.Db;
            if (await db.Set<Equipe>().FirstOrDefaultAsync(e => e.Id == equipeId, arret) is not { } equipe)
            {
                return Introuvable.Equipe();
            }
            if (!await db.Set<Secteur>().AnyAsync(s => s.Id == equipe.SecteurId && s.Actif, arret))
            {
                return new Refus("equipe.secteur", "Le secteur de cette équipe est fermé\u00A0: rouvrez-le, ou rattachez d’abord l’équipe à un autre secteur.");
            }
            equipe.Active = true;
            return Resultat.De(equipe.Id);
        }, arret);
}
