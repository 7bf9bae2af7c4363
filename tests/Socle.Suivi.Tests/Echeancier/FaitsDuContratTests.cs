using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Suivi.Tests.Echeancier;

/// <summary>The due list follows the terms of a contract as they are said again.</summary>
public sealed class FaitsDuContratTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task PreciserContrat_Eloigne_EntreDansLesFaitsDuCalcul(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var (_, contrat) = await service.EmbaucherAsync("Marchand");
        await service.RecalculerAsync();
        (await service.SituationAsync()).Eloigne.ShouldBeFalse();

        await PreciserAsync(service, new() { Contrat = contrat.Id, Eloigne = true });

        var situation = await service.SituationAsync();
        situation.Eloigne.ShouldBeTrue();
        MoteurSuivi.Repondre(situation, new(2026, 3, 2)).Alertes.Select(a => a.Code).ShouldContain(AlerteCode.ServiceDeProximite);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task PreciserContrat_EmploisVises_SeComptentDansLesFaitsDuCalcul(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var (_, contrat) = await service.EmbaucherAsync("Marchand", nature: TypeContrat.Interim);
        await service.RecalculerAsync();
        (await service.SituationAsync()).EmploisVises.ShouldBeNull();

        await PreciserAsync(service, new() { Contrat = contrat.Id, EmploisVises = "Cariste; Soudeuse; Monteuse" });

        (await service.SituationAsync()).EmploisVises.ShouldBe(3);
    }

    private static async Task PreciserAsync(ServiceDEssai service, PrecisionContrat demande)
    {
        var resultat = await service.Services.DansAsync(s => s.GetRequiredService<PreciserContrat>().ExecuterAsync(demande));
        resultat.EstSucces.ShouldBeTrue(resultat.ToString());
    }
}
