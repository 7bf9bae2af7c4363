using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Technique.Base;
using Socle.Technique.Recherche;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Espaces.Entreprise.Salaries;

/// <summary>Reads the employer's own workers, inside the perimeter and never beyond.</summary>
public sealed class ListerSalaries(PerimetreEmployeur perimetre, SocleDb db, TimeProvider temps)
{
    /// <summary>The facts a filter or a sort looks at.</summary>
    private sealed class Faits
    {
        public required Contrat Contrat { get; init; }

        public required Travailleur Personne { get; init; }

        public required Etablissement Lieu { get; init; }

        public SuiviEmployeur? Suivi { get; init; }
    }

    public async Task<int> CompterAsync(FiltreSalaries filtre, string? texte, CancellationToken arret) =>
        await (await FaitsAsync(filtre, texte, arret)).CountAsync(arret);

    /// <summary>The lines in order, to be cut into a page or exported whole.</summary>
    public async Task<IQueryable<LigneSalarie>> LignesAsync(
        FiltreSalaries filtre, string? texte, TriSalaries tri, bool decroissant, (int Decalage, int Taille)? page, CancellationToken arret)
    {
        var tries = Trier(await FaitsAsync(filtre, texte, arret), tri, decroissant);
        return Projeter(page is { } p ? tries.Skip(p.Decalage).Take(p.Taille) : tries);
    }

    private async Task<IQueryable<Faits>> FaitsAsync(FiltreSalaries filtre, string? texte, CancellationToken arret)
    {
        var contrats = Declares(await perimetre.ContratsAsync(arret), filtre);
        var faits =
            from c in contrats
            join t in db.Set<Travailleur>() on c.TravailleurId equals t.Id
            join e in db.Set<Etablissement>() on c.EtablissementId equals e.Id
            join s in db.Set<SuiviEmployeur>() on c.Id equals s.ContratId into suivis
            from s in suivis.DefaultIfEmpty()
            select new Faits { Contrat = c, Personne = t, Lieu = e, Suivi = s };
        if (filtre.Entreprise is { } entreprise)
        {
            faits = faits.Where(f => f.Lieu.EntrepriseId == entreprise);
        }
        return Chercher(Suivis(faits, filtre), texte);
    }

    private IQueryable<Contrat> Declares(IQueryable<Contrat> contrats, FiltreSalaries filtre)
    {
        var jour = temps.Aujourdhui();
        if (filtre.Site is { } site)
        {
            contrats = contrats.Where(c => c.EtablissementId == site);
        }
        if (filtre.SansPoste)
        {
            contrats = contrats.SansPoste(db, jour);
        }
        if (filtre.EnArret)
        {
            var absents = db.Set<Arret>().EnCours(jour).Select(a => a.ContratId);
            contrats = contrats.Where(c => absents.Contains(c.Id));
        }
        if (filtre.SansRetour)
        {
            var ouverts = db.Set<Arret>().SansRetour().Select(a => a.ContratId);
            contrats = contrats.Where(c => ouverts.Contains(c.Id));
        }
        return contrats;
    }

    private IQueryable<Faits> Suivis(IQueryable<Faits> faits, FiltreSalaries filtre)
    {
        var jour = temps.Aujourdhui();
        var proche = jour.AddMonths(2);
        if (filtre.Categorie is { } categorie)
        {
            faits = faits.Where(f => f.Suivi!.Categorie == categorie);
        }
        return filtre.Moment switch
        {
            MomentSuivi.Retard => faits.Where(f => f.Suivi!.EnRetardLe <= jour),
            MomentSuivi.Proches => faits.Where(f => f.Suivi!.EnRetardLe > jour && f.Suivi.AuPlusTard <= proche),
            MomentSuivi.Reprise => faits.Where(f => f.Suivi!.RepriseAuPlusTard != null),
            _ => faits,
        };
    }

    /// <summary>Each word typed begins one of the names, or is the number the employer gave.</summary>
    private static IQueryable<Faits> Chercher(IQueryable<Faits> faits, string? texte)
    {
        foreach (var mot in MotCle.Mots(texte ?? "").Distinct().Take(5))
        {
            var debut = " " + mot;
            faits = faits.Where(f => (" " + f.Personne.NomTri).Contains(debut) || f.Contrat.Matricule == mot);
        }
        return faits;
    }

    private static IQueryable<Faits> Trier(IQueryable<Faits> faits, TriSalaries tri, bool decroissant) => (tri, decroissant) switch
    {
        (TriSalaries.Echeance, false) => faits.OrderBy(f => f.Suivi!.AuPlusTard == null).ThenBy(f => f.Suivi!.AuPlusTard).ThenBy(f => f.Personne.NomTri).ThenBy(f => f.Contrat.Id),
        (TriSalaries.Echeance, true) => faits.OrderBy(f => f.Suivi!.AuPlusTard == null).ThenByDescending(f => f.Suivi!.AuPlusTard).ThenBy(f => f.Personne.NomTri).ThenBy(f => f.Contrat.Id),
        (TriSalaries.Lieu, false) => faits.OrderBy(f => f.Lieu.Nom).ThenBy(f => f.Personne.NomTri).ThenBy(f => f.Contrat.Id),
        (TriSalaries.Lieu, true) => faits.OrderByDescending(f => f.Lieu.Nom).ThenBy(f => f.Personne.NomTri).ThenBy(f => f.Contrat.Id),
        (_, true) => faits.OrderByDescending(f => f.Personne.NomTri).ThenByDescending(f => f.Contrat.Id),
        _ => faits.OrderBy(f => f.Personne.NomTri).ThenBy(f => f.Contrat.Id),
    };

    /// <summary>Names and nothing else of the person: the portals' role may read no more.</summary>
    private IQueryable<LigneSalarie> Projeter(IQueryable<Faits> faits)
    {
        var jour = temps.Aujourdhui();
        return faits.Select(f => new LigneSalarie(
            f.Contrat.Id,
            Travailleur.NomAfficheDe(f.Personne.NomNaissance, f.Personne.NomUsage, f.Personne.Prenoms, f.Personne.PrenomUsuel),
            f.Contrat.Matricule,
            db.Set<Poste>().EnCours(jour).Where(p => p.ContratId == f.Contrat.Id).OrderByDescending(p => p.Debut).Select(p => p.Libelle).FirstOrDefault(),
            f.Lieu.Nom,
            db.Set<Socle.Adherents.Entreprises.Entreprise>().Where(e => e.Id == f.Lieu.EntrepriseId).Select(e => e.RaisonSociale).First(),
            f.Contrat.Debut,
            f.Contrat.Fin,
            db.Set<Arret>().Any(a => a.ContratId == f.Contrat.Id && a.Debut <= jour && ((a.Fin ?? a.FinPrevue) == null || (a.Fin ?? a.FinPrevue) >= jour)),
            f.Suivi));
    }
}
