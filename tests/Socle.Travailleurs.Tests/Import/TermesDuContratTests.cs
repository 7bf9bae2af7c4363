using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Import;
using static Socle.Travailleurs.Tests.Import.Fichier;

namespace Socle.Travailleurs.Tests.Import;

/// <summary>The two optional columns of a contract: said, they are kept; not said, they change nothing.</summary>
public sealed class TermesDuContratTests
{
    [Fact]
    public async Task Accepter_EloigneEtEmploisVises_LesGardeEtLeFichierSansEuxNeLesTouchePas()
    {
        await using var jeu = await JeuImport.CreerAsync();
        await jeu.ApercuPuisAccepterAsync(Avec("oui", "Cariste|Soudeuse"));
        (await ContratAsync(jeu)).ShouldSatisfyAllConditions(c => c.Eloigne.ShouldBeTrue(), c => c.EmploisVises.ShouldBe("Cariste; Soudeuse"));

        (await jeu.ApercuAsync(De(Marchand))).Inchangees.ShouldBe(1);
        await jeu.ApercuPuisAccepterAsync(Avec("non", ""));

        (await ContratAsync(jeu)).ShouldSatisfyAllConditions(c => c.Eloigne.ShouldBeFalse(), c => c.EmploisVises.ShouldBe("Cariste; Soudeuse"));
    }

    [Fact]
    public async Task AccepterPuisAnnuler_TermesChanges_RendLaBase()
    {
        await using var jeu = await JeuImport.CreerAsync();
        await jeu.ApercuPuisAccepterAsync(De(Marchand));
        var avant = await jeu.EtatAsync();

        var suite = await jeu.ApercuPuisAccepterAsync(Avec("oui", "Cariste"));
        (await jeu.ApercuAsync(Avec("oui", "Cariste"))).Inchangees.ShouldBe(1);
        var annule = await jeu.AnnulerAsync(suite);

        annule.Etat.ShouldBe(EtatImport.Annule, annule.Refus);
        (await jeu.EtatAsync()).ShouldBe(avant);
    }

    [Theory]
    [InlineData("intérim", "Cariste|Soudeuse|Monteuse|Peintre", "3 emplois au plus")]
    [InlineData("CDI", "Cariste", "intérim")]
    public async Task Apercu_EmploisVisesFaux_LesLaisseEtLeDit(string nature, string emplois, string pourquoi)
    {
        await using var jeu = await JeuImport.CreerAsync();

        var apercu = await jeu.ApercuAsync(Avec("", emplois, nature));

        (apercu.ACreer, apercu.Refusees).ShouldBe((1, 0));
        (await jeu.LigneAsync(apercu, 2)).Motif.ShouldNotBeNull().ShouldContain(pourquoi);
    }

    private static string Marchand => Ligne(JeuImport.Delorme, "Marchand", "Lucie", nature: "intérim");

    private static string Avec(string eloigne, string emplois, string nature = "intérim") =>
        $"{Titres};eloigne;emplois_vises\n{Ligne(JeuImport.Delorme, "Marchand", "Lucie", nature: nature)};{eloigne};{emplois}\n";

    private static async Task<Contrat> ContratAsync(JeuImport jeu) => (await jeu.ContratsAsync((await jeu.TravailleurAsync("Marchand")).Id)).Single();
}
