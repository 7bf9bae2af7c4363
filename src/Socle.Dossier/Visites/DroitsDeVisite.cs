using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;

namespace Socle.Dossier.Visites;

/// <summary>What the law lets be done in a visit, by whom and how.</summary>
public static class DroitsDeVisite
{
    public static readonly Refus EnPresence = new("visite.presence",
        "Cette visite comporte un examen\u00A0: elle se fait en présence. Déplacez le rendez-vous dans une vacation en centre.");

    /// <summary>
    /// Visits that are an examination by their own text (R. 4624-24, R. 4624-42, R. 4323-56, R. 4544-10): never at a distance. The texts on
    /// distance (L. 4624-1, R. 4624-41-1 and following) were not read: a decision of design, to be checked.
    /// </summary>
    public static bool SeFaitADistance(TypeVisite type) =>
        type is not (TypeVisite.Ema or TypeVisite.AvisInaptitude or TypeVisite.AttestationConduite or TypeVisite.AttestationElectrique);

    /// <summary>An individual measure is the doctor's alone.</summary>
    public static bool PeutProposerDesMesures(VisiteMedicale visite) =>
        MoteurDelegation.Repondre(new(Acte.MesuresAmenagement, visite.Metier.Profession()), visite.Jour).Autorise;
}
