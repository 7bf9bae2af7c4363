using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Suivi.Reprise;

/// <summary>Which lines of a report one looks at.</summary>
/// <param name="Motif">Code of a reason or of a refusal.</param>
/// <param name="Ecarts">Only the lines whose dates differ.</param>
/// <param name="Texte">Beginning of a word of the worker's name or of the company's.</param>
public sealed record FiltreLignes(Id<RepriseLogiciel> Reprise, bool Comparaison, string? Motif = null, bool Ecarts = false, string? Texte = null);

/// <summary>Reads take-overs and their reports.</summary>
public sealed class ListerReprises(SocleDb db)
{
    private static readonly string s_identique = MotifEcart.Identique.Code();

    public Task<List<RepriseLogiciel>> ToutesAsync(CancellationToken arret = default) =>
        db.Set<RepriseLogiciel>().AsNoTracking().OrderByDescending(r => r.DeposeeLe).Take(100).ToListAsync(arret);

    public Task<RepriseLogiciel?> UneAsync(Id<RepriseLogiciel> id, CancellationToken arret = default) =>
        db.Set<RepriseLogiciel>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, arret);

    /// <summary>Lines by code, the commonest first.</summary>
    public async Task<IReadOnlyList<(string Motif, int Nombre)>> MotifsAsync(FiltreLignes filtre, CancellationToken arret = default) =>
        [.. (await Lignes(filtre with { Motif = null, Ecarts = false, Texte = null }).GroupBy(l => l.Motif).Select(g => new { g.Key, Nombre = g.Count() })
            .OrderByDescending(g => g.Nombre).ToListAsync(arret)).Select(g => (g.Key, g.Nombre))];

    public Task<int> CompterAsync(FiltreLignes filtre, CancellationToken arret = default) => Lignes(filtre).CountAsync(arret);

    public Task<List<LigneReprise>> PageAsync(FiltreLignes filtre, int decalage, int taille, CancellationToken arret = default) =>
        Ordonnees(filtre).Skip(decalage).Take(taille).ToListAsync(arret);

    /// <summary>Every line, streamed: for exports.</summary>
    public IAsyncEnumerable<LigneReprise> Tout(FiltreLignes filtre) => Ordonnees(filtre).AsAsyncEnumerable();

    private IQueryable<LigneReprise> Ordonnees(FiltreLignes filtre) => Lignes(filtre).OrderBy(l => l.Genre).ThenBy(l => l.Rang);

    private IQueryable<LigneReprise> Lignes(FiltreLignes filtre)
    {
        var lignes = db.Set<LigneReprise>().AsNoTracking().Where(l => l.RepriseId == filtre.Reprise);
        lignes = filtre.Comparaison ? lignes.Where(l => l.Genre == GenreLigne.Comparaison) : lignes.Where(l => l.Genre != GenreLigne.Comparaison);
        lignes = filtre.Motif is { } motif ? lignes.Where(l => l.Motif == motif) : lignes;
        lignes = filtre.Ecarts ? lignes.Where(l => l.Motif != s_identique) : lignes;
        return Texte.PourRecherche(filtre.Texte) is { Length: > 0 } mot ? lignes.Where(l => l.NomTri!.Contains(mot) || l.Entreprise!.Contains(filtre.Texte!)) : lignes;
    }
}
