using System.Security.Cryptography;
using System.Text;

namespace Socle.Technique.Acces;

/// <summary>The secret of a link: 130 bits drawn at random. Who follows it holds it; the base holds its fingerprint alone.</summary>
public static class SecretsDeLien
{
    /// <summary>Lower case alone: addresses are lowered on the way, and no letter here looks like another.</summary>
    private const string Signes = "0123456789abcdefghjkmnpqrstvwxyz";

    private const int Longueur = 26;

    public static string Nouveau() => RandomNumberGenerator.GetString(Signes, Longueur);

    public static string Empreinte(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
