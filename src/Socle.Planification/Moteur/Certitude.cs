namespace Socle.Planification.Moteur;

/// <summary>A bound and the prices that prove it, as a round left them.</summary>
internal sealed record Certitude(double Borne, double[] Minute, double[] Presence)
{
    public static Certitude De(Prix prix) => new(prix.Borne, prix.Minute, prix.Presence);
}
