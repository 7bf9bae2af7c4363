using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using Socle.Espaces.Entreprise;
using Socle.Espaces.Entreprise.Accueil;
using Socle.Espaces.Entreprise.Annee;
using Socle.Espaces.Entreprise.Annuelle;
using Socle.Espaces.Entreprise.Declarations;
using Socle.Espaces.Entreprise.Depots;
using Socle.Espaces.Entreprise.Documents;
using Socle.Espaces.Entreprise.Interimaires;
using Socle.Espaces.Entreprise.Messages;
using Socle.Espaces.Entreprise.RendezVous;
using Socle.Espaces.Entreprise.Salaries;
using Socle.Espaces.Salarie;
using Socle.Espaces.Salarie.Lectures;

namespace Socle.Espaces.Composants;

public static class EspacesServices
{
    /// <summary>What layouts and components need. The host adds its own <see cref="MenuCourant"/>.</summary>
    public static IServiceCollection AddEspaces(this IServiceCollection services, Action<OptionsEspaces>? configurer = null)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<Ressources>();
        services.AddScoped<PageCourante>();
        services.AddSingleton<RechercheScellee>();
        services.AddScoped<ExporterListe>();
        services.AddScoped<PerimetreEmployeur>().AddScoped<LireBilans>().AddScoped<LireAccueil>().AddScoped<ListerSalaries>().AddScoped<LireSalarie>().AddScoped<EcrireDeclaration>().AddScoped<LireDocumentsEmployeur>();
        services.AddScoped<PerimetreSalarie>().AddScoped<LireMesRendezVous>().AddScoped<LireMesDocuments>().AddScoped<LireMonParcours>().AddScoped<LireMaPrevention>();
        services.AddScoped<LireDepots>().AddScoped<LireRevue>().AddScoped<LireAnnuelles>().AddScoped<LireInterimaires>().AddScoped<LireRendezVous>().AddScoped<LireAnnee>().AddScoped<LireFils>();
        services.TryAddSingleton<MenuCourant, MenuVide>();
        services.AddOptions<OptionsEspaces>().Configure(o => configurer?.Invoke(o));
        // French accents stay letters: the page is smaller and its source readable.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<MvcViewOptions>(o => o.HtmlHelperOptions.ClientValidationEnabled = false);
        services.Configure<MvcOptions>(MessagesDeSaisie.Configurer);
        return services;
    }
}
