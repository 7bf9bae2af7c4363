using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Import;

namespace Socle.Web.Service.Declarations;

/// <summary>The refused rows, as a file to mend and deposit again.</summary>
[Exige(Permission.DeclarationsImporter)]
public sealed class ACorrigerModel(LignesACorriger lignes) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Id<ImportDeclaration> id, string? format, CancellationToken arret)
    {
        var xlsx = format == "xlsx";
        var fichier = new MemoryStream();
        // Kept open until sent: a refusal must still become a sentence, not half a file.
        if (!(await lignes.EcrireAsync(id, xlsx ? FormatFichier.Xlsx : FormatFichier.Csv, fichier, arret)).Reussit(out _, out var refus))
        {
            TempData.Annoncer(refus.Phrase, Ton.Attention);
            return LocalRedirect($"/declarations/{id}");
        }
        return File(fichier.ToArray(), xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv", $"a-corriger.{(xlsx ? "xlsx" : "csv")}");
    }
}
