using Socle.Droit;
using Socle.Noyau;
using Socle.Travailleurs.Arrets;

namespace Socle.Web.Demonstration.Historique;

/// <summary>Leaves, and the visits they call for: pre-return, return within eight days, now and then forgotten.</summary>
internal static class ArretsDeTravail
{
    private readonly record struct Projet(MotifArret Motif, DateOnly Debut, int Jours);

    public static void Derouler(Carnet carnet, SuiteDeterministe ids)
    {
        var du = Plus(carnet.Fiche.Contrat.Debut.AddDays(45), carnet.Jour.AddYears(-10));
        if (du >= carnet.Jour)
        {
            return;
        }
        var libre = du;
        foreach (var projet in Projets(carnet, du).OrderBy(p => p.Debut))
        {
            if (projet.Debut >= libre)
            {
                Declarer(carnet, projet, ids);
                libre = projet.Debut.AddDays(projet.Jours + 25);
            }
        }
    }

    private static IEnumerable<Projet> Projets(Carnet carnet, DateOnly du)
    {
        var (alea, duree) = (carnet.Alea, carnet.Jour.DayNumber - du.DayNumber);
        var annees = duree / 365.25;
        for (var i = alea.Evenements(Taux.ArretsLongs * annees); i > 0; i--)
        {
            yield return new(alea.Chance(0.74) ? MotifArret.Maladie : MotifArret.At, du.AddDays(alea.Entier(duree)), 32 + (int)Math.Min(alea.Exponentielle(70), 500));
        }
        for (var i = alea.Evenements(Taux.ArretsCourts * annees); i > 0; i--)
        {
            yield return new(alea.Chance(0.85) ? MotifArret.Maladie : MotifArret.At, du.AddDays(alea.Entier(duree)), alea.Entre(3, 28));
        }
        if (alea.Chance(0.002 * annees))
        {
            yield return new(MotifArret.Mp, du.AddDays(alea.Entier(duree)), alea.Entre(20, 240));
        }
        var age = carnet.Jour.Year - carnet.Fiche.Travailleur.Naissance.Year;
        if (carnet.Fiche.Travailleur.Sexe == Noyau.Sexe.Feminin && age is >= 22 and <= 46 && alea.Chance(Taux.Maternites * Math.Min(annees, 6)))
        {
            yield return new(MotifArret.Maternite, du.AddDays(alea.Entier(duree)), alea.Chance(0.8) ? 112 : 182);
        }
    }

    private static void Declarer(Carnet carnet, Projet projet, SuiteDeterministe ids)
    {
        var alea = carnet.Alea;
        var fin = projet.Debut.AddDays(projet.Jours - 1);
        var enCours = fin >= carnet.Jour;
        if (enCours && carnet.Fiche.Contrat.Fin is not null)
        {
            return;
        }
        var arret = new Arret
        {
            Id = ids.Suivant<Arret>(),
            TravailleurId = carnet.Fiche.Travailleur.Id,
            ContratId = carnet.Fiche.Contrat.Id,
            Motif = projet.Motif,
            Debut = projet.Debut,
            FinPrevue = enCours && alea.Chance(0.12) ? null : fin,
            Fin = enCours ? null : fin,
            DelivreLe = alea.Chance(0.92) ? projet.Debut.AddDays(-alea.Entier(2)) : null,
        };
        carnet.Fiche.Arrets.Add(arret);
        Preparer(carnet, projet, fin);
        if (!enCours && AppelleUneReprise(projet))
        {
            Reprendre(carnet, projet, fin.AddDays(1));
        }
    }

    private static bool AppelleUneReprise(Projet projet) =>
        projet.Motif is MotifArret.Maternite or MotifArret.Mp || projet.Jours >= (projet.Motif == MotifArret.At ? 30 : 60);

    /// <summary>During the leave, from the 31st day; never asked by the employer.</summary>
    private static void Preparer(Carnet carnet, Projet projet, DateOnly fin)
    {
        var le = fin.AddDays(-carnet.Alea.Entre(3, 27));
        if (projet.Jours > 60 && projet.Motif != MotifArret.Maternite && le > projet.Debut.AddDays(31) && carnet.Alea.Chance(Taux.Prereprises))
        {
            carnet.Noter(TypeVisite.Prereprise, le, Profession.Medecin, 0.35);
        }
    }

    private static void Reprendre(Carnet carnet, Projet projet, DateOnly retour)
    {
        var alea = carnet.Alea;
        var ecoule = carnet.Jour.DayNumber - retour.DayNumber;
        // What was forgotten years ago was caught up since: only recent returns are still waited for.
        if (ecoule < 240 && alea.Chance(Taux.RepriseManquee))
        {
            return;
        }
        var le = retour.AddDays(alea.Chance(0.85) ? alea.Entre(0, 8) : alea.Entre(9, 40));
        var maternite = projet.Motif == MotifArret.Maternite;
        carnet.Noter(TypeVisite.Reprise, JoursFeries.ProchainOuvre(le), maternite ? Profession.Infirmier : Profession.Medecin, maternite ? 0.05 : 0.22);
    }

    private static DateOnly Plus(DateOnly a, DateOnly b) => a > b ? a : b;
}
