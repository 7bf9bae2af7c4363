using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Import;
using Socle.Web.Securite;

namespace Socle.Web.Service.Declarations;

/// <summary>One declaration, wherever it is in its journey: being read, previewed, being written, accepted, undone.</summary>
[Exige(Permission.DeclarationsImporter)]
public sealed class FicheModel(SocleDb db, AccepterImport accepter, AnnulerImport annuler) : PageModel
{
    private const int LignesParPage = 50;

    [BindProperty(SupportsGet = true)]
    public Id<ImportDeclaration> Id { get; set; }

    public ImportDeclaration Import { get; private set; } = null!;

    public IReadOnlyList<LigneImport> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public IssueLigne? Issue { get; private set; }

    public IEnumerable<SelectListItem> Issues { get; } =
        Enum.GetValues<IssueLigne>().Select(i => new SelectListItem(i.EnMots(), ((int)i).ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "issue")] int? issue, [FromQuery(Name = "page")] int numero, CancellationToken arret)
    {
        if (await db.Set<ImportDeclaration>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == Id, arret) is not { } import)
        {
            return NotFound();
        }
        Import = import;
        Issue = issue is { } valeur && Enum.IsDefined((IssueLigne)valeur) ? (IssueLigne)valeur : null;
        var lignes = db.Set<LigneImport>().AsNoTracking().Where(l => l.ImportId == Id);
        lignes = Issue is { } voulue ? lignes.Where(l => l.Issue == voulue) : lignes;
        Pagination = new Pagination(numero, import.EnTravail ? 0 : await lignes.CountAsync(arret), LignesParPage);
        Lignes = Pagination.Total == 0 ? [] : await lignes.OrderBy(l => l.Rang).Skip(Pagination.Decalage).Take(LignesParPage).ToListAsync(arret);
        return Page();
    }

    /// <param name="partiel">Companies with a refused or doubtful row let their other rows pass.</param>
    public async Task<IActionResult> OnPostAccepterAsync(bool partiel, CancellationToken arret) =>
        Dire(await accepter.DemanderAsync(Id, partiel, arret), "Acceptée : l’écriture a commencé. Vous pouvez quitter cette page.");

    public async Task<IActionResult> OnPostAbandonnerAsync(CancellationToken arret) =>
        Dire(await annuler.AbandonnerAsync(Id, arret), "Abandonnée : rien n’a été écrit.");

    public async Task<IActionResult> OnPostArreterAsync(CancellationToken arret) =>
        Dire(await annuler.ArreterAsync(Id, arret), "L’arrêt est demandé : il aura lieu après l’étape en cours.");

    public async Task<IActionResult> OnPostAnnulerAsync(string? motif, CancellationToken arret) =>
        User.Peut(Permission.DeclarationsAnnuler)
            ? Dire(await annuler.DemanderAsync(Id, motif ?? "", arret), "L’annulation a commencé.")
            : StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>« Fin du contrat : (rien) → 31/10/2026 ».</summary>
    public static IEnumerable<string> Changements(LigneImport ligne)
    {
        if (ligne.Changements is null)
        {
            yield break;
        }
        using var json = JsonDocument.Parse(ligne.Changements);
        foreach (var c in json.RootElement.EnumerateArray())
        {
            var (avant, apres) = (c[1].ToString(), c[2].ToString());
            yield return avant.Length == 0 ? $"{c[0]} : {apres}" : $"{c[0]} : {avant} → {(apres.Length == 0 ? "rien" : apres)}";
        }
    }

    private LocalRedirectResult Dire(Resultat<ImportDeclaration> resultat, string phrase)
    {
        if (resultat.EstSucces)
        {
            TempData.Annoncer(phrase);
        }
        else
        {
            TempData.Annoncer(resultat.Refus.Phrase, Ton.Attention);
        }
        return LocalRedirect($"/declarations/{Id}");
    }
}
