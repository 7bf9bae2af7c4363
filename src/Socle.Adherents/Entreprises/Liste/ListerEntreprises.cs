using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Technique.Base;

namespace Socle.Adherents.Entreprises.Liste;

public enum TriEntreprises
{
    Nom,
    Numero,
    Effectif,
    Adhesion,
}

/// <summary>One company as the list shows it.</summary>
/// <param name="Effectif">Declared headcount of its open establishments; null when none was declared.</param>
/// <param name="Communes">Of its open establishments, without repetition.</param>
public sealed record LigneEntreprise(
    Id<Entreprise> Id, string NumeroAdherent, string? Siren, string RaisonSociale, string? Naf, StatutEntreprise Statut, DateOnly AdhesionLe, DateOnly? RadieeLe,
    int Etablissements, int? Effectif, IReadOnlyList<string> Communes, IReadOnlyList<Id<Equipe>> Equipes);

/// <summary>Reads the list of companies: a count, the page, the establishments of the page. Three queries whatever its size.</summary>
public sealed class ListerEntreprises(SocleDb db)
{
    private const int Tranche = 1_000;

    public Task<int> CompterAsync(FiltreEntreprises filtre, CancellationToken arret) => filtre.Appliquer(db).CountAsync(arret);

    public async Task<IReadOnlyList<LigneEntreprise>> PageAsync(FiltreEntreprises filtre, TriEntreprises tri, bool decroissant, int decalage, int combien, CancellationToken arret)
    {
        var page = await Trier(filtre.Appliquer(db), tri, decroissant).Skip(decalage).Take(combien).AsNoTracking().ToListAsync(arret);
        var ids = page.ConvertAll(e => e.Id);
        var lieux = (await db.Set<Etablissement>().Where(t => ids.Contains(t.EntrepriseId) && t.FermeLe == null)
            .Select(t => new { t.EntrepriseId, t.Commune, t.Effectif, t.EquipeId }).ToListAsync(arret)).ToLookup(t => t.EntrepriseId);
        return page.ConvertAll(e =>
        {
            var siens = lieux[e.Id].ToList();
            return new LigneEntreprise(
                e.Id, e.NumeroAdherent, e.Siren, e.RaisonSociale, e.Naf, e.Statut, e.AdhesionLe, e.RadieeLe,
                siens.Count, siens.Exists(t => t.Effectif is not null) ? siens.Sum(t => t.Effectif) : null,
                [.. siens.Select(t => t.Commune).OfType<string>().Distinct()], [.. siens.Select(t => t.EquipeId).OfType<Id<Equipe>>().Distinct()]);
        });
    }

    /// <summary>Every company of the filter, slice by slice: for exports.</summary>
    public async IAsyncEnumerable<LigneEntreprise> Tout(FiltreEntreprises filtre, TriEntreprises tri, bool decroissant, [EnumeratorCancellation] CancellationToken arret = default)
    {
        for (var debut = 0; ; debut += Tranche)
        {
            var lignes = await PageAsync(filtre, tri, decroissant, debut, Tranche, arret);
            foreach (var ligne in lignes)
            {
                yield return ligne;
            }
            if (lignes.Count < Tranche)
            {
                yield break;
            }
        }
    }

    private IQueryable<Entreprise> Trier(IQueryable<Entreprise> entreprises, TriEntreprises tri, bool decroissant) => (tri, decroissant) switch
    {
        (TriEntreprises.Numero, false) => entreprises.OrderBy(e => e.NumeroAdherent.Length).ThenBy(e => e.NumeroAdherent),
        (TriEntreprises.Numero, true) => entreprises.OrderByDescending(e => e.NumeroAdherent.Length).ThenByDescending(e => e.NumeroAdherent),
        (TriEntreprises.Adhesion, false) => entreprises.OrderBy(e => e.AdhesionLe).ThenBy(e => e.Id),
        (TriEntreprises.Adhesion, true) => entreprises.OrderByDescending(e => e.AdhesionLe).ThenBy(e => e.Id),
        (TriEntreprises.Effectif, false) => entreprises.OrderBy(e => db.Set<Etablissement>().Where(t => t.EntrepriseId == e.Id && t.FermeLe == null).Sum(t => t.Effectif)).ThenBy(e => e.Id),
        (TriEntreprises.Effectif, true) => entreprises.OrderByDescending(e => db.Set<Etablissement>().Where(t => t.EntrepriseId == e.Id && t.FermeLe == null).Sum(t => t.Effectif)).ThenBy(e => e.Id),
        (_, false) => entreprises.OrderBy(e => e.NomTri).ThenBy(e => e.Id),
        (_, true) => entreprises.OrderByDescending(e => e.NomTri).ThenByDescending(e => e.Id),
    };
}
