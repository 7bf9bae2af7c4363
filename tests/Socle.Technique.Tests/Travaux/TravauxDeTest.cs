using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Travaux;
using Socle.Tests.Outils;

namespace Socle.Technique.Tests.Travaux;

/// <summary>A job that does what the test says, and a log that keeps what was written.</summary>
internal sealed class Atelier : ILoggerProvider, ILogger
{
    public const string Code = "essai.nuit";

    public static readonly TravailPlanifie Essai = new(Code, "Essai", "Sert aux tests.", Horaire.ChaqueNuit(10));

    public Func<CancellationToken, Task<Resultat<string>>> Faire { get; set; } = _ => Task.FromResult<Resultat<string>>("Fait.");

    public TaskCompletionSource Fini { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Passages;

    public ConcurrentQueue<(LogLevel Niveau, string Texte)> Journal { get; } = [];

    public static Task<ServicesDeTest> OuvrirAsync(Moteur moteur, Atelier atelier) => ServicesDeTest.CreerAsync(moteur, new([new ModuleTechnique()]), s => s
        .AddSingleton(atelier).AddLogging(j => j.AddProvider(atelier)).Planifier<TravailDEssai>(Essai));

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            Journal.Enqueue((logLevel, formatter(state, exception) + exception));
        }
    }

    public void Dispose()
    {
    }
}

internal sealed class TravailDEssai(Atelier atelier) : ITravail
{
    public async Task<Resultat<string>> FaireAsync(CancellationToken arret)
    {
        Interlocked.Increment(ref atelier.Passages);
        try
        {
            return await atelier.Faire(arret);
        }
        finally
        {
            atelier.Fini.TrySetResult();
        }
    }
}

internal static class LectureTravaux
{
    public static Task<EtatTravail> EtatAsync(this ServicesDeTest services, string code = Atelier.Code) =>
        services.LireAsync(db => db.Set<EtatTravail>().AsNoTracking().SingleAsync(e => e.Code == code));

    /// <summary>Makes the jobs known, as a start does.</summary>
    public static Task<bool> ConnaitreAsync(this ServicesDeTest services) => services.DansAsync(async s =>
    {
        await s.GetRequiredService<EtatsTravaux>().ConnaitreAsync(s.GetRequiredService<CatalogueTravaux>().Tous, default);
        return true;
    });

    public static Task<IssueTravail?> PasserAsync(this ServicesDeTest services, string code = Atelier.Code) =>
        services.Services.GetRequiredService<ExecuterTravail>().FaireAsync(code, default);
}
