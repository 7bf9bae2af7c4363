namespace Socle.Bench.Planification;

/// <summary>A family of instances of the contract.</summary>
/// <param name="Charge">Minutes asked over minutes offered.</param>
/// <param name="Reservees">Share of the sessions held on the premises of an employer.</param>
internal sealed record Famille(int Demandes, int Jours, double Charge, double Reservees, int Graine)
{
    public string Nom => FormattableString.Invariant($"{Demandes}-{Charge:0.0}-{Reservees:0.00}-{Graine}");
}
