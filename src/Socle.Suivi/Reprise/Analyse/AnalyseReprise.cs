using System.Text.Json;

namespace Socle.Suivi.Reprise;

/// <summary>What an export holds: its files, their columns, the codes met. Nothing is written from it.</summary>
public sealed record AnalyseReprise(IReadOnlyList<FichierAnalyse> Fichiers, IReadOnlyList<CodeRencontre> Codes)
{
    public int Lignes(GenreFichier genre) => Fichiers.Where(f => f.Genre == genre).Sum(f => f.Lignes);

    public string EnJson() => JsonSerializer.Serialize(this, RepriseJson.Default.AnalyseReprise);

    public static AnalyseReprise DeJson(string json) => JsonSerializer.Deserialize(json, RepriseJson.Default.AnalyseReprise)!;
}

/// <param name="Description">What was recognised: « CSV, séparateur point-virgule, Windows-1252 ».</param>
/// <param name="Refus">Why the file cannot be read, if so.</param>
public sealed record FichierAnalyse(
    string Nom, GenreFichier Genre, string? Description, int Lignes, IReadOnlyList<ColonneAnalyse> Colonnes, string? Refus = null);

/// <param name="Cle">Its title made comparable.</param>
/// <param name="Exemples">A few values, to know what it says.</param>
/// <param name="Remplies">How many of the first rows hold something.</param>
public sealed record ColonneAnalyse(string Cle, string Titre, IReadOnlyList<string> Exemples, int Remplies);

/// <summary>One code met in the coded columns.</summary>
/// <param name="Champ">The column under which it is settled.</param>
/// <param name="Cle">The code made comparable, as mappings keep it.</param>
/// <param name="Ecriture">The code as the file writes it.</param>
public sealed record CodeRencontre(ChampReprise Champ, string Cle, string Ecriture, int Nombre);
