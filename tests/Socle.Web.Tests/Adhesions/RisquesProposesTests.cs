using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Tests.Outils;
using Socle.Travailleurs.Adhesions;
using Socle.Travailleurs.Contrats;
using Socle.Web.Tests.Service;

namespace Socle.Web.Tests.Adhesions;

/// <summary>A proposal says what many declare, never what one does.</summary>
public abstract class RisquesProposesTests(SocleDeTest socle)
{
    [Fact]
    public async Task Proposer_AQuatreEtablissementsPuisCinq_NeDitLeRisqueQuAuCinquieme()
    {
        for (var n = 1; n <= ProposerRisques.EtablissementsAuMoins; n++)
        {
            await ExposerAsync();
            (await ProposerAsync("43.32A")).ShouldBe(n < ProposerRisques.EtablissementsAuMoins ? [] : [Risque.Amiante], $"{n}");
        }

        (await ProposerAsync("62.01Z")).ShouldBeEmpty("another activity");
        (await ProposerAsync("rien")).ShouldBeEmpty();
    }

    /// <summary>One more member of building, two of whose workers are exposed: it counts once.</summary>
    private async Task ExposerAsync()
    {
        var jeu = new Jeu(socle);
        var lieu = await jeu.AdherentAsync($"Bâtiment {Jeu.Rang()}");
        foreach (var nom in new[] { "Martin", "Durand" })
        {
            var embauche = await jeu.EmbaucheAsync(lieu.Id, nom);
            await socle.EcrireAsync(e =>
            {
                e.Db.Add(new Exposition { Id = Id<Exposition>.Nouveau(), ContratId = embauche.Contrat, Risque = Risque.Amiante, Debut = new(2024, 1, 8) });
                return Task.FromResult(Resultat.De(true));
            });
        }
    }

    private Task<IReadOnlyList<Risque>> ProposerAsync(string naf) => socle.DansAsync(async s =>
    {
        using var memoire = new MemoryCache(new MemoryCacheOptions());
        return await new ProposerRisques(s.GetRequiredService<SocleDb>(), memoire, s.GetRequiredService<TimeProvider>()).LireAsync(naf, CancellationToken.None);
    });
}

public sealed class RisquesProposesSqliteTests(SocleSqlite socle) : RisquesProposesTests(socle), IClassFixture<SocleSqlite>;

public sealed class RisquesProposesPostgresqlTests(SoclePostgresql socle) : RisquesProposesTests(socle), IClassFixture<SoclePostgresql>;
