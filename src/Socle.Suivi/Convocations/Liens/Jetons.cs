using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Suivi.Convocations.Liens;

/// <summary>The secret of a link: 130 bits drawn at random, which only the message carries.</summary>
internal static class Jetons
{
    /// <summary>A link outlives its message no longer than this; and never its appointment.</summary>
    public static readonly TimeSpan Duree = TimeSpan.FromDays(120);

    public static string Nouveau() => SecretsDeLien.Nouveau();

    public static string Empreinte(string secret) => SecretsDeLien.Empreinte(secret);

    public static JetonConvocation Pour(Id<Convocation> convocation, string secret, DateTime instant) => new()
    {
        Id = Id<JetonConvocation>.Nouveau(),
        ConvocationId = convocation,
        Empreinte = Empreinte(secret),
        ExpireLe = instant + Duree,
    };
}
