using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Adherents.Tests.Etablissements;

public sealed class FermetureTests
{
    private static readonly DateOnly Le = new(2026, 2, 28);

    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Fermer_AvecSuccesseur_LesContratsOuvertsSuiventAvecLeursDates(Moteur moteur)
    {
        await using var maison = await MaisonDeTest.OuvrirAsync(moteur);
        var entreprise = await maison.AdherentAsync("Delorme");
        var ferme = (await maison.LieuAsync(entreprise)).Id;
        var successeur = await maison.EtablissementAsync(entreprise, "Évreux");
        var (ouvert, fini) = (await maison.ContratAsync(ferme), await maison.ContratAsync(ferme, Le));
        await maison.MandatAsync(await maison.CompteAsync("site"), entreprise, ferme);

        (await FermerAsync(maison, new(ferme, Le, successeur))).EstSucces.ShouldBeTrue();

        var contrats = (await maison.Tous<Contrat>()).ToDictionary(c => c.Id);
        contrats[ouvert].ShouldSatisfyAllConditions(c => c.EtablissementId.ShouldBe(successeur), c => c.Debut.ShouldBe(new DateOnly(2021, 5, 1)));
        contrats[fini].EtablissementId.ShouldBe(ferme);
        (await maison.Lire(db => db.Set<Etablissement>().SingleAsync(t => t.Id == ferme))).ShouldSatisfyAllConditions(
            t => t.FermeLe.ShouldBe(Le), t => t.SuccesseurId.ShouldBe(successeur));
        (await maison.Lire(db => db.Set<Mandat>().SingleAsync())).Au.ShouldBe(Le);
        (await maison.Tous<EvenementEntreprise>()).ShouldContain(e => e.Genre == GenreEvenementEntreprise.FermetureEtablissement
            && e.Detail.EndsWith("1\u00A0contrat passe à «\u00A0Évreux\u00A0», dates inchangées.", StringComparison.Ordinal));
        maison.Annonces.ShouldHaveSingleItem().Etablissements.ShouldBe([ferme, successeur]);
    }

    [Fact]
    public async Task Fermer_ContratsOuvertsSansSuccesseur_RefuseEtDitQuoiFaire()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var lieu = (await maison.LieuAsync(await maison.AdherentAsync("Delorme"))).Id;
        await maison.ContratAsync(lieu);
        await maison.ContratAsync(lieu, Le.AddDays(1));

        var resultat = await FermerAsync(maison, new(lieu, Le, null));

        (resultat.Refus.Code, resultat.Refus.Champ).ShouldBe(("etablissement.contrats", "SuccesseurId"));
        resultat.Refus.Phrase.ShouldStartWith("2\u00A0contrats courent encore après le 28/02/2026");
    }

    [Fact]
    public async Task Fermer_SansContratOuvert_SansSuccesseur_Ferme()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var entreprise = await maison.AdherentAsync("Delorme");
        var lieu = (await maison.LieuAsync(entreprise)).Id;
        await maison.ContratAsync(lieu, Le);

        (await FermerAsync(maison, new(lieu, Le, null))).EstSucces.ShouldBeTrue();
        (await FermerAsync(maison, new(lieu, Le, null))).Refus.Code.ShouldBe("etablissement.ferme");
    }

    [Fact]
    public async Task Fermer_Impossible_DitPourquoi()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var lieu = (await maison.LieuAsync(await maison.AdherentAsync("Delorme"))).Id;
        var ailleurs = (await maison.LieuAsync(await maison.AdherentAsync("Autre"))).Id;

        (await FermerAsync(maison, new(lieu, new DateOnly(2019, 12, 31), null))).Refus.Code.ShouldBe("etablissement.dates");
        (await FermerAsync(maison, new(lieu, MaisonDeTest.Aujourdhui.AddDays(1), null))).Refus.Code.ShouldBe("date.future");
        (await FermerAsync(maison, new(lieu, Le, ailleurs))).Refus.Code.ShouldBe("etablissement.successeur");
        (await FermerAsync(maison, new(lieu, Le, lieu))).Refus.Code.ShouldBe("etablissement.successeur");
        (await FermerAsync(maison, new(new(77), Le, null))).Refus.Code.ShouldBe("etablissement.introuvable");
    }

    private static Task<Resultat<Id<Etablissement>>> FermerAsync(MaisonDeTest maison, FermerEtablissement.Demande demande) =>
        maison.Faire<FermerEtablissement, Resultat<Id<Etablissement>>>(c => c.FaireAsync(demande));
}
