using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Aide;

[Exige(Permission.SonCompte)]
public sealed class LectureModel(PagesDAide pages) : PageModel
{
    public PageDAide Aide { get; private set; } = null!;

    public IActionResult OnGet(string nom)
    {
        if (pages.Trouver(nom) is not { } trouvee)
        {
            return NotFound();
        }
        Aide = trouvee;
        return Page();
    }
}
