namespace Socle.Planification.Moteur;

/// <summary>A finished plan with the ids of its instance.</summary>
internal static class Redaction
{
    public static Plan Rediger(Modele modele, EtatPlan etat, Certitude certitude, int tours)
    {
        var (seances, demandes) = (modele.Instance.Seances, modele.Instance.Demandes);
        return new Plan
        {
            Instance = modele.Instance.Nom,
            Cout = etat.Cout.Sum(),
            Borne = certitude.Borne,
            Affectations = [.. demandes.Select((d, i) => (d.Id, etat.Seance[i] < 0 ? (long?)null : seances[etat.Seance[i]].Id))],
            NonPlacees = [.. Enumerable.Range(0, modele.Demandes).Where(d => etat.Seance[d] < 0).Select(d => (demandes[d].Id, Raisons.De(modele, etat, d)))],
            Tours = tours,
            Certificat = new Certificat(
                [.. Enumerable.Range(0, modele.Seances).Where(s => certitude.Minute[s] > 0).Select(s => (seances[s].Id, certitude.Minute[s]))],
                [.. Enumerable.Range(0, certitude.Presence.Length).Where(p => certitude.Presence[p] > 0).Select(p =>
                    (modele.EmployeurDe(p / modele.Creneaux), p % modele.Creneaux / 2, p % 2, certitude.Presence[p]))]),
        };
    }
}
