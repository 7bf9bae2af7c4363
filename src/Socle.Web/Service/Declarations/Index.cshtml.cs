using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Import;

namespace Socle.Web.Service.Declarations;

/// <summary>The declarations received, and the deposit of a new one.</summary>
[Exige(Permission.DeclarationsImporter)]
[RequestSizeLimit(IndexModel.OctetsAuPlus)]
[RequestFormLimits(MultipartBodyLengthLimit = IndexModel.OctetsAuPlus)]
public sealed class IndexModel(SocleDb db, DeposerImport deposer, FileImports file) : PageModel
{
    internal const long OctetsAuPlus = 120L * 1024 * 1024;

    [BindProperty, Display(Name = "Qui envoie ce fichier"), StringLength(120)]
    public string? Emetteur { get; set; }

    [BindProperty, Display(Name = "Le fichier liste tous les salariés de ses établissements")]
    public bool Complet { get; set; }

    [BindProperty, Display(Name = "Ouvrir les établissements nouveaux des entreprises connues")]
    public bool OuvrirEtablissements { get; set; }

    public IReadOnlyList<ImportDeclaration> Declarations { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public Task OnGetAsync([FromQuery(Name = "page")] int numero, CancellationToken arret) => LireAsync(numero, arret);

    /// <summary>The file goes straight to the disk; what it is, its content says.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? fichier, CancellationToken arret)
    {
        if (fichier is null || fichier.Length == 0)
        {
            ModelState.AddModelError("", "Choisissez un fichier : il est vide, ou aucun n’a été donné.");
        }
        else if (ModelState.IsValid)
        {
            await using var flux = fichier.OpenReadStream();
            var depot = new Depot { NomFichier = fichier.FileName, Emetteur = Emetteur, Complet = Complet, OuvrirEtablissements = OuvrirEtablissements };
            if ((await deposer.DeposerAsync(flux, depot, arret)).Reussit(out var import, out var refus))
            {
                file.Reveiller();
                return LocalRedirect(import.Etat == EtatImport.Correspondance ? $"/declarations/{import.Id}/colonnes" : $"/declarations/{import.Id}");
            }
            ModelState.AddModelError("", refus.Phrase);
        }
        await LireAsync(1, arret);
        return Page();
    }

    private async Task LireAsync(int numero, CancellationToken arret)
    {
        Pagination = new Pagination(numero, await db.Set<ImportDeclaration>().CountAsync(arret), 20);
        Declarations = await db.Set<ImportDeclaration>().AsNoTracking().OrderByDescending(i => i.DeposeLe)
            .Skip(Pagination.Decalage).Take(Pagination.Taille).ToListAsync(arret);
    }
}
