using System.Collections.Frozen;

namespace Socle.Suivi.Reprise;

/// <summary>The titles known for each kind of file, and those known but not taken over, with the reason told in the report.</summary>
public static class ColonnesConnues
{
    private static readonly (string Raison, string[] Mots)[] Ecartees =
    [
        ("Les consentements et oppositions se reprennent avec le dossier médical.", ["CONSENTEMENT", "OPPOSITION", "DMP", "MSSANTE", "ACCORD"]),
        ("Le retard est recalculé par Socle.", ["RETARD"]),
        ("Plusieurs employeurs : Socle le déduit des contrats.", ["MULTI", "MULTIEMPLOYEUR", "PLURI"]),
        ("Le thésaurus des postes viendra avec le dossier médical.", ["THESAURUS"]),
        ("La clé du numéro de sécurité sociale se recalcule.", ["CLE NIR", "CLE SECURITE SOCIALE"]),
        ("L’état civil au-delà de l’identité n’est pas repris.", ["NATIONALITE", "FAMILIALE", "PAYS NAISSANCE", "DEPARTEMENT NAISSANCE", "LIEU NAISSANCE", "COMMUNE NAISSANCE"]),
        ("L’adresse du salarié n’est pas tenue par Socle.", ["ADRESSE", "CODE POSTAL", "POSTAL", "COMMUNE", "COMPLEMENT ADRESSE"]),
        ("L’équipe qui suit l’entreprise dit qui la suit.", ["MEDECIN REFERENT", "INFIRMIER REFERENT", "MEDECIN TRAITANT", "MEDECIN SUIVI"]),
        ("L’entreprise utilisatrice n’est pas reprise.", ["UTILISATRICE", "ADHERENT UTILISATRICE"]),
    ];

    private static readonly FrozenDictionary<string, ChampReprise> Salaries = Indexer(ColonnesSalaries.Toutes);
    private static readonly FrozenDictionary<string, ChampReprise> Visites = Indexer(ColonnesVisites.Toutes);

    public static IReadOnlyList<ColonneReprise> De(GenreFichier genre) =>
        genre == GenreFichier.Visites ? ColonnesVisites.Toutes : ColonnesSalaries.Toutes;

    public static string Libelle(GenreFichier genre, ChampReprise champ) =>
        De(genre).FirstOrDefault(c => c.Champ == champ)?.Libelle ?? "Laisser de côté";

    /// <summary>Why a column that is not mapped is not taken over; null when the title is unknown.</summary>
    public static string? RaisonEcartee(string titre)
    {
        var mots = MotsDeTitre.De(titre);
        var cle = MotsDeTitre.Cle(mots);
        return Ecartees.FirstOrDefault(e => e.Mots.Any(m => EstEntiere(m) ? MotsDeTitre.Cle(m) == cle || MotsDeTitre.Cle($"{m} {MotsDeTitre.Salarie}") == cle : mots.Contains(m))).Raison;
    }

    /// <summary>Titles that show where the row of titles is.</summary>
    internal static IReadOnlyCollection<string> Titres { get; } =
        [.. ColonnesSalaries.Toutes.Concat(ColonnesVisites.Toutes).SelectMany(c => c.Synonymes).Distinct()];

    internal static FrozenDictionary<string, ChampReprise> Index(GenreFichier genre) => genre == GenreFichier.Visites ? Visites : Salaries;

    /// <summary>Alone these speak of the worker; beside « adhérent » they are the company's, and mapped.</summary>
    private static bool EstEntiere(string mots) => mots is "ADRESSE" or "POSTAL" or "COMMUNE" || mots.Contains(' ', StringComparison.Ordinal);

    private static FrozenDictionary<string, ChampReprise> Indexer(IEnumerable<ColonneReprise> colonnes)
    {
        var index = new Dictionary<string, ChampReprise>(StringComparer.Ordinal);
        foreach (var colonne in colonnes)
        {
            foreach (var titre in colonne.Synonymes.Append(colonne.Libelle))
            {
                index.TryAdd(MotsDeTitre.Cle(titre), colonne.Champ);
            }
        }
        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
