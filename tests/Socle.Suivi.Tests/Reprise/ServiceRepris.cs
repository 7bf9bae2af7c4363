using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Suivi.Reprise;
using Socle.Suivi.Tests.Echeancier;
using Socle.Technique.Base;
using Socle.Tests.Outils;

namespace Socle.Suivi.Tests.Reprise;

/// <summary>A service with nothing in it yet, on 22 November 2026.</summary>
internal sealed class ServiceRepris : IAsyncDisposable
{
    private ServiceRepris(ServicesDeTest services) => Services = services;

    public ServicesDeTest Services { get; }

    public static async Task<ServiceRepris> OuvrirAsync(Moteur moteur)
    {
        var services = await ServicesDeTest.CreerAsync(moteur, ServiceDEssai.Modules, s => s.AjouterSuivi());
        services.Horloge.Maintenant = new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
        return new ServiceRepris(services);
    }

    public Task<Resultat<RapportReprise>> ReprendreAsync(ExportInvente export, bool essai = false, Func<CorrespondanceReprise, CorrespondanceReprise>? regler = null)
    {
        var analyse = AnalyserExport.De(export.Fichiers(), new CorrespondanceReprise { Source = ExportInvente.Source });
        var correspondance = regler is null ? analyse.Correspondance : regler(analyse.Correspondance);
        return Services.DansAsync(s => s.GetRequiredService<ConduireReprise>().FaireAsync(new DemandeReprise(export.Fichiers(), analyse.Analyse, correspondance, essai)));
    }

    public Task<T> LireAsync<T>(Func<SocleDb, Task<T>> lecture) => Services.LireAsync(lecture);

    public ValueTask DisposeAsync() => Services.DisposeAsync();
}
