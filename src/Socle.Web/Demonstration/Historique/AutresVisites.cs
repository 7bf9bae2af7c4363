using Socle.Droit;

namespace Socle.Web.Demonstration.Historique;

/// <summary>Mid-career visits, and those someone asked for.</summary>
internal static class AutresVisites
{
    private static readonly DateOnly LoiSante = new(2022, 4, 1);

    public static void Derouler(Carnet carnet)
    {
        MiCarriere(carnet);
        var depuis = Plus(Plus(carnet.Depuis, carnet.Fiche.Contrat.Debut), carnet.Jour.AddYears(-5));
        var duree = carnet.Jour.DayNumber - depuis.DayNumber;
        for (var i = duree < 60 ? 0 : carnet.Alea.Evenements(Taux.Demandes * duree / 365.25); i > 0; i--)
        {
            var par = carnet.Alea.Chance(Taux.InfirmierDemande) ? Profession.Infirmier : Profession.Medecin;
            carnet.Noter(TypeVisite.Demande, depuis.AddDays(carnet.Alea.Entier(duree)), par, 0.18);
        }
    }

    /// <summary>In the year of the 45th birthday, or of the age an agreement sets, often joined to another visit up to two years before.</summary>
    private static void MiCarriere(Carnet carnet)
    {
        var annee = carnet.Fiche.Travailleur.Naissance.Year + (carnet.Fiche.Employeur.Entreprise.AgeMiCarriere ?? 45);
        var faite = (carnet.Jour.Year - annee) switch
        {
            > 0 => 0.9,
            0 => 0.62,
            -1 => 0.12,
            -2 => 0.03,
            _ => 0,
        };
        if (annee < LoiSante.Year || !carnet.Alea.Chance(faite))
        {
            return;
        }
        var du = Plus(LoiSante, Plus(new DateOnly(annee - (faite < 0.5 ? 2 : 1), 6, 1), carnet.Depuis));
        var au = annee >= carnet.Jour.Year ? carnet.Jour : new DateOnly(annee, 12, 20);
        if (du < au)
        {
            var par = carnet.Alea.Chance(Taux.InfirmierMiCarriere) ? Profession.Infirmier : Profession.Medecin;
            carnet.Noter(TypeVisite.MiCarriere, du.AddDays(carnet.Alea.Entier(au.DayNumber - du.DayNumber)), par, 0.03);
        }
    }

    private static DateOnly Plus(DateOnly a, DateOnly b) => a > b ? a : b;
}
