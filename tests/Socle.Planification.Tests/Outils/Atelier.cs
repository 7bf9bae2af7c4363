namespace Socle.Planification.Tests.Outils;

/// <summary>Small instances: one zone, two places at 10 and 30 minutes, ten days.</summary>
internal static class Atelier
{
    public static readonly IReadOnlyDictionary<string, int> Infirmier30 = new Dictionary<string, int> { ["INFIRMIER"] = 30 };

    public static Instance Instance(IEnumerable<Seance> seances, IEnumerable<Demande> demandes) => new()
    {
        Nom = "essai",
        HorizonJours = 10,
        CoutTrajetParMinute = 1,
        Lieux = 2,
        Trajets = [[10, 30]],
        Seances = [.. seances],
        Demandes = [.. demandes],
    };

    public static Seance Seance(long id, int lieu = 0, int jour = 1, int demi = 0, string profession = "INFIRMIER", int minutes = 180, long? reserveA = null) =>
        new(id, lieu, jour, demi, profession, minutes, reserveA);

    public static Demande Demande(long id, long employeur = 1, IReadOnlyDictionary<string, int>? durees = null, int pasAvant = 0, int auPlusTard = 9,
        double poids = 10, int[]? lieux = null, long[]? exclues = null, double refus = 1_000) =>
        new(id, 0, employeur, durees ?? Infirmier30, pasAvant, auPlusTard, poids, lieux ?? [0, 1], exclues ?? [], refus);

    public static Plan Planifier(this Instance instance, int tours = 8, ulong graine = 1) => Planificateur.Planifier(instance, new Limites { Tours = tours, Graine = graine });

    public static long? De(this Plan plan, long demande) => plan.Affectations.Single(a => a.Demande == demande).Seance;

    /// <summary>What the file of this plan says, read again.</summary>
    public static Contrat.PlanLu Relire(this Plan plan)
    {
        using var flux = new MemoryStream();
        Contrat.EcriturePlan.Ecrire(plan, flux);
        flux.Position = 0;
        var (lu, fautes) = Contrat.LecturePlan.Lire(flux);
        fautes.ShouldBeEmpty();
        return lu!;
    }
}
