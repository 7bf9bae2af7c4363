using System.Globalization;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Identites;

/// <summary>A real commune of the Eure or near it, and the sector and centre that serve it in the demo.</summary>
internal sealed record Commune(string Nom, string CodePostal, string CodeInsee, string Secteur, string Centre);

/// <summary>Real communes, invented streets.</summary>
internal sealed class Communes
{
    private readonly List<(Commune Commune, int Poids)> toutes = [.. Ressources.Lignes("communes").Select(Lire)];
    private readonly Dictionary<string, Urne<Commune>> parSecteur;
    private readonly string[] rues = [.. Ressources.Lignes("voies", "rues")];
    private readonly string[] zones = [.. Ressources.Lignes("voies", "zones")];

    public Communes() =>
        parSecteur = toutes.GroupBy(c => c.Commune.Secteur).ToDictionary(g => g.Key, g => new Urne<Commune>(g));

    public IEnumerable<Commune> Toutes => toutes.Select(c => c.Commune);

    public Commune DuSecteur(string secteur, Alea alea) => parSecteur[secteur].Tirer(alea);

    public string Rue(Alea alea) => $"{alea.Entre(1, 148)}{(alea.Chance(0.06) ? " bis" : "")} {alea.Parmi(rues)}";

    public string Zone(Alea alea) => alea.Parmi(zones);

    private static (Commune, int) Lire(string ligne)
    {
        var c = ligne.Split(';');
        return (new(c[0], c[1], c[2], c[3], c[4]), int.Parse(c[5], CultureInfo.InvariantCulture));
    }
}
