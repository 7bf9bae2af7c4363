using System.Security.Cryptography;
using System.Text;
using Socle.Noyau;

namespace Socle.Suivi.Convocations.Liens;

/// <summary>The secret of a link: 130 bits drawn at random, which only the message carries.</summary>
internal static class Jetons
{
    /// <summary>Lower case alone: addresses are lowered on the way, and no letter here looks like another.</summary>
    private const string Signes = "0123456789abcdefghjkmnpqrstvwxyz";

    private const int Longueur = 26;

    /// <summary>A link outlives its message no longer than this; and never its appointment.</summary>
    public static readonly TimeSpan Duree = TimeSpan.FromDays(120);

    public static string Nouveau() => RandomNumberGenerator.GetString(Signes, Longueur);

    public static string Empreinte(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static JetonConvocation Pour(Id<Convocation> convocation, string secret, DateTime instant) => new()
    {
        Id = Id<JetonConvocation>.Nouveau(),
        ConvocationId = convocation,
        Empreinte = Empreinte(secret),
        ExpireLe = instant + Duree,
    };
}
