using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Suivi.DeuxDates.Veille;
using Socle.Suivi.Tests.Echeancier;
using Socle.Technique.Base;

namespace Socle.Suivi.Tests.DeuxDates;

public sealed class VeilleDuDroitTests
{
    private static readonly DateOnly s_plomb = new(2026, 4, 10);

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Veiller_UneRegleAVenir_CompteLaNuitCeuxQuElleTouche(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        await ComparerDroitsTests.ExposerAuPlombAsync(service);
        await service.EmbaucherAsync("Bureau");
        (await AnnoncesAsync(service)).Single(a => a.Le == s_plomb).Rapport.ShouldBeNull("nothing is counted at display");

        (await VeillerAsync(service)).ShouldContain("annoncés");

        var annonce = (await AnnoncesAsync(service)).Single(a => a.Le == s_plomb);
        annonce.Changements.ShouldContain(c => c.Version.Article == "R. 4624-23 I 2°");
        (annonce.Rapport!.Du, annonce.Rapport.Travailleurs).ShouldBe((s_plomb.AddDays(-1), 1));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Veiller_LeJourVenu_NAnnoncePlusEtOublie(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        await VeillerAsync(service);
        service.Services.Horloge.Maintenant = new(2040, 1, 1, 9, 0, 0, TimeSpan.Zero);

        (await VeillerAsync(service)).ShouldBe("Aucun changement du droit n’est annoncé.");

        (await AnnoncesAsync(service)).ShouldBeEmpty();
        (await service.Services.LireAsync(db => Task.FromResult(db.Set<Suivi.DeuxDates.ComparaisonDroit>().Count()))).ShouldBe(0);
    }

    [Fact]
    public void Apres_UneVersionPlantee_EstAnnonceeJusquASaVeille()
    {
        var version = new VersionRegle(new(2027, 1, 1), Preuve.S, texte: "Décret à venir");
        var veille = new ChangementsDuDroit([new ChangementDuDroit(version.Du, version, false)]);

        veille.Apres(new(2026, 12, 31)).ShouldHaveSingleItem().Version.ShouldBe(version);
        veille.Apres(new(2027, 1, 1)).ShouldBeEmpty();
    }

    private static async Task<string> VeillerAsync(ServiceDEssai service) => (await service.Services.DansAsync(
        s => ActivatorUtilities.CreateInstance<VeilleDuDroit>(s).FaireAsync(default))).Valeur;

    private static Task<IReadOnlyList<ChangementAnnonce>> AnnoncesAsync(ServiceDEssai service) =>
        service.Services.DansAsync(s => s.GetRequiredService<ChangementsAnnonces>().LireAsync(default));
}
