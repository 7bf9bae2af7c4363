using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Tests.Outils;

namespace Socle.Travailleurs.Tests.Contrats;

public sealed class PreciserContratTests
{
    [Theory, MemberData(nameof(Jeu.Moteurs), MemberType = typeof(Jeu))]
    public async Task Preciser_Interim_GardeSesEmploisLeDitAuJournalEtLAnnonce(Moteur moteur)
    {
        await using var jeu = await Jeu.CreerAsync(moteur);
        var embauche = await jeu.EmbaucherAsync(contrat: new() { Nature = TypeContrat.Interim, Debut = new(2026, 1, 5), Eloigne = true, EmploisVises = "Cariste" });
        var avant = await jeu.AnnoncesAsync(embauche.Travailleur);

        var resultat = await PreciserAsync(jeu, new() { Contrat = embauche.Contrat, EmploisVises = " Cariste;soudeur ; ; cariste", Quotite = 80 });

        resultat.EstSucces.ShouldBeTrue(resultat.ToString());
        var contrat = await jeu.ContratAsync(embauche.Contrat);
        (contrat.Eloigne, contrat.EmploisVises, contrat.Quotite, EmploisVises.Nombre(contrat.EmploisVises)).ShouldBe((false, "Cariste; soudeur", 80, 2));
        (await jeu.TracesAsync("contrat.preciser")).ShouldNotBeEmpty();
        (await jeu.AnnoncesAsync(embauche.Travailleur)).ShouldBe(avant + 1);
    }

    [Theory]
    [InlineData("a;b;c;d", null, null, "contrat.emplois-vises")]
    [InlineData(null, 0, null, "contrat.quotite")]
    [InlineData(null, null, 45, "contrat.jours-saison.nature")]
    public async Task Preciser_Incoherent_EstRefuse(string? emplois, int? quotite, int? jours, string code)
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var embauche = await jeu.EmbaucherAsync(contrat: new() { Nature = TypeContrat.Interim, Debut = new(2026, 1, 5) });

        (await PreciserAsync(jeu, new() { Contrat = embauche.Contrat, EmploisVises = emplois, Quotite = quotite, JoursSaison = jours })).Refus.Code.ShouldBe(code);
    }

    [Fact]
    public async Task Preciser_ContratInconnu_EstRefuse()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);

        (await PreciserAsync(jeu, new() { Contrat = Id<Contrat>.Nouveau() })).Refus.Code.ShouldBe("contrat.inconnu");
    }

    private static Task<Resultat<Id<Contrat>>> PreciserAsync(Jeu jeu, PrecisionContrat demande) =>
        jeu.FaireAsync<PreciserContrat, Id<Contrat>>(a => a.ExecuterAsync(demande));
}
