using Microsoft.AspNetCore.Http;
using Socle.Noyau;
using Socle.Suivi.Messages;
using Socle.Technique.Fichiers;

namespace Socle.Espaces.Entreprise.Messages;

/// <summary>Reads the files of a form, each judged by its content.</summary>
internal static class PiecesJointes
{
    public static async Task<Resultat<List<PieceRecue>>> LireAsync(IReadOnlyList<IFormFile>? fichiers, CancellationToken arret)
    {
        var pieces = new List<PieceRecue>();
        foreach (var fichier in (fichiers ?? []).Where(f => f.Length > 0).Take(EcrireAuService.PiecesAuPlus + 1))
        {
            await using var flux = fichier.OpenReadStream();
            if (!(await PieceRecue.LireAsync(flux, fichier.FileName, EcrireAuService.OctetsAuPlus, arret)).Reussit(out var piece, out var refus))
            {
                return refus;
            }
            pieces.Add(piece);
        }
        return pieces;
    }
}
