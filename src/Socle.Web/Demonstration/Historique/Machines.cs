using Socle.Droit;

namespace Socle.Web.Demonstration.Historique;

/// <summary>
/// Machines and electrical authorisations: reinforced follow-up until 30/09/2025, an attestation valid five years since
/// (décret 2025-355); an examination made before stands for one.
/// </summary>
internal static class Machines
{
    private static readonly DateOnly DecretDu = new(2025, 10, 1);

    private const Habilitations Concernees = Habilitations.BR | Habilitations.B1V | Habilitations.B2V | Habilitations.H1V | Habilitations.H2V | Habilitations.BT | Habilitations.HT;

    public static bool EnDemandent(Carnet carnet) => carnet.Fiche.Poste.Engins != Engins.Aucun || carnet.Fiche.Poste.Habilitations != Habilitations.Aucune;

    /// <summary>The reinforced follow-up of those whom nothing else puts under it, as long as the law asked for it.</summary>
    public static bool Avant(Carnet carnet, DateOnly debut)
    {
        if (debut >= DecretDu || carnet.Jour < DecretDu)
        {
            return false;
        }
        SuiviRenforce.Derouler(carnet, debut, DecretDu.AddDays(-1), annuel: false);
        return carnet.Fiche.Visites.Exists(v => v.Type == TypeVisite.Ema);
    }

    public static void Attester(Carnet carnet, DateOnly debut)
    {
        if (carnet.Jour < DecretDu)
        {
            return;
        }
        if (carnet.Fiche.Poste.Engins != Engins.Aucun)
        {
            Attester(carnet, debut, TypeVisite.AttestationConduite);
        }
        if ((carnet.Fiche.Poste.Habilitations & Concernees) != 0)
        {
            Attester(carnet, debut, TypeVisite.AttestationElectrique);
        }
    }

    private static void Attester(Carnet carnet, DateOnly debut, TypeVisite type)
    {
        var couvert = carnet.Fiche.Visites.Exists(v => v.Type == TypeVisite.Ema && v.Date < DecretDu && v.Date.AddYears(5) > carnet.Jour);
        if (couvert || carnet.Alea.Chance(Taux.AttestationManquee))
        {
            return;
        }
        var le = debut >= DecretDu
            ? debut.AddDays(-carnet.Alea.Entre(2, 30))
            : DecretDu.AddDays(carnet.Alea.Entre(0, Math.Max(0, carnet.Jour.DayNumber - DecretDu.DayNumber)));
        carnet.Noter(type, le < DecretDu ? DecretDu : le, Profession.Medecin, 0);
    }
}
