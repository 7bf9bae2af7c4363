using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Suivi.EspaceSalarie.Activation;
using Socle.Technique.Acces;
using Socle.Technique.Documents;
using Socle.Technique.Traces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.EspaceSalarie;

/// <summary>From the code given at the counter to the worker's own space, and everything that must not open it.</summary>
public abstract class ActivationTests(SocleDeTest socle)
{
    [Fact]
    public async Task Activer_CodeRemisEnMainPropre_OuvreLEspaceEtLIdentiteEstVue()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        using var accueil = await socle.EnTantQueAsync(Role.Assistant);
        var donne = await (await accueil.AllerAsync($"/travailleurs/{rdv.TravailleurId}/espace")).EnvoyerAsync("form[action*='Remettre']");
        var code = donne.Document.QuerySelectorAll("strong").Select(e => e.TextContent).Single(t => t.Length == 19);
        var lettre = await donne.EnvoyerAsync("form[action$='/espace/lettre']");
        lettre.Texte.ShouldContain(code);
        await LettreEnPdfAsync(accueil, donne, code);
        var adresse = MondeSalarie.Adresse();
        using var salarie = socle.Visiteur();

        var suite = await monde.CommencerAsync(salarie, code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), adresse);
        var espace = await MondeSalarie.TerminerAsync(suite, await monde.ConfirmationAsync(adresse));

        espace.Adresse.ShouldBe("/salarie");
        espace.Texte.ShouldContain("Confirmer ou déplacer");
        (await salarie.AllerAsync("/salarie/documents")).Texte.ShouldContain("Aucun document pour l’instant");
        (await accueil.AllerAsync($"/travailleurs/{rdv.TravailleurId}/espace")).Texte.ShouldContain("identité vérifiée");
        using var plusTard = socle.Visiteur();
        (await (await plusTard.AllerAsync("/connexion")).EnvoyerAsync("#connexion", new Dictionary<string, string> { ["Identifiant"] = adresse, ["MotDePasse"] = MondeSalarie.MotDePasse }))
            .Adresse.ShouldBe("/salarie");
    }

    /// <summary>The same letter as a file, or the page with the reason; the code stands in no address and in no file's name.</summary>
    private async Task LettreEnPdfAsync(Navigateur accueil, PageLue donne, string code)
    {
        var formulaire = donne.Document.QuerySelector("form[action$='/espace/lettre']")!;
        var scelle = formulaire.QuerySelector("input[name=code]")!.GetAttribute("value")!;
        using var reponse = await accueil.DemanderAsync(HttpMethod.Post, formulaire.GetAttribute("action")!, new FormUrlEncodedContent([new("code", scelle), new("pdf", "oui"), new("__RequestVerificationToken", donne.Jeton)]));
        if (socle.Services.GetRequiredService<ImprimerPdf>().Possible)
        {
            (reponse.Content.Headers.ContentType!.MediaType, reponse.Content.Headers.ContentDisposition!.FileName).ShouldBe(("application/pdf", "lettre-espace-salarie.pdf"));
            (await reponse.Content.ReadAsByteArrayAsync()).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        }
        else
        {
            (await reponse.Content.ReadAsStringAsync()).ShouldContain("Aucun navigateur n’est installé sur le serveur");
        }
        reponse.Headers.CacheControl!.NoStore.ShouldBeTrue();
        scelle.ShouldNotContain(code);
        (await socle.LireAsync(db => db.Set<EvenementAudit>().AnyAsync(e => e.Changements != null && e.Changements.Contains(code)))).ShouldBeFalse();
    }

    [Fact]
    public async Task Lettre_CodeIllisible_RamenePlutotQueDeDireLeCode()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        using var accueil = await socle.EnTantQueAsync(Role.Assistant);
        var page = await accueil.AllerAsync($"/travailleurs/{rdv.TravailleurId}/espace");

        var reponse = await accueil.SuivreAsync(await accueil.DemanderAsync(HttpMethod.Post, $"/travailleurs/{rdv.TravailleurId}/espace/lettre", new FormUrlEncodedContent(
            [new("code", "abc"), new("pdf", "oui"), new("__RequestVerificationToken", page.Jeton)])), "/");

        reponse.Annonces.ShouldContain("n’est plus lisible");
    }

    [Fact]
    public async Task Activer_CodeInconnuDateFausseOuCodeServi_MemePageMemesLignesAucunMessage()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var (rdv, autre) = (await monde.AttenduAsync(), await monde.AttenduAsync());
        var (code, servi) = (await monde.CodeAsync(rdv.TravailleurId), await monde.CodeAsync(autre.TravailleurId));
        using var ouvre = socle.Visiteur();
        var sien = MondeSalarie.Adresse();
        await MondeSalarie.TerminerAsync(await monde.CommencerAsync(ouvre, servi, sien), await monde.ConfirmationAsync(sien));
        var pages = new List<(string Texte, int Lignes)>();

        foreach (var (essaye, naissance) in new[] { (code, MondeSalarie.Naissance), ("0000-0000-0000-0000", MondeSalarie.Naissance), (code, new DateOnly(1990, 5, 13)), (servi, MondeSalarie.Naissance), ("bonjour", MondeSalarie.Naissance) })
        {
            using var navigateur = socle.Visiteur();
            var adresse = MondeSalarie.Adresse();
            var avant = await socle.LireAsync(db => db.Set<EvenementAudit>().CountAsync()) + await socle.LireAsync(db => db.Set<EssaiActivation>().CountAsync());
            var page = await monde.CommencerAsync(navigateur, essaye, adresse, naissance);
            var apres = await socle.LireAsync(db => db.Set<EvenementAudit>().CountAsync()) + await socle.LireAsync(db => db.Set<EssaiActivation>().CountAsync());
            pages.Add((page.Document.QuerySelector("main")!.TextContent, apres - avant));
            (await monde.CourrielsAsync(adresse)).Count.ShouldBe(pages.Count == 1 ? 1 : 0);
        }

        pages.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Activer_CodeRejoueOuRemplace_NOuvreRien()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        var ancien = await monde.CodeAsync(rdv.TravailleurId);
        var code = await monde.CodeAsync(rdv.TravailleurId);
        var adresse = MondeSalarie.Adresse();
        using var salarie = socle.Visiteur();
        var page = await monde.CommencerAsync(salarie, code, adresse);
        var confirmation = await monde.ConfirmationAsync(adresse);
        using var voleur = socle.Visiteur();
        var sonAdresse = MondeSalarie.Adresse();

        await monde.CommencerAsync(voleur, ancien, sonAdresse);
        (await monde.CourrielsAsync(sonAdresse)).ShouldBeEmpty("a new code kills the former");
        (await MondeSalarie.TerminerAsync(page, confirmation)).Adresse.ShouldBe("/salarie");
        await monde.CommencerAsync(voleur, code, sonAdresse);

        (await monde.CourrielsAsync(sonAdresse)).ShouldBeEmpty("it serves once");
        (await socle.LireAsync(db => db.Set<CompteTravailleur>().CountAsync(c => c.TravailleurId == rdv.TravailleurId))).ShouldBe(1);
    }

    [Fact]
    public async Task Activer_DeuxEssaisDuMemeCode_LeSecondTrouveLeCodeDepense()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        var code = await monde.CodeAsync(rdv.TravailleurId);
        var (une, autre) = (MondeSalarie.Adresse(), MondeSalarie.Adresse());
        using var premier = socle.Visiteur();
        using var second = socle.Visiteur();
        var (page, pageDuSecond) = (await monde.CommencerAsync(premier, code, une), await monde.CommencerAsync(second, code, autre));

        (await MondeSalarie.TerminerAsync(page, await monde.ConfirmationAsync(une))).Adresse.ShouldBe("/salarie");
        var refusee = await MondeSalarie.TerminerAsync(pageDuSecond, await monde.ConfirmationAsync(autre));

        refusee.Annonces.ShouldContain("Ce code n’est pas le bon");
        (await second.AllerAsync("/salarie")).Adresse.ShouldStartWith("/connexion");
    }

    [Theory, InlineData(-1, true), InlineData(0, false), InlineData(1, false)]
    public async Task Activer_LeTrentiemeJour_ExpireALaSeconde(int secondes, bool vaut)
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        var (code, avant) = (await monde.CodeAsync(rdv.TravailleurId), socle.Horloge.Maintenant);
        var adresse = MondeSalarie.Adresse();
        using var salarie = socle.Visiteur();
        socle.Horloge.Maintenant = avant + CodeActivation.Duree + TimeSpan.FromSeconds(secondes);
        try
        {
            await monde.CommencerAsync(salarie, code, adresse);

            (await monde.CourrielsAsync(adresse)).Count.ShouldBe(vaut ? 1 : 0);
        }
        finally
        {
            socle.Horloge.Maintenant = avant;
        }
    }

    [Fact]
    public async Task Confirmer_CinqMauvaisCodes_LeBonNeVautPlus()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        var adresse = MondeSalarie.Adresse();
        using var salarie = socle.Visiteur();
        var page = await monde.CommencerAsync(salarie, await monde.CodeAsync(rdv.TravailleurId), adresse);
        var bon = await monde.ConfirmationAsync(adresse);
        for (var essai = 0; essai < EssaiActivation.EssaisAuPlus; essai++)
        {
            (await MondeSalarie.TerminerAsync(page, bon == "000000" ? "000001" : "000000")).Annonces.ShouldContain("pas le bon");
        }

        (await MondeSalarie.TerminerAsync(page, bon)).Annonces.ShouldContain("pas le bon");
    }

    [Fact]
    public async Task CodePresenteDixFois_MemeJuste_NeVautPlus()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        var code = await monde.CodeAsync(rdv.TravailleurId);
        using var curieux = socle.Visiteur();
        for (var essai = 0; essai < CodeActivation.EssaisAuPlus; essai++)
        {
            await monde.CommencerAsync(curieux, code, MondeSalarie.Adresse(), new DateOnly(1990, 1, 1 + essai));
        }
        var adresse = MondeSalarie.Adresse();

        await monde.CommencerAsync(curieux, code, adresse);

        (await monde.CourrielsAsync(adresse)).ShouldBeEmpty();
    }

    [Fact]
    public async Task CodeEnvoye_RienDeMedicalAvantQuOnAitVuLaPiece()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        var copie = await monde.DocumentAsync(rdv.TravailleurId, "contenu du document");
        var adresse = MondeSalarie.Adresse();
        using var accueil = await socle.EnTantQueAsync(Role.Infirmier);
        await (await accueil.AllerAsync($"/travailleurs/{rdv.TravailleurId}/espace")).EnvoyerAsync("form[action*='Envoyer']", new Dictionary<string, string> { ["Entree.Adresse"] = adresse });
        await monde.EnvoisPartisAsync();
        var code = (await monde.CourrielsAsync(adresse)).Single().Split("est ")[1][..19];
        var sienne = MondeSalarie.Adresse();
        using var salarie = socle.Visiteur();
        await MondeSalarie.TerminerAsync(await monde.CommencerAsync(salarie, code, sienne), await monde.ConfirmationAsync(sienne));

        foreach (var page in new[] { "/salarie/documents", "/salarie/dossier", "/salarie/acces" })
        {
            (await salarie.AllerAsync(page)).Texte.ShouldContain("Faites d’abord vérifier votre identité", customMessage: page);
        }
        var jeton = (await salarie.AllerAsync("/salarie/avis")).Jeton;
        using var forcee = await salarie.PosterAsync("/salarie/documents", [new("__RequestVerificationToken", jeton), new("id", $"{copie.Id}")]);
        forcee.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await (await accueil.AllerAsync($"/travailleurs/{rdv.TravailleurId}/espace")).EnvoyerAsync("form[action*='Identite']");

        (await salarie.AllerAsync("/salarie/documents")).Texte.ShouldContain("Attestation de suivi");
    }

    [Fact]
    public async Task NouveauCode_CompteDejaOuvert_RedonneUnAccesEtFermeLesSessions()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        using var ancienne = await monde.AvecAsync(rdv.TravailleurId);
        (await ancienne.AllerAsync("/salarie")).Adresse.ShouldBe("/salarie");
        var adresse = MondeSalarie.Adresse();
        using var nouvelle = socle.Visiteur();

        await MondeSalarie.TerminerAsync(await monde.CommencerAsync(nouvelle, await monde.CodeAsync(rdv.TravailleurId), adresse), await monde.ConfirmationAsync(adresse));

        (await nouvelle.AllerAsync("/salarie")).Adresse.ShouldBe("/salarie");
        (await ancienne.AllerAsync("/salarie")).Adresse.ShouldStartWith("/connexion");
        (await socle.LireAsync(db => db.Set<CompteTravailleur>().CountAsync(c => c.TravailleurId == rdv.TravailleurId))).ShouldBe(1);
    }

    [Fact]
    public async Task Fermer_LesSessionsFinissentEtUnCodeRouvre()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        using var salarie = await monde.AvecAsync(rdv.TravailleurId);
        using var accueil = await socle.EnTantQueAsync(Role.Assistant);

        await (await accueil.AllerAsync($"/travailleurs/{rdv.TravailleurId}/espace")).EnvoyerAsync("form[action*='Fermer']");

        (await salarie.AllerAsync("/salarie")).Adresse.ShouldStartWith("/connexion");
        var adresse = MondeSalarie.Adresse();
        using var revenu = socle.Visiteur();
        (await MondeSalarie.TerminerAsync(await monde.CommencerAsync(revenu, await monde.CodeAsync(rdv.TravailleurId), adresse), await monde.ConfirmationAsync(adresse))).Adresse.ShouldBe("/salarie");
    }

    [Theory]
    [InlineData("pas-une-adresse", "adresse électronique ou un numéro de mobile"), InlineData("0232123456", "adresse électronique ou un numéro de mobile")]
    public async Task Activer_AdresseQuiNeRecoitRien_EstRefusee(string adresse, string phrase)
    {
        using var visiteur = socle.Visiteur();

        var page = await (await visiteur.AllerAsync("/activer")).EnvoyerAsync("form.formulaire", new Dictionary<string, string>
        {
            ["Entree.Code"] = "0000-0000-0000-0000",
            ["Entree.Naissance"] = "1990-05-12",
            ["Entree.Adresse"] = adresse,
        });

        page.Annonces.ShouldContain(phrase);
    }

    [Fact]
    public async Task Compte_PersonneFusionnee_SuitLaFicheGardee()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var (garde, absorbe) = (await monde.AttenduAsync(), await monde.AttenduAsync());
        using var salarie = await monde.AvecAsync(absorbe.TravailleurId);
        var fusion = await socle.DansAsync(s => s.GetRequiredService<Socle.Travailleurs.Personnes.Doublons.FusionnerTravailleurs>()
            .ExecuterAsync(new() { Conserve = garde.TravailleurId, Absorbe = absorbe.TravailleurId, Motif = "même personne" }));
        fusion.EstSucces.ShouldBeTrue(fusion.ToString());

        var page = await salarie.AllerAsync("/salarie/rendez-vous");

        page.Document.QuerySelectorAll("form[action*='Confirmer']").Length.ShouldBe(2, "both entries' appointments are theirs");
    }
}

public sealed class ActivationSqliteTests(SalarieSqlite socle) : ActivationTests(socle), IClassFixture<SalarieSqlite>;

public sealed class ActivationPostgresqlTests(SalariePostgresql socle) : ActivationTests(socle), IClassFixture<SalariePostgresql>;
