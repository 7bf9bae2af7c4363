using System.Text;
using Socle.Noyau;

namespace Socle.Technique.Fichiers;

internal enum Nature
{
    Texte,
    Classeur,
}

/// <summary>What a file is by its first bytes: its name proves nothing.</summary>
internal static class NatureDeFichier
{
    public const int Echantillon = 64 * 1024;

    private static readonly (byte[] Debut, string CEst)[] Signatures =
    [
        ("%PDF"u8.ToArray(), "un document PDF"), ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "un programme"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "une image"), ([0xFF, 0xD8, 0xFF], "une image"), ("GIF8"u8.ToArray(), "une image"),
        (@"{\rtf"u8.ToArray(), "un document texte"), ([0x1F, 0x8B], "une archive compressée"), ([(byte)'7', (byte)'z', 0xBC, 0xAF], "une archive compressée"),
        ("Rar!"u8.ToArray(), "une archive compressée"), ("SQLite format 3"u8.ToArray(), "une base de données"),
    ];

    private static readonly string[] Balises = ["<!doctype html", "<html", "<table", "<?xml", "<meta", "<style"];

    public static Resultat<Nature> De(ReadOnlySpan<byte> debut)
    {
        if (debut.IsEmpty)
        {
            return RefusDeFichier.Vide;
        }
        if (debut.StartsWith("PK"u8) && debut.Length > 3 && debut[2] < 9)
        {
            return Nature.Classeur;
        }
        if (debut.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return RefusDeFichier.Ancien;
        }
        foreach (var (signature, cEst) in Signatures)
        {
            if (debut.StartsWith(signature))
            {
                return RefusDeFichier.PasUnTableau(cEst);
            }
        }
        return Texte(debut);
    }

    private static Resultat<Nature> Texte(ReadOnlySpan<byte> debut)
    {
        if (Encodages.BomUtf16(debut) is not null)
        {
            return Nature.Texte;
        }
        // NUL never is in a text; a few other control signs may have slipped in.
        if (debut.Contains((byte)0) || Controles(debut) > 2 + (debut.Length / 100))
        {
            return RefusDeFichier.PasUnTableau(debut.StartsWith("MZ"u8) ? "un programme" : "un fichier binaire");
        }
        var tete = Encoding.Latin1.GetString(debut[..Math.Min(200, debut.Length)]).TrimStart('ï', '»', '¿', ' ', '\r', '\n', '\t');
        return Balises.Any(b => tete.StartsWith(b, StringComparison.OrdinalIgnoreCase))
            ? RefusDeFichier.PasUnTableau("une page web ou du XML, que certains logiciels nomment .xls")
            : Nature.Texte;
    }

    private static int Controles(ReadOnlySpan<byte> octets)
    {
        var nombre = 0;
        foreach (var octet in octets)
        {
            nombre += octet < 0x20 && octet is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1A) ? 1 : 0;
        }
        return nombre;
    }
}
