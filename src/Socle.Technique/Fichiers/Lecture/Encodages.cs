using System.Text;
using System.Text.Unicode;

namespace Socle.Technique.Fichiers;

/// <summary>The encoding told by the bytes: a mark at the start, else UTF-8 if the whole file is valid UTF-8, else Windows-1252, which is what
/// French spreadsheets and payroll software write. A first accent may come late, so the whole file is looked at (about 1 GB/s).</summary>
public static class Encodages
{
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Leaves the stream at its start.</summary>
    public static Encoding Detecter(Stream flux)
    {
        Span<byte> debut = stackalloc byte[4];
        var lus = flux.ReadAtLeast(debut, debut.Length, throwOnEndOfStream: false);
        flux.Position = 0;
        if (BomUtf16(debut[..lus]) is { } utf16)
        {
            return utf16;
        }
        var utf8 = EstUtf8(flux);
        flux.Position = 0;
        return utf8 ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) : Windows1252;
    }

    public static Encoding? BomUtf16(ReadOnlySpan<byte> debut) => debut switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static bool EstUtf8(Stream flux)
    {
        var tampon = new byte[128 * 1024];
        var reste = 0;
        while (flux.Read(tampon, reste, tampon.Length - reste) is > 0 and var lus)
        {
            var plein = tampon.AsSpan(0, reste + lus);
            var entier = plein[..^SuiteIncomplete(plein)];
            if (!Utf8.IsValid(entier))
            {
                return false;
            }
            reste = plein.Length - entier.Length;
            plein[entier.Length..].CopyTo(tampon);
        }
        return reste == 0;
    }

    /// <summary>Bytes at the end that begin a sign whose rest is in the next block.</summary>
    private static int SuiteIncomplete(ReadOnlySpan<byte> octets)
    {
        for (var recul = 1; recul <= Math.Min(3, octets.Length); recul++)
        {
            var octet = octets[^recul];
            if (octet >= 0xC0)
            {
                var longueur = octet >= 0xF0 ? 4 : octet >= 0xE0 ? 3 : 2;
                return longueur > recul ? recul : 0;
            }
            if (octet < 0x80)
            {
                return 0;
            }
        }
        return 0;
    }
}
