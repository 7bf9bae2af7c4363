using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Suivi.Echeancier.Liste;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Tests.Echeancier;

public sealed class ListerTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    /// <summary>The clock says 2 March 2026.</summary>
    [Theory]
    [InlineData(Moteur.Sqlite, Moment.EnRetard, "VEILLE LUCIE")]
    [InlineData(Moteur.Postgresql, Moment.EnRetard, "VEILLE LUCIE")]
    [InlineData(Moteur.Sqlite, Moment.Proches, "JOUR LUCIE")]
    [InlineData(Moteur.Postgresql, Moment.Proches, "JOUR LUCIE")]
    [InlineData(Moteur.Sqlite, Moment.Trimestre, "JOUR LUCIE,LOIN LUCIE")]
    [InlineData(Moteur.Postgresql, Moment.Trimestre, "JOUR LUCIE,LOIN LUCIE")]
    [InlineData(Moteur.Sqlite, Moment.Toutes, "VEILLE LUCIE,JOUR LUCIE,LOIN LUCIE")]
    [InlineData(Moteur.Postgresql, Moment.Toutes, "VEILLE LUCIE,JOUR LUCIE,LOIN LUCIE")]
    public async Task Lister_ParMoment_SepareLaVeilleDuJour(Moteur moteur, Moment moment, string attendus)
    {
        await using var service = await PeuplerAsync(moteur);

        var page = await PageAsync(service, new FiltreEcheances { Moment = moment });

        string.Join(',', page.Lignes.Select(l => l.Nom.ToUpperInvariant() + " LUCIE")).ShouldBe(attendus);
        page.Total.ShouldBe(page.Lignes.Count);
        (page.Comptes.EnRetard, page.Comptes.Proches, page.Comptes.Trimestre, page.Comptes.Dues, page.Comptes.Travailleurs).ShouldBe((1, 1, 2, 3, 3));
        page.Comptes.PourcentAJour.ShouldBe(66);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Lister_ListeQuiBouge_NeGardePasLesAnciensComptes(Moteur moteur)
    {
        await using var service = await PeuplerAsync(moteur);
        (await PageAsync(service, new())).Total.ShouldBe(3);
        await service.EmbaucherAsync("Nouvelle");
        await service.RecalculerAsync();

        (await PageAsync(service, new())).Total.ShouldBe(4);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Lister_PageAuDelaDeLaFin_DonneLaDerniere(Moteur moteur)
    {
        await using var service = await PeuplerAsync(moteur);

        var page = await service.Services.DansAsync(s => s.GetRequiredService<ListerEcheances>()
            .PageAsync(new(), TriEcheances.Nom, true, 5_000, 2, default));

        page.Lignes.ShouldHaveSingleItem().Nom.ShouldBe("Jour");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Lister_UnePage_DitPourquoiChaqueVisiteSansLeHandicap(Moteur moteur)
    {
        await using var service = await PeuplerAsync(moteur);
        var (fragile, _) = await service.EmbaucherAsync("Fragile", new(2026, 1, 5));
        await service.Services.LireAsync(db => db.Set<Travailleur>().Where(t => t.Id == fragile.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.Boeth, true)));
        await service.VisiterAsync(fragile, TypeVisite.Vip, new(2026, 1, 6));
        await service.RecalculerAsync();

        var page = await PageAsync(service, new());

        page.Lignes.ShouldAllBe(l => l.Pourquoi != null);
        page.Lignes.Single(l => l.Nom == "Jour").Pourquoi.ShouldBe("Dans les 3\u00A0mois qui suivent la prise de poste du 02/12/2025.");
        var raison = page.Lignes.First(l => l.Nom == "Fragile").Pourquoi!;
        raison.ShouldStartWith("À renouveler dans les 3\u00A0ans");
        raison.ShouldNotContain("handicap", Case.Insensitive);
    }

    /// <summary>Initial visits due three months after the start: the day before today, today, and in two months.</summary>
    private static async Task<ServiceDEssai> PeuplerAsync(Moteur moteur)
    {
        var service = await ServiceDEssai.OuvrirAsync(moteur);
        await service.EmbaucherAsync("Veille", new(2025, 12, 1));
        await service.EmbaucherAsync("Jour", new(2025, 12, 2));
        await service.EmbaucherAsync("Loin", new(2026, 2, 2));
        await service.RecalculerAsync();
        return service;
    }

    private static Task<PageEcheances> PageAsync(ServiceDEssai service, FiltreEcheances filtre) => service.Services.DansAsync(s =>
        s.GetRequiredService<ListerEcheances>().PageAsync(filtre, TriEcheances.AuPlusTard, false, 0, 50, default));
}
