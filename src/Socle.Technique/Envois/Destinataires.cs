using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Socle.Technique.Envois;

/// <summary>Receives one kind of message. A message may come twice: receiving must be idempotent.</summary>
public interface IDestinataire<in T>
{
    Task RecevoirAsync(T message, CancellationToken arret);
}

/// <summary>Which receivers exist for which kind of message. Filled by the modules at start.</summary>
public sealed class Destinataires
{
    private readonly Dictionary<string, List<Func<IServiceProvider, string, CancellationToken, Task>>> parGenre = [];

    public void Ajouter<T, TDestinataire>() where T : notnull where TDestinataire : IDestinataire<T>
    {
        var genre = typeof(T).FullName!;
        if (!parGenre.TryGetValue(genre, out var liste))
        {
            parGenre[genre] = liste = [];
        }
        liste.Add((services, contenu, arret) =>
            services.GetRequiredService<TDestinataire>().RecevoirAsync(JsonSerializer.Deserialize<T>(contenu)!, arret));
    }

    internal async Task RemettreAsync(IServiceProvider services, MessageSortant message, CancellationToken arret)
    {
        foreach (var recevoir in parGenre.GetValueOrDefault(message.Genre) ?? [])
        {
            await recevoir(services, message.Contenu, arret);
        }
    }
}

public static class EnregistrementDestinataires
{
    /// <summary>Declares that <typeparamref name="TDestinataire"/> receives <typeparamref name="T"/>.</summary>
    public static IServiceCollection Recevoir<T, TDestinataire>(this IServiceCollection services)
        where T : notnull where TDestinataire : class, IDestinataire<T>
    {
        services.AddScoped<TDestinataire>();
        services.AddSingleton<Action<Destinataires>>(d => d.Ajouter<T, TDestinataire>());
        return services;
    }
}
