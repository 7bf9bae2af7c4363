using Socle.Noyau;

namespace Socle.Web.Demonstration.Employeurs;

/// <summary>A past hour of the demo, so that its use cases write when they would have been asked.</summary>
internal sealed class HorlogeFixe(DateOnly jour, TimeOnly heure) : TimeProvider
{
    private readonly DateTimeOffset instant = HeureDeParis.Instant(jour, heure).ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => instant;
}
