using System.Data.Common;
using Socle.Technique.Base;

namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>Reads the facts of a whole service by two connections at once; of a few workers, by one.</summary>
internal static class FaitsDuService
{
    /// <param name="aussi">Read on the connection of the contracts, the shorter of the two.</param>
    public static async Task<LectureFaits> LireAsync(
        SourcesDonnees sources, DateOnly date, IReadOnlyCollection<long>? travailleurs, Action<DbConnection>? aussi, CancellationToken arret)
    {
        await using var connexion = sources.Connexion(Espace.Administration);
        await connexion.OpenAsync(arret);
        var faits = new LectureFaits(date, travailleurs);
        var histoires = travailleurs is null ? Task.Run(() => LireHistoiresAsync(sources, faits, arret), arret) : Task.CompletedTask;
        faits.LireContrats(connexion);
        faits.LireArrets(connexion);
        faits.LireDemandes(connexion);
        faits.LireEmploisPrecedents(connexion);
        aussi?.Invoke(connexion);
        if (travailleurs is not null)
        {
            faits.LireHistoires(connexion);
        }
        await histoires;
        return faits;
    }

    private static async Task LireHistoiresAsync(SourcesDonnees sources, LectureFaits faits, CancellationToken arret)
    {
        await using var connexion = sources.Connexion(Espace.Administration);
        await connexion.OpenAsync(arret);
        faits.LireHistoires(connexion);
    }
}
