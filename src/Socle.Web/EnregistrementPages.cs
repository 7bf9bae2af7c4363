using Socle.Espaces.Composants;
using Socle.Web.Configuration;
using Socle.Web.Navigation;
using Socle.Web.Securite;
using Socle.Web.Service;
using Socle.Web.Service.Accueil;
using Socle.Web.Service.Agenda;
using Socle.Web.Service.Aide;
using Socle.Web.Service.Audit;
using Socle.Web.Service.Convocations;
using Socle.Web.Service.Declarations;
using Socle.Web.Service.Entreprises;
using Socle.Web.Service.Organisation;
using Socle.Web.Service.Recherche;
using Socle.Web.Service.Reprise;
using Socle.Web.Service.Soin;
using Socle.Web.Service.Travailleurs;

namespace Socle.Web;

internal static class EnregistrementPages
{
    public static IServiceCollection AjouterPages(this IServiceCollection services, OptionsSocle options)
    {
        // Named once: the build does not always find that Socle.Espaces holds pages, and a part named twice doubles them.
        var pages = services.AddRazorPages(o => o.RootDirectory = "/").AddMvcOptions(m => m.Filters.Add<GesteInconnu>());
        var connue = false;
        pages.ConfigureApplicationPartManager(m => connue = m.ApplicationParts.Any(p => p.Name == typeof(OptionsEspaces).Assembly.GetName().Name));
        if (!connue)
        {
            pages.AddApplicationPart(typeof(OptionsEspaces).Assembly);
        }
        services.AddRouting(r => r.LowercaseUrls = true);
        services.AddEspaces(o => (o.NomService, o.Pied) = (options.NomService, MenuSocle.Pied));
        services.AddScoped<MenuCourant, MenuSocle>();
        services.AddMemoryCache();
        services.AddScoped<Choix>();
        services.AddScoped<Affectations>();
        services.AjouterPagesTravailleurs();
        services.AddScoped<ListesAccueil>().AddScoped<MonAgenda>();
        services.AjouterEcransEntreprises();
        services.AddScoped<LireApercu>();
        services.AddScoped<PerimetreAgenda>();
        services.AjouterEcransReprise();
        services.AjouterEcransDuDossier();
        services.AddScoped<Charges>();
        services.AddScoped<RendrePartie>().AddScoped<LettresEnPdf>();
        services.AddScoped<Trouver>();
        services.AddSingleton<PagesDAide>();
        services.AddSingleton<MotsAudit>();
        services.AddSingleton<ProcessusConnus>();
        services.AddScoped<Simultane>();
        return services;
    }
}
