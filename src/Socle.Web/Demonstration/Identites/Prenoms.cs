using System.Globalization;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Identites;

/// <summary>First names of a generation: what parents chose in those years.</summary>
internal sealed class Prenoms
{
    private readonly List<(bool Femme, int Fin, Urne<string> Urne)> generations = [.. Ressources.Lignes("prenoms").Select(Lire)];

    public string Tirer(Alea alea, bool femme, int annee) =>
        (generations.Find(g => g.Femme == femme && annee <= g.Fin).Urne ?? generations.FindLast(g => g.Femme == femme).Urne).Tirer(alea);

    /// <summary>All first names of the identity card: the later ones are often a grandparent's.</summary>
    public string Complets(Alea alea, bool femme, int annee)
    {
        var premier = Tirer(alea, femme, annee);
        if (!alea.Chance(0.6))
        {
            return premier;
        }
        var deuxieme = Tirer(alea, femme, annee - 28);
        var troisieme = alea.Chance(0.35) ? $" {Tirer(alea, femme, annee - 45)}" : "";
        return deuxieme == premier ? premier : $"{premier} {deuxieme}{troisieme}";
    }

    /// <summary>The first of the list is the commonest, the others follow in the inverse of their rank.</summary>
    private static (bool, int, Urne<string>) Lire(string ligne)
    {
        var c = ligne.Split(';');
        return (c[0] == "F", int.Parse(c[2], CultureInfo.InvariantCulture), new(c[3].Split(' ').Select((p, rang) => (p, 1_000 / (rang + 6)))));
    }
}
