using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Contenus;
using Socle.Dossier.Pieces;
using Socle.Dossier.Transferts;

namespace Socle.Web.Service.Soin.Pieces;

/// <summary>
/// Sends the bytes of a paper, part by part as they are unsealed: kept by no cache, guessed by no browser, in a box where nothing runs. Its name
/// tells nothing of anyone. What a machine wrote is saved, never shown.
/// </summary>
internal sealed class FichierServi(FichierLu lu, DateOnly jour) : IActionResult
{
    private const string Rien = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Chromium shows no PDF in a sandbox: its own viewer is one already, and no PDF with code is kept.</summary>
    private static string Boite(TypeFichier type) => type == TypeFichier.Pdf ? Rien : $"{Rien}; sandbox";

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var reponse = context.HttpContext.Response;
        var (type, montre) = Type(lu.Fichier.Type);
        reponse.ContentType = type;
        reponse.ContentLength = lu.Fichier.Taille;
        reponse.Headers.ContentSecurityPolicy = Boite(lu.Fichier.Type);
        reponse.Headers.XContentTypeOptions = "nosniff";
        reponse.Headers.CacheControl = "no-store";
        reponse.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        reponse.Headers.ContentDisposition = $"{(montre ? "inline" : "attachment")}; filename=\"piece-{jour:yyyy-MM-dd}.{ArchiveDossier.Extension(lu.Fichier.Type)}\"";
        await foreach (var part in lu.Octets.WithCancellation(context.HttpContext.RequestAborted))
        {
            await reponse.Body.WriteAsync(part, context.HttpContext.RequestAborted);
        }
    }

    private static (string Type, bool Montre) Type(TypeFichier type) => type switch
    {
        TypeFichier.Pdf => ("application/pdf", true),
        TypeFichier.Jpeg => ("image/jpeg", true),
        TypeFichier.Png => ("image/png", true),
        _ => ("application/octet-stream", false),
    };
}
