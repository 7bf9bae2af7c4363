using Socle.Droit;

namespace Socle.Suivi.Planification;

/// <summary>
/// Which trades may make a visit: those of the law, as the due list kept them; for a visit that was asked for, the doctors. The one place
/// where the service's delegation protocols are to be asked.
/// </summary>
internal static class QuiPeut
{
    private const Profession Medecins = Profession.Medecin | Profession.Collaborateur | Profession.Interne;

    public static Profession Faire(VisiteAPlacer visite) => visite.DemandeVisite is null ? visite.Par : Medecins;
}
