using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Travaux;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.DeuxDates;

/// <summary>One line of the report as a page or a file shows it.</summary>
public sealed record LigneChangement(ChangementSuivi Changement, string Nom, string Prenoms, string Entreprise);

/// <summary>A report and the name of its company, if it is about one.</summary>
public sealed record ComparaisonListee(ComparaisonDroit Comparaison, string? Entreprise)
{
    /// <summary>A living process computes it, or will.</summary>
    public bool EnCours { get; init; }

    public bool Faite => Comparaison.Etat == EtatComparaison.Faite;
}

/// <summary>How many workers pass from one category to another.</summary>
public sealed record CompteCategorie(Categorie Avant, Categorie Apres, int Nombre);

/// <summary>How many dates of one kind of visit appear, disappear or move.</summary>
public sealed record CompteVisite(Visite Visite, int Apparues, int Disparues, int Deplacees);

/// <summary>Which lines one looks at: all, the categories, or one visit.</summary>
public sealed record FiltreChangements(Id<ComparaisonDroit> Comparaison, bool Categories = false, Visite? Visite = null);

/// <summary>Reads the reports kept.</summary>
public sealed class ListerComparaisons(SocleDb db, TimeProvider temps)
{
    private const int Recentes = 30;

    public async Task<IReadOnlyList<ComparaisonListee>> DernieresAsync(CancellationToken arret) =>
        [.. (await Listees(db.Set<ComparaisonDroit>().OrderByDescending(c => c.CalculeeLe).Take(Recentes)).ToListAsync(arret))
            .OrderByDescending(c => c.Comparaison.CalculeeLe).Select(Situer)];

    public async Task<ComparaisonListee?> UneAsync(Id<ComparaisonDroit> id, CancellationToken arret) =>
        await Listees(db.Set<ComparaisonDroit>().Where(c => c.Id == id)).FirstOrDefaultAsync(arret) is { } lue ? Situer(lue) : null;

    private IQueryable<ComparaisonListee> Listees(IQueryable<ComparaisonDroit> comparaisons) =>
        from c in comparaisons.AsNoTracking()
        join e in db.Set<Entreprise>() on c.EntrepriseId equals (Id<Entreprise>?)e.Id into entreprises
        from e in entreprises.DefaultIfEmpty()
        select new ComparaisonListee(c, e == null ? null : e.RaisonSociale);

    private ComparaisonListee Situer(ComparaisonListee lue) => lue with
    {
        EnCours = lue.Comparaison is { Etat: EtatComparaison.EnCours } c && Detenteur.Vit(c.Execution, c.Battement, temps.GetUtcNow().UtcDateTime),
    };

    public async Task<IReadOnlyList<CompteCategorie>> CategoriesAsync(Id<ComparaisonDroit> id, CancellationToken arret) =>
        [.. (await db.Set<ChangementSuivi>().Where(c => c.ComparaisonId == id && c.Visite == null)
            .GroupBy(c => new { c.CategorieAvant, c.CategorieApres })
            .Select(g => new { g.Key.CategorieAvant, g.Key.CategorieApres, Nombre = g.Select(c => c.TravailleurId).Distinct().Count() }).ToListAsync(arret))
            .OrderByDescending(c => c.Nombre).Select(c => new CompteCategorie(c.CategorieAvant, c.CategorieApres, c.Nombre))];

    public async Task<IReadOnlyList<CompteVisite>> VisitesAsync(Id<ComparaisonDroit> id, CancellationToken arret) =>
        [.. (await db.Set<ChangementSuivi>().Where(c => c.ComparaisonId == id && c.Visite != null).GroupBy(c => c.Visite)
            .Select(g => new { g.Key, Apparues = g.Count(c => !c.Avant), Disparues = g.Count(c => !c.Apres), Deplacees = g.Count(c => c.Avant && c.Apres) })
            .ToListAsync(arret)).OrderBy(c => c.Key).Select(c => new CompteVisite(c.Key!.Value, c.Apparues, c.Disparues, c.Deplacees))];

    public Task<int> CompterAsync(FiltreChangements filtre, CancellationToken arret) => Filtrer(filtre).CountAsync(arret);

    public Task<List<LigneChangement>> PageAsync(FiltreChangements filtre, int decalage, int taille, CancellationToken arret) =>
        Lignes(Trier(Filtrer(filtre)).Skip(decalage).Take(taille)).ToListAsync(arret);

    /// <summary>Every line, streamed: for exports.</summary>
    public IAsyncEnumerable<LigneChangement> Tout(FiltreChangements filtre) => Lignes(Filtrer(filtre)).AsAsyncEnumerable();

    private IQueryable<LigneChangement> Lignes(IQueryable<ChangementSuivi> changements) =>
        from c in Trier(changements)
        join t in db.Set<Travailleur>() on c.TravailleurId equals t.Id
        join e in db.Set<Entreprise>() on c.EntrepriseId equals e.Id
        select new LigneChangement(c, t.NomUsage ?? t.NomNaissance, t.Prenoms, e.RaisonSociale);

    private static IOrderedQueryable<ChangementSuivi> Trier(IQueryable<ChangementSuivi> changements) =>
        changements.OrderBy(c => c.NomTri).ThenBy(c => c.ContratId).ThenBy(c => c.Visite != null).ThenBy(c => c.Visite).ThenBy(c => c.Id);

    private IQueryable<ChangementSuivi> Filtrer(FiltreChangements filtre)
    {
        var lignes = db.Set<ChangementSuivi>().AsNoTracking().Where(c => c.ComparaisonId == filtre.Comparaison);
        lignes = filtre.Categories ? lignes.Where(c => c.Visite == null) : lignes;
        return filtre.Visite is { } visite ? lignes.Where(c => c.Visite == visite) : lignes;
    }
}
