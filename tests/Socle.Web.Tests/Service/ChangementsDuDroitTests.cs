using System.Net;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.DeuxDates;
using Socle.Technique.Acces;
using Socle.Tests.Outils;
using Socle.Travailleurs.Contrats;

namespace Socle.Web.Tests.Service;

public sealed class ChangementsDuDroitSqliteTests(SocleSqlite socle) : ChangementsDuDroitTests(socle), IClassFixture<SocleSqlite>;

public sealed class ChangementsDuDroitPostgresqlTests(SoclePostgresql socle) : ChangementsDuDroitTests(socle), IClassFixture<SoclePostgresql>;

public abstract class ChangementsDuDroitTests(SocleDeTest socle)
{
    private const string Liste = "/droit/changements";
    private const string Article = "R. 4624-23 I 2°";

    [Fact]
    public async Task Comparer_ToutLeService_SeSuitPuisMontreLeRapport()
    {
        var jeu = new Jeu(socle);
        await jeu.EmbaucheAsync((await jeu.AdherentAsync("Toitures Lenoir")).Id, "Lenoir");
        using var direction = await socle.EnTantQueAsync(Role.Direction);

        var suivi = await (await direction.AllerAsync(Liste)).RemplirAsync(("Entree.Du", "2025-09-30"), ("Entree.Au", "2025-10-01"));
        var rapport = await direction.FiniAsync(suivi.Adresse);

        suivi.Statut.ShouldBe(HttpStatusCode.OK);
        rapport.Titre.ShouldBe("Ce qui change entre le 30/09/2025 et le 01/10/2025");
        rapport.Phrases().ShouldContain("Rien ne change");
        rapport.Document.QuerySelector("a[href*='export=']").ShouldBeNull("there is nothing to export");
        (await direction.AllerAsync(Liste)).Lignes().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Comparer_DeuxPersonnes_SuiventLeMemeRapport()
    {
        using var direction = await socle.EnTantQueAsync(Role.Direction);
        using var medecin = await socle.EnTantQueAsync(Role.Medecin);

        var un = await (await direction.AllerAsync(Liste)).RemplirAsync(("Entree.Du", "2024-01-31"), ("Entree.Au", "2024-02-01"));
        var deux = await (await medecin.AllerAsync(Liste)).RemplirAsync(("Entree.Du", "2024-01-31"), ("Entree.Au", "2024-02-01"));

        deux.Adresse.ShouldBe(un.Adresse);
        (await medecin.FiniAsync(un.Adresse)).Statut.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Rapport_EnCours_MontreSaBarreEtSeRetrouve()
    {
        var id = await PlacerAsync(new(2023, 5, 1), EtatComparaison.EnCours, $"{Environment.MachineName}-ailleurs/1/1");
        using var medecin = await socle.EnTantQueAsync(Role.Medecin);

        var page = await medecin.AllerAsync($"{Liste}/{id}");
        var export = await medecin.AllerAsync($"{Liste}/{id}?export=csv");
        var liste = await medecin.AllerAsync(Liste);

        var barre = page.Document.QuerySelector("#avancement").ShouldNotBeNull();
        barre.GetAttribute("hx-get").ShouldBe($"{Liste}/{id}");
        PageDeFormulaire.Plat(barre.TextContent).ShouldContain("50 %");
        page.Phrases().ShouldContain("40 contrats sur 80. Vous pouvez quitter cette page");
        export.Reponse.Content.Headers.ContentType!.MediaType.ShouldBe("text/html", "there is no file yet");
        liste.Document.QuerySelectorAll("tr").Single(t => t.InnerHtml.Contains($"{id}")).TextContent.ShouldContain("en cours");
    }

    [Theory]
    [InlineData(EtatComparaison.EnCours, 2021, "a été interrompu", "interrompue")]
    [InlineData(EtatComparaison.Echouee, 2022, "a échoué", "échouée")]
    public async Task Rapport_InterrompuOuEchoue_LeDitEtSeRecommence(EtatComparaison etat, int annee, string phrase, string enListe)
    {
        // Its process died with its machine's last start.
        var id = await PlacerAsync(new(annee, 5, 1), etat, $"{Environment.MachineName}/1/1");
        using var direction = await socle.EnTantQueAsync(Role.Direction);
        var liste = await direction.AllerAsync(Liste);

        var page = await direction.AllerAsync($"{Liste}/{id}");
        await page.EnvoyerAsync("form[action*='Recommencer']");
        var refait = await direction.FiniAsync($"{Liste}/{id}");

        liste.Document.QuerySelectorAll("tr").Single(t => t.InnerHtml.Contains($"{id}")).TextContent.ShouldContain(enListe);
        page.Phrases().ShouldContain(phrase);
        page.Document.QuerySelector("#avancement").ShouldBeNull();
        refait.Phrases().ShouldContain("relu");
    }

    [Fact]
    public async Task Rapport_FiniOuInterrompu_LaBarreRechargeLaPage()
    {
        var rapport = await PlombAsync("Bernier");
        var interrompu = await PlacerAsync(new(2020, 5, 1), EtatComparaison.EnCours, $"{Environment.MachineName}/1/1");
        var enCours = await PlacerAsync(new(2019, 5, 1), EtatComparaison.EnCours, $"{Environment.MachineName}-ailleurs/1/1");
        using var direction = await socle.EnTantQueAsync(Role.Direction);
        direction.Entetes["HX-Request"] = "true";
        direction.Entetes["HX-Target"] = "avancement";

        (await direction.DemanderAsync(HttpMethod.Get, rapport.Adresse)).Headers.GetValues("HX-Refresh").ShouldBe(["true"]);
        (await direction.DemanderAsync(HttpMethod.Get, $"{Liste}/{interrompu}")).Headers.GetValues("HX-Refresh").ShouldBe(["true"]);
        (await direction.DemanderAsync(HttpMethod.Get, $"{Liste}/{enCours}")).Headers.Contains("HX-Refresh").ShouldBeFalse();
    }

    [Fact]
    public async Task Rapport_UneEntrepriseTouchee_MontreChaqueLigneEtSaRaison()
    {
        var rapport = await PlombAsync("Carlier");

        rapport.Titre.ShouldBe("Ce qui change entre le 09/04/2026 et le 10/04/2026");
        rapport.Phrases().ShouldContain("Fonderie Carlier · 1 contrat relu");
        rapport.Document.QuerySelectorAll("table").Length.ShouldBe(2, "the counts, then the lines");
        var lignes = rapport.Document.QuerySelectorAll("#liste tbody tr").Select(l => PageDeFormulaire.Plat(l.TextContent)).ToList();
        lignes.ShouldAllBe(l => l.Contains("Carlier Lucie") && l.Contains("Fonderie Carlier"));
        var suivi = lignes.Single(l => l.Contains("Renforcé"));
        suivi.ShouldContain("Simple");
        suivi.ShouldContain(Article);
        suivi.ShouldContain("Décret 2026-253");
        lignes.ShouldContain(l => l.Contains("au plus tard le 10/04/2026") && l.Contains("non demandée"));
        rapport.Document.QuerySelectorAll("#liste tbody a.ligne").ShouldAllBe(a => a.GetAttribute("href")!.StartsWith("/travailleurs/"));
    }

    [Fact]
    public async Task Rapport_Filtre_NeMontreQueCeQuOnRegarde()
    {
        var rapport = await PlombAsync("Dormoy");
        using var medecin = await socle.EnTantQueAsync(Role.Medecin);

        var categories = await medecin.AllerAsync($"{rapport.Adresse}?quoi=categorie");
        var absente = await medecin.AllerAsync($"{rapport.Adresse}?quoi={Codes.Visites.De(Visite.Reprise)}");

        categories.Document.QuerySelectorAll("#liste tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("Suivi");
        absente.Phrases().ShouldContain("Rien ne correspond à ce filtre");
    }

    [Fact]
    public async Task Export_CsvEtXlsx_PortentChaqueLigneSaRegleEtLeFiltre()
    {
        var rapport = await PlombAsync("Étienne");
        using var direction = await socle.EnTantQueAsync(Role.Direction);

        var csv = await direction.DemanderAsync(HttpMethod.Get, $"{rapport.Adresse}?export=csv");
        var filtre = await direction.DemanderAsync(HttpMethod.Get, $"{rapport.Adresse}?quoi=categorie&export=csv");
        var xlsx = await direction.DemanderAsync(HttpMethod.Get, $"{rapport.Adresse}?export=xlsx");

        var lignes = (await csv.Content.ReadAsStringAsync()).Trim().Split('\n');
        csv.Content.Headers.ContentDisposition!.FileName!.ShouldContain("changements-du-droit-");
        lignes[0].Trim('\uFEFF', '\r').ShouldBe("Nom;Prénoms;Entreprise;Quoi;Avant;Après;Date avant;Date après;Texte;Règle;Preuve");
        lignes.Length.ShouldBe(1 + rapport.Document.QuerySelectorAll("#liste tbody tr").Length);
        lignes.Skip(1).ShouldAllBe(l => l.StartsWith("Étienne;Lucie;Fonderie Étienne;"));
        lignes.ShouldContain(l => l.Contains($";Suivi;Simple;Renforcé;;;{Article};"));
        lignes.ShouldContain(l => l.Contains(";2026-04-10;") || l.Contains(";10/04/2026;"));
        (await filtre.Content.ReadAsStringAsync()).Trim().Split('\n').Length.ShouldBe(2);
        (await xlsx.Content.ReadAsByteArrayAsync()).Take(2).ShouldBe("PK"u8.ToArray());
    }

    [Theory]
    [InlineData(Role.Infirmier), InlineData(Role.Assistant), InlineData(Role.Preventeur), InlineData(Role.EmployeurAdministrateur), InlineData(Role.Travailleur)]
    public async Task Rapport_QuiNeComparePas_NeVoitRien(Role role)
    {
        var rapport = await PlombAsync($"Girard{role}");
        using var autre = await socle.EnTantQueAsync(role);

        foreach (var adresse in (string[])[Liste, rapport.Adresse, $"{rapport.Adresse}?export=csv", $"{rapport.Adresse}?export=xlsx"])
        {
            var page = await autre.AllerAsync(adresse);
            page.Statut.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
            page.Texte.ShouldNotContain("Girard");
        }
    }

    [Fact]
    public async Task Rapport_Inconnu_NExistePas()
    {
        using var direction = await socle.EnTantQueAsync(Role.Direction);

        (await direction.AllerAsync($"{Liste}/{Id<ComparaisonDroit>.Nouveau()}")).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Comparer_DatesInversees_LeDitSurLeChamp()
    {
        using var medecin = await socle.EnTantQueAsync(Role.Medecin);
        var page = await medecin.AllerAsync(Liste);

        var apres = await page.RemplirAsync(("Entree.Du", "2026-04-10"), ("Entree.Au", "2026-04-09"));

        apres.DevraitRefuser("Entree.Au", "2026-04-09");
        apres.Phrases().ShouldContain("La seconde date doit être après la première.");
    }

    [Theory]
    [InlineData("123", "SIREN"), InlineData("732829320", "Aucune entreprise suivie ne porte ce SIREN")]
    public async Task Comparer_SirenFaux_LeDitSurLeChamp(string siren, string phrase)
    {
        using var medecin = await socle.EnTantQueAsync(Role.Medecin);
        var page = await medecin.AllerAsync(Liste);

        var apres = await page.RemplirAsync(("Entree.Du", "2026-04-09"), ("Entree.Au", "2026-04-10"), ("Entree.Siren", siren));

        apres.DevraitRefuser("Entree.Siren", siren);
        apres.Phrases().ShouldContain(phrase);
    }

    [Fact]
    public async Task Accueil_MedecinCoordonnateur_AnnonceLeDroitQuiVient()
    {
        using var coordonnateur = await socle.EnTantQueAsync(Role.MedecinCoordonnateur);
        using var infirmier = await socle.EnTantQueAsync(Role.Infirmier);

        (await coordonnateur.AllerAsync("/")).Document.QuerySelector("main")!.TextContent.ShouldContain("Le droit va changer");
        (await infirmier.AllerAsync("/")).Document.QuerySelector("main")!.TextContent.ShouldNotContain("Le droit va changer");
    }

    /// <summary>The report, on one company, of the day lead below the thresholds began to count: its only worker is exposed to it.</summary>
    private async Task<PageLue> PlombAsync(string nom)
    {
        var jeu = new Jeu(socle);
        var lieu = await jeu.AdherentAsync($"Fonderie {nom}");
        var embauche = await jeu.EmbaucheAsync(lieu.Id, nom);
        await ExposerAsync(embauche.Contrat);
        using var medecin = await socle.EnTantQueAsync(Role.Medecin);
        return await (await medecin.AllerAsync(Liste)).RemplirAsync(
            ("Entree.Du", "2026-04-09"), ("Entree.Au", "2026-04-10"), ("Entree.Siren", await SirenAsync(lieu)));
    }

    private async Task<string> SirenAsync(Etablissement lieu) => (await new Jeu(socle).EntrepriseAsync(lieu.EntrepriseId)).Siren!;

    private Task ExposerAsync(Id<Contrat> contrat) => socle.EcrireAsync(e =>
    {
        e.Db.Add(new Exposition { Id = Id<Exposition>.Nouveau(), ContratId = contrat, Risque = Risque.Plomb, Debut = new(2026, 1, 15), PlombAir = 0.01m, Plombemie = 20 });
        return Task.FromResult(Resultat.De(true));
    });

    /// <summary>A report as a process left it, or as it is there.</summary>
    private async Task<Id<ComparaisonDroit>> PlacerAsync(DateOnly au, EtatComparaison etat, string execution)
    {
        var id = Id<ComparaisonDroit>.Nouveau();
        await socle.EcrireAsync(e =>
        {
            e.Db.Add(new ComparaisonDroit
            {
                Id = id,
                Du = au.AddDays(-1),
                Au = au,
                Jour = Jeu.Aujourdhui,
                Veille = false,
                Contrats = 0,
                Travailleurs = 0,
                Changements = 0,
                CalculeeLe = e.Instant,
                Etat = etat,
                Etape = "Comparaison des deux lois",
                Fait = 40,
                Total = 80,
                Execution = execution,
                Battement = e.Instant,
            });
            return Task.FromResult(Resultat.De(true));
        });
        return id;
    }
}
