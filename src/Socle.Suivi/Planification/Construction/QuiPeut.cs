using Socle.Droit;
using Socle.Suivi.Agenda;
using Socle.Suivi.Delegations;

namespace Socle.Suivi.Planification;

/// <summary>
/// Who may make a visit: the trades of the law, as the due list kept them (the doctors, for a visit that was asked for), then the
/// professionals whom the service's protocols let receive this worker.
/// </summary>
internal sealed class QuiPeut(RegistreDelegations? delegations, IReadOnlyList<PlageLibre> plages)
{
    private const Profession Medecins = Profession.Medecin | Profession.Collaborateur | Profession.Interne;

    private readonly Dictionary<(Acte, FaitsDuTravailleur), bool[]> fermees = [];

    /// <summary>A trade is left out when no session of it is open to this visit.</summary>
    public bool Fait(VisiteAPlacer visite, Profession profession)
    {
        if (((visite.DemandeVisite is null ? visite.Par : Medecins) & profession) == 0)
        {
            return false;
        }
        var siennes = Fermees(visite);
        return siennes is null || plages.Index().Any(p => p.Item.Profession == profession && !siennes[p.Index]);
    }

    /// <summary>Sessions whose professional may not receive this worker, by their rank; null when nothing is known of it.</summary>
    public bool[]? Fermees(VisiteAPlacer visite)
    {
        if (delegations is null)
        {
            return null;
        }
        var cle = (GenreDeVisite.Acte(visite.Visite, visite.Type), new FaitsDuTravailleur(visite.Categorie, EstMineur(visite), visite.Confidentielle ? null : visite.Entreprise));
        return fermees.TryGetValue(cle, out var connues) ? connues : fermees[cle] =
            [.. plages.Select(p => delegations.Empeche(p.Vacation.ProfessionnelId, cle.Item1, p.Vacation.Jour, cle.Item2) is not null)];
    }

    private bool EstMineur(VisiteAPlacer visite) => plages.Count > 0 && visite.Naissance.AddYears(18) > plages[0].Vacation.Jour;
}
