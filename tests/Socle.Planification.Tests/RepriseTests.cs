using Socle.Planification.Moteur;
using Socle.Planification.Tests.Outils;
using Socle.Planification.Verification;

namespace Socle.Planification.Tests;

/// <summary>What rounds do to a plan keeps it a plan: cut in two, shared again, on the employer's premises.</summary>
public sealed class RepriseTests
{
    public static TheoryData<int> Tirages => [.. Enumerable.Range(1, 20)];

    /// <summary>Hundreds of small instances: never a bound above the best plan.</summary>
    [Theory, MemberData(nameof(Tirages))]
    public void Planifier_TresPetitesInstances_LaBorneNeDepasseJamaisLeMieux(int serie)
    {
        for (var graine = serie * 1_000; graine < serie * 1_000 + 15; graine++)
        {
            var instance = AvecCourtes(Hasards.Tirer(graine, seances: 3, demandes: 6), graine % 2);
            var mieux = new ForceBrute(instance).Chercher();

            var plan = instance.Planifier(7);

            plan.Borne.ShouldBeLessThanOrEqualTo(mieux + 1e-6, instance.Nom);
            plan.Cout.ShouldBeGreaterThanOrEqualTo(mieux - 1e-9, instance.Nom);
            VerifierPlan.Verifier(instance, plan.Relire()).Mensonges.ShouldBeEmpty();
        }
    }

    [Theory, MemberData(nameof(Tirages))]
    public void Planifier_SitesNombreux_ToursDeReprise_PlanEtBorneSontVrais(int graine)
    {
        var instance = AvecSites(graine);

        var plan = instance.Planifier(14);

        VerifierPlan.Verifier(instance, plan.Relire()).Mensonges.ShouldBeEmpty();
        plan.Cout.ShouldBeLessThanOrEqualTo(instance.Planifier(6).Cout);
    }

    [Fact]
    public void Planifier_SitesNombreux_MemesTours_RedonneExactementLeMemePlan()
    {
        var instance = AvecSites(3);

        var (un, deux) = (instance.Planifier(12), instance.Planifier(12));

        deux.Affectations.ShouldBe(un.Affectations);
        deux.Certificat.Seances.ShouldBe(un.Certificat.Seances);
    }

    /// <summary>Enough visits for rounds to cut the plan in two.</summary>
    [Fact]
    public void Planifier_AssezPourCouper_MemesTours_RedonneExactementLeMemePlan()
    {
        var instance = AvecSites(4, seances: 90, demandes: 450);

        var (un, deux, court) = (instance.Planifier(10), instance.Planifier(10), instance.Planifier(5));

        deux.Affectations.ShouldBe(un.Affectations);
        un.Cout.ShouldBeLessThan(court.Cout);
        VerifierPlan.Verifier(instance, un.Relire()).Mensonges.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Tirages))]
    public void Couper_DeuxParties_RedonnentLePlanEntier(int graine)
    {
        var (modele, etat) = Plan(graine);

        var (un, deux) = Territoire.Couper(modele, etat, new Hasard((ulong)graine));
        var (premiere, seconde) = (etat.Extraire(un), etat.Extraire(deux));
        var entier = new EtatPlan(modele);
        entier.Reprendre(premiere);
        entier.Reprendre(seconde);

        (premiere.Total + seconde.Total).ShouldBe(etat.Total, 1e-6);
        entier.Seance.ShouldBe(etat.Seance);
        entier.Reste.ShouldBe(etat.Reste);
        entier.Total.ShouldBe(etat.Total, 1e-6);
    }

    [Theory, MemberData(nameof(Tirages))]
    public void Partager_DeuxSeances_GardeLesMinutesEtLeCompte(int graine)
    {
        var (modele, etat) = Plan(graine);
        var paires = new Paires(modele, etat, new Hasard((ulong)graine), new double[modele.Seances]);

        for (var i = 0; i < 2_000; i++)
        {
            paires.Partager(i % modele.Seances, (i * 7 + 1) % modele.Seances is var autre && autre == i % modele.Seances ? (autre + 1) % modele.Seances : autre, 20, 0.2);
        }

        Tient(modele, etat);
    }

    [Theory, MemberData(nameof(Tirages))]
    public void Ameliorer_Sites_NeCouteJamaisPlusEtTient(int graine)
    {
        var (modele, etat) = Plan(graine);
        var minute = Enumerable.Repeat(3.0, modele.Seances).ToArray();
        var candidats = new Candidats(modele, minute, new double[modele.Presents.Length * modele.Creneaux], new Hasard(1));
        var ardeur = Ardeur.De(modele, minute, 0.3, 0.15, 0.05);
        var chaines = new Chaines(modele, etat, candidats, minute);
        chaines.Preparer(1_000_000);
        var avant = etat.Total;

        new Sites(modele, etat, candidats, chaines, ardeur, new Hasard((ulong)graine), null).Ameliorer(CancellationToken.None);

        etat.Total.ShouldBeLessThanOrEqualTo(avant);
        Tient(modele, etat);
    }

    /// <summary>Spans left between appointments, too short for any visit: the bound does not fall for them.</summary>
    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Planifier_SeancesTropCourtes_LaBorneNEnSouffrePas(int graine)
    {
        var instance = Hasards.Tirer(graine, seances: 30, demandes: 200);

        var (sans, avec) = (instance.Planifier(6), AvecCourtes(instance, 30).Planifier(6));

        avec.Borne.ShouldBeGreaterThan(sans.Borne * 0.99);
        VerifierPlan.Verifier(AvecCourtes(instance, 30), avec.Relire()).Mensonges.ShouldBeEmpty();
    }

    private static Instance AvecCourtes(Instance instance, int nombre) => instance with
    {
        Seances = [.. instance.Seances, .. Enumerable.Range(0, nombre).Select(i => Atelier.Seance(900 + i, i % 2, i % 10, i % 2, i % 3 == 0 ? "MEDECIN" : "INFIRMIER", 10))],
    };

    private static Instance AvecSites(int graine, int seances = 40, int demandes = 160)
    {
        var instance = Hasards.Tirer(graine, seances, demandes);
        return instance with { Seances = [.. instance.Seances.Select((s, i) => i % 3 == 0 ? s with { ReserveA = 1 + i % 3 + i % 2 } : s)] };
    }

    private static (Modele, EtatPlan) Plan(int graine)
    {
        var modele = new Modele(AvecSites(graine));
        return (modele, Glouton.Faire(modele));
    }

    private static void Tient(Modele modele, EtatPlan etat)
    {
        var (minutes, presents, cout) = ((int[])modele.Minutes.Clone(), new int[etat.Presents.Length], 0.0);
        for (var d = 0; d < modele.Demandes; d++)
        {
            if (etat.Seance[d] is >= 0 and var s)
            {
                modele.Permis(d, s, out var acces).ShouldBeTrue();
                minutes[s] -= acces.Duree;
                presents[Math.Max(0, modele.Presence(d, s))] += modele.Presence(d, s) >= 0 ? 1 : 0;
                cout += modele.Cout(d, s, acces);
            }
            else
            {
                cout += modele.Refus[d];
            }
        }
        etat.Reste.ShouldBe(minutes);
        minutes.ShouldAllBe(m => m >= 0);
        etat.Presents.ShouldBe(presents);
        presents.Select((n, p) => n <= modele.Presents[p / modele.Creneaux]).ShouldAllBe(tenu => tenu);
        etat.Total.ShouldBe(cout, 1e-6);
    }
}
