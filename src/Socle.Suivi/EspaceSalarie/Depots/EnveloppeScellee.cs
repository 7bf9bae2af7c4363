using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Socle.Suivi.EspaceSalarie.Depots;

/// <summary>
/// An envelope anyone with the public key closes and only the holder of the private one opens: a key of the moment (ECDH P-256), HKDF-SHA-256,
/// then AES-256-GCM, tied to its line. Who writes cannot read back what was written.
/// </summary>
public static class EnveloppeScellee
{
    private const byte Version = 1;
    private const int Nonce = 12;
    private const int Code = 16;
    private static readonly ECCurve Courbe = ECCurve.NamedCurves.nistP256;

    public static (byte[] Privee, byte[] Publique) NouvelleCle()
    {
        using var cle = ECDiffieHellman.Create(Courbe);
        return (cle.ExportPkcs8PrivateKey(), cle.ExportSubjectPublicKeyInfo());
    }

    public static byte[] Fermer(byte[] publique, ReadOnlySpan<byte> clair, string lieu)
    {
        using var destinataire = ECDiffieHellman.Create();
        destinataire.ImportSubjectPublicKeyInfo(publique, out _);
        using var ephemere = ECDiffieHellman.Create(Courbe);
        var entete = ephemere.ExportSubjectPublicKeyInfo();
        var cle = Deriver(ephemere, destinataire, entete);
        var sortie = new byte[3 + entete.Length + Nonce + Code + clair.Length];
        sortie[0] = Version;
        BinaryPrimitives.WriteUInt16BigEndian(sortie.AsSpan(1), (ushort)entete.Length);
        entete.CopyTo(sortie, 3);
        var corps = sortie.AsSpan(3 + entete.Length);
        RandomNumberGenerator.Fill(corps[..Nonce]);
        using var aes = new AesGcm(cle, Code);
        aes.Encrypt(corps[..Nonce], clair, corps[(Nonce + Code)..], corps.Slice(Nonce, Code), Encoding.UTF8.GetBytes(lieu));
        return sortie;
    }

    /// <summary>Throws <see cref="CryptographicException"/> when a byte, the key or the place is not the one it was closed with.</summary>
    public static byte[] Ouvrir(byte[] privee, byte[] scelle, string lieu)
    {
        if (scelle.Length < 3 || scelle[0] != Version || scelle.Length < 3 + BinaryPrimitives.ReadUInt16BigEndian(scelle.AsSpan(1)) + Nonce + Code)
        {
            throw new CryptographicException("Not an envelope of this version.");
        }
        var entete = scelle.AsSpan(3, BinaryPrimitives.ReadUInt16BigEndian(scelle.AsSpan(1))).ToArray();
        var corps = scelle.AsSpan(3 + entete.Length);
        using var mienne = ECDiffieHellman.Create();
        mienne.ImportPkcs8PrivateKey(privee, out _);
        using var ephemere = ECDiffieHellman.Create();
        ephemere.ImportSubjectPublicKeyInfo(entete, out _);
        var clair = new byte[corps.Length - Nonce - Code];
        using var aes = new AesGcm(Deriver(mienne, ephemere, entete), Code);
        aes.Decrypt(corps[..Nonce], corps[(Nonce + Code)..], corps.Slice(Nonce, Code), clair, Encoding.UTF8.GetBytes(lieu));
        return clair;
    }

    private static byte[] Deriver(ECDiffieHellman mienne, ECDiffieHellman autre, byte[] entete) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, mienne.DeriveRawSecretAgreement(autre.PublicKey), 32, salt: entete, info: "depots"u8.ToArray());
}
