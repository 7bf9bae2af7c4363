using Socle.Dossier.Contenus;
using Socle.Noyau;
using Socle.Technique.Fichiers;

namespace Socle.Dossier.Pieces;

/// <summary>
/// What a paper may be: a PDF, a JPEG or a PNG, told by what it holds and never by its name. Whole, of a bearable size, without code. A file that
/// is two things at once (an archive behind a picture) does not end where a picture ends: it is refused.
/// </summary>
public static class ControleFichier
{
    public const int MoAuPlus = 20;
    public const int OctetsAuPlus = MoAuPlus * 1024 * 1024;
    private const int FinDePdf = 2048;

    public static readonly Refus Vide = new("piece.vide", "Ce fichier est vide\u00A0: numérisez de nouveau le papier.", "Fichier");
    public static readonly Refus TropGrand = new("piece.taille", $"Ce fichier dépasse {MoAuPlus}\u00A0Mo\u00A0: numérisez en 200\u00A0points par pouce, ou en plusieurs fichiers.", "Fichier");
    public static readonly Refus Interdit = new("piece.interdit", "Ce fichier contient un programme\u00A0: il n’est pas gardé. Prévenez la personne qui vous l’a donné, et l’informatique du service.", "Fichier");
    public static readonly Refus Inconnu = new("piece.type", "Ce fichier n’est ni un PDF, ni une image JPEG ou PNG\u00A0: imprimez-le en PDF, ou numérisez le papier.", "Fichier");
    public static readonly Refus Tronque = new("piece.tronque", "Ce fichier est abîmé ou incomplet\u00A0: numérisez de nouveau le papier.", "Fichier");
    public static readonly Refus PdfActif = new("piece.pdf-actif", "Ce PDF contient du code ou un fichier caché\u00A0: imprimez-le de nouveau en PDF, puis déposez ce nouveau fichier.", "Fichier");

    public static Resultat<TypeFichier> Reconnaitre(ReadOnlySpan<byte> octets)
    {
        if (octets.IsEmpty)
        {
            return Vide;
        }
        if (octets.Length > OctetsAuPlus)
        {
            return TropGrand;
        }
        if (FichierDangereux.EstUnProgramme(octets))
        {
            return Interdit;
        }
        return octets.StartsWith("%PDF-"u8) ? Pdf(octets) : Jpeg(octets) ?? Png(octets) ?? Inconnu;
    }

    private static Resultat<TypeFichier> Pdf(ReadOnlySpan<byte> octets) =>
        octets[^Math.Min(FinDePdf, octets.Length)..].IndexOf("%%EOF"u8) < 0 ? Tronque
        : octets.IndexOf("/JavaScript"u8) >= 0 || octets.IndexOf("/Launch"u8) >= 0 || octets.IndexOf("/EmbeddedFile"u8) >= 0 ? PdfActif
        : TypeFichier.Pdf;

    private static Resultat<TypeFichier>? Jpeg(ReadOnlySpan<byte> octets) =>
        !octets.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? null : octets.TrimEnd((byte)0).EndsWith<byte>([0xFF, 0xD9]) ? TypeFichier.Jpeg : Tronque;

    private static Resultat<TypeFichier>? Png(ReadOnlySpan<byte> octets) =>
        !octets.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? null
        : octets.EndsWith<byte>([(byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82]) ? TypeFichier.Png : Tronque;
}
