using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Adherents.Tests.Entreprises;

public sealed class RadiationTests
{
    private static readonly DateOnly Passe = new(2025, 12, 31);

    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Radier_DatePassee_FermeSansFinirLesContrats(Moteur moteur)
    {
        await using var maison = await MaisonDeTest.OuvrirAsync(moteur);
        var id = await maison.AdherentAsync("Delorme");
        var lieu = (await maison.LieuAsync(id)).Id;
        await maison.ContratAsync(lieu);
        await maison.MandatAsync(await maison.CompteAsync("rh"), id);

        await RadierAsync(maison, id, Passe);

        (await EntrepriseAsync(maison, id)).ShouldSatisfyAllConditions(
            e => e.Statut.ShouldBe(StatutEntreprise.Radiee), e => e.RadieeLe.ShouldBe(Passe), e => e.MotifRadiation.ShouldBe("Cessation"));
        (await maison.LieuAsync(id)).FermeLe.ShouldBe(Passe);
        (await maison.Lire(db => db.Set<Affectation>().SingleAsync())).Au.ShouldBe(Passe);
        (await maison.Lire(db => db.Set<Mandat>().SingleAsync())).Au.ShouldBe(Passe);
        (await maison.Lire(db => db.Set<Contrat>().SingleAsync())).Fin.ShouldBeNull();
        (await maison.Tous<EvenementEntreprise>()).ShouldContain(e => e.Detail == "Radiation\u00A0: Cessation. 1\u00A0établissement fermé.");
        maison.Annonces.ShouldHaveSingleItem().Etablissements.ShouldBe([lieu]);
    }

    [Fact]
    public async Task Radier_DateAVenir_PrendEffetLeLendemain()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var id = await maison.AdherentAsync("Delorme");
        await RadierAsync(maison, id, new DateOnly(2026, 3, 31));
        (await EntrepriseAsync(maison, id)).Statut.ShouldBe(StatutEntreprise.Adherente);

        maison.Horloge.Maintenant = new DateTimeOffset(2026, 3, 31, 20, 0, 0, TimeSpan.Zero);
        (await AppliquerAsync(maison)).Radiations.ShouldBe(0);
        maison.Horloge.Maintenant = new DateTimeOffset(2026, 4, 1, 1, 0, 0, TimeSpan.Zero);
        maison.Annonces.Clear();
        (await AppliquerAsync(maison)).Radiations.ShouldBe(1);
        (await AppliquerAsync(maison)).Radiations.ShouldBe(0);

        (await EntrepriseAsync(maison, id)).Statut.ShouldBe(StatutEntreprise.Radiee);
        maison.Annonces.ShouldHaveSingleItem().Etablissements.ShouldBe([(await maison.LieuAsync(id)).Id]);
    }

    [Fact]
    public async Task Radier_Impossible_DitPourquoi()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var id = await maison.AdherentAsync("Delorme");

        (await EssayerAsync(maison, id, new DateOnly(2019, 12, 31), "x")).Refus.Code.ShouldBe("radiation.dates");
        (await EssayerAsync(maison, id, new DateOnly(2027, 3, 3), "x")).Refus.Code.ShouldBe("radiation.lointaine");
        (await EssayerAsync(maison, id, Passe, " ")).Refus.ShouldSatisfyAllConditions(r => r.Code.ShouldBe("texte.vide"), r => r.Champ.ShouldBe("Motif"));
        (await EssayerAsync(maison, id, new DateOnly(2026, 6, 30), "x")).EstSucces.ShouldBeTrue();
        (await EssayerAsync(maison, id, new DateOnly(2026, 9, 30), "x")).Refus.Code.ShouldBe("radiation.prevue");
    }

    [Fact]
    public async Task Readherer_ApresRadiation_RouvreSonLieuEtSonEquipe()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var id = await maison.AdherentAsync("Delorme");
        await RadierAsync(maison, id, Passe);

        (await ReadhererAsync(maison, new(id, new DateOnly(2026, 2, 1)))).EstSucces.ShouldBeTrue();

        (await EntrepriseAsync(maison, id)).ShouldSatisfyAllConditions(
            e => e.Statut.ShouldBe(StatutEntreprise.Adherente), e => e.AdhesionLe.ShouldBe(new DateOnly(2026, 2, 1)), e => e.RadieeLe.ShouldBeNull(), e => e.MotifRadiation.ShouldBeNull());
        (await maison.LieuAsync(id)).ShouldSatisfyAllConditions(t => t.FermeLe.ShouldBeNull(), t => t.EquipeId.ShouldBe(maison.Equipe));
        (await maison.Tous<Affectation>()).OrderBy(a => a.Du).Select(a => (a.Du, a.Au)).ShouldBe(
            [(MaisonDeTest.Janvier, Passe), (new DateOnly(2026, 2, 1), (DateOnly?)null)]);
    }

    [Fact]
    public async Task Readherer_RadiationPrevue_LAnnuleEtRendLesAcces()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var id = await maison.AdherentAsync("Delorme");
        await maison.MandatAsync(await maison.CompteAsync("rh"), id);
        await RadierAsync(maison, id, new DateOnly(2026, 6, 30));

        await ReadhererAsync(maison, new(id, null));

        (await EntrepriseAsync(maison, id)).ShouldSatisfyAllConditions(e => e.RadieeLe.ShouldBeNull(), e => e.AdhesionLe.ShouldBe(MaisonDeTest.Janvier));
        (await maison.LieuAsync(id)).FermeLe.ShouldBeNull();
        (await maison.Lire(db => db.Set<Mandat>().SingleAsync())).Au.ShouldBeNull();
    }

    [Fact]
    public async Task Readherer_SiretPrisEntreTemps_LeNomme()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var id = await maison.AdherentAsync("Delorme", 1);
        await RadierAsync(maison, id, Passe);
        await maison.Ajouter(new Etablissement
        {
            Id = Id<Etablissement>.Nouveau(),
            EntrepriseId = await maison.AdherentAsync("Autre", 2),
            Siret = Numeros.Siret(1),
            Nom = "Ailleurs",
            OuvertLe = new DateOnly(2026, 1, 15),
        }, t => t.Id);

        var resultat = await ReadhererAsync(maison, new(id, new DateOnly(2026, 2, 1)));

        resultat.Refus.Code.ShouldBe("siret.deja");
        resultat.Refus.Phrase.ShouldContain("Ailleurs");
    }

    [Fact]
    public async Task Readherer_Impossible_DitPourquoi()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var id = await maison.AdherentAsync("Delorme");
        (await ReadhererAsync(maison, new(id, new DateOnly(2026, 2, 1)))).Refus.Code.ShouldBe("readhesion.adherente");
        await RadierAsync(maison, id, Passe);

        (await ReadhererAsync(maison, new(id, Passe))).Refus.Code.ShouldBe("readhesion.dates");
        (await ReadhererAsync(maison, new(id, null))).Refus.Code.ShouldBe("date.vide");
    }

    private static Task<Entreprise> EntrepriseAsync(MaisonDeTest maison, Id<Entreprise> id) => maison.Lire(db => db.Set<Entreprise>().SingleAsync(e => e.Id == id));

    private static async Task RadierAsync(MaisonDeTest maison, Id<Entreprise> id, DateOnly le) =>
        (await EssayerAsync(maison, id, le, "Cessation")).EstSucces.ShouldBeTrue();

    private static Task<Resultat<Id<Entreprise>>> EssayerAsync(MaisonDeTest maison, Id<Entreprise> id, DateOnly le, string motif) =>
        maison.Faire<RadierEntreprise, Resultat<Id<Entreprise>>>(c => c.FaireAsync(new(id, le, motif)));

    private static Task<Resultat<Id<Entreprise>>> ReadhererAsync(MaisonDeTest maison, ReadhererEntreprise.Demande demande) =>
        maison.Faire<ReadhererEntreprise, Resultat<Id<Entreprise>>>(c => c.FaireAsync(demande));

    private static async Task<AppliquerDatesEchues.Bilan> AppliquerAsync(MaisonDeTest maison) =>
        (await maison.Faire<AppliquerDatesEchues, Resultat<AppliquerDatesEchues.Bilan>>(c => c.FaireAsync())).Valeur;
}
