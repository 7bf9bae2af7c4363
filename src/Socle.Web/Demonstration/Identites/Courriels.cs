using System.Text;
using Socle.Noyau;

namespace Socle.Web.Demonstration.Identites;

/// <summary>Addresses of the domain <c>.example</c>, which no one can register (RFC 2606): no mail of the demo ever reaches anyone.</summary>
internal static class Courriels
{
    public const string Domaine = "example";
    private static readonly string[] Formes = ["SARL", "SAS", "SASU", "EURL", "SA"];

    public static string DePersonne(string prenom, string nom, string domaine) => $"{Etiquette(prenom, 30)}.{Etiquette(nom, 30)}@{domaine}";

    /// <summary>Without the legal form, which no one types.</summary>
    public static string DomaineDe(string raisonSociale) =>
        $"{Etiquette(string.Join(' ', raisonSociale.Split(' ').Where(mot => !Formes.Contains(mot))), 50)}.{Domaine}";

    /// <summary>« Boulangerie du Pont » → « boulangerie-du-pont ».</summary>
    private static string Etiquette(string texte, int longueur)
    {
        var etiquette = new StringBuilder(texte.Length);
        foreach (var mot in Texte.PourRecherche(texte).Split(' '))
        {
            foreach (var lettre in mot.Where(char.IsAsciiLetterOrDigit))
            {
                etiquette.Append(char.ToLowerInvariant(lettre));
            }
            etiquette.Append('-');
        }
        return etiquette.ToString(0, Math.Min(etiquette.Length, longueur)).Trim('-');
    }
}
