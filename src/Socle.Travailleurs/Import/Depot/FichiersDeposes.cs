using System.Buffers;
using System.Security.Cryptography;
using Socle.Noyau;
using Socle.Technique.Fichiers;

namespace Socle.Travailleurs.Import;

/// <summary>The received files, under the id of their import: the name a sender gave never reaches the disk.</summary>
public sealed class FichiersDeposes(OptionsImport options)
{
    /// <summary>Copies what comes without holding it; stops, and keeps nothing, beyond what may be read.</summary>
    public async Task<Resultat<(long Taille, string Empreinte)>> GarderAsync(Id<ImportDeclaration> id, Stream flux, CancellationToken arret = default)
    {
        Directory.CreateDirectory(options.Dossier);
        using var empreinte = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var tampon = ArrayPool<byte>.Shared.Rent(128 * 1024);
        var (taille, veille, sain) = (0L, new FichierDangereux.Veille(), true);
        try
        {
            await using (var fichier = new FileStream(Chemin(id), FileMode.CreateNew, FileAccess.Write))
            {
                int lus;
                while (sain && (lus = await flux.ReadAsync(tampon, arret)) > 0 && (taille += lus) <= LimitesLecture.ParDefaut.Octets)
                {
                    sain = veille.Laisse(tampon.AsSpan(0, lus));
                    empreinte.AppendData(tampon.AsSpan(0, lus));
                    await fichier.WriteAsync(tampon.AsMemory(0, lus), arret);
                }
            }
            if (sain && taille <= LimitesLecture.ParDefaut.Octets)
            {
                return (taille, Convert.ToHexStringLower(empreinte.GetHashAndReset()));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(tampon);
        }
        Oublier(id);
        return sain ? TropGros : FichierDangereux.Refuse;
    }

    public static Refus TropGros { get; } = new("fichier.taille",
        $"Le fichier dépasse {LimitesLecture.ParDefaut.Octets / 1048576} Mo. Découpez-le en plusieurs fichiers, par exemple par établissement.");

    public FileStream Ouvrir(Id<ImportDeclaration> id) => new(Chemin(id), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan);

    public bool Existe(Id<ImportDeclaration> id) => File.Exists(Chemin(id));

    public void Oublier(Id<ImportDeclaration> id) => File.Delete(Chemin(id));

    private string Chemin(Id<ImportDeclaration> id) => Path.Combine(options.Dossier, $"{id}.declaration");
}
