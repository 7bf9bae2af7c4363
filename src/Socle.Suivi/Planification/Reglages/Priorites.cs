using Microsoft.EntityFrameworkCore;
using Socle.Technique.Base;

namespace Socle.Suivi.Planification;

/// <summary>A priority as the service has it.</summary>
/// <param name="Modifiee">Not as it comes.</param>
public sealed record Priorite(CodePriorite Code, string Libelle, bool Medecin, int Poids, int Refus, bool Modifiee);

/// <summary>The priorities of a service: the usual weights, and what it changed of them.</summary>
public sealed class Priorites(SocleDb db)
{
    /// <summary>Leaving a visit out costs so many days of its delay, unless the service says otherwise: it is placed late rather than not at all.</summary>
    private const int JoursDeRefus = 200;

    private static readonly (CodePriorite Code, string Libelle, int Poids)[] Usuelles =
    [
        (CodePriorite.Reprise, "Reprise", 60),
        (CodePriorite.Prereprise, "Préreprise", 55),
        (CodePriorite.VipHandicap, "VIP d’un travailleur handicapé ou en invalidité", 50),
        (CodePriorite.ALaDemande, "À la demande", 45),
        (CodePriorite.PostExposition, "Post-exposition", 40),
        (CodePriorite.EmaEmbauche, "EMA d’embauche", 36),
        (CodePriorite.MiCarriereMedecin, "Mi-carrière, par le médecin", 32),
        (CodePriorite.EmaProche, "EMA due dans les trois mois", 28),
        (CodePriorite.EmaPeriodique, "EMA périodique", 24),
        (CodePriorite.ConfieeParLeMedecin, "Confiée par le médecin", 50),
        (CodePriorite.MineurEtApprenti, "Mineur ou apprenti", 45),
        (CodePriorite.DernierRendezVousAncien, "Dernier rendez-vous il y a plus de six ans", 40),
        (CodePriorite.EmbaucheAncienne, "Embauche ancienne sans visite", 35),
        (CodePriorite.VipInitiale, "VIP initiale, suivi adapté", 30),
        (CodePriorite.MiCarriere, "Mi-carrière, par l’infirmier", 26),
        (CodePriorite.SirIntermediaire, "Intermédiaire du suivi renforcé", 22),
        (CodePriorite.VipInitialeSimple, "VIP initiale, suivi simple", 18),
        (CodePriorite.VipPeriodique, "VIP périodique", 14),
        (CodePriorite.Autre, "Autre visite", 10),
    ];

    public async Task<IReadOnlyDictionary<CodePriorite, Priorite>> LireAsync(CancellationToken arret)
    {
        var changees = await db.Set<PrioritePlanification>().AsNoTracking().ToDictionaryAsync(p => p.Code, arret);
        return Usuelles.ToDictionary(u => u.Code, u => changees.TryGetValue(u.Code, out var c)
            ? new Priorite(u.Code, u.Libelle, EstDuMedecin(u.Code), c.Poids, c.Refus, true)
            : Usuelle(u.Code));
    }

    public static Priorite Usuelle(CodePriorite code)
    {
        var usuelle = Array.Find(Usuelles, u => u.Code == code);
        return new(code, usuelle.Libelle, EstDuMedecin(code), usuelle.Poids, usuelle.Poids * JoursDeRefus, false);
    }

    public static IEnumerable<CodePriorite> Codes => Usuelles.Select(u => u.Code);

    public static string EnMots(CodePriorite code) => Array.Find(Usuelles, u => u.Code == code).Libelle;

    private static bool EstDuMedecin(CodePriorite code) => code < CodePriorite.ConfieeParLeMedecin;
}
