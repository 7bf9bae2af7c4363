using Socle.Droit;
using Socle.Web.Demonstration.Entreprises;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Personnes;

/// <summary>
/// Finds for each place of the figures a post and a reason that today's law turns into its category. Rare kinds come back at
/// fixed steps rather than by chance, so that a small service shows them too.
/// </summary>
internal sealed class TirerProfil(Postes postes)
{
    private const string AgenceInterim = "7820Z";
    private const string Saisonnieres = "AGIRS";
    private readonly int[] rangs = new int[4];

    public Profil Tirer(Employeur employeur, Categorie categorie, Alea alea)
    {
        var rang = rangs[(int)categorie]++;
        return categorie switch
        {
            Categorie.Sir => Renforce(employeur, rang, alea),
            Categorie.Sia => Adapte(employeur, rang, alea),
            _ => Simple(employeur, rang, alea),
        };
    }

    private Profil Simple(Employeur employeur, int rang, Alea alea)
    {
        var poste = postes.Tirer(employeur.Prevue.Section, Categorie.Si, alea);
        var profil = new Profil(Categorie.Si, poste) { AVenir = rang % 450 == 9 };
        return profil with { Nature = Nature(employeur, poste, rang, alea) };
    }

    private static TypeContrat Nature(Employeur employeur, PosteType poste, int rang, Alea alea)
    {
        if (employeur.Prevue.Activite.Naf == AgenceInterim && alea.Chance(0.85))
        {
            return TypeContrat.Interim;
        }
        return rang switch
        {
            _ when rang % 290 == 7 => TypeContrat.Stage,
            _ when rang % 900 == 11 => TypeContrat.Independant,
            _ when rang % 60 == 3 && Saisonnieres.Contains(employeur.Prevue.Section, StringComparison.Ordinal) => TypeContrat.Saisonnier,
            _ when alea.Chance(poste.Apprentis) => TypeContrat.Apprenti,
            _ => alea.Chance(0.08) ? TypeContrat.Cdd : TypeContrat.Cdi,
        };
    }

    /// <summary>Disability declared by the employer, youth, or the post itself (night, biological agents, fields).</summary>
    private Profil Adapte(Employeur employeur, int rang, Alea alea)
    {
        var section = employeur.Prevue.Section;
        var parLePoste = postes.Existe(section, Categorie.Sia) && (rang < 40 || alea.Chance(0.62));
        if (parLePoste)
        {
            var poste = postes.Tirer(section, Categorie.Sia, alea);
            return new Profil(Categorie.Sia, poste)
            {
                Motif = poste.MotifsSia.Tirer(alea),
                Boeth = alea.Chance(0.03),
                Nature = Nature(employeur, poste, 1, alea) is TypeContrat.Interim ? TypeContrat.Interim : TypeContrat.Cdi,
            };
        }
        var simple = postes.Tirer(section, Categorie.Si, alea);
        return rang % 9 == 4
            ? new Profil(Categorie.Sia, simple) { Mineur = true, Nature = TypeContrat.Apprenti }
            : new Profil(Categorie.Sia, simple) { Boeth = true };
    }

    private Profil Renforce(Employeur employeur, int rang, Alea alea)
    {
        var poste = postes.Tirer(employeur.Prevue.Section, Categorie.Sir, alea);
        if (poste.Mineur)
        {
            return new Profil(Categorie.Sir, poste) { Mineur = true, Nature = TypeContrat.Apprenti };
        }
        var nature = rang % 900 == 40 ? TypeContrat.Saisonnier : Nature(employeur, poste, 1, alea);
        return new Profil(Categorie.Sir, poste)
        {
            Nature = nature,
            AVenir = rang % 300 == 9,
            Boeth = alea.Chance(0.03),
            Motif = alea.Chance(0.06) && poste.MotifsSia.Elements.Contains(MotifSia.Nuit) ? MotifSia.Nuit : null,
        };
    }
}
