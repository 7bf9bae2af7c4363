using Socle.Web.Service.Travailleurs.Doublons;
using Socle.Web.Service.Travailleurs.Fiche;
using Socle.Web.Service.Travailleurs.Liste;
using Socle.Web.Service.Travailleurs.Saisie;

namespace Socle.Web.Service.Travailleurs;

internal static class EnregistrementTravailleurs
{
    /// <summary>What the pages about workers read.</summary>
    public static IServiceCollection AjouterPagesTravailleurs(this IServiceCollection services)
    {
        services.AddScoped<LireFiche>().AddScoped<LireChronologie>();
        services.AddScoped<ListerTravailleurs>().AddScoped<ExporterTravailleurs>().AddSingleton<ComptesTravailleurs>();
        services.AddScoped<ChoisirEmployeur>().AddScoped<RechercheEmbauche>();
        services.AddScoped<LireDoublons>();
        services.AddSingleton<CodeScelle>();
        return services;
    }
}
