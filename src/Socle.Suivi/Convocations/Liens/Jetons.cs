using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Socle.Noyau;

namespace Socle.Suivi.Convocations.Liens;

/// <summary>The secret of a link: 128 bits drawn at random, which only the message carries.</summary>
internal static class Jetons
{
    private const int Octets = 16;

    /// <summary>A link outlives its message no longer than this; and never its appointment.</summary>
    public static readonly TimeSpan Duree = TimeSpan.FromDays(120);

    public static string Nouveau() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Octets));

    public static string Empreinte(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static JetonConvocation Pour(Id<Convocation> convocation, string secret, DateTime instant) => new()
    {
        Id = Id<JetonConvocation>.Nouveau(),
        ConvocationId = convocation,
        Empreinte = Empreinte(secret),
        ExpireLe = instant + Duree,
    };
}
