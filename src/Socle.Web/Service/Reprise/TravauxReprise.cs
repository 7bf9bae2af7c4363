using System.Collections.Concurrent;
using System.Data.Common;
using System.Threading.Channels;
using Socle.Noyau;
using Socle.Suivi.Reprise;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;

namespace Socle.Web.Service.Reprise;

/// <summary>Does the long work one at a time, outside any request, and knows how far it is.</summary>
public sealed partial class TravauxReprise(IServiceScopeFactory etendues, DepotReprise depot, IHostApplicationLifetime vie, ILogger<TravauxReprise> journal) : BackgroundService
{
    private readonly Channel<(Id<RepriseLogiciel> Id, Auteur Auteur)> file = Channel.CreateUnbounded<(Id<RepriseLogiciel>, Auteur)>();
    private readonly ConcurrentDictionary<Id<RepriseLogiciel>, AvancementReprise> avancements = new();

    public void Confier(Id<RepriseLogiciel> id, Auteur auteur)
    {
        avancements[id] = new AvancementReprise("En attente", 0, 1);
        file.Writer.TryWrite((id, auteur));
    }

    /// <summary>Null when the work is not done here.</summary>
    public AvancementReprise? Avancement(Id<RepriseLogiciel> id) => avancements.TryGetValue(id, out var avancement) ? avancement : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await vie.DemarreAsync(stoppingToken);
        await ReleverAsync(stoppingToken);
        await foreach (var (id, auteur) in file.Reader.ReadAllAsync(stoppingToken))
        {
            await FaireAsync(id, auteur, stoppingToken);
            avancements.TryRemove(id, out _);
        }
    }

    /// <summary>A base that is not there yet, or not migrated, is the check's business, not this one's.</summary>
    private async Task ReleverAsync(CancellationToken arret)
    {
        try
        {
            await DansAsync(Auteur.Systeme("reprise"), (reprise, _) => reprise.ReleverAsync(arret));
        }
        catch (DbException e)
        {
            Rate(journal, e.GetType().Name);
        }
    }

    private async Task FaireAsync(Id<RepriseLogiciel> id, Auteur auteur, CancellationToken arret)
    {
        try
        {
            await DansAsync(auteur, async (reprise, consulter) =>
            {
                if (depot.Lire(id).Reussit(out var fichiers, out var refus))
                {
                    await reprise.FaireAsync(id, fichiers, a => avancements[id] = a, arret);
                }
                else
                {
                    await reprise.EchouerAsync(id, refus.Phrase, arret);
                }
                if ((await consulter.UneAsync(id, arret))?.Etat == EtatReprise.Terminee)
                {
                    depot.Effacer(id);
                }
                return true;
            });
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The transaction is undone; the person who asked must know, and the next work must run.
            Rate(journal, e.GetType().Name);
            await DansAsync(auteur, async (reprise, _) =>
            {
                await reprise.EchouerAsync(id, "Le travail a échoué et rien n’a été écrit. Recommencez ; si cela se répète, prévenez l’informatique.", arret);
                return true;
            });
        }
    }

    private async Task<T> DansAsync<T>(Auteur auteur, Func<ExecuterReprise, ListerReprises, Task<T>> faire)
    {
        await using var etendue = etendues.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = auteur;
        return await faire(etendue.ServiceProvider.GetRequiredService<ExecuterReprise>(), etendue.ServiceProvider.GetRequiredService<ListerReprises>());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reprise : travail interrompu ({Erreur}).")]
    private static partial void Rate(ILogger journal, string erreur);
}
