using Microsoft.Extensions.DependencyInjection;

namespace Socle.Technique.Travaux;

/// <summary>A job the server knows: its code, how people call it, what it is for, and when it runs.</summary>
public sealed record TravailPlanifie(string Code, string Libelle, string But, Horaire Horaire)
{
    internal Type Genre { get; init; } = null!;
}

/// <summary>When the night begins. Bound to the configuration section <c>Travaux</c>.</summary>
public sealed class OptionsTravaux
{
    /// <summary>On the clock of Paris. After three o'clock, no night is an hour short or has it twice.</summary>
    public TimeOnly HeureDeNuit { get; set; } = new(3, 30);
}

public static class EnregistrementTravaux
{
    /// <summary>Declares that <typeparamref name="T"/> is run by the server. One line, in the registration of its module.</summary>
    public static IServiceCollection Planifier<T>(this IServiceCollection services, TravailPlanifie travail) where T : class, ITravail =>
        services.AddScoped<T>().AddSingleton(travail with { Genre = typeof(T) });

    /// <summary>The scheduler itself, for a process that serves. A command that ends does not run jobs.</summary>
    public static IServiceCollection DemarrerTravaux(this IServiceCollection services) => services.AddHostedService<ServiceTravaux>();

    internal static IServiceCollection AjouterTravaux(this IServiceCollection services)
    {
        services.AddSingleton<CatalogueTravaux>();
        services.AddSingleton<ExecuterTravail>();
        services.AddSingleton<Planificateur>();
        services.AddScoped<EtatsTravaux>();
        services.AddScoped<ListerTravaux>();
        services.AddScoped<LancerTravail>();
        return services;
    }
}
