using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Technique.Acces;
using Socle.Travailleurs.Import;

namespace Socle.Web.Service.Declarations;

/// <summary>Our model of the file: its columns, and one invented row.</summary>
[Exige(Permission.DeclarationsImporter)]
public sealed class ModeleModel : PageModel
{
    public IActionResult OnGet()
    {
        var titres = string.Join(';', ModeleDeclaration.Colonnes.Select(c => c.Titre));
        var exemple = string.Join(';', ModeleDeclaration.Colonnes.Select(c => c.Exemple));
        return File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes($"{titres}\r\n{exemple}\r\n")).ToArray(), "text/csv", "modele-declaration.csv");
    }
}
