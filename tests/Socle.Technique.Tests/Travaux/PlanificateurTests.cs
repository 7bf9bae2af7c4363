using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Tests.Comptes;
using Socle.Technique.Travaux;
using Socle.Tests.Outils;

namespace Socle.Technique.Tests.Travaux;

public sealed class PlanificateurTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory]
    [InlineData("2026-03-02T08:00:00Z", "2026-03-03T02:40:00Z")]
    [InlineData("2026-07-02T08:00:00Z", "2026-07-03T01:40:00Z")]
    [InlineData("2026-03-28T20:00:00Z", "2026-03-29T01:40:00Z")]
    [InlineData("2026-10-24T20:00:00Z", "2026-10-25T02:40:00Z")]
    public async Task Prochain_TravailDeNuit_EstALHeureDeParis(string maintenant, string attendu)
    {
        await using var services = await Atelier.OuvrirAsync(Moteur.Sqlite, new Atelier());
        services.Horloge.Maintenant = DateTimeOffset.Parse(maintenant, System.Globalization.CultureInfo.InvariantCulture);

        Planificateur(services).Prochain(Atelier.Essai).ShouldBe(DateTimeOffset.Parse(attendu, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Lancer_FaitLeTravailEtLaisseUneTrace(Moteur moteur)
    {
        var atelier = new Atelier();
        await using var services = await Atelier.OuvrirAsync(moteur, atelier);
        await Planificateur(services).DemarrerAsync();

        (await LancerAsync(services)).EstSucces.ShouldBeTrue();
        await atelier.Fini.Task.WaitAsync(Patience);
        await Planificateur(services).ArreterAsync();

        (await services.EtatAsync()).Issue.ShouldBe(IssueTravail.Reussi, "stopping waits for what runs");
        (await services.TracesAsync("travail.lancer")).ShouldHaveSingleItem().Changements!.ShouldContain(Atelier.Code);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Lancer_DejaEnCours_EstRefuse(Moteur moteur)
    {
        var atelier = new Atelier();
        var commence = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var libere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        atelier.Faire = async _ =>
        {
            commence.TrySetResult();
            await libere.Task;
            return "Fait.";
        };
        await using var services = await Atelier.OuvrirAsync(moteur, atelier);
        await Planificateur(services).DemarrerAsync();
        await LancerAsync(services);
        await commence.Task.WaitAsync(Patience);

        var second = await LancerAsync(services);
        libere.SetResult();
        await Planificateur(services).ArreterAsync();

        second.Refus.Code.ShouldBe("travail.en-cours");
        atelier.Passages.ShouldBe(1);
        (await services.TracesAsync("travail.lancer")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Lancer_Inconnu_EstRefuse()
    {
        await using var services = await Atelier.OuvrirAsync(Moteur.Sqlite, new Atelier());

        (await services.DansAsync(s => s.GetRequiredService<LancerTravail>().FaireAsync("rien", default))).Refus.ShouldBe(LancerTravail.Inconnu);
    }

    [Fact]
    public async Task Demarrer_NuitManqueeSurSqlite_LaRattrape()
    {
        var atelier = new Atelier();
        await using var services = await Atelier.OuvrirAsync(Moteur.Sqlite, atelier);
        await services.ConnaitreAsync();
        services.Horloge.Avancer(TimeSpan.FromDays(1));

        await Planificateur(services).DemarrerAsync();
        await atelier.Fini.Task.WaitAsync(Patience);
        await Planificateur(services).ArreterAsync();

        atelier.Passages.ShouldBe(1);
    }

    [Fact]
    public async Task EstManque_SuitLeDernierSucces()
    {
        await using var services = await Atelier.OuvrirAsync(Moteur.Sqlite, new Atelier());
        var maintenant = services.Horloge.Maintenant.UtcDateTime;
        bool Manque(DateTime connu, DateTime? succes) =>
            Planificateur(services).EstManque(Atelier.Essai, new EtatTravail { Code = Atelier.Code, ConnuLe = connu, SuccesLe = succes });

        Manque(maintenant.AddHours(-1), null).ShouldBeFalse("nights before the installation were not missed");
        Manque(maintenant.AddDays(-1), null).ShouldBeTrue();
        Manque(maintenant.AddDays(-9), maintenant.AddHours(-2)).ShouldBeFalse();
        Manque(maintenant.AddDays(-9), maintenant.AddDays(-1)).ShouldBeTrue();
    }

    [Fact]
    public async Task Demarrer_ApresUnArretBrutalSurSqlite_DitInterrompu()
    {
        var atelier = new Atelier();
        await using var services = await Atelier.OuvrirAsync(Moteur.Sqlite, atelier);
        await services.ConnaitreAsync();
        await services.DansAsync(s => s.GetRequiredService<EtatsTravaux>().CommencerAsync(Atelier.Code, default));

        await Planificateur(services).DemarrerAsync();

        var etat = await services.EtatAsync();
        (etat.EnCours, etat.Issue, etat.EchecsDeSuite).ShouldBe((false, IssueTravail.Interrompu, 1));
    }

    [Fact]
    public async Task Ouvrir_Postgresql_GardeLesHeuresEnBasePourTousLesNoeuds()
    {
        await using var services = await Atelier.OuvrirAsync(Moteur.Postgresql, new Atelier());
        await Planificateur(services).OuvrirAsync(default);
        var heures = await HeuresAsync(services);

        // A second node, and the first one started again: the same hours, written once.
        await using (var second = Autre(services, new OptionsTravaux()))
        {
            var vu = await second.OuvrirAsync(default);
            (await vu.GetTrigger(new TriggerKey(Atelier.Code, "socle"))).ShouldNotBeNull();
            vu.SchedulerInstanceId.ShouldNotBe((await Planificateur(services).OuvrirAsync(default)).SchedulerInstanceId);
        }

        heures.Keys.ShouldBe(["envois.rattraper", "envois.oublier", Atelier.Code, "sessions.purger", "base.statistiques"], ignoreOrder: true);
        heures[Atelier.Code].ShouldStartWith("0 40 3 * * ? Europe/Paris WAITING");
        (await HeuresAsync(services)).ShouldBe(heures);
    }

    [Fact]
    public async Task Ouvrir_HeureDeNuitChangee_ReplanifieSurPostgresql()
    {
        await using var services = await Atelier.OuvrirAsync(Moteur.Postgresql, new Atelier());
        await Planificateur(services).OuvrirAsync(default);

        await using var second = Autre(services, new OptionsTravaux { HeureDeNuit = new(22, 55) });
        await second.OuvrirAsync(default);

        (await HeuresAsync(services))[Atelier.Code].ShouldStartWith("0 5 23 * * ? Europe/Paris");
    }

    private static Planificateur Planificateur(ServicesDeTest services) => services.Services.GetRequiredService<Planificateur>();

    private static Task<Resultat<TravailPlanifie>> LancerAsync(ServicesDeTest services) =>
        services.DansAsync(s => s.GetRequiredService<LancerTravail>().FaireAsync(Atelier.Code, default));

    private static Planificateur Autre(ServicesDeTest services, OptionsTravaux options)
    {
        var s = services.Services;
        return new Planificateur(
            s.GetRequiredService<SourcesDonnees>(), s.GetRequiredService<CatalogueTravaux>(), options, s.GetRequiredService<ExecuterTravail>(),
            s.GetRequiredService<IServiceScopeFactory>(), services.Horloge, s.GetRequiredService<ILoggerFactory>());
    }

    private static async Task<Dictionary<string, string>> HeuresAsync(ServicesDeTest services)
    {
        await using var connexion = services.Services.GetRequiredService<SourcesDonnees>().Connexion(Espace.Administration);
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
        commande.CommandText = """
            SELECT t.trigger_name, c.cron_expression || ' ' || c.time_zone_id || ' ' || t.trigger_state || ' ' || t.next_fire_time || ' ' || t.start_time
            FROM qrtz_triggers t JOIN qrtz_cron_triggers c USING (sched_name, trigger_name, trigger_group)
            """;
        var heures = new Dictionary<string, string>();
        await using var lecteur = await commande.ExecuteReaderAsync();
        while (await lecteur.ReadAsync())
        {
            heures[lecteur.GetString(0)] = lecteur.GetString(1);
        }
        return heures;
    }
}
