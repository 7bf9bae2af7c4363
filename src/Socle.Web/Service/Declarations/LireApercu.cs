using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Import;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Declarations;

/// <summary>Which rows of a declaration are looked at: those that change something, unless all are asked for or one kind is.</summary>
public sealed record FiltreApercu(IssueLigne? Issue, bool Toutes, Id<Entreprise>? Entreprise, string? Texte);

/// <summary>Someone a row may speak of, as the person who answers needs to see them.</summary>
public sealed record CandidatMontre(Id<Travailleur> Id, string Nom, DateOnly? Naissance, int? Ligne, string Phrase);

/// <summary>One row of the preview.</summary>
public sealed record LigneApercu(LigneImport Ligne, string? Entreprise, IReadOnlyList<CandidatMontre> Candidats);

/// <summary>What became of the companies that were held when the declaration was accepted.</summary>
public sealed record EntrepriseRetenue(Id<Entreprise> Id, string Nom, string Motif);

/// <summary>Reads a page of a preview: its rows, and the people they may speak of.</summary>
public sealed class LireApercu(SocleDb db)
{
    public async Task<(IReadOnlyList<LigneApercu> Lignes, Pagination Pagination)> PageAsync(
        Id<ImportDeclaration> id, FiltreApercu filtre, int numero, int parPage, CancellationToken arret)
    {
        var lignes = Lignes(id, filtre);
        var pagination = new Pagination(numero, await lignes.CountAsync(arret), parPage);
        return pagination.Total == 0
            ? ([], pagination)
            : (await MontrerAsync(await lignes.OrderBy(l => l.Rang).Skip(pagination.Decalage).Take(parPage).ToListAsync(arret), arret), pagination);
    }

    /// <summary>Companies held at acceptance, with why; the first ones.</summary>
    public Task<List<EntrepriseRetenue>> RetenuesAsync(Id<ImportDeclaration> id, CancellationToken arret) => (
        from r in db.Set<EntrepriseImportee>()
        where r.ImportId == id && r.Etat == EtatEntrepriseImportee.ARevoir
        join e in db.Set<Entreprise>() on r.EntrepriseId equals e.Id
        orderby r.Rang
        select new EntrepriseRetenue(e.Id, e.RaisonSociale, r.Motif ?? "")).Take(20).ToListAsync(arret);

    public ListeExportee Liste(Id<ImportDeclaration> id, FiltreApercu filtre) => new("declaration", ["ligne", "salarie", "effet", "detail", "changements"],
        Lignes(id, filtre).OrderBy(l => l.Rang).AsAsyncEnumerable().Select(l => new object?[]
        {
            l.Numero == 0 ? null : l.Numero, l.Nom, l.Issue.EnMots(), l.Motif, string.Join(" ; ", MotsImport.Changements(l)),
        }));

    private IQueryable<LigneImport> Lignes(Id<ImportDeclaration> id, FiltreApercu filtre)
    {
        var lignes = db.Set<LigneImport>().AsNoTracking().Where(l => l.ImportId == id);
        if (filtre.Issue is { } issue)
        {
            // A new contract is something to create: the tile counts both.
            lignes = issue == IssueLigne.Creer ? lignes.Where(l => l.Issue == IssueLigne.Creer || l.Issue == IssueLigne.CreerContrat) : lignes.Where(l => l.Issue == issue);
        }
        else if (!filtre.Toutes && filtre.Texte is null)
        {
            lignes = lignes.Where(l => l.Issue != IssueLigne.Inchangee);
        }
        if (filtre.Entreprise is { } entreprise)
        {
            lignes = lignes.Where(l => l.EntrepriseId == entreprise);
        }
        foreach (var mot in Texte.PourRecherche(filtre.Texte).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
        {
            lignes = lignes.Where(l => l.Recherche.Contains(mot));
        }
        return lignes;
    }

    private async Task<IReadOnlyList<LigneApercu>> MontrerAsync(List<LigneImport> lignes, CancellationToken arret)
    {
        var entreprises = lignes.Select(l => l.EntrepriseId).OfType<Id<Entreprise>>().Distinct().ToArray();
        var noms = await db.Set<Entreprise>().Where(e => EF.Parameter(entreprises).Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.RaisonSociale, arret);
        var candidats = lignes.ToDictionary(l => l.Id, l => l.LireCandidats());
        var ids = candidats.Values.SelectMany(c => c).Where(c => c.Ligne is null).Select(c => c.Id).Distinct().ToArray();
        var connus = await db.Set<Travailleur>().AsNoTracking().Where(t => EF.Parameter(ids).Contains(t.Id)).ToDictionaryAsync(t => t.Id, arret);
        return [.. lignes.Select(l => new LigneApercu(l, l.EntrepriseId is { } e ? noms.GetValueOrDefault(e) : null,
            [.. candidats[l.Id].Select(c => Montrer(c, connus.GetValueOrDefault(c.Id)))]))];
    }

    private static CandidatMontre Montrer(Candidat candidat, Travailleur? connu) =>
        new(candidat.Id, connu?.NomAffiche ?? $"La personne de la ligne {candidat.Ligne}", connu?.Naissance, candidat.Ligne, candidat.Phrase);
}
