using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Travaux;
using Socle.Tests.Outils;

namespace Socle.Technique.Tests.Traces;

public sealed class MessagesTests
{
    private static readonly CatalogueModules Modules = new([new ModuleTechnique()]);

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Emettre_Succes_RemetAussitot(Moteur moteur)
    {
        var boite = new Boite();
        await using var services = await ServicesDeTest.CreerAsync(moteur, Modules, Recevoir(boite));

        await services.EcrireAsync(Saluer);

        boite.Recus.ShouldBe(["anne"]);
        (await MessageAsync(services)).RemisLe.ShouldBe(services.Horloge.Maintenant.UtcDateTime);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Emettre_ProcessusMortAvantLaRemise_EstRemisPlusTard(Moteur moteur)
    {
        var boite = new Boite { Panne = new OperationCanceledException() };
        await using var services = await ServicesDeTest.CreerAsync(moteur, Modules, Recevoir(boite));
        await Should.ThrowAsync<OperationCanceledException>(() => services.EcrireAsync(Saluer));
        (await MessageAsync(services)).RemisLe.ShouldBeNull();

        boite.Panne = null;
        (await RattraperAsync(services)).ShouldBe(0, "the writer may still be delivering it");
        services.Horloge.Avancer(TimeSpan.FromMinutes(1));
        (await RattraperAsync(services)).ShouldBe(1);
        (await RattraperAsync(services)).ShouldBe(0);

        boite.Recus.ShouldBe(["anne"]);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Emettre_DestinataireEnPanne_ReessaieDeMoinsEnMoinsSouvent(Moteur moteur)
    {
        var boite = new Boite { Panne = new InvalidOperationException("nom secret") };
        await using var services = await ServicesDeTest.CreerAsync(moteur, Modules, Recevoir(boite));

        (await services.EcrireAsync(Saluer)).EstSucces.ShouldBeTrue("the change is committed whatever becomes of its message");
        var premier = await MessageAsync(services);
        services.Horloge.Avancer(TimeSpan.FromMinutes(1));
        await RattraperAsync(services);
        var second = await MessageAsync(services);

        (premier.Essais, premier.Echec, second.Essais).ShouldBe((1, "InvalidOperationException", 2));
        (second.ProchainEssai!.Value - services.Horloge.Maintenant.UtcDateTime).ShouldBe(TimeSpan.FromSeconds(10));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Oublier_SeptJoursApresLaRemise_JamaisCeluiQuiAttend(Moteur moteur)
    {
        var boite = new Boite();
        await using var services = await ServicesDeTest.CreerAsync(moteur, Modules, Recevoir(boite));
        await services.EcrireAsync(Saluer);
        boite.Panne = new InvalidOperationException();
        await services.EcrireAsync(Saluer);

        services.Horloge.Avancer(TimeSpan.FromDays(7));
        (await OublierAsync()).ShouldBe("Aucun message à oublier.");
        services.Horloge.Avancer(TimeSpan.FromSeconds(1));
        (await OublierAsync()).ShouldBe("1 message remis oublié.");

        (await MessageAsync(services)).RemisLe.ShouldBeNull("it was never delivered");

        async Task<string> OublierAsync() => (await services.DansAsync(s => s.GetRequiredService<OublierMessages>().FaireAsync(default))).Valeur;
    }

    private static Task<Resultat<bool>> Saluer(Technique.Traces.Ecriture ecriture)
    {
        ecriture.Emettre(new Bonjour("anne"));
        return Task.FromResult<Resultat<bool>>(true);
    }

    private static Task<MessageSortant> MessageAsync(ServicesDeTest services) =>
        services.LireAsync(db => db.Set<MessageSortant>().AsNoTracking().SingleAsync());

    private static Task<int> RattraperAsync(ServicesDeTest services) =>
        services.Services.GetRequiredService<Distributeur>().RattraperAsync(100, CancellationToken.None);

    private static Action<IServiceCollection> Recevoir(Boite boite) => s => s.AddSingleton(boite).Recevoir<Bonjour, Facteur>();

    public sealed record Bonjour(string Nom);

    private sealed class Boite
    {
        public ConcurrentQueue<string> Recus { get; } = [];

        public Exception? Panne { get; set; }
    }

    private sealed class Facteur(Boite boite) : IDestinataire<Bonjour>
    {
        public Task RecevoirAsync(Bonjour message, CancellationToken arret)
        {
            if (boite.Panne is { } panne)
            {
                throw panne;
            }
            boite.Recus.Enqueue(message.Nom);
            return Task.CompletedTask;
        }
    }
}
