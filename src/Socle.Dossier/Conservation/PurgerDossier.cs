using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Pieces;
using Socle.Dossier.Traces;
using Socle.Dossier.Visites;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Dossier.Conservation;

/// <summary>
/// Destroys a file whose keeping is over: its key goes, what it sealed is readable by nobody. The line and the trail stay as the proof.
/// </summary>
public sealed class PurgerDossier(DossierDb db, QuiAgit qui, CalculerConservation conservation, CoffreDesFichiers coffre, EcrituresDossier ecritures, TimeProvider temps)
{
    public static readonly Refus Reserve = new("dossier.purge.role", "Seul le médecin coordonnateur détruit les dossiers arrivés au terme de leur conservation.");
    public static readonly Refus Inconnu = new("dossier.purge.inconnu", "Ce dossier n’existe pas, ou il est déjà détruit.");
    public static readonly Refus TropTot = new("dossier.purge.tot", "Ce dossier ne peut pas être détruit\u00A0: sa durée de conservation n’est pas finie, une exposition dure encore ou un recours est en cours.");

    public async Task<Resultat<bool>> ExecuterAsync(Id<Dmst> id, CancellationToken arret = default)
    {
        if (await qui.LireAsync(arret) is not { Role: Role.MedecinCoordonnateur } acteur)
        {
            return Reserve;
        }
        return await ecritures.Faire(acteur, new FaitTrace(ActionDossier.Purge, id, Blocs.Tous), async ecriture =>
        {
            if (await db.Set<Dmst>().FirstOrDefaultAsync(d => d.Id == id && d.Etat != EtatDossier.Purge, arret) is not { } dossier)
            {
                return Inconnu;
            }
            if (!(await conservation.UnAsync(dossier, arret)).Echu(temps.Aujourdhui()))
            {
                return TropTot;
            }
            db.RemoveRange(await db.Set<EnveloppeCle>().Where(e => e.DossierId == id).ToListAsync(arret));
            db.RemoveRange(await db.Set<Brouillon>().Where(b => b.DossierId == id).ToListAsync(arret));
            // Unreadable without the key already; they would only weigh.
            await coffre.OterDuDossierAsync(id, arret);
            (dossier.Etat, dossier.PurgeLe) = (EtatDossier.Purge, ecriture.Instant);
            return Resultat.De(true);
        }, arret);
    }
}
