using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Socle.Technique.Base;
using Socle.Technique.Courriers;
using Socle.Technique.Traces;

namespace Socle.Suivi.Convocations.Expedition;

/// <summary>Sends what waits, one message at a time on each of a few connections, until nothing waits any more.</summary>
public sealed partial class ExpedierConvocations(
    IServiceScopeFactory etendues, OptionsCourriel courriel, EnvoyerSms sms, DossierEnvois dossier, ServiceEmetteur service, ILogger<ExpedierConvocations> journal)
{
    private const int EntreDeuxSuites = 200;

    /// <summary>Returns how many messages were taken.</summary>
    public async Task<int> FaireAsync(CancellationToken arret)
    {
        await DansAsync(s => s.GetRequiredService<TourDEnvoi>().ReprendreAsync(arret));
        using var suites = new SemaphoreSlim(0);
        var sortis = 0;
        var guichet = new Guichet(async (finies, places) =>
        {
            // A stopping server still writes what was said.
            var envois = await DansAsync(s => TournerAsync(s, finies, arret.IsCancellationRequested ? 0 : places));
            if ((sortis += finies.Count) >= EntreDeuxSuites)
            {
                sortis = 0;
                suites.Release();
            }
            return envois;
        });
        return await TenirAsync(guichet, suites, arret);
    }

    private async Task<int> TenirAsync(Guichet guichet, SemaphoreSlim suites, CancellationToken arret)
    {
        var servi = guichet.ServirAsync();
        var connexions = Task.WhenAll(Enumerable.Range(0, service.EnVol).Select(_ => ConnexionAsync(guichet)));
        var suivi = SuivreAsync(connexions, suites, arret);
        try
        {
            return (await connexions).Sum();
        }
        finally
        {
            guichet.Fermer();
            await servi;
            await suivi;
        }
    }

    private async Task<int> ConnexionAsync(Guichet guichet)
    {
        await using var session = new SessionCourriel(courriel, dossier);
        var (faites, finie) = (0, default(Conclusion));
        while (await guichet.SuivantAsync(finie) is { } envoi)
        {
            finie = await EnvoyerAsync(session, envoi);
            faites++;
        }
        return faites;
    }

    private async Task<Conclusion> EnvoyerAsync(SessionCourriel session, Envoi envoi) => envoi.Message switch
    {
        null => new(envoi.Convocation, EtatConvocation.Echouee, "composition"),
        { Courriel: { } c } => Conclusion.De(envoi.Convocation, await session.EnvoyerAsync(c)),
        { Sms: { } s } => Conclusion.De(envoi.Convocation, await sms.EnvoyerAsync(s)),
        { SansAdresse: true } => new(envoi.Convocation, EtatConvocation.SansAdresse, null),
        _ => new(envoi.Convocation, EtatConvocation.Retiree, null),
    };

    private async Task<IReadOnlyList<Envoi>> TournerAsync(IServiceProvider services, IReadOnlyList<Conclusion> finies, int places)
    {
        // One connection for all that follows: SQLite is told its settings anew by each that opens.
        await services.GetRequiredService<SocleDb>().Database.OpenConnectionAsync(CancellationToken.None);
        var prises = await services.GetRequiredService<TourDEnvoi>().TournerAsync(finies, places, CancellationToken.None);
        var composer = services.GetRequiredService<ComposerMessage>();
        try
        {
            return await ComposerAsync(composer, prises);
        }
        catch (Exception e) when (e is not OperationCanceledException && prises.Count > 1)
        {
            // One of them cannot even be read: each is read alone, so that it does not stop the others.
            return [.. (await Task.WhenAll(prises.Select(p => DansAsync(s => SeulAsync(s, p)))))];
        }
    }

    private async Task<Envoi> SeulAsync(IServiceProvider services, Prise prise)
    {
        try
        {
            return (await ComposerAsync(services.GetRequiredService<ComposerMessage>(), [prise]))[0];
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            NonCompose(journal, e.GetType().Name);
            return new(prise.Convocation, null);
        }
    }

    private async Task<IReadOnlyList<Envoi>> ComposerAsync(ComposerMessage composer, IReadOnlyList<Prise> prises)
    {
        if (prises.Count == 0)
        {
            return [];
        }
        var faits = await composer.LireAsync([.. prises.Select(p => p.Convocation)], CancellationToken.None);
        return [.. prises.Select(p => new Envoi(p.Convocation, Composer(composer, p, faits)))];
    }

    /// <summary>A message that cannot be written must not stop those behind it.</summary>
    private MessageCompose? Composer(ComposerMessage composer, Prise prise, FaitsDuLot faits)
    {
        try
        {
            return composer.Composer(prise.Convocation, prise.Secret, faits);
        }
        catch (Exception e)
        {
            NonCompose(journal, e.GetType().Name);
            return null;
        }
    }

    /// <summary>Appointments learn that their message left while the others go on leaving; and at the end.</summary>
    private async Task SuivreAsync(Task envois, SemaphoreSlim suites, CancellationToken arret)
    {
        bool partis;
        do
        {
            await Task.WhenAny(envois, suites.WaitAsync(CancellationToken.None));
            partis = envois.IsCompleted;
            while (!arret.IsCancellationRequested && await DansAsync(s => s.GetRequiredService<AppliquerEnvois>().FaireAsync(arret)) > 0)
            {
            }
        }
        while (!partis);
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
