using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Suivi.DeuxDates;
using Socle.Suivi.Tests.Echeancier;
using Socle.Technique.Base;

namespace Socle.Suivi.Tests.DeuxDates;

public sealed class DemanderComparaisonTests
{
    private static readonly DateOnly s_veille = new(2026, 4, 9);
    private static readonly DateOnly s_plomb = new(2026, 4, 10);

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Demander_ToutLeService_EstCalculeAPartALaMemeAdresse(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        await ComparerDroitsTests.ExposerAuPlombAsync(service);

        var id = (await DemanderAsync(service)).Valeur;
        var attend = await UneAsync(service, id);
        await CalculerAsync(service, id);
        var faite = await UneAsync(service, id);

        (attend.EnCours, attend.Faite, attend.Comparaison.Contrats).ShouldBe((true, false, 0));
        (faite.EnCours, faite.Faite, faite.Comparaison.Travailleurs, faite.Comparaison.Execution).ShouldBe((false, true, 1, null));
        (await DernieresAsync(service)).ShouldHaveSingleItem();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Demander_DeuxPersonnesEnMemeTemps_SuiventLeMemeRapport(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);

        var demandes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DemanderAsync(service)));

        demandes.Select(d => d.Valeur).Distinct().ShouldHaveSingleItem();
        (await DernieresAsync(service)).ShouldHaveSingleItem().EnCours.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Demander_ApresUnArretDuProgramme_RecommenceALaMemeAdresse(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var id = (await DemanderAsync(service)).Valeur;
        await DonnerAUnMortAsync(service, id);
        var interrompue = await UneAsync(service, id);

        var reprise = (await DemanderAsync(service)).Valeur;
        var enCours = await UneAsync(service, id);
        await CalculerAsync(service, id);

        (interrompue.EnCours, interrompue.Faite).ShouldBe((false, false));
        (reprise, enCours.EnCours).ShouldBe((id, true));
        (await UneAsync(service, id)).Faite.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Demander_AilleursDepuisUneMinuteDeSilence_EstInterrompue(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var id = (await DemanderAsync(service)).Valeur;
        await DonnerAAsync(service, id, "autre-machine/12/34");

        var vivante = (await UneAsync(service, id)).EnCours;
        service.Services.Horloge.Maintenant += TimeSpan.FromSeconds(61);
        var silencieuse = (await UneAsync(service, id)).EnCours;

        (vivante, silencieuse).ShouldBe((true, false));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Demander_UnRapportDejaFait_LeRecalculeSansEnAjouter(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var id = (await DemanderAsync(service)).Valeur;
        await CalculerAsync(service, id);
        await ComparerDroitsTests.ExposerAuPlombAsync(service);

        var encore = (await DemanderAsync(service)).Valeur;
        await CalculerAsync(service, encore);

        encore.ShouldBe(id);
        (await DernieresAsync(service)).ShouldHaveSingleItem().Comparaison.Travailleurs.ShouldBe(1);
    }

    [Fact]
    public async Task Calculer_UnePanne_EstDiteEtSeRedemande()
    {
        await using var service = await ServiceDEssai.OuvrirAsync(Moteur.Sqlite);
        var id = (await DemanderAsync(service)).Valeur;

        await service.Services.DansAsync(async s => { await s.GetRequiredService<ExecuterComparaison>().EchouerAsync(id, default); return true; });
        var echouee = await UneAsync(service, id);
        await DemanderAsync(service);

        (echouee.Comparaison.Etat, echouee.EnCours).ShouldBe((EtatComparaison.Echouee, false));
        (await UneAsync(service, id)).EnCours.ShouldBeTrue();
    }

    [Fact]
    public async Task Demander_DatesInversees_EstRefuse()
    {
        await using var service = await ServiceDEssai.OuvrirAsync(Moteur.Sqlite);

        var refus = await service.Services.DansAsync(s => s.GetRequiredService<DemanderComparaison>().FaireAsync(s_plomb, s_veille));

        refus.Refus.Code.ShouldBe("droit.ordre");
        (await DernieresAsync(service)).ShouldBeEmpty();
    }

    private static Task<Resultat<Id<ComparaisonDroit>>> DemanderAsync(ServiceDEssai service) =>
        service.Services.DansAsync(s => s.GetRequiredService<DemanderComparaison>().FaireAsync(s_veille, s_plomb));

    /// <summary>What the queue does; it is not started here.</summary>
    private static Task<bool> CalculerAsync(ServiceDEssai service, Id<ComparaisonDroit> id) => service.Services.DansAsync(async s =>
    {
        await s.GetRequiredService<ExecuterComparaison>().FaireAsync(id, default);
        return true;
    });

    private static async Task<ComparaisonListee> UneAsync(ServiceDEssai service, Id<ComparaisonDroit> id) =>
        (await service.Services.DansAsync(s => s.GetRequiredService<ListerComparaisons>().UneAsync(id, default))).ShouldNotBeNull();

    private static Task<IReadOnlyList<ComparaisonListee>> DernieresAsync(ServiceDEssai service) =>
        service.Services.DansAsync(s => s.GetRequiredService<ListerComparaisons>().DernieresAsync(default));

    private static Task DonnerAUnMortAsync(ServiceDEssai service, Id<ComparaisonDroit> id) => DonnerAAsync(service, id, $"{Environment.MachineName}/1/1");

    private static Task DonnerAAsync(ServiceDEssai service, Id<ComparaisonDroit> id, string execution) => service.Services.LireAsync(
        db => db.Set<ComparaisonDroit>().Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Execution, execution)));
}
