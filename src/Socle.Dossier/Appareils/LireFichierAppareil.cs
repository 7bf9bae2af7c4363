using System.Security.Cryptography;
using Socle.Noyau;

namespace Socle.Dossier.Appareils;

/// <summary>Reads the file of a machine by what it holds, whatever its name. Refuses with a line number; never throws, whatever the bytes.</summary>
public static class LireFichierAppareil
{
    public const int OctetsAuPlus = 4 * 1024 * 1024;

    internal const int RemarquesAuPlus = 50;
    internal const int ValeursAuPlus = 20_000;

    public static Resultat<LectureAppareil> Lire(ReadOnlySpan<byte> octets)
    {
        if (octets.IsEmpty)
        {
            return new Refus("appareil.vide", "Le fichier est vide : refaites l’export depuis l’appareil.");
        }
        if (octets.Length > OctetsAuPlus)
        {
            return new Refus("appareil.taille", $"Le fichier dépasse {OctetsAuPlus / 1024 / 1024} Mo : exportez les examens d’une journée au plus, sans les images.");
        }
        var empreinte = Convert.ToHexStringLower(SHA256.HashData(octets));
        var lecture = FormatDe(octets) switch
        {
            FormatAppareil.Hl7 => LireHl7.Lire(octets),
            FormatAppareil.Gdt => LireGdt.Lire(octets),
            _ => LireCsv.Lire(octets),
        };
        return lecture.Map(l => l with { Empreinte = empreinte });
    }

    private static FormatAppareil FormatDe(ReadOnlySpan<byte> octets)
    {
        var debut = Decodage.SansMarque(octets).TrimStart(" \r\n\t\v"u8);
        if (debut.StartsWith("MSH"u8) || debut.StartsWith("FHS"u8) || debut.StartsWith("BHS"u8))
        {
            return FormatAppareil.Hl7;
        }
        return debut.Length >= 7 && debut[..3].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && debut[3..7].SequenceEqual("8000"u8)
            ? FormatAppareil.Gdt
            : FormatAppareil.Csv;
    }
}
