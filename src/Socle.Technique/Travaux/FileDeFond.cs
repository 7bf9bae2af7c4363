using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Socle.Technique.Traces;

namespace Socle.Technique.Travaux;

/// <summary>
/// A queue of the server: one long work at a time, done by <typeparamref name="T"/> in a scope of its own, in the name of the person who
/// asked. What a dead process held is not taken again by itself.
/// </summary>
public sealed partial class FileDeFond<T>(IServiceScopeFactory etendues, ILogger<FileDeFond<T>> journal) : BackgroundService where T : notnull
{
    private readonly Channel<Confie> file = Channel.CreateUnbounded<Confie>();

    /// <param name="faire">The work.</param>
    /// <param name="echouer">Says that it broke down.</param>
    public void Confier(Auteur auteur, Func<T, CancellationToken, Task> faire, Func<T, CancellationToken, Task> echouer) =>
        file.Writer.TryWrite(new(auteur, faire, echouer));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var confie in file.Reader.ReadAllAsync(stoppingToken))
        {
            // A failing database must not stop the server.
            if (!await EssayerAsync(confie.Auteur, confie.Faire, stoppingToken))
            {
                await EssayerAsync(confie.Auteur, confie.Echouer, stoppingToken);
            }
        }
    }

    private async Task<bool> EssayerAsync(Auteur auteur, Func<T, CancellationToken, Task> faire, CancellationToken arret)
    {
        try
        {
            await using var etendue = etendues.CreateAsyncScope();
            etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = auteur;
            await faire(etendue.ServiceProvider.GetRequiredService<T>(), arret);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Rate(journal, typeof(T).Name, e.GetType().Name, e.StackTrace);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Travail de fond {Travail} en échec ({Erreur}).\n{Ou}")]
    private static partial void Rate(ILogger journal, string travail, string erreur, string? ou);

    private sealed record Confie(Auteur Auteur, Func<T, CancellationToken, Task> Faire, Func<T, CancellationToken, Task> Echouer);
}

public static class EnregistrementFileDeFond
{
    /// <summary>The queue of the works of <typeparamref name="T"/>, for a process that serves.</summary>
    public static IServiceCollection AjouterFileDeFond<T>(this IServiceCollection services) where T : class =>
        services.AddScoped<T>().AddSingleton<FileDeFond<T>>().AddHostedService(s => s.GetRequiredService<FileDeFond<T>>());
}
