using System.Text.Json;

namespace Socle.Droit;

/// <summary>The contract's words for the values of one enumeration, both ways.</summary>
public sealed class TableDeCodes<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, string> _parValeur;
    private readonly (T Valeur, JsonEncodedText Code)[] _encodes;
    private readonly Dictionary<string, T> _parCode;
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _parCaracteres;

    internal TableDeCodes(params (T Valeur, string Code)[] couples)
    {
        _parValeur = couples.ToDictionary(c => c.Valeur, c => c.Code);
        _encodes = Array.ConvertAll(couples, c => (c.Valeur, TexteJson.Encoder(c.Code)));
        _parCode = couples.ToDictionary(c => c.Code, c => c.Valeur, StringComparer.Ordinal);
        _parCaracteres = _parCode.GetAlternateLookup<ReadOnlySpan<char>>();
        Connus = Array.AsReadOnly(Array.ConvertAll(couples, c => c.Code));
        Valeurs = Array.AsReadOnly(Array.ConvertAll(couples, c => c.Valeur));
    }

    /// <summary>All codes, in the order of the contract.</summary>
    public IReadOnlyList<string> Connus { get; }

    public IReadOnlyList<T> Valeurs { get; }

    public string De(T valeur) => _parValeur[valeur];

    public bool Essayer(ReadOnlySpan<char> code, out T valeur) => _parCaracteres.TryGetValue(code, out valeur);

    /// <summary>The code ready to be written.</summary>
    internal JsonEncodedText Encode(T valeur)
    {
        foreach (ref readonly var couple in _encodes.AsSpan())
        {
            if (EqualityComparer<T>.Default.Equals(couple.Valeur, valeur))
            {
                return couple.Code;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(valeur));
    }

    internal ReadOnlySpan<(T Valeur, JsonEncodedText Code)> Encodes => _encodes;

    /// <summary>The codes of a set of flags.</summary>
    public IReadOnlyList<string> DeEnsemble(T drapeaux)
    {
        var codes = new List<string>();
        foreach (var valeur in Valeurs)
        {
            if (drapeaux.HasFlag(valeur))
            {
                codes.Add(De(valeur));
            }
        }

        return codes;
    }
}
