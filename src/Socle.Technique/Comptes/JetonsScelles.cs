using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Socle.Technique.Comptes;

/// <summary>
/// The secret part of a link sent by mail, that names one row and dies on a day. Nothing of it is stored: whether the row still lets it
/// serve is for its reader to say.
/// </summary>
public sealed class JetonsScelles(IDataProtectionProvider protection, TimeProvider temps)
{
    private const int Octets = 16;

    public string Pour(string usage, long objet, DateTime expireLe)
    {
        var contenu = new byte[Octets];
        BinaryPrimitives.WriteInt64BigEndian(contenu, objet);
        BinaryPrimitives.WriteInt64BigEndian(contenu.AsSpan(8), new DateTimeOffset(expireLe).ToUnixTimeSeconds());
        return WebEncoders.Base64UrlEncode(protection.CreateProtector("Socle.Jeton", usage).Protect(contenu));
    }

    /// <summary>Null when it is not ours, was made for something else, or is too old: one answer.</summary>
    public long? Lire(string usage, string? jeton)
    {
        try
        {
            return protection.CreateProtector("Socle.Jeton", usage).Unprotect(WebEncoders.Base64UrlDecode(jeton ?? "")) is { Length: Octets } contenu
                && BinaryPrimitives.ReadInt64BigEndian(contenu.AsSpan(8)) >= temps.GetUtcNow().ToUnixTimeSeconds()
                ? BinaryPrimitives.ReadInt64BigEndian(contenu)
                : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
