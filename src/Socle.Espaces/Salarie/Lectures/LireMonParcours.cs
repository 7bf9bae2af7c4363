using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Espaces.Salarie.Lectures;

public sealed record ExpositionDite(Risque Risque, DateOnly Debut, DateOnly? Fin);

/// <summary>A job, as its employer declared it.</summary>
public sealed record MonEmploi(string Employeur, string Lieu, DateOnly Debut, DateOnly? Fin, IReadOnlyList<string> Postes, IReadOnlyList<ExpositionDite> Expositions);

/// <summary>The employers of one worker, and what each declared: for the worker alone, no employer sees another's.</summary>
public sealed class LireMonParcours(SocleDb db)
{
    public async Task<IReadOnlyList<MonEmploi>> LireAsync(Id<Travailleur> qui, CancellationToken arret)
    {
        var contrats = await (
            from c in db.Set<Contrat>()
            join s in db.Set<Etablissement>() on c.EtablissementId equals s.Id
            join e in db.Set<Socle.Adherents.Entreprises.Entreprise>() on s.EntrepriseId equals e.Id
            where c.TravailleurId == qui
            orderby c.Fin == null descending, c.Debut descending
            select new { c.Id, e.RaisonSociale, s.Nom, c.Debut, c.Fin }).AsNoTracking().ToListAsync(arret);
        var ids = contrats.ConvertAll(c => c.Id);
        var postes = (await db.Set<Poste>().AsNoTracking().Where(p => ids.Contains(p.ContratId)).OrderByDescending(p => p.Debut)
            .Select(p => new { p.ContratId, p.Libelle }).ToListAsync(arret)).ToLookup(p => p.ContratId, p => p.Libelle);
        var expositions = (await db.Set<Exposition>().AsNoTracking().Where(x => ids.Contains(x.ContratId)).OrderByDescending(x => x.Debut)
            .Select(x => new { x.ContratId, x.Risque, x.Debut, x.Fin }).ToListAsync(arret)).ToLookup(x => x.ContratId, x => new ExpositionDite(x.Risque, x.Debut, x.Fin));
        return contrats.ConvertAll(c => new MonEmploi(c.RaisonSociale, c.Nom, c.Debut, c.Fin, [.. postes[c.Id].Distinct()], [.. expositions[c.Id]]));
    }
}
