using Socle.Adherents.Etablissements.Liste;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Adherents.Tests.Etablissements.Liste;

public sealed class ListeEtablissementsTests
{
    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Filtrer_ChaqueFiltre_GardeLesSiens(Moteur moteur)
    {
        await using var maison = await MaisonDeTest.OuvrirAsync(moteur);
        var delorme = await maison.AdherentAsync("Delorme");
        await maison.EtablissementAsync(delorme, "Dépôt");
        await maison.AdherentAsync("Petit");

        (await NomsAsync(maison, new FiltreEtablissements())).ShouldBe(["Delorme", "Dépôt", "Petit"]);
        (await NomsAsync(maison, new FiltreEtablissements { Entreprise = delorme })).ShouldBe(["Delorme", "Dépôt"]);
        (await NomsAsync(maison, new FiltreEtablissements { Texte = "delorme dep" })).ShouldBe(["Dépôt"]);
        (await NomsAsync(maison, new FiltreEtablissements { Secteur = maison.Secteur, Equipe = maison.Equipe, Centre = maison.Centre })).Count.ShouldBe(3);
        (await NomsAsync(maison, new FiltreEtablissements { SansEquipe = true })).ShouldBeEmpty();
        (await NomsAsync(maison, new FiltreEtablissements { Fermes = true })).ShouldBeEmpty();
    }

    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Trier_ChaqueTri_Repond(Moteur moteur)
    {
        await using var maison = await MaisonDeTest.OuvrirAsync(moteur);
        await maison.AdherentAsync("Delorme");
        await maison.AdherentAsync("Petit");

        foreach (var tri in Enum.GetValues<TriEtablissements>())
        {
            (await PageAsync(maison, new FiltreEtablissements(), tri, false)).Count.ShouldBe(2);
            (await PageAsync(maison, new FiltreEtablissements(), tri, true)).Count.ShouldBe(2);
        }
        (await PageAsync(maison, new FiltreEtablissements(), TriEtablissements.Entreprise, true))[0].Entreprise.ShouldBe("Petit");
    }

    private static async Task<List<string>> NomsAsync(MaisonDeTest maison, FiltreEtablissements filtre)
    {
        var noms = (await PageAsync(maison, filtre, TriEtablissements.Entreprise, false)).Select(l => l.Nom).Order(StringComparer.InvariantCulture).ToList();
        (await maison.Faire<ListerEtablissements, int>(l => l.CompterAsync(filtre, default))).ShouldBe(noms.Count);
        (await maison.Faire<ListerEtablissements, List<Id<Socle.Adherents.Etablissements.Etablissement>>>(l => l.IdsAsync(filtre, default))).Count.ShouldBe(noms.Count);
        return noms;
    }

    private static Task<List<LigneEtablissement>> PageAsync(MaisonDeTest maison, FiltreEtablissements filtre, TriEtablissements tri, bool decroissant) =>
        maison.Faire<ListerEtablissements, List<LigneEtablissement>>(l => l.PageAsync(filtre, tri, decroissant, 0, 50, default));
}
