using System.Security.Cryptography;
using System.Text;
using Socle.Noyau;

namespace Socle.Technique.Comptes.SecondFacteur;

/// <summary>A recovery code, kept as its digest: shown once when drawn, used once.</summary>
public sealed class CodeSecours
{
    public const int Nombre = 10;

    public required Id<CodeSecours> Id { get; init; }

    public required Id<Compte> CompteId { get; init; }

    public required string Empreinte { get; init; }

    public DateTime? UtiliseLe { get; set; }

    /// <summary>Fast on purpose: a code is 79 random bits, nobody goes through them.</summary>
    internal static string EmpreinteDe(Id<Compte> compte, string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{compte}:{Normaliser(code)}")));

    private static string Normaliser(string code) => new([.. code.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
