using Socle.Droit;

namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>
/// Someone hired again in the same occupation, exposed to the same risks, whose last opinion the service holds: the law may then
/// waive the first visit. Said only when it can help: a previous hiring also takes earlier visits away from the new one. Measures
/// and unfitness are read by the law in the visits themselves.
/// </summary>
internal static class Reembauches
{
    public static EmbauchePrecedente? De(in LigneContrat contrat, LectureFaits faits)
    {
        if (!faits.EmploisPrecedents.TryGetValue(contrat.ContratId, out var ancien)
            || Risques(faits.Expositions.De(ancien.Contrat)) != Risques(faits.Expositions.De(contrat.ContratId)))
        {
            return null;
        }
        var visites = faits.Visites.De(contrat.TravailleurId);
        return visites.Count > 0 && visites[0].Date < contrat.Debut ? new EmbauchePrecedente(true, true, true, false) : null;
    }

    /// <summary>This employer was the earlier one too: it may know.</summary>
    public static bool ChezLeMeme(in LigneContrat contrat, LectureFaits faits) =>
        faits.EmploisPrecedents.TryGetValue(contrat.ContratId, out var ancien) && ancien.Entreprise == contrat.EntrepriseId;

    private static ulong Risques(Liste<FaitExposition> expositions)
    {
        var risques = 0UL;
        foreach (ref readonly var exposition in expositions.AsSpan())
        {
            risques |= 1UL << (int)exposition.Risque;
        }
        return risques;
    }
}
