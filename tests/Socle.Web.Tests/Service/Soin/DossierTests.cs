using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service.Soin;

/// <summary>The file on screen: written, corrected, withdrawn, refused, opened all the same.</summary>
public abstract class DossierTests(SocleDeTest socle)
{
    private const string TexteLibre = "Valeurs[Texte]";

    [Fact]
    public async Task Element_AjouteCorrigePuisRetire_GardeChaqueTexteEtSaRaison()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        using var medecin = await monde.AvecAsync(Role.Medecin);

        var dossier = await (await medecin.AllerAsync($"{monde.Racine}/ajouter/309")).RemplirAsync((TexteLibre, "tousse la nuit"));
        dossier.Adresse.ShouldBe(monde.Racine);
        dossier.Phrases().ShouldContain("tousse la nuit");
        var element = dossier.Document.QuerySelector("main a[href*='/element/']")!.GetAttribute("href")!;

        var sansRaison = await (await medecin.AllerAsync(element + "/corriger")).RemplirAsync((TexteLibre, "tousse le matin"));
        sansRaison.DevraitRefuser("Motif", "");
        sansRaison.Valeur(TexteLibre).ShouldBe("tousse le matin", "nothing typed is lost");
        var corrige = await sansRaison.RemplirAsync(("Motif", "il a précisé"));
        corrige.Phrases().ShouldContain("tousse le matin");
        corrige.Phrases().ShouldContain("tousse la nuit");
        corrige.Phrases().ShouldContain("il a précisé");

        var retire = await (await medecin.AllerAsync(element + "/retirer")).RemplirAsync(("Motif", "mauvais dossier"));
        retire.Adresse.ShouldBe(monde.Racine);
        retire.Phrases().ShouldNotContain("tousse");
        (await medecin.AllerAsync(element)).Phrases().ShouldContain("mauvais dossier");
        (await medecin.AllerAsync(element + "/corriger")).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Ajouter_ReponsesQuiManquentOuFausses_LesDitEtGardeTout()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        using var medecin = await monde.AvecAsync(Role.Medecin);

        var refuse = await (await medecin.AllerAsync($"{monde.Racine}/ajouter/201")).RemplirAsync(
            ("Valeurs[Employeur]", "Fonderie"), ("Valeurs[Debut]", "2010-05-02"), ("Valeurs[Fin]", "2010-13-45"));

        refuse.Erreur("Valeurs[Intitule]").ShouldNotBeNullOrEmpty();
        refuse.Erreur("Valeurs[Fin]").ShouldNotBeNullOrEmpty();
        refuse.Valeur("Valeurs[Employeur]").ShouldBe("Fonderie");
        var fini = await refuse.RemplirAsync(("Valeurs[Intitule]", "Mouleur"), ("Valeurs[Fin]", "2009-01-01"));
        fini.DevraitRefuser("Valeurs[Fin]", "2009-01-01");
        (await fini.RemplirAsync(("Valeurs[Fin]", "2015-01-01"))).Adresse.ShouldBe(monde.Racine);
        var parcours = await medecin.AllerAsync(monde.Racine + "/parcours");
        parcours.Phrases().ShouldContain("Mouleur");
        parcours.Phrases().ShouldContain("dit par le travailleur");
        parcours.Phrases().ShouldContain("déclaré par l’employeur");
        parcours.Document.QuerySelectorAll(".frise-dessin rect").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Corriger_ADeuxEnMemeTemps_LeSecondLitLePremierPuisRemplace()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        var element = await monde.EcrireAsync(new Observation("première"));
        using var medecin = await monde.AvecAsync(Role.Medecin);
        using var infirmier = await monde.AvecAsync(Role.Infirmier);
        var adresse = $"{monde.Racine}/element/{element}/corriger";
        var (un, deux) = (await medecin.AllerAsync(adresse), await infirmier.AllerAsync(adresse));

        await un.RemplirAsync((TexteLibre, "du médecin"), ("Motif", "précision"));
        var refuse = await deux.RemplirAsync((TexteLibre, "de l’infirmier"), ("Motif", "vu ensemble"));
        var fini = await refuse.RemplirAsync();

        refuse.Phrases().ShouldContain("du médecin");
        refuse.Valeur(TexteLibre).ShouldBe("de l’infirmier");
        fini.Phrases().ShouldContain("de l’infirmier");
        fini.Phrases().ShouldContain("du médecin");
    }

    [Fact]
    public async Task SansRelation_ExpliqueOuvreSurRaisonEtPrevientLeCoordonnateur()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        await monde.EcrireAsync(new Antecedent(NatureAntecedent.Allergie, null, "Latex", null, true));
        using var autre = await monde.AvecAsync(Role.Medecin, suit: false);
        using var coordonnateur = await socle.EnTantQueAsync(Role.MedecinCoordonnateur);

        var ferme = await autre.AllerAsync(monde.Racine);
        ferme.Statut.ShouldBe(HttpStatusCode.Forbidden);
        ferme.Phrases().ShouldContain("Vous ne suivez pas cette personne");
        ferme.Texte.ShouldNotContain("Latex");
        var court = await ferme.RemplirAsync(("Motif", "urgent"));
        court.Statut.ShouldBe(HttpStatusCode.Forbidden);
        court.Erreur("Motif").ShouldNotBeNullOrEmpty();
        court.Valeur("Motif").ShouldBe("urgent");
        var ouvert = await court.RemplirAsync(("Motif", "malaise en salle d’attente"));

        ouvert.Adresse.ShouldBe(monde.Racine);
        ouvert.Phrases().ShouldContain("Allergie : Latex");
        (await coordonnateur.AllerAsync("/soin/avis/compte")).Phrases().ShouldContain("accès exceptionnel");
        var liste = await coordonnateur.AllerAsync("/soin/avis");
        liste.Texte.ShouldNotContain("malaise");
        var avis = await coordonnateur.AllerAsync(liste.Document.QuerySelector("a.ligne")!.GetAttribute("href")!);
        avis.Phrases().ShouldContain("malaise en salle d’attente");
        (await avis.RemplirAsync()).Phrases().ShouldContain("lu par");
        (await monde.TracesAsync()).Select(t => (t.Action, t.Precision)).ShouldBe([
            (ActionDossier.Creation, null), (ActionDossier.Ecriture, null), (ActionDossier.Refus, "dossier.relation"), (ActionDossier.BrisDeGlace, null),
            (ActionDossier.Consultation, null), (ActionDossier.Avis, null), (ActionDossier.Avis, "lu")], ignoreOrder: false);
    }

    [Fact]
    public async Task Opposition_FermeALInfirmierSansRecours_PasAuMedecin()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        using var medecin = await monde.AvecAsync(Role.Medecin);
        using var infirmier = await monde.AvecAsync(Role.Infirmier);
        (await infirmier.AllerAsync(monde.Racine)).Statut.ShouldBe(HttpStatusCode.OK);

        var droits = await (await medecin.AllerAsync(monde.Racine + "/acces")).EnvoyerAsync("form.opposition-1");

        droits.Phrases().ShouldContain("s’y oppose depuis le");
        var ferme = await infirmier.AllerAsync(monde.Racine);
        ferme.Statut.ShouldBe(HttpStatusCode.Forbidden);
        ferme.Document.QuerySelector("form.formulaire").ShouldBeNull();
        (await medecin.AllerAsync(monde.Racine)).Phrases().ShouldContain("Le travailleur s’oppose");
        await droits.EnvoyerAsync("form.opposition-1");
        (await infirmier.AllerAsync(monde.Racine)).Statut.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Delegation_OuvreLIdentiteEtLesExpositionsSeules_PuisSeReprend()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        await monde.EcrireAsync(new Antecedent(NatureAntecedent.Allergie, null, "Latex", null, true));
        var compte = await monde.CompteAsync(Role.Assistant);
        using var assistant = await socle.EnTantQueAsync(compte);
        using var medecin = await monde.AvecAsync(Role.Medecin);
        var ferme = await assistant.AllerAsync(monde.Racine);
        ferme.Statut.ShouldBe(HttpStatusCode.Forbidden);
        ferme.Phrases().ShouldContain("Aucun médecin ne vous a délégué");

        var delegue = await (await medecin.AllerAsync("/soin/delegations-acces")).RemplirAsync(("Entree.Beneficiaire", compte.Id.ToString()), ("Entree.Ecriture", "true"));

        delegue.Phrases().ShouldContain("L’accès est délégué");
        var dossier = await assistant.AllerAsync(monde.Racine);
        dossier.Document.QuerySelectorAll("section[id^='bloc-']").Select(s => s.Id).ShouldBe(["bloc-1", "bloc-2"]);
        dossier.Texte.ShouldNotContain("Latex");
        (await assistant.AllerAsync(monde.Racine + "/acces")).Statut.ShouldBe(HttpStatusCode.Forbidden);
        (await assistant.AllerAsync(monde.Racine + "/ajouter/301")).Statut.ShouldBe(HttpStatusCode.Forbidden);
        (await assistant.AllerAsync(monde.Racine + "/ajouter/101")).Statut.ShouldBe(HttpStatusCode.OK);
        var ligne = (await medecin.AllerAsync("/soin/delegations-acces")).Document.QuerySelectorAll("tr").Single(r => r.TextContent.Contains(compte.NomAffiche));
        var reprise = ligne.QuerySelector("input[name='delegation']")!.GetAttribute("value");
        await (await medecin.AllerAsync("/soin/delegations-acces")).EnvoyerAsync($"form:has(input[value='{reprise}'])");
        (await assistant.AllerAsync(monde.Racine)).Statut.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task DossierDetruit_LeDitEtNOffreRien()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        await monde.EcrireAsync(new Observation("rien"));
        await monde.SoinAsync(null, async s =>
        {
            var db = s.GetRequiredService<DossierDb>();
            var dossier = (await monde.TracesAsync())[0].DossierId!.Value;
            return await s.GetRequiredService<EcrituresDossier>().Faire(null, new FaitTrace(ActionDossier.Purge, dossier, Blocs.Aucun), async _ =>
            {
                db.Remove(await db.Set<EnveloppeCle>().SingleAsync(e => e.DossierId == dossier));
                return Resultat.De(true);
            });
        });
        using var medecin = await monde.AvecAsync(Role.Medecin);

        var ferme = await medecin.AllerAsync(monde.Racine);

        ferme.Statut.ShouldBe(HttpStatusCode.Forbidden);
        ferme.Phrases().ShouldContain("a été détruit");
        ferme.Document.QuerySelector("form.formulaire").ShouldBeNull();
    }

    [Fact]
    public async Task Acces_ListeFiltreEtExporte_ChaqueLectureEstTracee()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        await monde.EcrireAsync(new InformationDelivree("Droits sur le dossier", "Fiche"));
        var infirmier = await monde.CompteAsync(Role.Infirmier);
        using (var navigateur = await socle.EnTantQueAsync(infirmier))
        {
            await navigateur.AllerAsync(monde.Racine);
        }
        using var medecin = await monde.AvecAsync(Role.Medecin);

        var acces = await medecin.AllerAsync(monde.Racine + "/acces");
        var filtre = await medecin.AllerAsync($"{monde.Racine}/acces?qui={infirmier.Id}&acte=2");
        var export = await medecin.AllerAsync($"{monde.Racine}/acces?export=csv");

        acces.Phrases().ShouldContain("Droits sur le dossier");
        filtre.Document.QuerySelectorAll("#liste tbody tr").Length.ShouldBe(1);
        export.Texte.ShouldContain(infirmier.NomAffiche);
        export.Texte.ShouldContain("Export");
        (await monde.TracesAsync()).Count(t => t.Action == ActionDossier.Export).ShouldBe(1);
    }

    [Fact]
    public async Task Saisie_PendantQueLeDossierSeFerme_EstRendue()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        using var infirmier = await monde.AvecAsync(Role.Infirmier);
        await monde.EcrireAsync(new Observation("rien"));
        var page = await infirmier.AllerAsync($"{monde.Racine}/ajouter/309");
        await monde.SOpposerAsync(GenreOpposition.ProfessionnelsSousAutorite);

        var ferme = await page.RemplirAsync((TexteLibre, "longue phrase tapée"));

        ferme.Statut.ShouldBe(HttpStatusCode.Forbidden);
        ferme.Phrases().ShouldContain("longue phrase tapée");
    }

    [Theory]
    [InlineData("/soin/dossier/zzzzzzz"), InlineData("/soin/dossier/pas-un-numero/acces"), InlineData("/soin/dossier/0/ajouter/309"), InlineData("/soin/dossier/zzzzzzz/element/zzzzzzz"), InlineData("/soin/avis/zzzzzzz")]
    public async Task Adresse_DePersonne_NExistePas(string adresse)
    {
        using var coordonnateur = await socle.EnTantQueAsync(Role.MedecinCoordonnateur);
        (await coordonnateur.AllerAsync(adresse)).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Ajouter_GenreInconnu_NExistePas()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        using var medecin = await monde.AvecAsync(Role.Medecin);
        (await medecin.AllerAsync($"{monde.Racine}/ajouter/999")).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await medecin.AllerAsync($"{monde.Racine}/element/zzzzzzz")).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task LiensVersLeDossier_SeulementPourQuiLOuvre()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        foreach (var (role, voit) in new[] { (Role.Infirmier, true), (Role.Direction, false), (Role.Administration, false) })
        {
            using var navigateur = await socle.EnTantQueAsync(role);
            var fiche = await navigateur.AllerAsync($"/travailleurs/{monde.Travailleur}");
            (fiche.Document.QuerySelector($"main a[href='{monde.Racine}']") is not null).ShouldBe(voit, role.ToString());
            (fiche.Document.QuerySelector("nav a[href='/soin']") is not null).ShouldBe(voit, role.ToString());
        }
    }
}

public sealed class DossierSqliteTests(SocleSqlite socle) : DossierTests(socle), IClassFixture<SocleSqlite>;

public sealed class DossierPostgresqlTests(SoclePostgresql socle) : DossierTests(socle), IClassFixture<SoclePostgresql>;
