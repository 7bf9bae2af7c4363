using System.Collections.Frozen;
using Socle.Noyau;

namespace Socle.Suivi.Reprise;

/// <summary>Titles and codes made comparable: the same words in any order, abbreviated or not, with or without articles.</summary>
internal static class MotsDeTitre
{
    public const string Salarie = "SALARIE";

    private static readonly FrozenSet<string> Vides = new[] { "DU", "DE", "DES", "LE", "LA", "LES", "L", "D", "AU", "A", "EN", "ET", "UN", "UNE", "POUR" }.ToFrozenSet();

    /// <summary>Abbreviations and near words → the one word kept.</summary>
    private static readonly FrozenDictionary<string, string> Formes = new[]
    {
        ("DATE", "DT"), ("NUMERO", "NO NUM N"), ("TELEPHONE", "TEL"), ("MOBILE", "PORTABLE"), ("LIBELLE", "LIB"), ("NAISSANCE", "NAISS"), ("TYPE", "TYP NATURE"),
        (Salarie, "SAL TRAVAILLEUR PERSONNE PATIENT AGENT EMPLOYE"), ("ADHERENT", "ADH ENT ENTREPRISE SOCIETE EMPLOYEUR"), ("ETABLISSEMENT", "ETAB ETS"),
        ("ID", "IDENTIFIANT REF REFERENCE"), ("COURRIEL", "EMAIL MAIL MEL"), ("VERIFIEE", "VERIFIE VALIDE VALIDEE"), ("COMMUNE", "VILLE"), ("POSTAL", "CP"),
        ("VISITE", "VST VIS EXAMEN ACTE RDV"), ("DERNIERE", "DER DERN DERNIER"), ("PROCHAINE", "PROCH PROCHAIN"), ("ENTREE", "EMBAUCHE"),
        ("PLANIFIEE", "PLANIFIE PREVUE PREVU"), ("CALCULEE", "CALCULE THEORIQUE DUE"),
    }.SelectMany(f => f.Item2.Split(' ').Select(m => (Mot: m, Forme: f.Item1))).ToFrozenDictionary(f => f.Mot, f => f.Forme);

    /// <summary>The words, each once, in alphabetical order.</summary>
    public static IReadOnlyList<string> De(string texte) =>
        [.. Texte.PourRecherche(texte).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(m => !Vides.Contains(m)).Select(Forme).Distinct().Order(StringComparer.Ordinal)];

    public static string Cle(string texte) => Cle(De(texte));

    public static string Cle(IEnumerable<string> mots) => string.Join(' ', mots);

    private static string Forme(string mot)
    {
        var singulier = mot.Length > 4 && mot[^1] == 'S' ? mot[..^1] : mot;
        return Formes.GetValueOrDefault(singulier, singulier);
    }
}
