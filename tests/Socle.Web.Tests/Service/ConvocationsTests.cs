using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Technique.Acces;
using Socle.Technique.Documents;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service;

/// <summary>Messages leave when a test says so.</summary>
public sealed class ConvocationsSqlite : SocleSqlite
{
    protected override void Ajouter(IServiceCollection services) => services.AddSingleton(ConvocationsTests.AMaMain);
}

public sealed class ConvocationsPostgresql : SoclePostgresql
{
    protected override void Ajouter(IServiceCollection services) => services.AddSingleton(ConvocationsTests.AMaMain);
}

/// <summary>Convoking on screen, from the count to the list, the texts and the letters.</summary>
public abstract class ConvocationsTests(SocleDeTest socle)
{
    internal static ServiceEmetteur AMaMain { get; } = new("Service de prévention d’essai", "https://socle.exemple.fr", 2, Automatique: false);

    [Fact]
    public async Task Preparer_UnePeriode_ComptePuisMetEnFilePuisLaListeLeDit()
    {
        var jeu = await JeuConvocations.OuvrirAsync(socle);
        var rendezVous = await jeu.RendezVousAsync(JeuConvocations.Nom("Periode"));
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);

        var page = await assistant.AllerAsync($"/convocations/preparer?du=2026-03-17&au=2026-03-17&centre={jeu.Vacation.CentreId}");
        page.Phrases().ShouldContain("2 messages pour 1 rendez-vous");
        page.Phrases().ShouldContain("1 à des salariés, par courriel");
        var liste = await page.EnvoyerAsync("main form[method=post]");
        liste.Adresse.ShouldBe("/convocations");
        liste.Phrases().ShouldContain("2 messages préparés");
        (await assistant.AllerAsync($"/convocations?vue=a-envoyer&centre={jeu.Vacation.CentreId}")).Lignes().Count.ShouldBe(2);
        await jeu.EnvoyerAsync();

        var envoyees = await assistant.AllerAsync($"/convocations?vue=envoyees&centre={jeu.Vacation.CentreId}");
        envoyees.Lignes().Count.ShouldBe(2);
        envoyees.Phrases().ShouldContain("mardi 17 mars 2026, 9 h");
        (await jeu.LireAsync(rendezVous.Id)).Etat.ShouldBe(EtatRendezVous.Convoque);
        (await assistant.AllerAsync($"/convocations?vue=sans-reponse&centre={jeu.Vacation.CentreId}")).Lignes().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Liste_SansAdresse_DitQuoiFaireEtSeRetire()
    {
        var jeu = await JeuConvocations.OuvrirAsync(socle);
        var rendezVous = await jeu.RendezVousAsync(JeuConvocations.Nom("Secret"), courriel: null, contrat: false);
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        await (await assistant.AllerAsync($"/convocations/preparer?rdv={rendezVous.Id}")).EnvoyerAsync("main form[method=post]");
        var adresse = $"/convocations?vue=a-reprendre&centre={jeu.Vacation.CentreId}";

        var liste = await assistant.AllerAsync(adresse);
        liste.Lignes().Count.ShouldBe(1);
        liste.Phrases().ShouldContain("Aucune adresse connue : complétez la fiche et renvoyez, ou téléphonez.");
        var ids = liste.Document.QuerySelector("input[name=ids]")!.GetAttribute("value")!;
        (await liste.EnvoyerAsync("#liste form[method=post]", null, ("acte", "Retirer"))).Annonces.ShouldContain("Cochez d’abord");
        (await liste.EnvoyerAsync("#liste form[method=post]", new Dictionary<string, string> { ["ids"] = ids }, ("acte", "EnLettre"))).Annonces.ShouldContain("Rien n’a changé", Case.Sensitive, "no letter about it goes to the place of work");
        var apres = await liste.EnvoyerAsync("#liste form[method=post]", new Dictionary<string, string> { ["tous"] = "oui" }, ("acte", "Retirer"));

        apres.Phrases().ShouldContain("1 message changé");
        (await assistant.AllerAsync(adresse)).Lignes().ShouldBeEmpty();
    }

    [Fact]
    public async Task Liste_ChangementProche_EstAPrevenirAvecLeTelephonePuisEnSort()
    {
        var jeu = await JeuConvocations.OuvrirAsync(socle);
        var rendezVous = await jeu.RendezVousAsync(JeuConvocations.Nom("Proche"), courriel: null);
        await socle.EcrireAsync(async e =>
        {
            (await e.Db.Set<Socle.Travailleurs.Personnes.Travailleur>().SingleAsync(t => t.Id == rendezVous.TravailleurId)).Telephone = "+33612345678";
            return Socle.Noyau.Resultat.De(true);
        });
        (await socle.DansAsync(s => s.GetRequiredService<PreparerConvocations>().ExecuterAsync(new(null, null, true, false, RendezVous: rendezVous.Id)))).EstSucces.ShouldBeTrue();
        await socle.EcrireAsync(async e =>
        {
            await e.Db.Set<Convocation>().Where(c => c.TravailleurId == rendezVous.TravailleurId).ExecuteUpdateAsync(c => c.SetProperty(x => x.AAppeler, true));
            return Socle.Noyau.Resultat.De(true);
        });
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var adresse = $"/convocations?vue=a-prevenir&centre={jeu.Vacation.CentreId}";

        var liste = await assistant.AllerAsync(adresse);
        liste.Lignes().ShouldHaveSingleItem();
        liste.Phrases().ShouldContain("06 12 34 56 78");
        liste.Phrases().ShouldContain("appelez la personne, puis notez-la prévenue");
        (await liste.EnvoyerAsync("#liste form[method=post]", new Dictionary<string, string> { ["tous"] = "oui" }, ("acte", "Prevenu"))).Phrases().ShouldContain("1 message changé");

        (await assistant.AllerAsync(adresse)).Lignes().ShouldBeEmpty();
    }

    [Fact]
    public async Task Lettres_DUnSalarieSansCourriel_SImprimentPuisSontRemises()
    {
        var jeu = await JeuConvocations.OuvrirAsync(socle);
        var nom = JeuConvocations.Nom("Lettre");
        var rendezVous = await jeu.RendezVousAsync(nom, courriel: null);
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        await (await assistant.AllerAsync($"/convocations/preparer?rdv={rendezVous.Id}&a=Travailleurs")).EnvoyerAsync("main form[method=post]");

        var papier = await assistant.AllerAsync("/convocations/lettres/papier");
        papier.Texte.ShouldContain(nom);
        PageDeFormulaire.Plat(papier.Document.Body!.TextContent).ShouldContain("mardi 17 mars 2026 à 9 h");
        papier.Texte.ShouldNotContain("/rdv/");
        if (socle.Services.GetRequiredService<ImprimerPdf>().Possible)
        {
            using var pdf = await assistant.DemanderAsync(HttpMethod.Get, "/convocations/lettres/papier?pdf=oui");
            var octets = await pdf.Content.ReadAsByteArrayAsync();
            pdf.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
            octets.AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
            System.Text.Encoding.Latin1.GetString(octets).ShouldContain("/Font", Case.Sensitive, "text, not a picture of it");
        }
        var remises = await (await assistant.AllerAsync("/convocations/lettres")).EnvoyerAsync("main form[method=post]");
        remises.Annonces.ShouldContain("notée");

        (await (assistant.AllerAsync("/convocations/lettres/papier"))).Texte.ShouldNotContain(nom);
        await jeu.EnvoyerAsync();
        (await jeu.LireAsync(rendezVous.Id)).Etat.ShouldBe(EtatRendezVous.Convoque);
    }

    [Fact]
    public async Task Texte_ChampInconnuPuisApercuPuisEnregistre_RevientAuTexteDOrigine()
    {
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        const string adresse = "/convocations/modeles/employeur/rappel/courriel";
        var page = await assistant.AllerAsync(adresse);
        page.Phrases().ShouldContain("Camille Exemple");

        (await page.RemplirAsync(("Entree.Corps", "Bonjour {prenom}"))).DevraitRefuser("Entree.Corps", "Bonjour {prenom}");
        var apercu = await page.EnvoyerAsync(PageDeFormulaire.Formulaire, new Dictionary<string, string> { ["Entree.Corps"] = "À noter : {salaries}" }, ("etape", "apercu"));
        apercu.Phrases().ShouldContain("À noter : – Camille Exemple");
        (await apercu.RemplirAsync()).Annonces.ShouldContain("Le texte est enregistré");
        (await assistant.AllerAsync("/convocations/modeles")).Phrases().ShouldContain("écrit par le service");
        (await (await assistant.AllerAsync(adresse)).EnvoyerAsync("form[action*='handler=Revenir']")).Annonces.ShouldContain("Le texte d’origine est revenu");
        (await assistant.DemanderAsync(HttpMethod.Get, "/convocations/modeles/employeur/rappel/sms")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Reglages_HorsLimites_SontRefusesACoteDuChamp()
    {
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var page = await assistant.AllerAsync("/convocations/reglages");

        (await page.RemplirAsync(("Entree.Rappels", "90"))).DevraitRefuser("Entree.Rappels", "90");
        (await page.RemplirAsync(("Entree.Rappels", "10 3"))).Annonces.ShouldContain("Les réglages sont enregistrés");
        (await assistant.AllerAsync("/convocations/reglages")).Valeur("Entree.Rappels").ShouldBe("10 3");
    }

    [Theory, InlineData("csv"), InlineData("xlsx")]
    public async Task Exporter_LaListe_PartEntiere(string format)
    {
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);

        using var reponse = await assistant.DemanderAsync(HttpMethod.Get, $"/convocations?export={format}");

        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await reponse.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(10);
    }
}

public sealed class ConvocationsSqliteTests(ConvocationsSqlite socle) : ConvocationsTests(socle), IClassFixture<ConvocationsSqlite>;

public sealed class ConvocationsPostgresqlTests(ConvocationsPostgresql socle) : ConvocationsTests(socle), IClassFixture<ConvocationsPostgresql>;
