using Socle.Adherents.Affectations;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Entreprises.Liste;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Adherents.Tests.Entreprises.Liste;

public sealed class ListeEntreprisesTests
{
    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Chercher_NomNumeroCommuneSiret_TrouveLaBonne(Moteur moteur)
    {
        await using var maison = await MaisonDeTest.OuvrirAsync(moteur);
        var delorme = await maison.AdherentAsync("Transports Delorme", 1);
        await maison.AdherentAsync("Boulangerie Petit", 2);
        await maison.EtablissementAsync(delorme, "Dépôt de Gisors", Numeros.Siret(1, 2));
        await maison.Faire<ChangerSiret, Resultat<Id<Etablissement>>>(async c => await c.FaireAsync(
            new((await maison.Tous<Etablissement>()).Single(t => t.Nom == "Dépôt de Gisors").Id, Numeros.Siret(1, 3), new DateOnly(2026, 1, 1), null, false)));

        foreach (var texte in new[] { "delorm", "DELORME transp", "00001", Numeros.Siren(1), Siret.Relire(Numeros.Siret(1)).Afficher(), Numeros.Siret(1, 2), "gisors", "delorme gisors" })
        {
            (await NomsAsync(maison, new FiltreEntreprises { Texte = texte })).ShouldBe(["Transports Delorme"], texte);
        }
        (await NomsAsync(maison, new FiltreEntreprises { Texte = "petit gisors" })).ShouldBeEmpty();
        (await NomsAsync(maison, new FiltreEntreprises { Texte = "  " })).ShouldBe(["Boulangerie Petit", "Transports Delorme"]);
    }

    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Filtrer_ChaqueFiltre_GardeLesSiennes(Moteur moteur)
    {
        await using var maison = await MaisonDeTest.OuvrirAsync(moteur);
        var (a, b, c) = (await maison.AdherentAsync("A"), await maison.AdherentAsync("B"), await maison.AdherentAsync("C"));
        await maison.Faire<AffecterEtablissements, Resultat<int>>(async x => await x.FaireAsync(
            new([(await maison.LieuAsync(b)).Id], maison.AutreEquipe, null, new DateOnly(2026, 1, 1))));
        await maison.Faire<ModifierEtablissement, Resultat<Id<Etablissement>>>(async x => await x.FaireAsync(
            (await maison.LieuAsync(a)).Id, new SaisieEtablissement("A", Effectif: 310)));
        await maison.Faire<RadierEntreprise, Resultat<Id<Entreprise>>>(x => x.FaireAsync(new(c, new DateOnly(2025, 12, 31), "x")));

        (await NomsAsync(maison, new FiltreEntreprises())).ShouldBe(["A", "B"]);
        (await NomsAsync(maison, new FiltreEntreprises { Appartenance = Appartenance.Radiees })).ShouldBe(["C"]);
        (await NomsAsync(maison, new FiltreEntreprises { Appartenance = Appartenance.Toutes })).ShouldBe(["A", "B", "C"]);
        (await NomsAsync(maison, new FiltreEntreprises { Equipe = maison.AutreEquipe })).ShouldBe(["B"]);
        (await NomsAsync(maison, new FiltreEntreprises { Secteur = maison.Secteur })).ShouldBe(["A", "B"]);
        (await NomsAsync(maison, new FiltreEntreprises { Centre = maison.Centre })).ShouldBe(["A"]);
        (await NomsAsync(maison, new FiltreEntreprises { Section = 'F' })).ShouldBe(["A", "B"]);
        (await NomsAsync(maison, new FiltreEntreprises { Section = 'Q' })).ShouldBeEmpty();
        (await NomsAsync(maison, new FiltreEntreprises { Taille = Taille.Plus300 })).ShouldBe(["A"]);
        (await NomsAsync(maison, new FiltreEntreprises { Taille = Taille.MoinsDe20 })).ShouldBe(["B"]);
    }

    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Trier_ChaqueTri_DansLesDeuxSens(Moteur moteur)
    {
        await using var maison = await MaisonDeTest.OuvrirAsync(moteur);
        await maison.AdherentAsync("Été");
        await maison.AdherentAsync("arbre");
        await maison.AdherentAsync("Zinc");

        foreach (var (tri, attendu) in new[] { (TriEntreprises.Nom, "arbre"), (TriEntreprises.Numero, "Été"), (TriEntreprises.Adhesion, "Été"), (TriEntreprises.Effectif, "Été") })
        {
            (await PageAsync(maison, new FiltreEntreprises(), tri, false))[0].RaisonSociale.ShouldBe(attendu);
            (await PageAsync(maison, new FiltreEntreprises(), tri, true)).Count.ShouldBe(3);
        }
        (await PageAsync(maison, new FiltreEntreprises(), TriEntreprises.Nom, true))[0].RaisonSociale.ShouldBe("Zinc");
    }

    [Fact]
    public async Task Page_PlusieursLieux_LesRassemble()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var id = await maison.AdherentAsync("Delorme");
        await maison.EtablissementAsync(id, "Second");

        (await PageAsync(maison, new FiltreEntreprises(), TriEntreprises.Nom, false)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            l => l.Etablissements.ShouldBe(2), l => l.Effectif.ShouldBe(12), l => l.Communes.ShouldBe(["Vernon"]), l => l.Equipes.ShouldBe([maison.Equipe]));
    }

    [Fact]
    public async Task Tout_PlusDUneTranche_LesDonneToutes()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        for (var i = 0; i < 3; i++)
        {
            await maison.AdherentAsync($"E{i}");
        }

        (await maison.Faire<ListerEntreprises, int>(async l => await l.Tout(new FiltreEntreprises(), TriEntreprises.Nom, false).CountAsync())).ShouldBe(3);
    }

    private static async Task<List<string>> NomsAsync(MaisonDeTest maison, FiltreEntreprises filtre)
    {
        var noms = (await PageAsync(maison, filtre, TriEntreprises.Nom, false)).Select(l => l.RaisonSociale).ToList();
        (await maison.Faire<ListerEntreprises, int>(l => l.CompterAsync(filtre, default))).ShouldBe(noms.Count);
        return noms;
    }

    private static Task<IReadOnlyList<LigneEntreprise>> PageAsync(MaisonDeTest maison, FiltreEntreprises filtre, TriEntreprises tri, bool decroissant) =>
        maison.Faire<ListerEntreprises, IReadOnlyList<LigneEntreprise>>(l => l.PageAsync(filtre, tri, decroissant, 0, 50, default));
}
