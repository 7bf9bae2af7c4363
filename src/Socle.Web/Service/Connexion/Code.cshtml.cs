using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Socle.Technique.Acces;
using Socle.Technique.Comptes.Connexion;
using Socle.Web.Securite;

namespace Socle.Web.Service.Connexion;

/// <summary>The second step: a code of the application, or a recovery code.</summary>
[OuvertATous("The password was right, the code is still to come.")]
[EnableRateLimiting(Limites.Essais)]
internal sealed class CodeModel(ConnecterParCode connecter, OuvertureSession ouverture) : PageModel
{
    [BindProperty, Display(Name = "Code"), StringLength(100)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Retour { get; set; }

    public IActionResult OnGet() => ouverture.EnEtape(HttpContext) is null ? LocalRedirect("/connexion") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if (ouverture.EnEtape(HttpContext) is not { } compte)
        {
            return LocalRedirect("/connexion");
        }
        var issue = ModelState.IsValid
            ? await connecter.ExecuterAsync(compte, Code ?? "", HttpContext.Provenance(), arret)
            : new IssueConnexion.Refusee();
        if (await ouverture.SuivreAsync(HttpContext, issue, Retour) is { } suite)
        {
            return suite;
        }
        ModelState.Clear();
        Code = "";
        ModelState.AddModelError(nameof(Code), "Ce code n’est pas le bon, a déjà servi, ou le compte attend après plusieurs essais. Attendez le code suivant.");
        return Page();
    }
}
