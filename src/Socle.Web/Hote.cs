using Socle.Espaces.Composants;
using Socle.Suivi;
using Socle.Technique.Acces;
using Socle.Travailleurs.Import;
using Socle.Web.Api.Agenda;
using Socle.Web.Api.Droit;
using Socle.Web.Configuration;
using Socle.Web.Securite;
using Socle.Web.Service.Aide;

namespace Socle.Web;

/// <summary>The web host, as a table of contents.</summary>
public static class Hote
{
    public static WebApplication Construire(OptionsSocle options, Action<WebApplicationBuilder>? ajuster = null, Action<IServiceProvider>? bati = null)
    {
        var constructeur = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Hote).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        constructeur.WebHost.UseKestrelCore().ConfigureKestrel(k => k.AddServerHeader = false).UseUrls(options.Adresse);
        constructeur.WebHost.UseStaticWebAssets();
        constructeur.Logging.AddSimpleConsole(c => c.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        constructeur.Services.AjouterSocle(options);
        constructeur.Services.AjouterSecurite(options);
        constructeur.Services.AjouterFileImports();
        constructeur.Services.AjouterFilesDuSuivi();
        constructeur.Services.AjouterPages(options);
        ajuster?.Invoke(constructeur);

        var application = constructeur.Build();
        bati?.Invoke(application.Services);
        application.UseForwardedHeaders();
        application.UseEntetes();
        application.UseErreurs();
        application.MapStaticAssets().WithMetadata(new Ressource(), new OuvertATousAttribute("Style sheets, scripts and icons: the sign-in page needs them."));
        application.UseEspaces();
        application.UseRouting();
        application.UseCacheDesRessources();
        application.UseSeulsEspacesServis(options.Servis);
        application.UseCompression();
        application.UseRateLimiter();
        application.UseTraceDesRefus();
        application.UsePermissions();
        application.MapTheme().WithMetadata(new OuvertATousAttribute("Anyone chooses light or dark, signed in or not."));
        application.MapDroit(options.Droit);
        application.MapFluxAgenda();
        application.MapImagesDAide();
        application.MapRazorPages().WithStaticAssets();
        application.VerifierPermissions();
        return application;
    }
}
