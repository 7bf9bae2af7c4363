using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Partenaires;
using Socle.Technique.Base;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Espaces.Entreprise.Salaries;

/// <summary>Reads one of the employer's workers, from a contract inside the perimeter; null for any other.</summary>
public sealed class LireSalarie(PerimetreEmployeur perimetre, SocleDb db)
{
    public async Task<FicheSalarie?> LireAsync(Id<Contrat> id, bool suivi, CancellationToken arret)
    {
        var trouve = await (
            from c in (await perimetre.ContratsAsync(arret)).Where(c => c.Id == id)
            join t in db.Set<Travailleur>() on c.TravailleurId equals t.Id
            join e in db.Set<Etablissement>() on c.EtablissementId equals e.Id
            select new
            {
                Contrat = c,
                t.NomNaissance,
                t.NomUsage,
                t.Prenoms,
                t.PrenomUsuel,
                t.Naissance,
                e.EntrepriseId,
                Entreprise = db.Set<Adherents.Entreprises.Entreprise>().Where(x => x.Id == e.EntrepriseId).Select(x => x.RaisonSociale).First(),
            }).FirstOrDefaultAsync(arret);
        if (trouve is null)
        {
            return null;
        }
        var declare = await perimetre.DeclareLesPostesAsync(trouve.EntrepriseId, arret);
        var emplois = await EmploisAsync(trouve.Contrat, trouve.EntrepriseId, arret);
        return new FicheSalarie(
            id, Travailleur.NomAfficheDe(trouve.NomNaissance, trouve.NomUsage, trouve.Prenoms, trouve.PrenomUsuel), trouve.Naissance, trouve.Entreprise,
            emplois,
            suivi || declare ? await ExpositionsAsync(id, arret) : [],
            await ArretsAsync(id, arret),
            suivi ? await db.Set<SuiviEmployeur>().AsNoTracking().FirstOrDefaultAsync(s => s.ContratId == id, arret) : null,
            suivi ? await db.Set<RendezVousAilleurs>().AsNoTracking().Where(r => r.ContratId == id).OrderBy(r => r.Le).ToListAsync(arret) : [],
            declare);
    }

    /// <summary>Those of the same person with the same employer, past ones too, in the places this account sees.</summary>
    private async Task<IReadOnlyList<EmploiDeclare>> EmploisAsync(Contrat contrat, Id<Adherents.Entreprises.Entreprise> entreprise, CancellationToken arret)
    {
        var lus = await (
            from c in db.Set<Contrat>().AsNoTracking()
            join e in await perimetre.EtablissementsAsync(arret) on c.EtablissementId equals e.Id
            where c.TravailleurId == contrat.TravailleurId && e.EntrepriseId == entreprise
            orderby c.Debut descending
            select new { Contrat = c, e.Nom }).ToListAsync(arret);
        var ids = lus.ConvertAll(l => l.Contrat.Id);
        var postes = (await db.Set<Poste>().AsNoTracking().Where(p => ids.Contains(p.ContratId)).OrderByDescending(p => p.Debut).ToListAsync(arret)).ToLookup(p => p.ContratId);
        return [.. lus.OrderByDescending(l => l.Contrat.Id == contrat.Id).Select(l => new EmploiDeclare(l.Contrat, l.Nom, [.. postes[l.Contrat.Id]]))];
    }

    private Task<List<ExpositionDeclaree>> ExpositionsAsync(Id<Contrat> id, CancellationToken arret) => db.Set<Exposition>()
        .Where(x => x.ContratId == id).OrderByDescending(x => x.Debut)
        .Select(x => new ExpositionDeclaree(x.Risque, x.Debut, x.Fin)).ToListAsync(arret);

    private Task<List<ArretDeclare>> ArretsAsync(Id<Contrat> id, CancellationToken arret) => db.Set<Arret>()
        .Where(a => a.ContratId == id).OrderByDescending(a => a.Debut)
        .Select(a => new ArretDeclare(a.Id, a.Motif, a.Debut, a.FinPrevue, a.Fin)).ToListAsync(arret);
}
