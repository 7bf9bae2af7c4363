using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Socle.Parcours.Outils;

/// <summary>What the person's telephone computes (RFC 6238), written apart from the product so that both must agree.</summary>
internal static class CodeTemporaire
{
    private const string Lettres = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string De(string cle, DateTimeOffset instant)
    {
        Span<byte> pas = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(pas, instant.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard of authenticator applications.
        var empreinte = HMACSHA1.HashData(Octets(cle), pas);
#pragma warning restore CA5350
        var debut = empreinte[^1] & 0xf;
        var nombre = BinaryPrimitives.ReadInt32BigEndian(empreinte.AsSpan(debut, 4)) & int.MaxValue;
        return $"{nombre % 1_000_000:000000}";
    }

    private static byte[] Octets(string cle)
    {
        var (octets, reste, bits) = (new List<byte>(), 0, 0);
        foreach (var lettre in cle.ToUpperInvariant().Where(Lettres.Contains))
        {
            reste = (reste << 5 | Lettres.IndexOf(lettre, StringComparison.Ordinal)) & 0xffff;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                octets.Add((byte)(reste >> bits));
            }
        }
        return [.. octets];
    }
}
