using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Socle.Technique.Base;
using Socle.Technique.Courriers;
using Socle.Technique.Traces;

namespace Socle.Suivi.Convocations.Expedition;

/// <summary>Sends what waits, a few messages at once, until nothing waits any more.</summary>
public sealed partial class ExpedierConvocations(
    IServiceScopeFactory etendues, OptionsCourriel courriel, EnvoyerSms sms, DossierEnvois dossier, ServiceEmetteur service, ILogger<ExpedierConvocations> journal)
{
    private const int EntreDeuxSuites = 50;
    private int applique;

    /// <summary>Returns how many messages were taken.</summary>
    public async Task<int> FaireAsync(CancellationToken arret)
    {
        await DansAsync(s => s.GetRequiredService<TourDEnvoi>().ReprendreAsync(arret));
        var comptes = await Task.WhenAll(Enumerable.Range(0, service.EnVol).Select(_ => ConnexionAsync(arret)));
        await AppliquerAsync(arret);
        return comptes.Sum();
    }

    private async Task<int> ConnexionAsync(CancellationToken arret)
    {
        using var session = new SessionCourriel(courriel, dossier);
        var faites = 0;
        while (!arret.IsCancellationRequested && await DansAsync(s => UneAsync(s, session, arret)))
        {
            if (++faites % EntreDeuxSuites == 0)
            {
                await AppliquerAsync(arret);
            }
        }
        return faites;
    }

    private async Task<bool> UneAsync(IServiceProvider services, SessionCourriel session, CancellationToken arret)
    {
        var tour = services.GetRequiredService<TourDEnvoi>();
        if (await tour.PrendreAsync(arret) is not { } prise)
        {
            return false;
        }
        // From here on a stopping server waits: what was said must be written down.
        var db = services.GetRequiredService<SocleDb>();
        var convocation = await db.Set<Convocation>().AsNoTracking().FirstAsync(c => c.Id == prise.Id, CancellationToken.None);
        if (await ComposerAsync(services, convocation, prise.Secret) is not { } message)
        {
            await tour.EcarterAsync(prise.Id, EtatConvocation.Echouee, "composition", CancellationToken.None);
        }
        else if (message.Inutile || message.SansAdresse || message.Lettre is not null)
        {
            await tour.EcarterAsync(prise.Id, message.SansAdresse ? EtatConvocation.SansAdresse : EtatConvocation.Retiree, null, CancellationToken.None);
        }
        else
        {
            var remise = message.Courriel is { } c ? await session.EnvoyerAsync(c) : await sms.EnvoyerAsync(message.Sms!);
            await tour.ConclureAsync(convocation, remise, CancellationToken.None);
        }
        return true;
    }

    /// <summary>A message that cannot be written must not stop those behind it.</summary>
    private async Task<MessageCompose?> ComposerAsync(IServiceProvider services, Convocation convocation, string secret)
    {
        try
        {
            return await services.GetRequiredService<ComposerMessage>().ExecuterAsync(convocation, secret, CancellationToken.None);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            NonCompose(journal, e.GetType().Name);
            return null;
        }
    }

    /// <summary>One at a time in this process: the others go on sending.</summary>
    private async Task AppliquerAsync(CancellationToken arret)
    {
        if (Interlocked.Exchange(ref applique, 1) == 1)
        {
            return;
        }
        try
        {
            while (!arret.IsCancellationRequested && await DansAsync(s => s.GetRequiredService<AppliquerEnvois>().FaireAsync(arret)) > 0)
            {
            }
        }
        finally
        {
            Volatile.Write(ref applique, 0);
        }
    }

    private async Task<T> DansAsync<T>(Func<IServiceProvider, Task<T>> faire)
    {
        await using var etendue = etendues.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme("convocations.envoyer");
        return await faire(etendue.ServiceProvider);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Un message n’a pas pu être composé ({Erreur}) : il est dans la liste des convocations en échec.")]
    private static partial void NonCompose(ILogger journal, string erreur);
}
