using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Socle.Technique.Traces;

namespace Socle.Technique.Travaux;

/// <summary>Runs one job and keeps what became of it. A failure is said in the log without its text, which could name someone.</summary>
public sealed partial class ExecuterTravail(IServiceScopeFactory etendues, CatalogueTravaux catalogue, ILogger<ExecuterTravail> journal)
{
    public async Task<IssueTravail?> FaireAsync(string code, CancellationToken arret)
    {
        if (catalogue.Connu(code) is not { } travail)
        {
            // A node of another version shares the scheduler's tables.
            Inconnu(journal, code);
            return null;
        }
        await NoterAsync(e => e.CommencerAsync(code, arret));
        var (issue, bilan) = await TravaillerAsync(travail, arret);
        await NoterAsync(e => e.FinirAsync(code, issue, bilan, CancellationToken.None));
        return issue;
    }

    private async Task<(IssueTravail, string)> TravaillerAsync(TravailPlanifie travail, CancellationToken arret)
    {
        try
        {
            await using var etendue = etendues.CreateAsyncScope();
            etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme(travail.Code);
            if ((await ((ITravail)etendue.ServiceProvider.GetRequiredService(travail.Genre)).FaireAsync(arret)).Reussit(out var bilan, out var refus))
            {
                return (IssueTravail.Reussi, bilan);
            }
            Refuse(journal, travail.Code, refus.Code);
            return (IssueTravail.Echoue, refus.Phrase);
        }
        catch (OperationCanceledException) when (arret.IsCancellationRequested)
        {
            return (IssueTravail.Interrompu, "Le programme s’est arrêté avant la fin.");
        }
        catch (Exception e)
        {
            Echoue(journal, travail.Code, e.GetType().Name, e.StackTrace);
            return (IssueTravail.Echoue, $"Panne ({e.GetType().Name}) : l’informatique trouve la suite dans le journal du programme.");
        }
    }

    private async Task NoterAsync(Func<EtatsTravaux, Task> noter)
    {
        await using var etendue = etendues.CreateAsyncScope();
        await noter(etendue.ServiceProvider.GetRequiredService<EtatsTravaux>());
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Travail {Travail} inconnu de cette version : il n’est pas fait ici.")]
    private static partial void Inconnu(ILogger journal, string travail);

    [LoggerMessage(Level = LogLevel.Error, Message = "Travail {Travail} refusé ({Refus}).")]
    private static partial void Refuse(ILogger journal, string travail, string refus);

    [LoggerMessage(Level = LogLevel.Error, Message = "Travail {Travail} en échec ({Erreur}).\n{Ou}")]
    private static partial void Echoue(ILogger journal, string travail, string erreur, string? ou);
}
