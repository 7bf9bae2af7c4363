using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>A document someone sent: what it is, its content says; its name proves nothing.</summary>
public sealed record PieceRecue(string Nom, string Type, byte[] Octets)
{
    private const int SignesDuNom = 100;

    private static readonly (byte[] Debut, string Type, string Extension)[] Admises =
    [
        ("%PDF-"u8.ToArray(), "application/pdf", ".pdf"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], "image/png", ".png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg", ".jpg"),
    ];

    /// <summary>PDF, PNG or JPEG, of at most <paramref name="auPlus"/> bytes. The name kept ends as its content wants.</summary>
    public static async Task<Resultat<PieceRecue>> LireAsync(Stream flux, string nom, int auPlus, CancellationToken arret)
    {
        using var memoire = new MemoryStream();
        var tampon = new byte[64 * 1024];
        for (int lus; (lus = await flux.ReadAsync(tampon, arret)) > 0;)
        {
            if (memoire.Length + lus > auPlus)
            {
                return new Refus("piece.taille", $"Ce fichier dépasse {auPlus / 1024 / 1024}\u00A0Mo\u00A0: réduisez-le, ou envoyez-le en plusieurs parties.");
            }
            memoire.Write(tampon, 0, lus);
        }
        return Juger(memoire.ToArray(), nom);
    }

    private static Resultat<PieceRecue> Juger(byte[] octets, string nom)
    {
        if (octets.Length == 0)
        {
            return new Refus("piece.vide", "Ce fichier est vide\u00A0: choisissez-en un autre.");
        }
        if (FichierDangereux.PorteUnVirus(octets))
        {
            return new Refus("piece.virus", "Ce fichier contient la signature d’un virus\u00A0: il est refusé. Faites vérifier votre ordinateur.");
        }
        foreach (var (debut, type, extension) in Admises)
        {
            if (octets.AsSpan().StartsWith(debut))
            {
                return new PieceRecue(Nommer(nom, extension), type, octets);
            }
        }
        return new Refus("piece.type", "Seuls un PDF ou une photo (PNG, JPEG) sont reçus ici, quel que soit le nom du fichier\u00A0: enregistrez votre document en PDF.");
    }

    /// <summary>No folder, no sign that a disk or a header would read otherwise.</summary>
    private static string Nommer(string nom, string extension)
    {
        var seul = Path.GetFileNameWithoutExtension(nom.Replace('\\', '/'));
        var propre = new string([.. seul.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '(' or ')')]).Trim();
        return (propre.Length == 0 ? "document" : propre[..Math.Min(SignesDuNom, propre.Length)]) + extension;
    }
}
