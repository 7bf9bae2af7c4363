using Socle.Dossier.Visites;
using Socle.Dossier.Visites.Sections;
using Socle.Technique.Base;

namespace Socle.Dossier.Tests.Visites;

/// <summary>What is typed is kept, sealed, and never written over by another window.</summary>
public sealed class BrouillonTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Enregistrer_UneAutreFenetre_EstPrevenueEtRienNEstEcrase(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var visite = await monde.OuverteAsync();
        (await TaperAsync(monde, visite, 0, "a", 1, "premier")).Valeur.ShouldBe(1);

        (await TaperAsync(monde, visite, 0, "b", 1, "second")).Refus.Code.ShouldBe(RefusVisite.AutreFenetre.Code);
        (await TexteAsync(monde, visite)).ShouldBe("premier");

        (await TaperAsync(monde, visite, 1, "b", 2, "second, en connaissance")).Valeur.ShouldBe(2);
        (await TaperAsync(monde, visite, 1, "a", 2, "troisième")).Refus.Code.ShouldBe(RefusVisite.AutreFenetre.Code);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Enregistrer_ReponsePerdue_LaMemeFenetreContinue(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var visite = await monde.OuverteAsync();
        await TaperAsync(monde, visite, 0, "a", 1, "un");

        // The answer never came: it still says version 0.
        (await TaperAsync(monde, visite, 0, "a", 2, "un deux")).Valeur.ShouldBe(2);
        (await TaperAsync(monde, visite, 0, "a", 1, "un")).Valeur.ShouldBe(2, "an older save that comes late changes nothing");
        (await TexteAsync(monde, visite)).ShouldBe("un deux");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Enregistrer_ALaMoitie_GardeLeNombreInacheve(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var visite = await monde.OuverteAsync();

        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Mesures, ("poids", "7"), ("inconnu", "x"));

        var saisie = (await monde.LireAsync(monde.Infirmier, visite)).Brouillons.Single().Saisie;
        saisie["poids"].ShouldBe("7");
        saisie["inconnu"].ShouldBeEmpty("only the fields of the section are kept");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Enregistrer_ParUnAutreOuTropLong_Refuse(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var visite = await monde.OuverteAsync();

        (await monde.TaperAsync(monde.Medecin, visite, SectionVisite.Observation, ("texte", "x"))).Refus.Code.ShouldBe("visite.autre");
        (await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Observation, ("texte", new string('x', SaisieSection.Maximum)))).Refus.Code.ShouldBe(RefusVisite.TropLong.Code);
        (await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Consentement, ("accord", "oui"))).Refus.Code.ShouldBe(RefusVisite.Section.Code);
        (await monde.BrouillonsAsync()).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Enregistrer_EnBase_EstIllisibleEtLaChaineTient(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var visite = await monde.OuverteAsync();
        await TaperAsync(monde, visite, 0, "a", 1, "lombalgie");
        await TaperAsync(monde, visite, 1, "a", 2, "lombalgie chronique");

        (await monde.Monde.VerifierAsync()).ShouldBeEmpty();
        (await monde.ContenusAsync()).ShouldHaveSingleItem().ShouldNotContain("lombalgie");
    }

    private static Task<Noyau.Resultat<int>> TaperAsync(MondeVisite monde, Noyau.Id<VisiteMedicale> visite, int version, string fenetre, long rang, string texte) =>
        monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Observation, version, fenetre, rang, ("texte", texte));

    private static async Task<string> TexteAsync(MondeVisite monde, Noyau.Id<VisiteMedicale> visite) => (await monde.LireAsync(monde.Infirmier, visite)).Brouillons.Single().Saisie["texte"];
}
