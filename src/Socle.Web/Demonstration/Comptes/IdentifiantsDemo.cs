using System.Globalization;
using System.Text;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Web.Demonstration.Identites;
using Socle.Web.Demonstration.Tirage;
using Socle.Web.Navigation;

namespace Socle.Web.Demonstration.Comptes;

/// <summary>One account per role, with a passphrase one can read aloud and that the seed decides.</summary>
internal static class IdentifiantsDemo
{
    public const string Domaine = "demo." + Courriels.Domaine;

    private const int LongueurMinimale = 14;

    public static IReadOnlyList<CompteDemo> Tous(long graine)
    {
        var alea = new Alea(graine, fil: -1);
        var mots = Ressources.Lignes("mots").SelectMany(l => l.Split(' ')).Select(Texte.SansAccents).ToArray();
        return [.. Droits.Roles.Order().Select(role => new CompteDemo(role, role.EnMots(), $"{Nom(role)}@{Domaine}", Phrase(mots, alea)))];
    }

    /// <summary>« MedecinCoordonnateur » → « medecin-coordonnateur ».</summary>
    private static string Nom(Role role)
    {
        var nom = new StringBuilder();
        foreach (var lettre in role.ToString())
        {
            nom.Append(char.IsUpper(lettre) && nom.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(lettre));
        }
        return nom.ToString();
    }

    private static string Phrase(string[] mots, Alea alea)
    {
        var phrase = new StringBuilder(alea.Parmi(mots));
        while (phrase.Length < LongueurMinimale)
        {
            phrase.Append('-').Append(alea.Parmi(mots));
        }
        return phrase.Append('-').Append(alea.Entre(12, 98).ToString(CultureInfo.InvariantCulture)).ToString();
    }
}
