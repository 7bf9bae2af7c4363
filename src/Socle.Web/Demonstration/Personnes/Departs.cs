using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Web.Demonstration.Entreprises;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Personnes;

/// <summary>People who left: those of members that left the service, and in the last two years those of the others.</summary>
internal sealed class Departs(FabriqueFiche fabrique, Reperes reperes)
{
    /// <summary>Departures kept, as a share of the workers of today.</summary>
    private const double Part = 0.09;

    private static readonly string[] Motifs = ["059", "059", "043", "020", "039", "039", "034", "035"];

    private readonly TirerProfil profils = new(new Postes(garantir: false));

    public IEnumerable<Fiche> De(Employeur employeur, Alea alea) => employeur.Entreprise.Statut switch
    {
        StatutEntreprise.Radiee => AvecLEmployeur(employeur, alea),
        StatutEntreprise.Adherente => AuFilDuTemps(employeur, alea),
        _ => [],
    };

    private IEnumerable<Fiche> AvecLEmployeur(Employeur employeur, Alea alea)
    {
        var entreprise = employeur.Entreprise;
        var cessation = entreprise.MotifRadiation is not ("Changement de service" or "Cotisations impayées");
        foreach (var (lieu, effectif) in employeur.Lieux)
        {
            for (var i = 0; i < effectif; i++)
            {
                var fin = entreprise.RadieeLe!.Value.AddDays(alea.Chance(0.8) ? 0 : -alea.Entre(1, 50));
                yield return fabrique.CreerPartie(employeur, lieu, Profil(employeur, alea), fin, cessation ? "012" : null, alea);
            }
        }
    }

    private IEnumerable<Fiche> AuFilDuTemps(Employeur employeur, Alea alea)
    {
        for (var i = (int)((employeur.Prevue.Effectif * Part) + alea.Reel()); i > 0; i--)
        {
            var (lieu, _) = alea.Parmi(employeur.Lieux);
            var fin = reperes.Jour.AddDays(-alea.Entre(1, 700));
            if (lieu.OuvertLe.AddDays(60) < fin)
            {
                var profil = Profil(employeur, alea);
                yield return fabrique.CreerPartie(employeur, lieu, profil, fin, Motif(profil.Nature, alea), alea);
            }
        }
    }

    private Profil Profil(Employeur employeur, Alea alea)
    {
        var categorie = alea.Chance(0.2) && employeur.Prevue.Categories[2] > 0 ? Categorie.Sir
            : alea.Chance(0.08) && employeur.Prevue.Categories[1] > 0 ? Categorie.Sia : Categorie.Si;
        var profil = profils.Tirer(employeur, categorie, alea) with { AVenir = false };
        return profil.Mineur ? profil with { Mineur = false } : profil;
    }

    private static string Motif(TypeContrat nature, Alea alea) => nature switch
    {
        TypeContrat.Cdd or TypeContrat.Saisonnier => "031",
        TypeContrat.Interim => "032",
        TypeContrat.Apprenti => "081",
        TypeContrat.Stage or TypeContrat.Independant => "999",
        _ => alea.Parmi(Motifs),
    };
}
