using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Contacts;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Adherents.Tests.Etablissements;

public sealed class RepriseTests
{
    private static readonly DateOnly Le = new(2026, 1, 1);

    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Reprendre_UnLieu_LesGensSuiventEtLAncienEmployeurNeVoitPlusRien(Moteur moteur)
    {
        await using var maison = await MaisonDeTest.OuvrirAsync(moteur);
        var (cedant, repreneur) = (await maison.AdherentAsync("Cédant", 1), await maison.AdherentAsync("Repreneur", 2));
        var lieu = (await maison.LieuAsync(cedant)).Id;
        var contrat = await maison.ContratAsync(lieu);
        await maison.MandatAsync(await maison.CompteAsync("site"), cedant, lieu);
        await maison.Faire<EnregistrerContact, Resultat<Id<Contact>>>(c => c.FaireAsync(new(cedant, null, new SaisieContact("Roy", null, null, null, "0232000000"), lieu, true)));

        (await ReprendreAsync(maison, new(lieu, repreneur, Le, Numeros.Siret(2, 4)))).EstSucces.ShouldBeTrue();

        (await maison.Lire(db => db.Set<Etablissement>().SingleAsync(t => t.Id == lieu))).ShouldSatisfyAllConditions(
            t => t.EntrepriseId.ShouldBe(repreneur), t => t.Siret.ShouldBe(Numeros.Siret(2, 4)), t => t.AnciensSirets.ShouldBe(Numeros.Siret(1)), t => t.FermeLe.ShouldBeNull());
        (await maison.Lire(db => db.Set<Contrat>().SingleAsync(c => c.Id == contrat))).Fin.ShouldBeNull();
        (await maison.Lire(db => db.Set<Mandat>().SingleAsync())).Au.ShouldBe(Le.AddDays(-1));
        (await maison.Lire(db => db.Set<Contact>().SingleAsync())).EntrepriseId.ShouldBe(repreneur);
        var recits = (await maison.Tous<EvenementEntreprise>()).Where(e => e.Genre == GenreEvenementEntreprise.RepriseEtablissement).ToDictionary(e => e.EntrepriseId);
        recits[cedant].Detail.ShouldStartWith("L’établissement «\u00A0Cédant\u00A0» est repris par «\u00A0Repreneur\u00A0»");
        recits[repreneur].AutreId.ShouldBe(cedant);
        maison.Annonces.ShouldHaveSingleItem().Etablissements.ShouldBe([lieu]);
    }

    [Fact]
    public async Task Reprendre_Impossible_DitPourquoi()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var (cedant, repreneur) = (await maison.AdherentAsync("Cédant", 1), await maison.AdherentAsync("Repreneur", 2));
        var lieu = (await maison.LieuAsync(cedant)).Id;
        var radiee = await maison.AdherentAsync("Radiée", 3);
        await maison.Faire<RadierEntreprise, Resultat<Id<Entreprise>>>(c => c.FaireAsync(new(radiee, new DateOnly(2025, 12, 31), "x")));

        (await ReprendreAsync(maison, new(lieu, cedant, Le, null))).Refus.Code.ShouldBe("reprise.meme");
        (await ReprendreAsync(maison, new(lieu, null, Le, null))).Refus.Code.ShouldBe("reprise.repreneur");
        (await ReprendreAsync(maison, new(lieu, radiee, Le, null))).Refus.Code.ShouldBe("entreprise.radiee");
        (await ReprendreAsync(maison, new(lieu, repreneur, MaisonDeTest.Janvier, null))).Refus.Code.ShouldBe("etablissement.dates");
        (await ReprendreAsync(maison, new(lieu, repreneur, Le, Numeros.Siret(1, 9)))).Refus.ShouldSatisfyAllConditions(r => r.Code.ShouldBe("siret.autre-siren"), r => r.Champ.ShouldBe("Siret"));
    }

    [Fact]
    public async Task Reprendre_SansNouveauSiret_GardeLAncien()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var (cedant, repreneur) = (await maison.AdherentAsync("Cédant", 1), await maison.AdherentAsync("Repreneur", 2));
        var lieu = (await maison.LieuAsync(cedant)).Id;

        await ReprendreAsync(maison, new(lieu, repreneur, Le, " "));

        (await maison.Lire(db => db.Set<Etablissement>().SingleAsync(t => t.Id == lieu))).Siret.ShouldBe(Numeros.Siret(1));
    }

    private static Task<Resultat<Id<Etablissement>>> ReprendreAsync(MaisonDeTest maison, ReprendreEtablissement.Demande demande) =>
        maison.Faire<ReprendreEtablissement, Resultat<Id<Etablissement>>>(c => c.FaireAsync(demande));
}
