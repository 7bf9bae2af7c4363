using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Socle.Technique.Comptes.SecondFacteur;

/// <summary>
/// One-time codes of authenticator applications (RFC 6238, SHA-1, 6 digits, 30 s). Ours because Identity's neither refuses
/// a code used twice nor takes the time as an argument.
/// </summary>
internal static class Totp
{
    private const int Chiffres = 6;
    private const int Periode = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NouveauSecret() => RandomNumberGenerator.GetBytes(20);

    public static long Pas(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / Periode;

    /// <summary>The step the code belongs to, one before and one after tolerated; null when none.</summary>
    public static long? Reconnaitre(ReadOnlySpan<byte> secret, string code, DateTimeOffset instant)
    {
        var pas = Pas(instant);
        long? reconnu = null;
        for (var essai = pas - 1; essai <= pas + 1; essai++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(secret, essai)), System.Text.Encoding.ASCII.GetBytes(code)))
            {
                reconnu = essai;
            }
        }
        return reconnu;
    }

    public static string Code(ReadOnlySpan<byte> secret, long pas, int chiffres = Chiffres)
    {
        Span<byte> compteur = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(compteur, pas);
        Span<byte> empreinte = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 6238: what every application speaks; the secret is random and 160 bits long.
        HMACSHA1.HashData(secret, compteur, empreinte);
#pragma warning restore CA5350
        var place = empreinte[^1] & 0xF;
        var nombre = BinaryPrimitives.ReadInt32BigEndian(empreinte[place..]) & int.MaxValue;
        return (nombre % (int)Math.Pow(10, chiffres)).ToString(CultureInfo.InvariantCulture).PadLeft(chiffres, '0');
    }

    /// <summary>Base 32 (RFC 4648) without padding, as applications read it.</summary>
    public static string EnBase32(ReadOnlySpan<byte> octets)
    {
        var texte = new System.Text.StringBuilder();
        var (tampon, bits) = (0, 0);
        foreach (var octet in octets)
        {
            tampon = (tampon << 8) | octet;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                texte.Append(Alphabet[(tampon >> (bits - 5)) & 31]);
            }
            tampon &= (1 << bits) - 1;
        }
        return bits > 0 ? texte.Append(Alphabet[(tampon << (5 - bits)) & 31]).ToString() : texte.ToString();
    }
}
