using System.Security.Cryptography;
using System.Text;

namespace Socle.Suivi.Documents;

/// <summary>
/// The code printed on a document: 80 bits drawn at random, in base 32, four groups of four. No letter looks like a digit; what is typed
/// is read whatever its case, its spaces and its dashes.
/// </summary>
public static class CodeDeVerification
{
    private const string Signes = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Longueur = 16;
    private const int Groupe = 4;

    public static string Nouveau() => string.Join('-', RandomNumberGenerator.GetString(Signes, Longueur).Chunk(Groupe).Select(g => new string(g)));

    /// <summary>What is kept of it.</summary>
    public static string Empreinte(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)));

    /// <summary>As it was printed; null when it cannot be one.</summary>
    public static string? Lire(string? saisi)
    {
        var lettres = (saisi ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)
            .Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }).ToArray();
        return lettres.Length == Longueur && Array.TrueForAll(lettres, c => Signes.Contains(c, StringComparison.Ordinal))
            ? string.Join('-', lettres.Chunk(Groupe).Select(g => new string(g)))
            : null;
    }
}
