using Microsoft.Extensions.Logging;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Travaux;

namespace Socle.Technique.Tests.Travaux;

public sealed class ExecuterTravailTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Faire_Reussi_GardeSonBilan(Moteur moteur)
    {
        var atelier = new Atelier();
        await using var services = await Atelier.OuvrirAsync(moteur, atelier);
        await services.ConnaitreAsync();

        (await services.PasserAsync()).ShouldBe(IssueTravail.Reussi);

        var etat = await services.EtatAsync();
        (etat.Issue, etat.Bilan, etat.EnCours, etat.EchecsDeSuite).ShouldBe((IssueTravail.Reussi, "Fait.", false, 0));
        etat.SuccesLe.ShouldBe(services.Horloge.Maintenant.UtcDateTime);
        atelier.Journal.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Faire_Panne_LeDitFortSansNommerPersonne(Moteur moteur)
    {
        var atelier = new Atelier { Faire = _ => throw new InvalidOperationException("Lucie Marchand, 1 90 05 27 681 001 23") };
        await using var services = await Atelier.OuvrirAsync(moteur, atelier);
        await services.ConnaitreAsync();

        await services.PasserAsync();
        (await services.PasserAsync()).ShouldBe(IssueTravail.Echoue);

        var etat = await services.EtatAsync();
        (etat.Issue, etat.EchecsDeSuite, etat.SuccesLe).ShouldBe((IssueTravail.Echoue, 2, null));
        etat.Bilan!.ShouldContain("InvalidOperationException");
        etat.Bilan!.ShouldNotContain("Marchand");
        atelier.Journal.Count.ShouldBe(2);
        atelier.Journal.ShouldAllBe(l => l.Niveau == LogLevel.Error && l.Texte.Contains("essai.nuit") && !l.Texte.Contains("Marchand"));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Faire_RefusPuisSucces_OublieLesEchecs(Moteur moteur)
    {
        var atelier = new Atelier { Faire = _ => Task.FromResult<Resultat<string>>(new Refus("essai.refus", "Il manque un fait.")) };
        await using var services = await Atelier.OuvrirAsync(moteur, atelier);
        await services.ConnaitreAsync();

        await services.PasserAsync();
        var refuse = await services.EtatAsync();
        atelier.Faire = _ => Task.FromResult<Resultat<string>>("Fait.");
        await services.PasserAsync();

        (refuse.Issue, refuse.Bilan, refuse.EchecsDeSuite).ShouldBe((IssueTravail.Echoue, "Il manque un fait.", 1));
        (await services.EtatAsync()).EchecsDeSuite.ShouldBe(0);
        atelier.Journal.ShouldHaveSingleItem().Niveau.ShouldBe(LogLevel.Error);
    }

    [Fact]
    public async Task Faire_InconnuDeCetteVersion_LeDitEtNeFaitRien()
    {
        var atelier = new Atelier();
        await using var services = await Atelier.OuvrirAsync(Moteur.Sqlite, atelier);

        (await services.PasserAsync("demain.peut-etre")).ShouldBeNull();

        atelier.Journal.ShouldHaveSingleItem().Texte.ShouldContain("demain.peut-etre");
    }
}
