using System.Security.Cryptography;
using System.Text;
using Socle.Noyau;
using Socle.Suivi.Documents;

namespace Socle.Suivi.EspaceSalarie.Activation;

/// <summary>The codes of an activation, and what is kept of them.</summary>
internal static class SecretsActivation
{
    /// <summary>The paper's code is of the kind printed on documents: 80 bits, no letter looks like a digit.</summary>
    public static string Nouveau() => CodeDeVerification.Nouveau();

    /// <summary>Of what was typed, right or not: the same work for both.</summary>
    public static string Empreinte(string? saisi) => Hacher("espace", CodeDeVerification.Lire(saisi) ?? "");

    /// <summary>Six digits, for the mail or the telephone.</summary>
    public static string NouvelleConfirmation() => RandomNumberGenerator.GetString("0123456789", 6);

    public static string Confirmation(Id<EssaiActivation> essai, string? saisi) =>
        Hacher(essai.ToString()!, new string([.. (saisi ?? "").Where(char.IsAsciiDigit)]));

    public static bool Memes(string a, string b) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(a), Encoding.ASCII.GetBytes(b));

    private static string Hacher(string quoi, string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{quoi} {secret}")));
}
