using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Suivi.Echeancier;
using Socle.Technique.Base;

namespace Socle.Suivi.Tests.Echeancier;

/// <summary>What an employer reads comes from facts of employer origin only.</summary>
public sealed class SuiviEmployeurTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task SuiviEmployeur_Embauche_DitLaProchaineVisiteEtSaRaison(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        await service.EmbaucherAsync("Marchand");

        await service.RecalculerAsync();

        var vue = await LireAsync(service);
        (vue.Categorie, vue.Visite, vue.AuPlusTard).ShouldBe((Categorie.Si, Visite.VipInitiale, new DateOnly(2026, 4, 15)));
        vue.Phrase.ShouldNotBeNullOrWhiteSpace();
        vue.Sources!.ShouldContain("R. 4624-10");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task SuiviEmployeur_PrerepriseQuiDispense_NeSaitRienDElle(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var (travailleur, contrat) = await service.EmbaucherAsync("Marchand", new(2020, 1, 6));
        await service.ArreterAsync(contrat, new(2026, 6, 20), new(2026, 9, 29));
        await service.VisiterAsync(travailleur, TypeVisite.Vip, new(2024, 3, 10));
        await service.VisiterAsync(travailleur, TypeVisite.Prereprise, new(2026, 9, 1), Profession.Medecin);

        await service.RecalculerAsync(new(2026, 9, 30));

        (await service.EcheancesAsync()).ShouldContain(e => e.Visite == Visite.Reprise && e.Etat == EtatEcheance.NonRequise);
        var vue = await LireAsync(service);
        (vue.Visite, vue.AuPlusTard).ShouldBe((Visite.Reprise, new DateOnly(2026, 10, 8)));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task SuiviEmployeur_RolePortail_NeLitQueLui(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        await service.EmbaucherAsync("Marchand");
        await service.RecalculerAsync();

        var lu = await service.Services.DansAsync(async s => await Compter(s).ConfigureAwait(true), Espace.Entreprise);

        lu.ShouldBe(1);
    }

    private static Task<int> Compter(IServiceProvider services) =>
        Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<SocleDb>(services).Set<SuiviEmployeur>().CountAsync();

    private static Task<SuiviEmployeur> LireAsync(ServiceDEssai service) =>
        service.Services.LireAsync(db => db.Set<SuiviEmployeur>().AsNoTracking().SingleAsync());
}
