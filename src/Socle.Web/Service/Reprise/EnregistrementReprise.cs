namespace Socle.Web.Service.Reprise;

internal static class EnregistrementReprise
{
    public static IServiceCollection AjouterEcransReprise(this IServiceCollection services)
    {
        services.AddSingleton<DepotReprise>();
        services.AddSingleton<TravauxReprise>();
        services.AddHostedService(s => s.GetRequiredService<TravauxReprise>());
        return services;
    }
}
