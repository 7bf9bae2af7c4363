using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Socle.Technique.Base;

namespace Socle.Suivi.Documents;

/// <param name="Document">What the code, or the file, is of; null when neither is known here.</param>
/// <param name="FichierConforme">Whether the file given is, byte for byte, the one signed; null when none was given.</param>
public sealed record DocumentVerifie(EmpreinteDocument? Document, bool? FichierConforme);

/// <summary>Says to anyone whether a document is the one this service signed, by its code, by its file, or by both. Keeps nothing.</summary>
public sealed class VerifierDocument(SocleDb db)
{
    /// <param name="fichier">Read once, for its fingerprint.</param>
    public async Task<DocumentVerifie> ExecuterAsync(string? code, Stream? fichier, CancellationToken arret)
    {
        var empreinte = fichier is null ? null : Convert.ToHexStringLower(await SHA256.HashDataAsync(fichier, arret));
        var document = await LireAsync(CodeDeVerification.Lire(code), empreinte, code, arret);
        return new(document, empreinte is null ? null : document?.Empreinte == empreinte);
    }

    private async Task<EmpreinteDocument?> LireAsync(string? code, string? empreinte, string? saisi, CancellationToken arret)
    {
        var tous = db.Set<EmpreinteDocument>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(saisi))
        {
            var cle = code is null ? null : CodeDeVerification.Empreinte(code);
            return cle is null ? null : await tous.FirstOrDefaultAsync(e => e.CodeEmpreinte == cle, arret);
        }
        return empreinte is null ? null : await tous.FirstOrDefaultAsync(e => e.Empreinte == empreinte, arret);
    }
}
