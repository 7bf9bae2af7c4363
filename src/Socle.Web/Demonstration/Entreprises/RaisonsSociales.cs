using Socle.Web.Demonstration.Identites;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Entreprises;

/// <summary>Invented names of companies: « Transports Delorme », « Boulangerie du Pont ».</summary>
internal sealed class RaisonsSociales(Activites activites, NomsDeFamille noms, Prenoms prenoms)
{
    private const string Consonnes = "BCDFGLMNPRSTV";
    private static readonly string[] Societes = ["SARL", "SARL", "SARL", "SAS", "SAS", "SASU", "EURL", "SA"];

    public string Tirer(Activite activite, string commune, int effectif, Alea alea)
    {
        var nom = alea.Parmi(activite.Noms)
            .Replace("{N}", noms.Simple(alea), StringComparison.Ordinal)
            .Replace("{P}", prenoms.Tirer(alea, alea.Chance(0.6), 1950 + alea.Entier(40)), StringComparison.Ordinal)
            .Replace("{L}", alea.Parmi(activites.Lieux), StringComparison.Ordinal)
            .Replace("{V}", commune, StringComparison.Ordinal)
            .Replace("{A}", Sigle(alea), StringComparison.Ordinal);
        return activite.Forme == FormeJuridique.Societe ? AvecForme(nom, effectif, alea) : nom;
    }

    private static string AvecForme(string nom, int effectif, Alea alea)
    {
        if (nom.StartsWith("EARL", StringComparison.Ordinal) || nom.StartsWith("GAEC", StringComparison.Ordinal) || !alea.Chance(0.55))
        {
            return nom;
        }
        var forme = effectif >= 300 ? "SA" : effectif >= 50 ? "SAS" : alea.Parmi(Societes);
        return alea.Chance(0.4) ? $"{forme} {nom}" : $"{nom} {forme}";
    }

    private static string Sigle(Alea alea) =>
        string.Concat(Enumerable.Range(0, alea.Entre(3, 4)).Select(_ => Consonnes[alea.Entier(Consonnes.Length)]));
}
