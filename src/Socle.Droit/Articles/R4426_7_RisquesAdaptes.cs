namespace Socle.Droit;

/// <summary>Risks that bring the VIP before the assignment without the reinforced follow-up.</summary>
public static class RisquesAdaptes
{
    public static readonly Principe AgentsBiologiques2 = new(
        "R. 4426-7", "Agents biologiques du groupe 2 : visite avant l’affectation",
        Gouverne.Exposition,
        [new(new(2017, 1, 1), Preuve.M)]);

    public static readonly Principe ChampsElectromagnetiques = new(
        "R. 4453-8", "Champs électromagnétiques au-delà des valeurs limites : visite avant l’affectation",
        Gouverne.Exposition,
        [new(new(2017, 1, 1), Preuve.M)]);

    internal static readonly Regle[] Toutes = [AgentsBiologiques2, ChampsElectromagnetiques];
}
