using Socle.Planification.Contrat;
using Socle.Planification.Tests.Outils;
using Socle.Planification.Verification;
using static Socle.Planification.Tests.Outils.Atelier;

namespace Socle.Planification.Tests;

/// <summary>A true plan made false in one place is refused there.</summary>
public sealed class VerifierPlanTests
{
    private static readonly Instance Service = Instance(
        [Seance(1, minutes: 60), Seance(2, lieu: 1), Seance(3, reserveA: 9)],
        [Demande(1), Demande(2), Demande(3, lieux: [0]), Demande(4, employeur: 2, refus: 5)]) with
    {
        Simultanes = new Dictionary<long, int> { [1] = 2 },
        Fixes = [(2, 2)],
    };

    private static readonly PlanLu Vrai = Service.Planifier().Relire();

    public static TheoryData<string, string, string> Mensonges => new()
    {
        { "une demande deux fois", "affectations", "déjà dite" },
        { "une demande inconnue", "affectations", "n’existe pas" },
        { "une demande oubliée", "affectations", "n’y est pas" },
        { "une séance inconnue", "affectations", "n’existe pas" },
        { "une séance d’un autre employeur", "affectations", "n’a pas le droit" },
        { "une séance trop pleine", "affectations", "minutes" },
        { "trop d’absents", "affectations", "permis" },
        { "une place fixée déplacée", "affectations", "fixée" },
        { "une raison inconnue", "nonPlacees", "raison" },
        { "une raison manquante", "nonPlacees", "pourquoi" },
        { "un prix négatif", "certificat.seances", "positif" },
        { "un prix de rien", "certificat.seances", "n’existe pas" },
        { "deux prix", "certificat.seances", "déjà un prix" },
        { "un prix de présence sans limite", "certificat.simultanes", "limite" },
        { "un autre coût", "cout", "le calcul donne" },
        { "une autre borne", "borne", "le calcul donne" },
        { "une autre instance", "instance", "est celui" },
    };

    [Fact]
    public void Verifier_PlanVrai_LeDit() => VerifierPlan.Verifier(Service, Vrai).Mensonges.ShouldBeEmpty();

    [Theory, MemberData(nameof(Mensonges))]
    public void Verifier_UnSeulMensonge_EstTrouveOuIlEst(string mensonge, string chemin, string phrase)
    {
        var verdict = VerifierPlan.Verifier(Service, Fausser(mensonge));

        verdict.Vrai.ShouldBeFalse();
        verdict.Mensonges.ShouldContain(m => m.Chemin.StartsWith(chemin, StringComparison.Ordinal) && m.Phrase.Contains(phrase, StringComparison.Ordinal));
    }

    private static PlanLu Fausser(string mensonge) => mensonge switch
    {
        "une demande deux fois" => Vrai with { Affectations = [.. Vrai.Affectations, Vrai.Affectations[0]] },
        "une demande inconnue" => Vrai with { Affectations = [.. Vrai.Affectations, (99, null)] },
        "une demande oubliée" => Vrai with { Affectations = [.. Vrai.Affectations.Skip(1)] },
        "une séance inconnue" => Placer((1, 99)),
        "une séance d’un autre employeur" => Placer((1, 3)),
        "une séance trop pleine" => Placer((1, 1), (3, 1), (4, 1)),
        "trop d’absents" => Placer((1, 2), (3, 1)),
        "une place fixée déplacée" => Placer((2, 1)),
        "une raison inconnue" => Vrai with { NonPlacees = [(4, "FATIGUE")] },
        "une raison manquante" => Vrai with { NonPlacees = [] },
        "un prix négatif" => Vrai with { PrixSeances = [(1, -1)] },
        "un prix de rien" => Vrai with { PrixSeances = [(99, 1)] },
        "deux prix" => Vrai with { PrixSeances = [(1, 1), (1, 1)] },
        "un prix de présence sans limite" => Vrai with { PrixSimultanes = [(2, 1, 0, 1)] },
        "un autre coût" => Vrai with { Cout = Vrai.Cout - 1 },
        "une autre borne" => Vrai with { Borne = Vrai.Borne + 1 },
        _ => Vrai with { Instance = "autre" },
    };

    private static PlanLu Placer(params (long Demande, long Seance)[] places) => Vrai with
    {
        Affectations = [.. Vrai.Affectations.Select(a => places.FirstOrDefault(p => p.Demande == a.Demande) is { Seance: > 0 } p ? (a.Demande, p.Seance) : a)],
    };

    /// <summary>Where only visits of 40 go, 210 minutes are worth 200: the bound of a price of 1 says so.</summary>
    [Theory, InlineData(40, 200), InlineData(45, 180), InlineData(30, 210)]
    public void Verifier_CapaciteAtteignable_EstCelleQueLesDureesForment(int duree, int minutes)
    {
        var instance = Instance([Seance(1, minutes: 210)], [Demande(1, durees: new Dictionary<string, int> { ["INFIRMIER"] = duree })]);
        var plan = instance.Planifier().Relire() with { PrixSeances = [(1, 1)], PrixSimultanes = [] };

        VerifierPlan.Verifier(instance, plan).Borne.ShouldBe(10 + duree - minutes, 1e-9);
    }
}
