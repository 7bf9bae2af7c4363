using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Ecrits;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Suivi.Visites;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Visites;

/// <summary>A post held today, as the employer declared it, with the risks declared.</summary>
public sealed record PosteActuel(string Intitule, string Entreprise, DateOnly Depuis, bool Nuit, IReadOnlyList<Risque> Risques);

/// <summary>All that the screen of a visit shows: who, what is known already, what is typed so far.</summary>
/// <param name="Elements">Of the whole file, latest first.</param>
/// <param name="Lien">Where to join, for a visit at a distance.</param>
public sealed record EcranDeVisite(
    VisiteMedicale Visite, Travailleur Travailleur, IReadOnlyList<ElementDossier> Elements, IReadOnlyList<BrouillonOuvert> Brouillons,
    IReadOnlyList<PosteActuel> Postes, VisiteRealisee? Derniere, string? Lien);

/// <summary>Reads it all, once the trail said so.</summary>
public sealed class LireVisite(DossierDb db, SocleDb socle, TrouverVisite trouver, LireEcrits ecrits)
{
    public async Task<Resultat<EcranDeVisite>> ExecuterAsync(Id<VisiteMedicale> id, CancellationToken arret = default)
    {
        if (!(await trouver.PourLireAsync(id, arret)).Reussit(out var ouverte, out var refus))
        {
            return refus;
        }
        var (visite, dossier) = (ouverte.Visite, ouverte.Dossier);
        var brouillons = await db.Set<Brouillon>().AsNoTracking().Where(b => b.VisiteId == id).ToListAsync(arret);
        return new EcranDeVisite(
            visite,
            await socle.Set<Travailleur>().AsNoTracking().FirstAsync(t => t.Id == dossier.TravailleurId, arret),
            await ecrits.EnVigueurAsync(dossier, Blocs.Tous, arret),
            [.. brouillons.Select(b => BrouillonOuvert.Ouvrir(dossier, b))],
            await PostesAsync(dossier.TravailleurId, visite.Jour, arret),
            await socle.Set<VisiteRealisee>().AsNoTracking().Where(v => v.TravailleurId == dossier.TravailleurId && v.Date < visite.Jour).OrderByDescending(v => v.Date).FirstOrDefaultAsync(arret),
            visite.ADistance ? await LienAsync(visite, arret) : null);
    }

    private async Task<IReadOnlyList<PosteActuel>> PostesAsync(Id<Travailleur> travailleur, DateOnly jour, CancellationToken arret)
    {
        var postes = await (
            from c in socle.Set<Contrat>()
            join p in socle.Set<Poste>() on c.Id equals p.ContratId
            join s in socle.Set<Etablissement>() on c.EtablissementId equals s.Id
            join e in socle.Set<Entreprise>() on s.EntrepriseId equals e.Id
            where c.TravailleurId == travailleur && (c.Fin == null || c.Fin >= jour) && p.Debut <= jour && (p.Fin == null || p.Fin >= jour)
            orderby p.Debut
            select new { c.Id, p.Libelle, e.RaisonSociale, p.Debut, p.Nuit }).AsNoTracking().ToListAsync(arret);
        var contrats = postes.Select(p => p.Id).Distinct().ToArray();
        var risques = (await socle.Set<Exposition>().AsNoTracking()
            .Where(x => EF.Parameter(contrats).Contains(x.ContratId) && x.Debut <= jour && (x.Fin == null || x.Fin >= jour)).ToListAsync(arret)).ToLookup(x => x.ContratId, x => x.Risque);
        return [.. postes.Select(p => new PosteActuel(p.Libelle, p.RaisonSociale, p.Debut, p.Nuit, [.. risques[p.Id].Distinct()]))];
    }

    private Task<string?> LienAsync(VisiteMedicale visite, CancellationToken arret) => socle.Set<RendezVous>().Where(r => r.Id == visite.RendezVousId)
        .Join(socle.Set<Vacation>(), r => r.VacationId, v => v.Id, (r, v) => v.LienTeleconsultation).FirstOrDefaultAsync(arret);
}
