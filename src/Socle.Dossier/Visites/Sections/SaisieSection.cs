using System.Globalization;
using System.Text.Json;

namespace Socle.Dossier.Visites.Sections;

/// <summary>What was typed in a section, as it was typed: a number half written is kept too. Empty answers are left out.</summary>
public sealed class SaisieSection
{
    /// <summary>Characters of one section, all fields together.</summary>
    public const int Maximum = 40_000;

    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly SortedDictionary<string, string> valeurs = new(StringComparer.Ordinal);

    public static SaisieSection Vide { get; } = new();

    public bool EstVide => valeurs.Count == 0;

    public int Longueur => valeurs.Sum(v => v.Key.Length + v.Value.Length);

    public string this[string champ] => valeurs.GetValueOrDefault(champ, "");

    /// <summary>Only the fields of this part: whatever else was sent is dropped.</summary>
    public static SaisieSection De(PartieDeVisite partie, Func<string, string?> valeur)
    {
        var saisie = new SaisieSection();
        foreach (var champ in partie.Champs)
        {
            var texte = (valeur(champ.Nom) ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
            if (texte.Trim().Length > 0)
            {
                saisie.valeurs[champ.Nom] = texte;
            }
        }
        return saisie;
    }

    public bool Cochee(string champ) => this[champ].Length > 0;

    public string? Texte(string champ) => this[champ].Trim() is { Length: > 0 } texte ? texte : null;

    public IEnumerable<string> Lignes(string champ) => this[champ].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public DateOnly? Jour(string champ) => DateOnly.TryParseExact(this[champ], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null;

    /// <summary>With a comma or a point; null when it is no number.</summary>
    public decimal? Nombre(string champ) =>
        decimal.TryParse(this[champ].Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var nombre) ? nombre : null;

    internal string EnJson() => JsonSerializer.Serialize(valeurs, Json);

    internal static SaisieSection Lire(string json)
    {
        var saisie = new SaisieSection();
        foreach (var (nom, valeur) in JsonSerializer.Deserialize<Dictionary<string, string>>(json, Json)!)
        {
            saisie.valeurs[nom] = valeur;
        }
        return saisie;
    }

    internal bool Egale(SaisieSection autre) => valeurs.SequenceEqual(autre.valeurs);
}
