using System.Collections.Frozen;
using Socle.Noyau;

namespace Socle.Suivi.Reprise;

/// <summary>One value a coded column may take here, and what old software writes for it.</summary>
public sealed record ValeurReprise(string Code, string Libelle, IReadOnlyList<string> Ecritures);

/// <summary>The values of one coded column.</summary>
public sealed class TableReprise
{
    /// <summary>« Leave it aside »: said by a person, never guessed.</summary>
    public const string Laisser = "LAISSER";

    private readonly FrozenDictionary<string, string> parEcriture;
    private readonly FrozenDictionary<string, string> parMots;
    private readonly FrozenSet<string> codes;

    internal TableReprise(bool liste, params IReadOnlyList<ValeurReprise> valeurs)
    {
        (EstListe, Valeurs) = (liste, valeurs);
        var ecritures = valeurs.SelectMany(v => v.Ecritures.Append(v.Code).Append(v.Libelle).Select(e => (Ecriture: e, v.Code))).ToList();
        parEcriture = Indexer(ecritures, Cle);
        parMots = Indexer(ecritures, MotsDeTitre.Cle);
        codes = valeurs.Select(v => v.Code).Append(Laisser).ToFrozenSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<ValeurReprise> Valeurs { get; }

    /// <summary>A cell may hold several.</summary>
    public bool EstListe { get; }

    public bool Connait(string code) => codes.Contains(code);

    public string Libelle(string code) => Valeurs.FirstOrDefault(v => v.Code == code)?.Libelle ?? "Laisser de côté";

    /// <summary>How a written value is compared and kept in a mapping; a sign alone (« + ») stays itself.</summary>
    public static string Cle(string ecriture) => Texte.PourRecherche(ecriture) is { Length: > 0 } cle ? cle : ecriture.Trim();

    /// <summary>What the value means when nobody has said it: known writings only.</summary>
    public string? Deviner(string ecriture) =>
        parEcriture.GetValueOrDefault(Cle(ecriture)) ?? (MotsDeTitre.Cle(ecriture) is { Length: > 0 } mots ? parMots.GetValueOrDefault(mots) : null);

    private static FrozenDictionary<string, string> Indexer(IEnumerable<(string Ecriture, string Code)> ecritures, Func<string, string> cle)
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (ecriture, code) in ecritures)
        {
            index.TryAdd(cle(ecriture), code);
        }
        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
