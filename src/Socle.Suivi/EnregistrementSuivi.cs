using Microsoft.Extensions.DependencyInjection;

namespace Socle.Suivi;

public static class EnregistrementSuivi
{
    public static IServiceCollection AjouterSuivi(this IServiceCollection services) => services;
}
