using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Socle.Suivi.Documents;
using Socle.Technique.Acces;
using Socle.Technique.Fichiers;

namespace Socle.Espaces.PagesPubliques.Verifier;

/// <summary>
/// Says whether a document comes from this service: by the code printed on it, by its file, or by both. It names nobody and keeps nothing.
/// </summary>
[OuvertATous("Whoever was handed a document checks it: 80 random bits, or the file itself, are the proof. What is answered names nobody.")]
[EnableRateLimiting(Limite)]
[RequestSizeLimit(TailleMaximale + (64 * 1024))]
[RequestFormLimits(MultipartBodyLengthLimit = TailleMaximale, MemoryBufferThreshold = TailleMaximale)]
public sealed class IndexModel(VerifierDocument verifier) : PageModel
{
    public const string Limite = "verifications";

    /// <summary>Kept in memory the time of its fingerprint: it never touches a disk.</summary>
    private const int TailleMaximale = 4 * 1024 * 1024;

    public string? Code { get; private set; }

    public DocumentVerifie? Reponse { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        base.OnPageHandlerExecuting(context);
    }

    /// <summary>A code in the address is the one a telephone read on the paper.</summary>
    public async Task OnGetAsync(string? code, CancellationToken arret)
    {
        Code = code;
        if (!string.IsNullOrWhiteSpace(code))
        {
            Reponse = await verifier.ExecuterAsync(code, null, arret);
        }
    }

    public async Task OnPostAsync(string? code, IFormFile? fichier, CancellationToken arret)
    {
        Code = code;
        if (string.IsNullOrWhiteSpace(code) && fichier is null)
        {
            ModelState.AddModelError("", "Tapez le code du document, ou choisissez son fichier.");
            return;
        }
        await using var flux = fichier?.OpenReadStream();
        if (flux is not null && !await FichierDangereux.EstSainAsync(flux, arret))
        {
            ModelState.AddModelError("", FichierDangereux.Refuse.Phrase);
            return;
        }
        flux?.Seek(0, SeekOrigin.Begin);
        Reponse = await verifier.ExecuterAsync(code, flux, arret);
    }
}
