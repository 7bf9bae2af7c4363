using Socle.Planification.Explications;
using Socle.Planification.Tests.Outils;
using Socle.Planification.Verification;
using static Socle.Planification.Tests.Outils.Atelier;

namespace Socle.Planification.Tests;

public sealed class ManquesTests
{
    private static readonly IReadOnlyDictionary<string, int> Medecin30 = new Dictionary<string, int> { ["MEDECIN"] = 30 };

    [Theory, InlineData(0), InlineData(1), InlineData(3), InlineData(7)]
    public void Manques_CapaciteOteeExpres_EstRetrouvee(int manquantes)
    {
        // Sessions of 180 minutes hold six visits of 30: ten are needed, some are taken away.
        var instance = Instance(Enumerable.Range(1, 10 - manquantes).Select(i => Seance(i, jour: i % 5)), Visites(1, 60, lieu: 0));

        var manques = Chercher(instance);

        manques.Sum(m => m.Nombre).ShouldBe(manquantes);
        manques.ShouldAllBe(m => m.Lieu == 0 && m.Profession == "INFIRMIER" && m.MinutesParSeance == 180);
    }

    [Fact]
    public void Manques_UneProfessionEnUnLieu_NeDebordePasSurLesAutres()
    {
        // | place | profession | visits of 30 | sessions of 180 | missing |
        // |   0   | INFIRMIER  |      12      |        2        |    0    |
        // |   0   | MEDECIN    |      24      |        1        |    3    |
        // |   1   | INFIRMIER  |      12      |        1        |    1    |
        var instance = Instance(
            [Seance(1), Seance(2), Seance(3, profession: "MEDECIN"), Seance(4, lieu: 1)],
            [.. Visites(1, 12, lieu: 0), .. Visites(101, 24, lieu: 0, durees: Medecin30), .. Visites(201, 12, lieu: 1)]);

        var manques = Chercher(instance);

        manques.Select(m => (m.Lieu, m.Profession, m.Nombre)).ShouldBe([(0, "MEDECIN", 3), (1, "INFIRMIER", 1)]);
        // 18 visits left out at 1000, placed for 10 of travel; then 6 at 30.
        manques.Select(m => m.Gain).ShouldBe([18 * 990, 6 * 970]);
    }

    [Fact]
    public void Manques_VisitesEnRetardAlorsQueLaPlaceVientPlusTard_SontDuDebut()
    {
        // Twelve visits due by day 4, no session before day 8 but one: two sessions' worth of visits, one missing, in the first period.
        var instance = Instance([Seance(1, jour: 4), Seance(2, jour: 8), Seance(3, jour: 9)], Visites(1, 12, lieu: 0, auPlusTard: 4));

        var manque = Chercher(instance, 0, 5).ShouldHaveSingleItem();

        (manque.Periode, manque.Nombre, manque.Gain).ShouldBe((0, 1, 6 * 4 * 10));
        manque.Seances[0].Jour.ShouldBe(4);
    }

    [Fact]
    public void Manques_JourCharniereDesPeriodes_EstDeLaSeconde()
    {
        var instance = Instance([Seance(1, jour: 5)], Visites(1, 12, lieu: 0));

        (Chercher(instance, 0, 5)[0].Periode, Chercher(instance, 0, 6)[0].Periode).ShouldBe((1, 0));
    }

    [Theory, InlineData(8, 0), InlineData(9, 1), InlineData(10, 1)]
    public void Manques_SeanceQuiSeraitAMoitieVide_NEnEstPasUne(int visites, int attendues)
    {
        // The session holds six of them; three more fill half of another.
        var instance = Instance([Seance(1)], Visites(1, visites, lieu: 0));

        Chercher(instance).Sum(m => m.Nombre).ShouldBe(attendues);
    }

    [Theory, InlineData(5940, 1), InlineData(5941, 0)]
    public void Manques_ValeurMinimale_EcarteCeQuiVautMoins(double valeur, int attendues)
    {
        var instance = Instance([Seance(1)], Visites(1, 12, lieu: 0));

        Manques.Chercher(instance, instance.Planifier(), [0], valeur).Count.ShouldBe(attendues);
    }

    [Fact]
    public void Manques_LimiteDePresence_NeRemplitPasUneSeanceDUnSeulEmployeur()
    {
        // One absent at a time: a session more would take one visit, far from half of it.
        var instance = Instance([Seance(1)], Visites(1, 12, lieu: 0)) with { Simultanes = new Dictionary<long, int> { [1] = 1 } };

        Chercher(instance).ShouldBeEmpty();
    }

    [Fact]
    public void Manques_RefusMoinsCher_NeDemandeRien()
    {
        var instance = Instance([Seance(1)], [.. Visites(1, 12, lieu: 1).Select(d => d with { Refus = 30 })]);

        Chercher(instance).ShouldBeEmpty();
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void Manques_SeancesAjouteesCommeDit_FontUnPlanVraiMoinsCherDAutant(int graine)
    {
        var instance = Hasards.Tirer(graine, seances: 12, demandes: 150);
        var plan = instance.Planifier(6);

        var manques = Manques.Chercher(instance, plan, [0, 5]);

        manques.ShouldNotBeEmpty();
        manques.Select(m => m.Valeur).ShouldBeInOrder(SortDirection.Descending);
        var (elargie, elargi) = Ajouter(instance, plan, manques);
        var verdict = VerifierPlan.Verifier(elargie, elargi.Relire());
        verdict.Mensonges.Where(m => m.Chemin != "borne").ShouldBeEmpty();
        verdict.Cout.ShouldBe(plan.Cout - manques.Sum(m => m.Gain), 1e-6);
    }

    private static IReadOnlyList<Manque> Chercher(Instance instance, params int[] periodes) =>
        Manques.Chercher(instance, instance.Planifier(), periodes.Length == 0 ? [0] : periodes);

    private static IEnumerable<Demande> Visites(int premiere, int nombre, int lieu, IReadOnlyDictionary<string, int>? durees = null, int auPlusTard = 9) =>
        Enumerable.Range(premiere, nombre).Select(i => Demande(i, lieux: [lieu], durees: durees, auPlusTard: auPlusTard));

    /// <summary>The instance with the sessions said to be missing, and the plan with their visits in them.</summary>
    private static (Instance Instance, Plan Plan) Ajouter(Instance instance, Plan plan, IReadOnlyList<Manque> manques)
    {
        var nouvelles = manques.SelectMany(_ => _.Seances, (m, s) => (m, s)).Select((x, i) => (x.s.Demandes,
            Seance: Seance(10_000 + i, x.m.Lieu, x.s.Jour, x.s.DemiJournee, x.m.Profession, x.m.MinutesParSeance))).ToList();
        var places = nouvelles.SelectMany(n => n.Demandes, (n, d) => (d, n.Seance.Id)).ToDictionary(p => p.d, p => p.Id);
        return (instance with { Seances = [.. instance.Seances, .. nouvelles.Select(n => n.Seance)] }, plan with
        {
            Cout = plan.Cout - manques.Sum(m => m.Gain),
            Affectations = [.. plan.Affectations.Select(a => (a.Demande, places.TryGetValue(a.Demande, out var s) ? s : a.Seance))],
            NonPlacees = [.. plan.NonPlacees.Where(n => !places.ContainsKey(n.Demande))],
        });
    }
}
