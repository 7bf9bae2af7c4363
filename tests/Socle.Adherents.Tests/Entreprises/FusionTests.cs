using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Contacts;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Adherents.Tests.Entreprises;

public sealed class FusionTests
{
    private static readonly DateOnly Le = new(2026, 1, 1);

    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Fusionner_Ordinaire_DeplaceLieuxEtContacts_GardeLHistoireEtLesContrats(Moteur moteur)
    {
        await using var maison = await MaisonDeTest.OuvrirAsync(moteur);
        var (petite, grande) = (await maison.AdherentAsync("Petite", 1), await maison.AdherentAsync("Grande", 2));
        var lieu = (await maison.LieuAsync(petite)).Id;
        var contrat = await maison.ContratAsync(lieu);
        await maison.Faire<EnregistrerContact, Resultat<Id<Contact>>>(c => c.FaireAsync(new(petite, null, new SaisieContact("Roy", null, null, "roy@petite.fr", null), null, true)));

        var resultat = await FusionnerAsync(maison, new(petite, grande, Le, Sirets(lieu, Numeros.Siret(2, 7))));

        resultat.Valeur.ShouldBe(grande);
        (await maison.Lire(db => db.Set<Entreprise>().SingleAsync(e => e.Id == petite))).ShouldSatisfyAllConditions(
            e => e.Statut.ShouldBe(StatutEntreprise.Fusionnee), e => e.AbsorbeeParId.ShouldBe(grande), e => e.RadieeLe.ShouldBe(new DateOnly(2025, 12, 31)));
        (await maison.Lire(db => db.Set<Etablissement>().SingleAsync(t => t.Id == lieu))).ShouldSatisfyAllConditions(
            t => t.EntrepriseId.ShouldBe(grande), t => t.Siret.ShouldBe(Numeros.Siret(2, 7)), t => t.AnciensSirets.ShouldBe(Numeros.Siret(1)));
        (await maison.Lire(db => db.Set<Contact>().SingleAsync())).ShouldSatisfyAllConditions(c => c.EntrepriseId.ShouldBe(grande), c => c.Principal.ShouldBeFalse());
        (await maison.Lire(db => db.Set<Contrat>().SingleAsync(c => c.Id == contrat))).ShouldSatisfyAllConditions(
            c => c.EtablissementId.ShouldBe(lieu), c => c.Debut.ShouldBe(new DateOnly(2021, 5, 1)), c => c.Fin.ShouldBeNull());
        var recits = (await maison.Tous<EvenementEntreprise>()).Where(e => e.Genre == GenreEvenementEntreprise.Fusion).ToDictionary(e => e.EntrepriseId);
        recits[petite].Detail.ShouldBe("Absorbée par «\u00A0Grande\u00A0», qui reprend 1\u00A0établissement.");
        recits[grande].Detail.ShouldBe("Absorbe «\u00A0Petite\u00A0» (adhérent 00001) et reprend 1\u00A0établissement.");
        maison.Annonces.ShouldHaveSingleItem().Etablissements.ShouldBe([lieu]);
    }

    [Fact]
    public async Task Fusionner_CompteDeTouteLAbsorbee_NeVoitQueSesLieux()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var (petite, grande) = (await maison.AdherentAsync("Petite"), await maison.AdherentAsync("Grande"));
        var lieu = (await maison.LieuAsync(petite)).Id;
        var compte = await maison.CompteAsync("rh");
        var mandat = await maison.MandatAsync(compte, petite);

        await FusionnerAsync(maison, new(petite, grande, Le, Sirets()));

        var mandats = await maison.Tous<Mandat>();
        mandats.Single(m => m.Id == mandat).Au.ShouldBe(new DateOnly(2025, 12, 31));
        mandats.Single(m => m.Id != mandat).ShouldSatisfyAllConditions(
            m => m.CompteId.ShouldBe(compte), m => m.EntrepriseId.ShouldBe(grande), m => m.EtablissementId.ShouldBe(lieu), m => m.Du.ShouldBe(Le), m => m.Au.ShouldBeNull());
    }

    [Fact]
    public async Task Fusionner_SiretDUneAutreEntreprise_RefuseSurSonLieu()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var (petite, grande) = (await maison.AdherentAsync("Petite", 1), await maison.AdherentAsync("Grande", 2));
        var lieu = (await maison.LieuAsync(petite)).Id;

        var resultat = await FusionnerAsync(maison, new(petite, grande, Le, Sirets(lieu, Numeros.Siret(3))));

        (resultat.Refus.Code, resultat.Refus.Champ).ShouldBe(("siret.autre-siren", FusionnerEntreprises.ChampSiret(lieu)));
    }

    [Fact]
    public async Task Fusionner_MemeSiretPourDeuxLieux_Refuse()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var (petite, grande) = (await maison.AdherentAsync("Petite", 1), await maison.AdherentAsync("Grande", 2));
        var lieux = new[] { (await maison.LieuAsync(petite)).Id, await maison.EtablissementAsync(petite, "Second") };

        var resultat = await FusionnerAsync(maison, new(petite, grande, Le, lieux.ToDictionary(l => l, _ => (string?)Numeros.Siret(2, 7))));

        resultat.Refus.Code.ShouldBe("siret.deja");
    }

    [Fact]
    public async Task Fusionner_DatesEtPartiesImpossibles_Refuse()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var (petite, grande) = (await maison.AdherentAsync("Petite"), await maison.AdherentAsync("Grande"));

        (await FusionnerAsync(maison, new(petite, petite, Le, Sirets()))).Refus.Code.ShouldBe("fusion.meme");
        (await FusionnerAsync(maison, new(petite, null, Le, Sirets()))).Refus.Code.ShouldBe("fusion.absorbante");
        (await FusionnerAsync(maison, new(petite, grande, null, Sirets()))).Refus.Code.ShouldBe("date.vide");
        (await FusionnerAsync(maison, new(petite, grande, MaisonDeTest.Aujourdhui.AddDays(1), Sirets()))).Refus.Code.ShouldBe("date.future");
        (await FusionnerAsync(maison, new(petite, grande, new DateOnly(2019, 12, 31), Sirets()))).Refus.Code.ShouldBe("fusion.dates");
        (await FusionnerAsync(maison, new(petite, grande, Le, Sirets()))).EstSucces.ShouldBeTrue();
        (await FusionnerAsync(maison, new(petite, grande, Le, Sirets()))).Refus.Code.ShouldBe("entreprise.fusionnee");
    }

    private static Dictionary<Id<Etablissement>, string?> Sirets() => [];

    private static Dictionary<Id<Etablissement>, string?> Sirets(Id<Etablissement> lieu, string siret) => new() { [lieu] = siret };

    private static Task<Resultat<Id<Entreprise>>> FusionnerAsync(MaisonDeTest maison, FusionnerEntreprises.Demande demande) =>
        maison.Faire<FusionnerEntreprises, Resultat<Id<Entreprise>>>(c => c.FaireAsync(demande));
}
