using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Noyau;

namespace Socle.Dossier.Acces;

/// <summary>Gathers what decides of an access: the relation, the objections, the delegation, the glass broken.</summary>
public sealed class FaitsDuDossier(DossierDb db, RelationDeSoin relation, SuiviConfie confie, TimeProvider temps)
{
    public async Task<FaitsDAcces> LireAsync(Acteur acteur, Personne personne, Id<Dmst>? dossier, CancellationToken arret)
    {
        var voie = DroitsDossier.Voie(acteur.Role);
        if (voie == VoieDAcces.Aucune)
        {
            return new FaitsDAcces(acteur.Role, Lien.Aucun, false, null, false);
        }
        var jour = temps.Aujourdhui();
        return new FaitsDAcces(
            acteur.Role,
            await relation.EntreAsync(acteur, personne.Tous, jour, arret),
            voie != VoieDAcces.Soin && await OpposeAsync(dossier, arret),
            voie == VoieDAcces.Delegation ? await DelegationAsync(acteur, jour, arret) : null,
            await BrisAsync(acteur, dossier, arret),
            voie == VoieDAcces.Protocole && await confie.EstAAsync(acteur, personne, jour, arret));
    }

    private Task<bool> OpposeAsync(Id<Dmst>? dossier, CancellationToken arret) => db.Set<Opposition>()
        .AnyAsync(o => o.DossierId == dossier && o.Genre == GenreOpposition.ProfessionnelsSousAutorite && o.LeveeLe == null, arret);

    private async Task<bool?> DelegationAsync(Acteur acteur, DateOnly jour, CancellationToken arret)
    {
        var enVigueur = await db.Set<DelegationAcces>().AsNoTracking()
            .Where(d => d.BeneficiaireId == acteur.Compte && d.Du <= jour && (d.Au == null || d.Au >= jour)).Select(d => d.Ecriture).ToListAsync(arret);
        return enVigueur.Count == 0 ? null : enVigueur.Contains(true);
    }

    private async Task<bool> BrisAsync(Acteur acteur, Id<Dmst>? dossier, CancellationToken arret)
    {
        var dernier = await db.Set<BrisDeGlace>().AsNoTracking()
            .Where(b => b.DossierId == dossier && b.CompteId == acteur.Compte).OrderByDescending(b => b.Le).FirstOrDefaultAsync(arret);
        return dernier?.Ouvre(temps.GetUtcNow().UtcDateTime) == true;
    }
}
