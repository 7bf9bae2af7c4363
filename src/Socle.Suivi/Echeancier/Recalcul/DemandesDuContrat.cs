using Socle.Droit;

namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>Which of the visits asked for a person count for one contract, and which of those its employer may know.</summary>
internal static class DemandesDuContrat
{
    /// <summary>Those of the worker and the doctor, for every contract; those of an employer, for its own.</summary>
    public static Liste<FaitDemande> De(in LigneContrat contrat, LectureFaits faits)
    {
        var lues = faits.Demandes.De(contrat.TravailleurId);
        if (lues.Count == 0)
        {
            return default;
        }
        var demandes = new List<FaitDemande>(lues.Count);
        foreach (ref readonly var lue in lues.AsSpan())
        {
            if (lue.Demande.Par != Demandeur.Employeur || lue.Entreprise == contrat.EntrepriseId)
            {
                demandes.Add(lue.Demande);
            }
        }
        return demandes.ToArray();
    }

    /// <summary>What this employer asked for itself: of the others it must learn nothing, nor deduce it from a date.</summary>
    public static Liste<FaitDemande> DeLEmployeur(Liste<FaitDemande> demandes) => demandes.Count == 0
        ? demandes
        : demandes.AsSpan().ToArray().Where(d => d.Par == Demandeur.Employeur).ToArray();
}
