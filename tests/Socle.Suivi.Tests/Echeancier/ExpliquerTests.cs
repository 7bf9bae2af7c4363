using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Echeancier.Explications;
using Socle.Technique.Base;

namespace Socle.Suivi.Tests.Echeancier;

public sealed class ExpliquerTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Expliquer_EcheanceGardee_RejoueAlIdentique(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var (_, contrat) = await service.EmbaucherAsync("Marchand", new(2020, 1, 6));
        await service.ArreterAsync(contrat, new(2026, 1, 1), new(2026, 3, 5));
        await service.RecalculerAsync(new(2026, 3, 6));
        var reprise = (await service.EcheancesAsync()).Single(e => e.Visite == Visite.Reprise);

        var explication = (await ExpliquerAsync(service, reprise.Id)).Valeur;

        explication.Identique.ShouldBeTrue();
        explication.Regles.ShouldContain(r => r.Article == "R. 4624-31");
        explication.Faits.ShouldNotBeEmpty();
        explication.Phrase.ShouldContain("64");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Expliquer_EcheanceRecalculeeDepuis_RefuseEtDitQuoiFaire(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);

        (await ExpliquerAsync(service, Id<Echeance>.Nouveau())).Refus.Code.ShouldBe("echeance.inconnue");
    }

    private static Task<Resultat<ExplicationEcheance>> ExpliquerAsync(ServiceDEssai service, Id<Echeance> id) =>
        service.Services.DansAsync(s => s.GetRequiredService<ExpliquerEcheance>().DeAsync(id));
}
