using System.Runtime.InteropServices;

namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>
/// Whether another company employs the same person at the same time (D. 4624-59): on the day of the computation, or on the first day
/// of a contract to come. Two contracts of one company are one employer.
/// </summary>
internal static class AutresEmployeurs
{
    /// <param name="rang">Place of the contract among those read, worker by worker.</param>
    public static bool De(int rang, LectureFaits faits, DateOnly date)
    {
        // By reference: a line is long, and each contract of the service goes through here.
        var contrats = CollectionsMarshal.AsSpan(faits.Contrats);
        var premier = rang;
        while (premier > 0 && contrats[premier - 1].TravailleurId == contrats[rang].TravailleurId)
        {
            premier--;
        }
        for (var autre = premier; autre < contrats.Length && contrats[autre].TravailleurId == contrats[rang].TravailleurId; autre++)
        {
            if (contrats[autre].EntrepriseId != contrats[rang].EntrepriseId && EstTenu(contrats[autre], contrats[rang].Debut > date ? contrats[rang].Debut : date))
            {
                return true;
            }
        }
        return false;
    }

    private static bool EstTenu(in LigneContrat contrat, DateOnly le) => contrat.Debut <= le && (contrat.Fin is not { } fin || fin >= le);
}
