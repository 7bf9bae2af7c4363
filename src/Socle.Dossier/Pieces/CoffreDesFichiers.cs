using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Base;
using Socle.Dossier.Contenus;
using Socle.Dossier.Dossiers;
using Socle.Noyau;

namespace Socle.Dossier.Pieces;

/// <summary>Keeps the bytes of papers, sealed part by part: one is read without the whole being in memory.</summary>
public sealed class CoffreDesFichiers(DossierDb db)
{
    internal const int TailleDUnMorceau = 512 * 1024;

    internal static string Empreinte(ReadOnlySpan<byte> octets) => Convert.ToHexStringLower(SHA256.HashData(octets));

    internal Task<bool> ContientAsync(SerrurePiece serrure, string empreinte, CancellationToken arret)
    {
        var nom = serrure.Nommer(empreinte);
        return db.Set<MorceauFichier>().AnyAsync(m => m.Nom == nom, arret);
    }

    /// <summary>Inside a write. Bytes already there are not kept twice.</summary>
    internal async Task<FichierPorte> GarderAsync(SerrurePiece serrure, TypeFichier type, byte[] octets, CancellationToken arret)
    {
        var fichier = new FichierPorte(Empreinte(octets), type, octets.Length);
        if (await ContientAsync(serrure, fichier.Empreinte, arret))
        {
            return fichier;
        }
        var (nom, nombre) = (serrure.Nommer(fichier.Empreinte), Nombre(fichier));
        for (var rang = 0; rang < nombre; rang++)
        {
            var debut = rang * TailleDUnMorceau;
            var part = octets.AsSpan(debut, Math.Min(TailleDUnMorceau, octets.Length - debut));
            db.Add(new MorceauFichier { Id = Id<MorceauFichier>.Nouveau(), DossierId = serrure.Dossier, Nom = nom, Rang = rang, Contenu = serrure.Sceller(part, nom, rang, nombre) });
        }
        return fichier;
    }

    /// <summary>Part by part. Throws when one is missing or was changed: what was sent so far is then cut, never passed for whole.</summary>
    internal async IAsyncEnumerable<byte[]> LireAsync(SerrurePiece serrure, FichierPorte fichier, [EnumeratorCancellation] CancellationToken arret = default)
    {
        var (nom, nombre) = (serrure.Nommer(fichier.Empreinte), Nombre(fichier));
        for (var rang = 0; rang < nombre; rang++)
        {
            var lu = rang;
            var morceau = await db.Set<MorceauFichier>().AsNoTracking().Where(m => m.Nom == nom && m.Rang == lu).Select(m => m.Contenu).FirstOrDefaultAsync(arret)
                ?? throw new CryptographicException("A part of a sealed paper is missing.");
            yield return serrure.Ouvrir(morceau, nom, rang, nombre);
        }
    }

    internal async Task<byte[]> ToutAsync(SerrurePiece serrure, FichierPorte fichier, CancellationToken arret)
    {
        using var tout = new MemoryStream((int)fichier.Taille);
        await foreach (var part in LireAsync(serrure, fichier, arret))
        {
            tout.Write(part);
        }
        return tout.ToArray();
    }

    /// <summary>Inside a write: these bytes are no longer anywhere.</summary>
    internal Task OterAsync(SerrurePiece serrure, string empreinte, CancellationToken arret)
    {
        var nom = serrure.Nommer(empreinte);
        return OterAsync(db.Set<MorceauFichier>().Where(m => m.Nom == nom), arret);
    }

    /// <summary>Inside a write: all the papers of a file, when it is destroyed.</summary>
    internal Task OterDuDossierAsync(Id<Dmst> dossier, CancellationToken arret) => OterAsync(db.Set<MorceauFichier>().Where(m => m.DossierId == dossier), arret);

    /// <summary>Without reading the bytes: a line is taken out by its number.</summary>
    private async Task OterAsync(IQueryable<MorceauFichier> morceaux, CancellationToken arret)
    {
        foreach (var m in await morceaux.Select(m => new { m.Id, m.Nom, m.Rang }).ToListAsync(arret))
        {
            db.Remove(new MorceauFichier { Id = m.Id, Nom = m.Nom, Rang = m.Rang, Contenu = [] });
        }
    }

    private static int Nombre(FichierPorte fichier) => (int)((fichier.Taille + TailleDUnMorceau - 1) / TailleDUnMorceau);
}
