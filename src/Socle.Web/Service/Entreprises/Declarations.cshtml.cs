using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Annuelles;
using Socle.Travailleurs.Import;

namespace Socle.Web.Service.Entreprises;

/// <summary>What one declaration did for a company.</summary>
public sealed record DeclarationRecue(ImportDeclaration Import, EtatEntrepriseImportee Etat, int Lignes, string? Motif);

/// <summary>The declarations that wrote, or should have written, something for a company: the last first.</summary>
[Exige(Permission.EntreprisesLire)]
public sealed class DeclarationsModel(SocleDb db) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "page")]
    public int Numero { get; set; } = 1;

    public Entreprise Entreprise { get; private set; } = null!;

    public IReadOnlyList<DeclarationRecue> Declarations { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    /// <summary>The yearly declarations signed online, the last first.</summary>
    public IReadOnlyList<DeclarationAnnuelle> Annuelles { get; private set; } = [];

    /// <summary>Names of the companies absorbed, whose declarations these were.</summary>
    public IReadOnlyDictionary<Id<Entreprise>, string> Absorbees { get; private set; } = new Dictionary<Id<Entreprise>, string>();

    public async Task<IActionResult> OnGetAsync(Id<Entreprise> id, CancellationToken arret)
    {
        if (await db.Set<Entreprise>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, arret) is not { } entreprise)
        {
            return NotFound();
        }
        Entreprise = entreprise;
        Annuelles = await db.Set<DeclarationAnnuelle>().AsNoTracking().Where(d => d.EntrepriseId == id && d.SigneeLe != null).OrderByDescending(d => d.Annee).ThenByDescending(d => d.EnVigueur).ToListAsync(arret);
        var absorbees = Annuelles.Select(a => a.AbsorbeeId).OfType<Id<Entreprise>>().Distinct().ToList();
        Absorbees = absorbees.Count == 0 ? Absorbees : await db.Set<Entreprise>().Where(e => absorbees.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.RaisonSociale, arret);
        var siennes = db.Set<EntrepriseImportee>().Where(e => e.EntrepriseId == id);
        Pagination = new Pagination(Numero, await siennes.CountAsync(arret));
        Declarations = await (
            from e in siennes
            join i in db.Set<ImportDeclaration>().AsNoTracking() on e.ImportId equals i.Id
            orderby i.DeposeLe descending
            select new DeclarationRecue(i, e.Etat, e.Lignes, e.Motif)).Skip(Pagination.Decalage).Take(Pagination.Taille).ToListAsync(arret);
        return Page();
    }
}
