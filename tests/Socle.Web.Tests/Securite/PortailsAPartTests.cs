using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Socle.Dossier.Cles;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;
using Socle.Tests.Outils;
using Socle.Web.Commandes;
using Socle.Web.Configuration;
using Socle.Web.Tests.Service;

namespace Socle.Web.Tests.Securite;

/// <summary>A whole process, and beside it one of the portals alone, with a login of its own on the same base.</summary>
public sealed class SocleEtSesPortails() : SocleDeTest(Moteur.Postgresql)
{
    private WebApplication portails = null!;

    internal string ClesPortees => Path.Combine(Options.Donnees, "portails", "cles-dossier");

    internal OptionsSocle OptionsPortails { get; private set; } = null!;

    internal IServiceProvider DesPortails => portails.Services;

    internal Navigateur VisiteurDesPortails() => new(portails.GetTestServer());

    internal Task ExecuterAsync(string sql) => ExecuterAsync(Options.Base.Connexion!, sql);

    internal static async Task ExecuterAsync(string chaine, string sql)
    {
        await using var connexion = new NpgsqlConnection(chaine);
        await connexion.OpenAsync();
        await using var commande = new NpgsqlCommand(sql, connexion);
        await commande.ExecuteNonQueryAsync();
    }

    protected override async Task PreparerAsync()
    {
        var utilisateur = $"portails_{Guid.NewGuid():N}";
        await ExecuterAsync($"CREATE ROLE {utilisateur} LOGIN; GRANT socle_administration, socle_portail, socle_salarie TO {utilisateur}");
        OptionsPortails = new OptionsSocle
        {
            Donnees = Directory.CreateDirectory(Path.Combine(Options.Donnees, "portails")).FullName,
            Espaces = "entreprise,salarie",
            Base = new() { Moteur = Moteur.Postgresql, Connexion = new NpgsqlConnectionStringBuilder(Options.Base.Connexion) { Username = utilisateur }.ToString() },
        };
        ClesDesPortails.Exporter(Services.GetRequiredService<TrousseauDossier>(), Services.GetRequiredService<ClesDesDepots>(), ClesPortees);
        portails = Hote.Construire(OptionsPortails, Ajuster);
        await portails.StartAsync();
    }

    public new async Task DisposeAsync()
    {
        await portails.StopAsync();
        await portails.DisposeAsync();
        await using (var connexion = new NpgsqlConnection(OptionsPortails.Base.Connexion))
        {
            NpgsqlConnection.ClearPool(connexion);
        }
        await base.DisposeAsync();
    }
}

/// <summary>The portals alone: what they serve, whom they receive, and what their connection cannot do.</summary>
public sealed class PortailsAPartTests(SocleEtSesPortails socle) : IClassFixture<SocleEtSesPortails>
{
    [Theory]
    [InlineData("/connexion"), InlineData("/verifier"), InlineData("/suivi"), InlineData("/droit"), InlineData("/socle.css"), InlineData("/salarie.webmanifest"), InlineData("/hors-ligne-service.js")]
    public async Task Ouvrir_PagePublique_Repond(string chemin)
    {
        using var visiteur = socle.VisiteurDesPortails();

        using var reponse = await visiteur.DemanderAsync(HttpMethod.Get, chemin);

        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Role.EmployeurAdministrateur, "/entreprise"), InlineData(Role.EmployeurRh, "/entreprise/travailleurs"), InlineData(Role.Travailleur, "/salarie")]
    [InlineData(Role.Travailleur, "/compte"), InlineData(Role.Travailleur, "/salarie/prevention")]
    public async Task Ouvrir_PageDeSonPortail_Repond(Role role, string chemin)
    {
        using var navigateur = await EntrerAsync(role);

        (await navigateur.AllerAsync(chemin)).Statut.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/soin"), InlineData("/soin/visites"), InlineData("/soin/nulle-part"), InlineData("/travailleurs"), InlineData("/entreprises"), InlineData("/agenda/attente")]
    [InlineData("/audit"), InlineData("/administration/comptes"), InlineData("/echeancier"), InlineData("/prevention")]
    public async Task Ouvrir_PageDuService_NExistePas(string chemin)
    {
        using var navigateur = await EntrerAsync(Role.EmployeurAdministrateur);
        using var visiteur = socle.VisiteurDesPortails();

        using var avec = await navigateur.DemanderAsync(HttpMethod.Get, chemin);
        using var sans = await visiteur.DemanderAsync(HttpMethod.Get, chemin);

        avec.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        sans.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task SeConnecter_CompteDuService_EstRenvoyeAuService()
    {
        await socle.CompteAsync(Role.Medecin);
        using var visiteur = socle.VisiteurDesPortails();

        var page = await SeConnecterAsync(visiteur, Role.Medecin);

        page.Phrases().ShouldContain("Les comptes du service se connectent à l’adresse du service");
        (await visiteur.AllerAsync("/compte")).Adresse.ShouldStartWith("/connexion");
    }

    [Fact]
    public async Task Demarrer_ConnexionQuiPeutLireLesDossiers_Refuse()
    {
        (await MurDesPortails.RefusAsync(socle.Services.GetRequiredService<SourcesDonnees>(), socle.ClesPortees, default)).ShouldNotBeNull().ShouldContain("Base:Connexion");
        (await MurDesPortails.RefusAsync(socle.DesPortails.GetRequiredService<SourcesDonnees>(), socle.ClesPortees, default)).ShouldBeNull();
    }

    [Theory, InlineData("maitre-0001.cle"), InlineData("depots-0001.cle"), InlineData("sceau.cle")]
    public async Task Demarrer_ClesDesDossiersAPortee_Refuse(string fichier)
    {
        var cles = Directory.CreateDirectory(Path.Combine(socle.Options.Donnees, $"a-portee-{fichier}")).FullName;
        (await MurDesPortails.RefusAsync(socle.DesPortails.GetRequiredService<SourcesDonnees>(), cles, default)).ShouldNotBeNull().ShouldContain("cles-des-portails");
        await File.WriteAllTextAsync(Path.Combine(cles, fichier), "");

        (await MurDesPortails.RefusAsync(socle.DesPortails.GetRequiredService<SourcesDonnees>(), cles, default)).ShouldNotBeNull().ShouldContain("Dossier:Cles");
    }

    [Theory]
    [InlineData("SELECT * FROM dossier.ecrit"), InlineData("SET ROLE socle_soin"), InlineData("CREATE TABLE socle.a_moi (x int)"), InlineData("DROP TABLE socle.mandat")]
    public async Task Connexion_HorsDeSesDroits_EstRefusee(string sql)
    {
        var refus = await Should.ThrowAsync<PostgresException>(() => SocleEtSesPortails.ExecuterAsync(socle.OptionsPortails.Base.Connexion!, sql));

        refus.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Ecrire_DepuisLesPortails_LaisseLeMessageAuProcessusEntier()
    {
        await using var etendue = socle.DesPortails.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme("test");
        await etendue.ServiceProvider.GetRequiredService<Ecritures>().Faire(new Processus("test.emettre", "Message d’un test"), null, ecriture =>
        {
            ecriture.Emettre(new MessageDeTest(1));
            return Task.FromResult<Resultat<bool>>(true);
        });

        (await EnAttenteAsync()).ShouldBe(1);
        socle.Horloge.Avancer(TimeSpan.FromMinutes(2));
        await socle.Services.GetRequiredService<Distributeur>().RattraperAsync(10, default);
        (await EnAttenteAsync()).ShouldBe(0);
    }

    private Task<int> EnAttenteAsync() => socle.LireAsync(db => db.Set<MessageSortant>().CountAsync(m => m.RemisLe == null && m.Genre == typeof(MessageDeTest).FullName));

    private async Task<Navigateur> EntrerAsync(Role role)
    {
        await socle.CompteAsync(role);
        var navigateur = socle.VisiteurDesPortails();
        (await SeConnecterAsync(navigateur, role)).Statut.ShouldBe(HttpStatusCode.OK);
        return navigateur;
    }

    private static async Task<PageLue> SeConnecterAsync(Navigateur navigateur, Role role) =>
        await (await navigateur.AllerAsync("/connexion")).EnvoyerAsync("#connexion", new Dictionary<string, string> { ["Identifiant"] = role.ToString(), ["MotDePasse"] = SocleDeTest.MotDePasse });

    private sealed record MessageDeTest(int Numero);
}
