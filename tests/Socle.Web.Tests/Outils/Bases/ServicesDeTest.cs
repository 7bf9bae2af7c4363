using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Technique;
using Socle.Technique.Base;
using Socle.Technique.Migrations;
using Socle.Technique.Traces;

namespace Socle.Tests.Outils;

/// <summary>The services of some modules on a migrated database of their own, without the web.</summary>
public sealed class ServicesDeTest : IAsyncDisposable
{
    private readonly BaseDeTest baseDeTest;
    private readonly ServiceProvider services;

    private ServicesDeTest(BaseDeTest baseDeTest, CatalogueModules modules, Action<IServiceCollection>? ajouter)
    {
        this.baseDeTest = baseDeTest;
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton(baseDeTest.Options);
        collection.AddSingleton<TimeProvider>(Horloge);
        collection.AjouterTechnique(modules);
        collection.Configure<PasswordHasherOptions>(o => o.IterationCount = 1);
        ajouter?.Invoke(collection);
        services = collection.BuildServiceProvider();
    }

    public HorlogeDeTest Horloge { get; } = new();

    public BaseDeTest Base => baseDeTest;

    public IServiceProvider Services => services;

    public static async Task<ServicesDeTest> CreerAsync(
        Moteur moteur, CatalogueModules modules, Action<IServiceCollection>? ajouter = null, Func<SourcesDonnees, IEnumerable<BaseAMigrer>>? autres = null) =>
        new(await BaseDeTest.MigreeAsync(moteur, modules, autres), modules, ajouter);

    /// <summary>Runs in a scope of its own, as one request would, with an author known: the test, or someone.</summary>
    public async Task<T> DansAsync<T>(Func<IServiceProvider, Task<T>> action, Espace espace = Espace.Administration, Auteur? auteur = null)
    {
        await using var etendue = services.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<EspaceCourant>().Valeur = espace;
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = auteur ?? Auteur.Systeme("test");
        return await action(etendue.ServiceProvider);
    }

    /// <summary>Reads with a context of its own.</summary>
    public Task<T> LireAsync<T>(Func<SocleDb, Task<T>> lecture) => DansAsync(s => lecture(s.GetRequiredService<SocleDb>()));

    /// <summary>One write, in a scope of its own.</summary>
    public Task<Resultat<T>> EcrireAsync<T>(Func<Ecriture, Task<Resultat<T>>> action) =>
        DansAsync(s => s.GetRequiredService<Ecritures>().Faire(new Processus("test.ecrire", "Écriture d’un test"), null, action));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await baseDeTest.DisposeAsync();
    }
}
