using System.Globalization;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Entreprises;

/// <summary>What kind of legal person a company is.</summary>
internal enum FormeJuridique
{
    Societe,
    Association,
    Public,
    Menage,
}

/// <summary>An activity of the NAF rév. 2, how much it exposes, and how its companies are called.</summary>
internal sealed record Activite(
    string? Naf, string Section, int Poids, int TailleMinimale, int TailleMaximale, double AttraitSir, double AttraitSia, FormeJuridique Forme, string[] Noms)
{
    public bool Convient(int taille) => TailleMinimale <= taille && taille <= TailleMaximale;
}

internal sealed class Activites
{
    private readonly Dictionary<string, Urne<Activite>> parSection;

    public Activites()
    {
        parSection = Ressources.Lignes("activites", null).Select(Lire).GroupBy(a => a.Section)
            .ToDictionary(g => g.Key, g => new Urne<Activite>(g.Select(a => (a, a.Poids))));
        Lieux = [.. Ressources.Lignes("activites", "lieux")];
    }

    /// <summary>« du Pont », « de la Vallée ».</summary>
    public IReadOnlyList<string> Lieux { get; }

    /// <summary>An activity of the section that companies of this size have.</summary>
    public Activite Tirer(string section, int taille, Alea alea)
    {
        var activite = parSection[section].Tirer(alea);
        for (var essai = 0; essai < 60 && !activite.Convient(taille); essai++)
        {
            activite = parSection[section].Tirer(alea);
        }
        return activite;
    }

    private static Activite Lire(string ligne)
    {
        var c = ligne.Split(';');
        var tailles = c[3].Split('-');
        return new(
            c[0] == "-" ? null : c[0], c[1], Nombre(c[2]), Nombre(tailles[0]), tailles[1].Length == 0 ? int.MaxValue : Nombre(tailles[1]),
            double.Parse(c[4], CultureInfo.InvariantCulture), double.Parse(c[5], CultureInfo.InvariantCulture),
            c[6] switch { "A" => FormeJuridique.Association, "P" => FormeJuridique.Public, "M" => FormeJuridique.Menage, _ => FormeJuridique.Societe },
            c[7].Split('|'));
    }

    private static int Nombre(string texte) => int.Parse(texte, CultureInfo.InvariantCulture);
}
