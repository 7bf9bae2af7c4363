using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Visites;
using Socle.Technique.Base;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Fiche;

/// <summary>Reads one person's file: a query for each kind of thing, whatever their number.</summary>
public sealed class LireFiche(SocleDb db, RendezVousAVenir agenda, ListerConfiees confiees)
{
    /// <summary>Null when nobody has this id. A merged person is returned as it is: the page goes to the one kept.</summary>
    public async Task<FicheTravailleur?> LireAsync(Id<Travailleur> id, CancellationToken arret)
    {
        if (await db.Set<Travailleur>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, arret) is not { } travailleur)
        {
            return null;
        }
        return new FicheTravailleur(
            travailleur,
            await EmploisAsync(id, arret),
            await db.Set<Echeance>().AsNoTracking().Where(e => e.TravailleurId == id).OrderBy(e => e.Etat).ThenBy(e => e.AuPlusTard).ToListAsync(arret),
            await db.Set<VisiteRealisee>().AsNoTracking().Where(v => v.TravailleurId == id).OrderByDescending(v => v.Date).ToListAsync(arret),
            await db.Set<VisitePrevue>().AsNoTracking().Where(v => v.TravailleurId == id).OrderBy(v => v.Le).ToListAsync(arret),
            await db.Set<DemandeVisite>().AsNoTracking().Where(d => d.TravailleurId == id).OrderByDescending(d => d.Le).ThenByDescending(d => d.Id).ToListAsync(arret),
            await agenda.DuTravailleurAsync(id, arret),
            await confiees.DuTravailleurAsync(id, arret));
    }

    private async Task<IReadOnlyList<EmploiDeFiche>> EmploisAsync(Id<Travailleur> id, CancellationToken arret)
    {
        var emplois = await (
            from c in db.Set<Contrat>()
            join s in db.Set<Etablissement>() on c.EtablissementId equals s.Id
            join e in db.Set<Entreprise>() on s.EntrepriseId equals e.Id
            join k in db.Set<CalculSuivi>() on c.Id equals k.ContratId into calculs
            from k in calculs.DefaultIfEmpty()
            where c.TravailleurId == id
            orderby c.Fin == null descending, c.Fin descending, c.Debut descending
            select new EmploiDeFiche(c, e.Id, e.RaisonSociale, s.Id, s.Nom, s.Commune, (Categorie?)k.Categorie, e.NumeroAdherent, e.ParticulierEmployeur)).AsNoTracking().ToListAsync(arret);
        var ids = emplois.Select(e => e.Contrat.Id).ToList();
        var postes = (await db.Set<Poste>().AsNoTracking().Where(p => ids.Contains(p.ContratId)).OrderByDescending(p => p.Debut).ToListAsync(arret)).ToLookup(p => p.ContratId);
        var expositions = (await db.Set<Exposition>().AsNoTracking().Where(x => ids.Contains(x.ContratId)).OrderByDescending(x => x.Debut).ToListAsync(arret)).ToLookup(x => x.ContratId);
        var arrets = (await db.Set<Arret>().AsNoTracking().Where(a => a.TravailleurId == id).OrderByDescending(a => a.Debut).ToListAsync(arret)).ToLookup(a => a.ContratId);
        return [.. emplois.Select(e => e with
        {
            Postes = [.. postes[e.Contrat.Id]],
            Expositions = [.. expositions[e.Contrat.Id]],
            Arrets = [.. arrets[e.Contrat.Id]],
        })];
    }
}
