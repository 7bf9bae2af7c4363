using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Technique.Travaux;

/// <summary>A base that grew by days, not by loads, is looked at each night.</summary>
internal sealed class ActualiserStatistiques(Statistiques statistiques) : ITravail
{
    public async Task<Resultat<string>> FaireAsync(CancellationToken arret)
    {
        await statistiques.ActualiserAsync(arret);
        return "Tailles des tables relues.";
    }
}
