using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Administration;
using Socle.Technique.Comptes.Connexion;
using Socle.Technique.Comptes.Sessions;
using Socle.Technique.Traces;
using Socle.Web.Configuration;
using Socle.Web.Securite;

namespace Socle.Tests.Outils;

/// <summary>
/// The whole program, without a network: its pages, its services, a database of its own on one engine, a clock that moves when told to.
/// One per test class: <c>class XSqliteTests(SocleSqlite socle) : XTests(socle), IClassFixture&lt;SocleSqlite&gt;</c>, and the same on PostgreSQL.
/// </summary>
public abstract class SocleDeTest(Moteur moteur) : IAsyncLifetime
{
    public const string MotDePasse = "cheval agrafe correct";

    private readonly ConcurrentDictionary<Role, Lazy<Task<Compte>>> comptes = new();
    private BaseDeTest baseDeTest = null!;
    private WebApplication application = null!;

    public HorlogeDeTest Horloge { get; } = new();

    public Moteur Moteur => moteur;

    public OptionsSocle Options { get; private set; } = null!;

    public WebApplication Application => application;

    public IServiceProvider Services => application.Services;

    public async Task InitializeAsync()
    {
        baseDeTest = await BaseDeTest.MigreeAsync(moteur, Web.Composition.Modules, Web.Composition.AutresBases);
        Options = new OptionsSocle { Donnees = baseDeTest.Dossier, Base = baseDeTest.Options };
        Regler(Options);
        application = Web.Hote.Construire(Options, Ajuster);
        await application.StartAsync();
        await PreparerAsync();
    }

    public async Task DisposeAsync()
    {
        // Stopped as a server is: its background work then ends without a word.
        await application.StopAsync();
        await application.DisposeAsync();
        await baseDeTest.DisposeAsync();
    }

    /// <summary>To change the configuration of this class's program.</summary>
    protected virtual void Regler(OptionsSocle options)
    {
    }

    /// <summary>To change its services.</summary>
    protected virtual void Ajouter(IServiceCollection services)
    {
    }

    /// <summary>To write what all tests of the class read.</summary>
    protected virtual Task PreparerAsync() => Task.CompletedTask;

    /// <summary>A browser nobody is signed in with.</summary>
    public Navigateur Visiteur() => new(application.GetTestServer());

    /// <summary>A browser signed in with this role, without going through the form.</summary>
    public async Task<Navigateur> EnTantQueAsync(Role role) => await EnTantQueAsync(await CompteAsync(role));

    public async Task<Navigateur> EnTantQueAsync(Compte compte)
    {
        var issue = await DansAsync(s => s.GetRequiredService<OuvrirSession>()
            .ExecuterAsync(compte, MoyenConnexion.MotDePasse, new Provenance(null, "test")));
        var session = ((IssueConnexion.Ouverte)issue).Session;
        var cookie = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Billet.Schema);
        var maintenant = Horloge.Maintenant;
        var billet = new AuthenticationTicket(
            Billet.De(compte, session), new AuthenticationProperties { IssuedUtc = maintenant, ExpiresUtc = maintenant + SessionCompte.Duree }, Billet.Schema);
        var navigateur = Visiteur();
        navigateur.PoserCookie(cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(billet));
        return navigateur;
    }

    /// <summary>The account of this class that has this role; its identifier is the role's name, its password <see cref="MotDePasse"/>.</summary>
    public Task<Compte> CompteAsync(Role role) => comptes.GetOrAdd(role, r => new(() => CreerCompteAsync(r.ToString(), r))).Value;

    public async Task<Compte> CreerCompteAsync(string identifiant, Role role) =>
        (await DansAsync(s => s.GetRequiredService<CreerCompte>().ExecuterAsync(new(identifiant, $"Nom de {identifiant}", role), MotDePasse))).Valeur;

    /// <summary>Runs in a scope of its own, as one request would, with an author known.</summary>
    public async Task<T> DansAsync<T>(Func<IServiceProvider, Task<T>> action, Espace espace = Espace.Administration)
    {
        await using var etendue = Services.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<EspaceCourant>().Valeur = espace;
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme("test");
        return await action(etendue.ServiceProvider);
    }

    public Task<T> LireAsync<T>(Func<SocleDb, Task<T>> lecture) => DansAsync(s => lecture(s.GetRequiredService<SocleDb>()));

    public Task<Resultat<T>> EcrireAsync<T>(Func<Ecriture, Task<Resultat<T>>> action) =>
        DansAsync(s => s.GetRequiredService<Ecritures>().Faire(new Processus("test.ecrire", "Écriture d’un test"), null, action));

    protected void Ajuster(WebApplicationBuilder constructeur)
    {
        constructeur.WebHost.UseTestServer();
        constructeur.Services.AddSingleton<TimeProvider>(Horloge);
        constructeur.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1);
        constructeur.Services.AddSingleton(new OptionsLimites { EssaisParMinute = 1000, LiensParMinute = 1000 });
        Ajouter(constructeur.Services);
    }
}

public class SocleSqlite() : SocleDeTest(Moteur.Sqlite);

public class SoclePostgresql() : SocleDeTest(Moteur.Postgresql);
