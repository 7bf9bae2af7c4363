using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Suivi.DeuxDates;

/// <summary>The queue of the server: one report at a time, in the name of the person who asked. What a dead process held is not taken again by itself.</summary>
public sealed partial class FileComparaisons(IServiceScopeFactory etendues, ILogger<FileComparaisons> journal) : BackgroundService
{
    private readonly Channel<(Id<ComparaisonDroit> Id, Auteur Auteur)> file = Channel.CreateUnbounded<(Id<ComparaisonDroit>, Auteur)>();

    internal void Confier(Id<ComparaisonDroit> id, Auteur auteur) => file.Writer.TryWrite((id, auteur));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (id, auteur) in file.Reader.ReadAllAsync(stoppingToken))
        {
            // A failing database must not stop the server.
            if (!await EssayerAsync(auteur, e => e.FaireAsync(id, stoppingToken)))
            {
                await EssayerAsync(auteur, e => e.EchouerAsync(id, stoppingToken));
            }
        }
    }

    private async Task<bool> EssayerAsync(Auteur auteur, Func<ExecuterComparaison, Task> faire)
    {
        try
        {
            await using var etendue = etendues.CreateAsyncScope();
            etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = auteur;
            await faire(etendue.ServiceProvider.GetRequiredService<ExecuterComparaison>());
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Rate(journal, e.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Comparaison de deux dates du droit : calcul en échec ({Erreur}).")]
    private static partial void Rate(ILogger journal, string erreur);
}
