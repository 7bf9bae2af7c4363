using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Socle.Noyau;

namespace Socle.Technique.Comptes.MotsDePasse;

/// <summary>
/// The secret part of a one-time link to choose a password. It dies after three days, when it has served,
/// and as soon as anything of the account's security changes.
/// </summary>
public sealed class LiensMotDePasse(IDataProtectionProvider protection, TimeProvider temps)
{
    public static readonly TimeSpan Validite = TimeSpan.FromDays(3);

    private readonly IDataProtector protecteur = protection.CreateProtector("Socle.LienMotDePasse");

    public string Pour(Compte compte)
    {
        var contenu = new byte[48];
        BinaryPrimitives.WriteInt64BigEndian(contenu, compte.Id.Valeur);
        BinaryPrimitives.WriteInt64BigEndian(contenu.AsSpan(8), (temps.GetUtcNow() + Validite).ToUnixTimeSeconds());
        Timbre(compte).CopyTo(contenu, 16);
        return WebEncoders.Base64UrlEncode(protecteur.Protect(contenu));
    }

    /// <summary>The account the link names, if it is one of ours and not too old; whether it still holds is <see cref="Vaut"/>'s to say.</summary>
    public Id<Compte>? Lire(string jeton) =>
        Ouvrir(jeton) is { } contenu && BinaryPrimitives.ReadInt64BigEndian(contenu.AsSpan(8)) >= temps.GetUtcNow().ToUnixTimeSeconds()
            ? new Id<Compte>(BinaryPrimitives.ReadInt64BigEndian(contenu))
            : null;

    public bool Vaut(string jeton, Compte compte) =>
        Lire(jeton) == compte.Id && compte.Actif && CryptographicOperations.FixedTimeEquals(Ouvrir(jeton).AsSpan(16), Timbre(compte));

    private byte[]? Ouvrir(string jeton)
    {
        try
        {
            return protecteur.Unprotect(WebEncoders.Base64UrlDecode(jeton)) is { Length: 48 } contenu ? contenu : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static byte[] Timbre(Compte compte) => SHA256.HashData(Encoding.UTF8.GetBytes(compte.SecurityStamp ?? ""));
}
