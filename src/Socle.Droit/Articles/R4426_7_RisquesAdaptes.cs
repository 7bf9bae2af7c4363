using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>Risks that bring the VIP before the assignment without the reinforced follow-up.</summary>
public static class RisquesAdaptes
{
    public static readonly Principe AgentsBiologiques2 = new(
        Section.A, "R. 4426-7", "Agents biologiques du groupe 2 : visite avant l’affectation",
        Gouverne.Exposition,
        [new(PremierJour, Preuve.M)],
        new(
            "La première visite passe avant le premier jour au risque.",
            "Faites voir le salarié avant qu’il soit exposé à un microbe du groupe 2.",
            "Vous devez être vu avant d’être exposé à un microbe du groupe 2."));

    public static readonly Principe ChampsElectromagnetiques = new(
        Section.A, "R. 4453-8", "Champs électromagnétiques au-delà des valeurs limites : visite avant l’affectation",
        Gouverne.Exposition,
        [new(PremierJour, Preuve.M)],
        new(
            "La première visite passe avant le premier jour au risque.",
            "Faites voir le salarié avant qu’il soit exposé à des champs électromagnétiques au-delà des limites.",
            "Vous devez être vu avant d’être exposé à des champs électromagnétiques au-delà des limites."));

    internal static readonly Regle[] Toutes = [AgentsBiologiques2, ChampsElectromagnetiques];
}
