using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Traces;

namespace Socle.Organisation.Secteurs;

/// <summary>A closed sector stays in the history and is no longer offered. Its teams and centres go elsewhere first.</summary>
public sealed class FermerSecteur(Ecritures ecritures)
{
    public Task<Resultat<Id<Secteur>>> FaireAsync(Id<Secteur> secteurId, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.FermerSecteur, null, async ecriture =>
        {
            var db = ecriture.Db;
            if (await db.Set<Secteur>().FirstOrDefaultAsync(s => s.Id == secteurId, arret) is not { } secteur)
            {
                return Introuvable.Secteur();
            }
            var equipes = await db.Set<Equipe>().CountAsync(e => e.SecteurId == secteurId && e.Active, arret);
            var centres = await db.Set<Centre>().CountAsync(c => c.SecteurId == secteurId && c.Actif, arret);
            if (equipes + centres > 0)
            {
                return new Refus("secteur.occupe",
                    $"Ce secteur compte encore {Nombre.De(equipes, "équipe")} et {Nombre.De(centres, "centre")}\u00A0: rattachez-les à un autre secteur ou fermez-les, puis recommencez.");
            }
            secteur.Actif = false;
            return Resultat.De(secteur.Id);
        }, arret);
}
