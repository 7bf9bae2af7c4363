using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Socle.Technique.Comptes.SecondFacteur;

/// <summary>Secrets of one-time codes are stored encrypted by the keys of the installation.</summary>
public sealed class SecretsTotp(IDataProtectionProvider protection)
{
    private readonly IDataProtector protecteur = protection.CreateProtector("Socle.Totp");

    public string Proteger(byte[] secret) => Convert.ToBase64String(protecteur.Protect(secret));

    /// <summary>Null when there is none, or when the keys that wrote it are lost: recovery codes still work.</summary>
    public byte[]? Lire(Compte compte)
    {
        try
        {
            return compte.CleTotp is null ? null : protecteur.Unprotect(Convert.FromBase64String(compte.CleTotp));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
