using System.Security.Cryptography;
using System.Text;

namespace Socle.Technique.Comptes.Connexion;

/// <summary>
/// How many attempts to sign in fell on one share of all identifiers, known or not. It makes an attempt on an unknown one write as much as
/// on an account, and names nobody: some sixty shares for everyone.
/// </summary>
public sealed class PartDesEssais
{
    /// <summary>As many rows as the migration writes: enough that two people seldom wait for each other.</summary>
    private const int Parts = 64;

    public required int Part { get; init; }

    public long Essais { get; set; }

    public static int De(string? identifiant) => SHA256.HashData(Encoding.UTF8.GetBytes((identifiant ?? "").ToUpperInvariant()))[0] % Parts;
}
