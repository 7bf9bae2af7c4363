using Microsoft.Extensions.DependencyInjection;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Organisation.Secteurs;

namespace Socle.Organisation;

public static class EnregistrementOrganisation
{
    /// <summary>The use cases. Another module gives <see cref="IRattachements"/>.</summary>
    public static IServiceCollection AjouterOrganisation(this IServiceCollection services) => services
        .AddScoped<CreerSecteur>().AddScoped<ModifierSecteur>().AddScoped<FermerSecteur>().AddScoped<RouvrirSecteur>()
        .AddScoped<CreerCentre>().AddScoped<ModifierCentre>().AddScoped<FermerCentre>().AddScoped<RouvrirCentre>()
        .AddScoped<CreerEquipe>().AddScoped<ModifierEquipe>().AddScoped<FermerEquipe>().AddScoped<RouvrirEquipe>()
        .AddScoped<EnregistrerProfessionnel>().AddScoped<DepartProfessionnel>();
}
