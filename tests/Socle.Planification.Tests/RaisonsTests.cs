using Socle.Planification.Tests.Outils;
using static Socle.Planification.Tests.Outils.Atelier;

namespace Socle.Planification.Tests;

/// <summary>Why a visit is left out, one case for each reason.</summary>
public sealed class RaisonsTests
{
    private static readonly Dictionary<string, int> Medecin20 = new() { ["MEDECIN"] = 20 };

    public static TheoryData<Raison> Toutes => [.. Enum.GetValues<Raison>()];

    [Theory, MemberData(nameof(Toutes))]
    public void Planifier_VisiteImpossible_DitPourquoi(Raison raison)
    {
        var plan = Cas(raison).Planifier();

        plan.NonPlacees.ShouldContain(n => n.Demande == 1 && n.Raison == raison);
        plan.De(1).ShouldBeNull();
    }

    private static Instance Cas(Raison raison) => raison switch
    {
        Raison.AucuneSeance => Instance([Seance(1)], [Demande(1, exclues: [1])]),
        Raison.TropTot => Instance([Seance(1, jour: 3)], [Demande(1, pasAvant: 4)]),
        Raison.Lieu => Instance([Seance(1, lieu: 1), Seance(2, reserveA: 9)], [Demande(1, lieux: [0])]),
        Raison.Profession => Instance([Seance(1)], [Demande(1, durees: Medecin20)]),
        Raison.Capacite => Instance([Seance(1, minutes: 40)], [Demande(1, refus: 500), Demande(2, refus: 900)]),
        Raison.Simultanes => Instance([Seance(1)], [Demande(1, refus: 500), Demande(2, refus: 900)]) with { Simultanes = new Dictionary<long, int> { [1] = 1 } },
        _ => Instance([Seance(1, lieu: 1)], [Demande(1, refus: 20)]),
    };

    [Fact]
    public void Planifier_AucuneSeanceOfferte_LeDit() =>
        Instance([], [Demande(1)]).Planifier().NonPlacees.ShouldBe([(1L, Raison.AucuneSeance)]);

    /// <summary>The day before, the day itself.</summary>
    [Theory, InlineData(3, 1L), InlineData(4, null)]
    public void Planifier_PasAvant_LeJourMemeConvient(int pasAvant, long? seance) =>
        Instance([Seance(1, jour: 3)], [Demande(1, pasAvant: pasAvant)]).Planifier().De(1).ShouldBe(seance);

    /// <summary>Thirty minutes in sessions of 29, 30 and 31.</summary>
    [Theory, InlineData(29, null), InlineData(30, 1L), InlineData(31, 1L)]
    public void Planifier_Minutes_LaDureeExacteTient(int minutes, long? seance) =>
        Instance([Seance(1, minutes: minutes)], [Demande(1)]).Planifier().De(1).ShouldBe(seance);

    /// <summary>Left out when it costs as much or more to place it: travel is 10, a day late is 10.</summary>
    [Theory, InlineData(19, null), InlineData(20, null), InlineData(21, 1L)]
    public void Planifier_Refus_NEstDepasseQueSIlCouteMoinsDePlacer(double refus, long? seance) =>
        Instance([Seance(1, jour: 3)], [Demande(1, auPlusTard: 2, refus: refus)]).Planifier().De(1).ShouldBe(seance);
}
