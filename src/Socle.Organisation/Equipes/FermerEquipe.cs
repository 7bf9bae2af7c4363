using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Traces;

namespace Socle.Organisation.Equipes;

/// <summary>A closed team stays in the history and is no longer offered. What it follows and who works in it go elsewhere first.</summary>
public sealed class FermerEquipe(Ecritures ecritures, IRattachements rattachements, TimeProvider temps)
{
    public Task<Resultat<Id<Equipe>>> FaireAsync(Id<Equipe> equipeId, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.FermerEquipe, null, async ecriture =>
        {
            var db = ecriture.Db;
            if (await db.Set<Equipe>().FirstOrDefaultAsync(e => e.Id == equipeId, arret) is not { } equipe)
            {
                return Introuvable.Equipe();
            }
            var aujourdhui = temps.Aujourdhui();
            var etablissements = await rattachements.EtablissementsDeEquipeAsync(equipeId, arret);
            var presents = await db.Set<Professionnel>().CountAsync(p => p.EquipeId == equipeId && (p.Au == null || p.Au >= aujourdhui), arret);
            if (etablissements + presents > 0)
            {
                return new Refus("equipe.occupee",
                    $"Cette équipe suit encore {Nombre.De(etablissements, "établissement")} et compte {Nombre.De(presents, "professionnel")}\u00A0: affectez-les à une autre équipe, puis recommencez.");
            }
            equipe.Active = false;
            return Resultat.De(equipe.Id);
        }, arret);
}
