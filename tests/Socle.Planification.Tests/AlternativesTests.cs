using Socle.Planification.Explications;
using Socle.Planification.Tests.Outils;
using static Socle.Planification.Tests.Outils.Atelier;

namespace Socle.Planification.Tests;

public sealed class AlternativesTests
{
    [Fact]
    public void Alternatives_VisitePlacee_DitSonCoutEtLesSuivantesDansLOrdre()
    {
        // Place 0 is 10 minutes away, place 1 is 30. The visit is due by day 2, a day late costs 10.
        var instance = Instance(
            [Seance(1, lieu: 0, jour: 5), Seance(2, lieu: 1, jour: 1), Seance(3, lieu: 0, jour: 6), Seance(4, lieu: 1, jour: 8)],
            [Demande(1, auPlusTard: 2)]);

        var explication = new Alternatives(instance, instance.Planifier()).De(1);

        (explication.Choisi!.Seance, explication.Choisi.Retard, explication.Choisi.Trajet, explication.Raison).ShouldBe((2, 0, 30, null));
        explication.Autres.Select(a => (a.Seance, a.Retard, a.Trajet, explication.Obstacle(a))).ShouldBe(
        [
            (1L, 30.0, 10.0, Obstacle.PasMieux),
            (3L, 40.0, 10.0, Obstacle.PasMieux),
            (4L, 60.0, 30.0, Obstacle.PasMieux),
        ]);
    }

    [Fact]
    public void Alternatives_SeancePleine_DitCombienDeMinutesManquentEtLeurPrix()
    {
        // The near session holds one visit of 30 minutes; the one least in a hurry goes further.
        var instance = Instance([Seance(1, minutes: 40), Seance(2, lieu: 1)], [Demande(1), Demande(2)]);
        var plan = instance.Planifier();
        var loin = plan.De(1) == 2 ? 1 : 2;

        var explication = new Alternatives(instance, plan).De(loin);

        var pleine = explication.Autres.ShouldHaveSingleItem();
        (pleine.Seance, pleine.MinutesManquantes, explication.Obstacle(pleine)).ShouldBe((1, 20, Obstacle.Complete));
        // 20 minutes of travel more for 30 minutes: the near minute is worth two thirds.
        pleine.PrixMinutes.ShouldBe(20, 0.5);
        pleine.Total.ShouldBe(explication.Choisi!.Total, 0.5);
    }

    [Fact]
    public void Alternatives_PresencesCompletes_LeDisent()
    {
        var instance = Instance([Seance(1), Seance(2, lieu: 1, demi: 1)], [Demande(1), Demande(2)]) with { Simultanes = new Dictionary<long, int> { [1] = 1 } };
        var plan = instance.Planifier();
        var loin = plan.De(1) == 2 ? 1 : 2;

        var explication = new Alternatives(instance, plan).De(loin);

        explication.Autres.Select(explication.Obstacle).ShouldBe([Obstacle.Presences]);
    }

    [Fact]
    public void Alternatives_VisiteLaissee_DitPourquoiEtCeQuiLuiManquait()
    {
        var instance = Instance([Seance(1, minutes: 30), Seance(2, jour: 2, minutes: 20)], [Demande(1, refus: 500), Demande(2, refus: 900)]);

        var explication = new Alternatives(instance, instance.Planifier()).De(1);

        (explication.Choisi, explication.Raison, explication.Refus).ShouldBe((null, Raison.Capacite, 500));
        explication.Autres.OrderBy(a => a.Seance).Select(a => (a.Seance, a.MinutesManquantes, explication.Obstacle(a)))
            .ShouldBe([(1L, 30, Obstacle.Complete), (2L, 10, Obstacle.Complete)]);
    }

    [Fact]
    public void Alternatives_SeancesInterdites_NEnSontPas()
    {
        var instance = Instance(
            [Seance(1), Seance(2, profession: "MEDECIN"), Seance(3, reserveA: 9), Seance(4), Seance(5, jour: 0)],
            [Demande(1, exclues: [4], pasAvant: 1)]);

        new Alternatives(instance, instance.Planifier()).De(1).Autres.ShouldBeEmpty();
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Alternatives_InstanceTiree_NeLaissentJamaisUnePlaceLibreEtMoinsChere(int graine)
    {
        var instance = Hasards.Tirer(graine, seances: 30, demandes: 150);
        var plan = instance.Planifier(20);
        var alternatives = new Alternatives(instance, plan);

        foreach (var demande in instance.Demandes)
        {
            var explication = alternatives.De(demande.Id, int.MaxValue);
            explication.Autres.Select(explication.Obstacle).ShouldNotContain(Obstacle.Aucun);
            explication.Autres.Select(a => a.Total).ShouldBeInOrder();
            (explication.Raison is null).ShouldBe(explication.Choisi is not null);
        }
        instance.Demandes.Sum(d => alternatives.De(d.Id).Choisi?.Cout ?? d.Refus).ShouldBe(plan.Cout, 1e-6);
    }

    [Fact]
    public void Alternatives_NombreDemande_EstRespecte()
    {
        var instance = Instance(Enumerable.Range(1, 9).Select(i => Seance(i, jour: i)), [Demande(1)]);

        new Alternatives(instance, instance.Planifier()).De(1, 3).Autres.Count.ShouldBe(3);
    }
}
