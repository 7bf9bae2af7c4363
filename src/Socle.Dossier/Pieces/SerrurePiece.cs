using System.Security.Cryptography;
using System.Text;
using Socle.Dossier.Cles;
using Socle.Dossier.Dossiers;
using Socle.Noyau;

namespace Socle.Dossier.Pieces;

/// <summary>
/// What seals the bytes of a paper: the key of its file, or the key of the service while nobody said whose it is. The name its pieces bear in
/// the base comes from the key too: the same paper in two files bears two names, and neither tells what it is.
/// </summary>
internal sealed class SerrurePiece(byte[] cle, Id<Dmst>? dossier)
{
    public Id<Dmst>? Dossier => dossier;

    public string Nommer(string empreinte) => Convert.ToHexStringLower(HMACSHA256.HashData(
        HKDF.DeriveKey(HashAlgorithmName.SHA256, cle, Chiffre.TailleCle, info: "fichiers"u8.ToArray()), Encoding.UTF8.GetBytes(empreinte)));

    public byte[] Sceller(ReadOnlySpan<byte> clair, string nom, int rang, int nombre) => Chiffre.Chiffrer(cle, clair, Lieu(nom, rang, nombre));

    public byte[] Ouvrir(byte[] scelle, string nom, int rang, int nombre) => Chiffre.Dechiffrer(cle, scelle, Lieu(nom, rang, nombre));

    /// <summary>Its rank and how many there are: none can be moved, taken out or cut off.</summary>
    private static byte[] Lieu(string nom, int rang, int nombre) => Encoding.UTF8.GetBytes($"fichier {nom} {rang} {nombre}");
}
