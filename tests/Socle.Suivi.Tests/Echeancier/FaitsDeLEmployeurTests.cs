using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Suivi.Echeancier;
using Socle.Technique.Base;

namespace Socle.Suivi.Tests.Echeancier;

/// <summary>The due list follows what is said of the employer: a household, an agreement of its branch.</summary>
public sealed class FaitsDeLEmployeurTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task ModifierEntreprise_AccordDeBranche_DeplaceLaVisiteDeMiCarriere(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        await service.EmbaucherAsync("Marchand", new(2020, 1, 6));
        await service.RecalculerAsync();

        // Born in 1990: 45 in 2035, too far ahead to be announced; 36 this year.
        (await service.EcheancesAsync()).ShouldNotContain(e => e.Visite == Visite.MiCarriere);
        await ModifierAsync(service, false, 36);

        var echeance = (await service.EcheancesAsync()).Single(e => e.Visite == Visite.MiCarriere);
        (echeance.AuPlusTard, echeance.Etat).ShouldBe((new DateOnly(2026, 12, 31), EtatEcheance.Due));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task ModifierEntreprise_ParticulierEmployeur_EntreDansLesFaitsDuCalcul(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        await service.EmbaucherAsync("Marchand");
        await service.RecalculerAsync();

        await ModifierAsync(service, true, null);

        var situation = await service.SituationAsync();
        situation.ParticulierEmployeur.ShouldBeTrue();
        MoteurSuivi.Repondre(situation, new(2026, 3, 2)).Alertes.Select(a => a.Code).ShouldContain(AlerteCode.ServiceNational);
    }

    private static async Task ModifierAsync(ServiceDEssai service, bool particulier, int? age)
    {
        var entreprise = await service.Services.LireAsync(db => db.Set<Entreprise>().AsNoTracking().SingleAsync());
        var resultat = await service.Services.DansAsync(s => s.GetRequiredService<ModifierEntreprise>().FaireAsync(
            new(entreprise.Id, entreprise.RaisonSociale, null, null, particulier, age)));
        resultat.EstSucces.ShouldBeTrue(resultat.ToString());
    }
}
