using Socle.Adherents;
using Socle.Adherents.Adhesions;
using Socle.Dossier;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
using Socle.Dossier.Transferts;
using Socle.Organisation;
using Socle.Suivi;
using Socle.Suivi.Convocations;
using Socle.Technique;
using Socle.Technique.Base;
using Socle.Technique.Comptes.Connexion;
using Socle.Technique.Courriers;
using Socle.Technique.Envois;
using Socle.Technique.Migrations;
using Socle.Travailleurs;
using Socle.Travailleurs.Import;
using Socle.Web.Configuration;

namespace Socle.Web;

/// <summary>The modules of this program, wired once for every verb.</summary>
internal static class Composition
{
    public static CatalogueModules Modules { get; } = new([
        new ModuleTechnique(),
        new ModuleOrganisation(),
        new ModuleAdherents(),
        new ModuleTravailleurs(),
        new ModuleSuivi(),
    ]);

    /// <summary>The bases kept apart from the administration's, for who makes them without the services.</summary>
    public static IEnumerable<BaseAMigrer> AutresBases(SourcesDonnees sources) => [SourcesDossier.AMigrer(sources, OptionsDossier.ACoteDe(sources.Parametres))];

    public static IServiceCollection AjouterSocle(this IServiceCollection services, OptionsSocle options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Base);
        services.AddSingleton(options.Travaux);
        services.AddSingleton(options.Courriel);
        services.AddSingleton(options.Sms);
        services.AddSingleton(new DossierEnvois(Path.Combine(options.Donnees, "envois")));
        services.AddSingleton(new ServiceEmetteur(options.NomService, options.AdresseVue.TrimEnd('/'), options.Courriel.EnVol));
        services.AddSingleton(new ServiceAdhesions(options.NomService, options.AdresseVue.TrimEnd('/')));
        services.AjouterTechnique(Modules);
        services.AjouterOrganisation();
        services.AjouterAdherents();
        services.AjouterTravailleurs();
        services.AjouterImport(new OptionsImport(Path.Combine(options.Donnees, "declarations")));
        services.AjouterSuivi();
        var (servis, dossier) = (options.Servis, options.Dossier.Depuis(options.Donnees));
        services.AddSingleton(servis);
        services.AddSingleton(new ComptesRecus(c => servis.Accueille(c.Role)));
        if (servis.Entier)
        {
            services.AddSingleton(dossier);
            services.AddSingleton(new ServiceDuDossier(options.NomService));
            services.AjouterDossier();
        }
        else
        {
            services.AddSingleton(RemiseDesMessages.Ailleurs);
            services.AjouterClesDesPortails(dossier.Cles);
        }
        return services;
    }

    /// <summary>The services of a verb that does not serve the web.</summary>
    public static ServiceProvider Services(OptionsSocle options)
    {
        var services = new ServiceCollection();
        services.AddLogging(j => j.AddSimpleConsole(c => c.SingleLine = true).SetMinimumLevel(LogLevel.Warning));
        services.AjouterSocle(options);
        return services.BuildServiceProvider();
    }
}
