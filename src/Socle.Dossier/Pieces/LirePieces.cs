using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Contenus;
using Socle.Dossier.Documents;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecrits;
using Socle.Noyau;

namespace Socle.Dossier.Pieces;

/// <summary>A file about to be sent: what it is, then its bytes, part by part.</summary>
public sealed record FichierLu(FichierPorte Fichier, string Nom, IAsyncEnumerable<byte[]> Octets);

/// <summary>Reads the papers of an opened file, within the blocks it was opened for.</summary>
public sealed class LirePieces(DossierDb db, LireEcrits ecrits, CoffreDesFichiers coffre)
{
    /// <summary>Those that stand, latest first; documents received signed from another service among them.</summary>
    public async Task<IReadOnlyList<ElementDossier>> EnVigueurAsync(DossierOuvert dossier, CancellationToken arret) =>
        [.. (await ecrits.EnVigueurAsync(dossier, Blocs.Sante | Blocs.Correspondances | Blocs.Conclusions, arret)).Where(e => e.Contenu is IPorteFichier { Fichier: not null })];

    /// <summary>The bytes of one version; null when there are none, or when its block is not open.</summary>
    /// <param name="version">Null: the one that stands.</param>
    public async Task<FichierLu?> UnAsync(DossierOuvert dossier, Id<Ecrit> element, int? version, CancellationToken arret)
    {
        var versions = await ecrits.VersionsAsync(dossier, element, arret);
        return versions.FirstOrDefault(v => version is null || v.Ecrit.Version == version)?.Contenu is IPorteFichier { Fichier: { } fichier } porteur
            ? new(fichier, porteur.NomDeFichier, coffre.LireAsync(dossier.Serrure, fichier, arret))
            : null;
    }

    /// <summary>For a copy or a transfer: the bytes each element carries, those of documents signed here included.</summary>
    internal async Task<(Contenu Contenu, byte[]? Octets)> PourTransfertAsync(DossierOuvert dossier, ElementDossier element, CancellationToken arret)
    {
        if (element.Contenu is ConclusionRendue { Fichier: null } conclusion && element.Ecrit.ServiceOrigine is null)
        {
            return await SigneAsync(dossier, conclusion, arret);
        }
        return element.Contenu is IPorteFichier { Fichier: { } fichier } ? (element.Contenu, await coffre.ToutAsync(dossier.Serrure, fichier, arret)) : (element.Contenu, null);
    }

    private async Task<(Contenu, byte[]?)> SigneAsync(DossierOuvert dossier, ConclusionRendue conclusion, CancellationToken arret)
    {
        if (await db.Set<DocumentMedical>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == conclusion.Document && d.DossierId == dossier.Id, arret) is not { } document)
        {
            return (conclusion, null);
        }
        var octets = dossier.Ouvrir(document.Contenu, DocumentMedical.LieuContenu(document.Id));
        var fichier = new FichierPorte(CoffreDesFichiers.Empreinte(octets), document.EnPdf ? TypeFichier.Pdf : TypeFichier.Html, octets.Length);
        return (conclusion with { Fichier = fichier, Signature = document.Signature }, octets);
    }
}
