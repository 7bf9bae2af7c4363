using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service;

/// <summary>What every list promises: its second page is another page, and it leaves as a file in both formats.</summary>
public abstract class ListesTests(SocleDeTest socle)
{
    private const int PlusDUnePage = 51;

    [Theory]
    [InlineData("/entreprises"), InlineData("/etablissements"), InlineData("/travailleurs"), InlineData("/echeancier"), InlineData("/administration/comptes")]
    public async Task DeuxiemePage_NEstPasLaPremiere(string liste)
    {
        await RemplirAsync();
        using var administration = await socle.EnTantQueAsync(Role.Administration);

        var premiere = await administration.AllerAsync(liste);
        var seconde = await administration.AllerAsync($"{liste}?page=2");
        var auDela = await administration.AllerAsync($"{liste}?page=9999");

        premiere.Lignes().Count.ShouldBe(50);
        seconde.Lignes().ShouldNotBeEmpty();
        Adresses(seconde).Intersect(Adresses(premiere)).ShouldBeEmpty();
        Adresses(auDela).ShouldBe(Adresses(seconde), "a page beyond the end is the last one");
    }

    [Theory]
    [InlineData("/entreprises"), InlineData("/etablissements"), InlineData("/travailleurs"), InlineData("/echeancier"), InlineData("/audit")]
    public async Task Export_CsvEtXlsx_PartentEntiers(string liste)
    {
        await RemplirAsync();
        using var administration = await socle.EnTantQueAsync(Role.Administration);

        foreach (var (format, debut) in (IEnumerable<(string, byte[])>)[("csv", [0xEF, 0xBB, 0xBF]), ("xlsx", "PK"u8.ToArray())])
        {
            using var reponse = await administration.DemanderAsync(HttpMethod.Get, $"{liste}?export={format}");
            var octets = await reponse.Content.ReadAsByteArrayAsync();
            reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
            octets.Take(debut.Length).ShouldBe(debut, $"{liste} {format}");
            octets.Length.ShouldBeGreaterThan(500);
        }
    }

    private static IEnumerable<string> Adresses(PageLue page) => page.Document.QuerySelectorAll("a.ligne").Select(a => a.GetAttribute("href")!);

    /// <summary>Once for the class: the tests only read.</summary>
    private async Task RemplirAsync()
    {
        if (!Pleins.TryAdd(socle, true))
        {
            return;
        }
        var jeu = new Jeu(socle);
        for (var i = 0; i < PlusDUnePage; i++)
        {
            var lieu = await jeu.AdherentAsync($"Entreprise {i:00}");
            await jeu.EmbaucheAsync(lieu.Id, $"Salarié {(char)('A' + i / 26)}{(char)('a' + i % 26)}");
            await socle.CreerCompteAsync($"compte{i:00}", Role.Assistant);
        }
        await socle.DansAsync(async s =>
        {
            await s.GetRequiredService<Suivi.Echeancier.Recalcul.RecalculerEcheancier>().ToutAsync(Jeu.Aujourdhui);
            return true;
        });
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<SocleDeTest, bool> Pleins = new();
}

public sealed class ListesSqliteTests(SocleSqlite socle) : ListesTests(socle), IClassFixture<SocleSqlite>;

public sealed class ListesPostgresqlTests(SoclePostgresql socle) : ListesTests(socle), IClassFixture<SoclePostgresql>;
