using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Suivi.Echeancier;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Liste;

public enum TriTravailleurs
{
    Nom,
    Naissance,
}

/// <summary>Reads the list of workers: people first, cut to the page, then in three queries what the page says of them.</summary>
public sealed class ListerTravailleurs(SocleDb db, ComptesTravailleurs comptes, TimeProvider temps)
{
    public async Task<PageTravailleurs> PageAsync(
        FiltreTravailleurs filtre, string? texte, TriTravailleurs tri, bool decroissant, int decalage, int taille, CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        var personnes = filtre.Appliquer(db, jour).Chercher(db, texte);
        var total = texte is null ? await comptes.CompterAsync(db, filtre, jour, arret) : await personnes.CountAsync(arret);
        var debut = Math.Min(decalage, total == 0 ? 0 : (total - 1) / taille * taille);
        var page = await LireAsync(personnes, tri, decroissant, debut, Math.Min(taille, total - debut), total, arret);
        var ids = page.Select(p => p.Id).ToList();
        var emplois = await EmploisAsync(ids, arret);
        var visites = await VisitesAsync(ids, arret);
        return new PageTravailleurs([.. page.Select(p => Ligne(p, [.. emplois[p.Id]], visites[p.Id], filtre, jour))], total);
    }

    /// <summary>Past the middle, the page is read from the end: an engine walks over all that it skips.</summary>
    private static async Task<List<Personne>> LireAsync(
        IQueryable<Travailleur> personnes, TriTravailleurs tri, bool decroissant, int debut, int nombre, int total, CancellationToken arret)
    {
        var parLaFin = debut > total / 2;
        var lues = await Trier(personnes, tri, decroissant != parLaFin).Skip(parLaFin ? total - debut - nombre : debut).Take(nombre)
            .Select(t => new Personne(t.Id, t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel, t.Naissance)).ToListAsync(arret);
        if (parLaFin)
        {
            lues.Reverse();
        }
        return lues;
    }

    private static IQueryable<Travailleur> Trier(IQueryable<Travailleur> personnes, TriTravailleurs tri, bool decroissant) => (tri, decroissant) switch
    {
        (TriTravailleurs.Naissance, false) => personnes.OrderBy(t => t.Naissance).ThenBy(t => t.Id),
        (TriTravailleurs.Naissance, true) => personnes.OrderByDescending(t => t.Naissance).ThenByDescending(t => t.Id),
        (_, false) => personnes.OrderBy(t => t.NomTri).ThenBy(t => t.Id),
        (_, true) => personnes.OrderByDescending(t => t.NomTri).ThenByDescending(t => t.Id),
    };

    private async Task<ILookup<Id<Travailleur>, Emploi>> EmploisAsync(List<Id<Travailleur>> ids, CancellationToken arret) => (await (
        from c in db.Set<Contrat>()
        join s in db.Set<Etablissement>() on c.EtablissementId equals s.Id
        join e in db.Set<Entreprise>() on s.EntrepriseId equals e.Id
        join k in db.Set<CalculSuivi>() on c.Id equals k.ContratId into calculs
        from k in calculs.DefaultIfEmpty()
        where ids.Contains(c.TravailleurId)
        select new Emploi(
            c.TravailleurId,
            new EmploiDeLigne(c.Id, e.Id, e.RaisonSociale, s.Commune,
                db.Set<Poste>().Where(p => p.ContratId == c.Id).OrderByDescending(p => p.Debut).Select(p => p.Libelle).FirstOrDefault(), c.Debut, c.Fin),
            s.EquipeId,
            s.CentreId,
            (Categorie?)k.Categorie)).ToListAsync(arret)).ToLookup(e => e.Travailleur);

    private async Task<ILookup<Id<Travailleur>, ProchaineVisite>> VisitesAsync(List<Id<Travailleur>> ids, CancellationToken arret) => (await db.Set<Echeance>()
        .Where(e => ids.Contains(e.TravailleurId) && e.Etat == EtatEcheance.Due)
        .Select(e => new { e.TravailleurId, Visite = new ProchaineVisite(e.Id, e.Visite, e.AuPlusTard, e.EnRetardLe, e.AvantAffectation) })
        .ToListAsync(arret)).ToLookup(v => v.TravailleurId, v => v.Visite);

    /// <summary>Of several jobs, the one shown is that of the place filtered on, then the one under way, then the latest.</summary>
    private static LigneTravailleur Ligne(Personne p, List<Emploi> emplois, IEnumerable<ProchaineVisite> visites, FiltreTravailleurs filtre, DateOnly jour)
    {
        var enCours = emplois.Where(e => e.Contrat.Fin is null || e.Contrat.Fin >= jour).ToList();
        var principal = (enCours.Count > 0 ? enCours : emplois)
            .OrderByDescending(e => EstCherche(e, filtre))
            .ThenByDescending(e => e.Contrat.Debut).FirstOrDefault();
        return new LigneTravailleur(
            p.Id, p.NomUsage ?? p.NomNaissance, p.PrenomUsuel ?? p.Prenoms.Split([' ', ','], 2)[0], p.Naissance, principal?.Contrat,
            Math.Max(0, enCours.Count - 1), emplois.Max(e => e.Categorie), visites.OrderBy(v => v.AuPlusTard ?? DateOnly.MaxValue).FirstOrDefault());
    }

    private static bool EstCherche(Emploi emploi, FiltreTravailleurs filtre) =>
        (filtre.Entreprise is { } entreprise && emploi.Contrat.EntrepriseId == entreprise)
        || (filtre.Equipe is { } equipe && emploi.Equipe == equipe)
        || (filtre.Centre is { } centre && emploi.Centre == centre);

    private sealed record Personne(Id<Travailleur> Id, string NomNaissance, string? NomUsage, string Prenoms, string? PrenomUsuel, DateOnly Naissance);

    private sealed record Emploi(
        Id<Travailleur> Travailleur, EmploiDeLigne Contrat, Id<Equipe>? Equipe, Id<Centre>? Centre, Categorie? Categorie);
}
