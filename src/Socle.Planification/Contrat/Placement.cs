namespace Socle.Planification.Contrat;

/// <summary>Whether a visit has the right to go to a session, and the codes of the contract.</summary>
internal static class Placement
{
    private static readonly string[] Codes = ["AUCUNE_SEANCE", "TROP_TOT", "LIEU", "PROFESSION", "CAPACITE", "SIMULTANES", "REFUS_MOINS_CHER"];

    /// <summary>Why it may not go there, whatever the room; null when it may.</summary>
    public static Raison? Empechement(Demande demande, Seance seance) =>
        !(seance.ReserveA is { } reserve ? reserve == demande.Employeur : demande.Lieux.Contains(seance.Lieu)) ? Raison.Lieu
        : !demande.Durees.ContainsKey(seance.Profession) ? Raison.Profession
        : seance.Jour < demande.PasAvant ? Raison.TropTot
        : demande.SeancesExclues.Contains(seance.Id) ? Raison.AucuneSeance
        : null;

    public static string Code(this Raison raison) => Codes[(int)raison];

    public static bool Existe(string code) => Array.IndexOf(Codes, code) >= 0;
}
