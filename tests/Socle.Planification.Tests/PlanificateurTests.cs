using Socle.Planification.Tests.Outils;
using Socle.Planification.Verification;
using static Socle.Planification.Tests.Outils.Atelier;

namespace Socle.Planification.Tests;

public sealed class PlanificateurTests
{
    public static TheoryData<int> Tirages => [.. Enumerable.Range(1, 60)];

    [Theory, MemberData(nameof(Tirages))]
    public void Planifier_PetiteInstance_TrouveLeMieuxEtNeMentPas(int graine)
    {
        var instance = Hasards.Tirer(graine);
        var mieux = new ForceBrute(instance).Chercher();

        var plan = instance.Planifier(20);

        plan.Cout.ShouldBe(mieux, 1e-9);
        plan.Borne.ShouldBeLessThanOrEqualTo(mieux + 1e-6);
        VerifierPlan.Verifier(instance, plan.Relire()).Mensonges.ShouldBeEmpty();
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Planifier_InstanceMoyenne_PlanEtBorneSontVrais(int graine)
    {
        var instance = Hasards.Tirer(graine, seances: 60, demandes: 300);

        var plan = instance.Planifier(6);

        var verdict = VerifierPlan.Verifier(instance, plan.Relire());
        verdict.Mensonges.ShouldBeEmpty();
        verdict.Cout.ShouldBeGreaterThanOrEqualTo(verdict.Borne - 1e-6);
        plan.Cout.ShouldBeLessThan(Planificateur.Glouton(instance));
    }

    [Fact]
    public void Planifier_MemesTours_RedonneExactementLeMemePlan()
    {
        var instance = Hasards.Tirer(5, seances: 40, demandes: 200);

        var (un, deux) = (instance.Planifier(4), instance.Planifier(4));

        deux.Affectations.ShouldBe(un.Affectations);
        (deux.Cout, deux.Borne, deux.Tours).ShouldBe((un.Cout, un.Borne, un.Tours));
        deux.Certificat.Seances.ShouldBe(un.Certificat.Seances);
    }

    [Fact]
    public void Planifier_PlusDeTours_NeFaitJamaisMoinsBien()
    {
        var instance = Hasards.Tirer(6, seances: 40, demandes: 200);

        var plans = Enumerable.Range(0, 6).Select(tours => instance.Planifier(tours)).ToList();

        plans.Zip(plans.Skip(1)).ShouldAllBe(p => p.Second.Cout <= p.First.Cout && p.Second.Borne >= p.First.Borne);
    }

    [Fact]
    public void Planifier_Arrete_RendLePlanDuDernierTourAcheve()
    {
        var instance = Hasards.Tirer(7, seances: 40, demandes: 200);
        using var arret = new CancellationTokenSource();

        var arrete = Planificateur.Planifier(instance, new Limites(), (tours, _, _) => { if (tours == 2) { arret.Cancel(); } }, arret.Token);

        arrete.Tours.ShouldBe(2);
        arrete.Affectations.ShouldBe(instance.Planifier(2).Affectations);
    }

    [Fact]
    public void Planifier_PlaceFixee_EstGardeeMemeSiElleCoutePlus()
    {
        var instance = Instance([Seance(1), Seance(2, lieu: 1)], [Demande(1), Demande(2)]) with { Fixes = [(1, 2)] };

        var plan = instance.Planifier();

        (plan.De(1), plan.De(2)).ShouldBe((2L, 1L));
        VerifierPlan.Verifier(instance, plan.Relire()).Vrai.ShouldBeTrue();
    }

    [Fact]
    public void Planifier_SeanceReservee_RecoitSonSeulEmployeurSansTrajet()
    {
        var instance = Instance([Seance(1, lieu: 1, reserveA: 7), Seance(2)], [Demande(1, employeur: 7, lieux: [0]), Demande(2, employeur: 8, lieux: [0, 1])]);

        var plan = instance.Planifier();

        (plan.De(1), plan.De(2), plan.Cout).ShouldBe((1L, 2L, 10.0));
    }

    [Fact]
    public void Planifier_LimiteDePresence_EtaleLEmployeur()
    {
        var instance = Instance([Seance(1), Seance(2, demi: 1)], [Demande(1), Demande(2)]) with { Simultanes = new Dictionary<long, int> { [1] = 1 } };

        var plan = instance.Planifier();

        new[] { plan.De(1), plan.De(2) }.ShouldBe([1L, 2L], ignoreOrder: true);
    }

    [Fact]
    public void Planifier_RienAPlacer_EstUnPlanVide()
    {
        var plan = Instance([Seance(1)], []).Planifier();

        (plan.Cout, plan.Borne, plan.Affectations.Count, plan.Ecart).ShouldBe((0, 0, 0, null));
    }
}
