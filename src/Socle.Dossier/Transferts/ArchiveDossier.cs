using System.IO.Compression;
using System.Text;
using Socle.Dossier.Contenus;

namespace Socle.Dossier.Transferts;

/// <summary>A copy of the file anyone opens: the machine's file, and each paper under its own name.</summary>
public static class ArchiveDossier
{
    private const int NomAuPlus = 60;

    public static byte[] De(FichierDossier dossier)
    {
        using var sortie = new MemoryStream();
        using (var zip = new ZipArchive(sortie, ZipArchiveMode.Create, leaveOpen: true))
        {
            Ajouter(zip, "dossier.json", dossier.Octets());
            foreach (var (rang, fichier) in (dossier.Fichiers ?? []).Index())
            {
                Ajouter(zip, $"pieces/{rang + 1:000}-{Nom(dossier, fichier)}.{Extension(fichier.Type)}", fichier.Contenu);
            }
        }
        return sortie.ToArray();
    }

    public static string Extension(TypeFichier type) => type switch
    {
        TypeFichier.Pdf => "pdf",
        TypeFichier.Jpeg => "jpg",
        TypeFichier.Png => "png",
        TypeFichier.Html => "html",
        _ => "txt",
    };

    /// <summary>Letters, figures and hyphens: safe on every system.</summary>
    public static string NomSur(string titre)
    {
        var sur = string.Join('-', Noyau.Texte.PourRecherche(titre).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return sur.Length == 0 ? "piece" : sur[..Math.Min(sur.Length, NomAuPlus)];
    }

    private static string Nom(FichierDossier dossier, FichierTransfere fichier) => NomSur(dossier.Elements
        .SelectMany(e => e.Versions.Select(v => Contenu.Lire(e.Genre, Encoding.UTF8.GetBytes(v.Contenu.GetRawText()))))
        .OfType<IPorteFichier>().FirstOrDefault(p => p.Fichier?.Empreinte == fichier.Empreinte)?.NomDeFichier ?? "piece");

    private static void Ajouter(ZipArchive zip, string nom, byte[] octets)
    {
        using var flux = zip.CreateEntry(nom, CompressionLevel.Fastest).Open();
        flux.Write(octets);
    }
}
