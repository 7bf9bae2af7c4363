using System.Security.Cryptography;

namespace Socle.Dossier.Cles;

/// <summary>AES-256-GCM. What comes out is « version, nonce, code, texte chiffré »; the associated bytes tie it to its place.</summary>
internal static class Chiffre
{
    public const int TailleCle = 32;
    private const byte Version = 1;
    private const int Nonce = 12;
    private const int Code = 16;
    private const int Entete = 1 + Nonce + Code;

    public static byte[] Chiffrer(ReadOnlySpan<byte> cle, ReadOnlySpan<byte> clair, ReadOnlySpan<byte> associe)
    {
        var sortie = new byte[Entete + clair.Length];
        sortie[0] = Version;
        RandomNumberGenerator.Fill(sortie.AsSpan(1, Nonce));
        using var aes = new AesGcm(cle, Code);
        aes.Encrypt(sortie.AsSpan(1, Nonce), clair, sortie.AsSpan(Entete), sortie.AsSpan(1 + Nonce, Code), associe);
        return sortie;
    }

    /// <summary>Throws <see cref="CryptographicException"/> when a byte, the key or the place is not the one it was sealed with.</summary>
    public static byte[] Dechiffrer(ReadOnlySpan<byte> cle, ReadOnlySpan<byte> scelle, ReadOnlySpan<byte> associe)
    {
        if (scelle.Length < Entete || scelle[0] != Version)
        {
            throw new CryptographicException("Not a sealed text of this version.");
        }
        var clair = new byte[scelle.Length - Entete];
        using var aes = new AesGcm(cle, Code);
        aes.Decrypt(scelle.Slice(1, Nonce), scelle[Entete..], scelle.Slice(1 + Nonce, Code), clair, associe);
        return clair;
    }
}
