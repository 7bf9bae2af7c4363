using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Tests.Outils;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using Socle.Web.Tests.Service.Journee;

namespace Socle.Web.Tests.Service.Partenaires;

/// <summary>Exchanges between services on screen, from the partner's file to the figures.</summary>
public abstract class PartenairesTests(SocleDeTest socle)
{
    [Fact]
    public async Task Confier_DeLaFicheALaVisiteFaite_ClotCeQuiEtaitDu()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var embauche = await monde.EmbaucherAsync("Lointaine");
        await monde.RecalculerAsync();
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);
        var partenaire = await PartenaireAsync(assistante, $"Santé des Caps {Jeu.Rang()}");
        var prendre = await assistante.AllerAsync($"/agenda/prendre?travailleur={embauche.Travailleur}");
        var lien = prendre.Document.QuerySelector("a[href^='/partenaires/confier?'][href*='contrat=']")!.GetAttribute("href")!;

        var confiee = await (await assistante.AllerAsync(lien)).RemplirAsync(("Entree.Partenaire", partenaire.ToString()), ("Entree.Raison", "Eloigne"));
        confiee.Adresse.ShouldStartWith("/partenaires/confiee/");
        confiee.Phrases().ShouldContain("travaille d’habitude dans un autre département", Case.Insensitive);
        var envoyee = await confiee.EnvoyerAsync("form[action*='handler=Envoyer']", new Dictionary<string, string> { ["Entree.Moyen"] = "Courriel" });
        envoyee.Phrases().ShouldContain("La demande est envoyée.");
        var planifiee = await envoyee.EnvoyerAsync("form[action*='handler=Repondre']", new Dictionary<string, string> { ["Entree.Reponse"] = "Planifiee", ["Entree.Le"] = "2026-03-12" });
        planifiee.Phrases().ShouldContain("jeudi 12 mars 2026");
        (await assistante.AllerAsync($"/travailleurs/{embauche.Travailleur}")).Phrases().ShouldContain("confiée à Santé des Caps");
        var refusee = await planifiee.EnvoyerAsync("form[action*='handler=Realiser']", new Dictionary<string, string> { ["Faite.Le"] = "2026-03-05", ["Faite.Par"] = "Medecin" });
        refusee.Erreur("Faite.Le").ShouldNotBeNull("tomorrow has not come");

        var faite = await planifiee.EnvoyerAsync("form[action*='handler=Realiser']", new Dictionary<string, string> { ["Faite.Le"] = "2026-03-02", ["Faite.Par"] = "Medecin", ["Faite.Attestation"] = "A-12" });

        faite.Phrases().ShouldContain("La visite est notée faite");
        faite.Phrases().ShouldContain("n° A-12");
        (await socle.LireAsync(db => db.Set<Suivi.Visites.VisiteRealisee>().SingleAsync(v => v.TravailleurId == embauche.Travailleur))).Date.ShouldBe(new(2026, 3, 2));
    }

    [Fact]
    public async Task Liste_FiltreCompteEtSExporte()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var embauche = await monde.EmbaucherAsync("Exportee");
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);
        var partenaire = await PartenaireAsync(assistante, $"Santé des Îles {Jeu.Rang()}");
        await ConfierAsync(partenaire, embauche);

        (await assistante.AllerAsync($"/partenaires?service={partenaire}&vue=AEnvoyer")).Lignes().ShouldBe(["Exportee Lucie"]);
        (await assistante.AllerAsync($"/partenaires?service={partenaire}&vue=Refusees")).Lignes().ShouldBeEmpty();
        using var csv = await assistante.DemanderAsync(HttpMethod.Get, $"/partenaires?service={partenaire}&export=csv");
        (await csv.Content.ReadAsStringAsync()).ShouldContain("Exportee Lucie");
        (await assistante.AllerAsync("/partenaires/bilan?du=2026-01-01&au=2026-03-02")).Phrases().ShouldContain("Santé des Îles");
        using var xlsx = await assistante.DemanderAsync(HttpMethod.Get, "/partenaires/bilan?export=xlsx");
        xlsx.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Recevoir_DeLaDemandeAuRetour_MontreLeServiceALAccueilEtRienAUnAdherent()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var medecin = new Professionnel { Id = Id<Professionnel>.Nouveau(), Nom = $"Aubry {Jeu.Rang()}", Prenom = "Dominique", Metier = Metier.Medecin, EquipeId = monde.Equipe, Du = new(2020, 1, 1) };
        var vacation = new Vacation { Id = Id<Vacation>.Nouveau(), ProfessionnelId = medecin.Id, CentreId = monde.Centre.Id, Jour = Jeu.Aujourdhui, Debut = new(7, 0), Fin = new(20, 0) };
        await monde.AjouterAsync(medecin, vacation);
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);
        var service = $"Santé du Port {Jeu.Rang()}";
        var partenaire = await PartenaireAsync(assistante, service);
        var nom = $"Quai{(char)('a' + (Jeu.Rang() % 26))}";

        var recue = await (await assistante.AllerAsync("/partenaires/recevoir")).RemplirAsync(
            ("Entree.Partenaire", partenaire.ToString()), ("Entree.RecueLe", "2026-03-02"), ("Entree.Identite.NomNaissance", nom), ("Entree.Identite.Prenoms", "Yann"), ("Entree.Identite.Naissance", "1981-04-12"),
            ("Entree.Employeur", "Chantiers du Port"), ("Entree.Type", "Vip"), ("Entree.AuPlusTard", "2026-03-20"));
        recue.Adresse.ShouldStartWith("/partenaires/recue/");
        var id = Id<VisiteRecue>.Lire(recue.Adresse.Split('/')[^1]).Valeur;
        var pris = await socle.DansAsync(s => s.GetRequiredService<PlanifierRecue>().ExecuterAsync(id, vacation.Id, null));
        pris.EstSucces.ShouldBeTrue(pris.ToString());

        (await assistante.AllerAsync("/agenda/attente")).Phrases().ShouldContain($"Chantiers du Port, pour {service}");
        var fiche = await assistante.AllerAsync($"/agenda/rendez-vous/{pris.Valeur}");
        fiche.Phrases().ShouldContain("n’est pas adhérent, et ne voit rien ici");
        fiche.Phrases().ShouldNotContain("n’a pas de part dans cette visite");
        foreach (var etat in new[] { EtatRendezVous.Arrive, EtatRendezVous.EnVisite, EtatRendezVous.Fait })
        {
            await monde.ChangerAsync(pris.Valeur, etat);
        }
        var aRetourner = await assistante.AllerAsync(recue.Adresse);
        aRetourner.Phrases().ShouldContain("faite, retour à envoyer");
        (await assistante.AllerAsync($"/partenaires/lettre/5/{id}")).Texte.ShouldContain("pour votre service");
        var retour = await aRetourner.EnvoyerAsync("form[action*='handler=Retour']", new Dictionary<string, string> { ["Entree.Moyen"] = "Lettre" });

        retour.Phrases().ShouldContain("retour envoyé");
        (await assistante.AllerAsync($"/partenaires/recues?service={partenaire}&etat=Retournee")).Lignes().ShouldBe([$"{nom} Yann"]);
        (await assistante.AllerAsync($"/partenaires/recues?service={partenaire}")).Lignes().ShouldBeEmpty("nothing more is expected of us");
    }

    [Fact]
    public async Task Recevoir_QuelquUnDeDejaConnu_DemandeSiCEstElle()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var nom = $"Connue{(char)('a' + (Jeu.Rang() % 26))}";
        var embauche = await monde.EmbaucherAsync(nom);
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);
        var partenaire = await PartenaireAsync(assistante, $"Santé des Monts {Jeu.Rang()}");

        var doute = await (await assistante.AllerAsync("/partenaires/recevoir")).RemplirAsync(
            ("Entree.Partenaire", partenaire.ToString()), ("Entree.Identite.NomNaissance", nom), ("Entree.Identite.Prenoms", "Lucie"), ("Entree.Identite.Naissance", "1990-05-12"),
            ("Entree.Employeur", "Chantiers du Port"), ("Entree.Type", "Vip"));
        doute.Phrases().ShouldContain("Quelqu’un de déjà connu lui ressemble");
        var recue = await doute.RemplirAsync(("Choix", embauche.Travailleur.ToString()));

        recue.Adresse.ShouldStartWith("/partenaires/recue/");
        (await socle.LireAsync(db => db.Set<VisiteRecue>().SingleAsync(v => v.PartenaireId == partenaire))).TravailleurId.ShouldBe(embauche.Travailleur);
    }

    [Fact]
    public async Task Prendre_QuelquUnDEloigne_ProposeADistanceOuUnAutreService()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var embauche = await monde.EmbaucherAsync("Distante");
        await socle.EcrireAsync(async e =>
        {
            (await e.Db.Set<Contrat>().SingleAsync(c => c.Id == embauche.Contrat)).Eloigne = true;
            return Resultat.De(true);
        });
        await monde.AjouterAsync(new Vacation
        {
            Id = Id<Vacation>.Nouveau(),
            ProfessionnelId = monde.Infirmiere.Id,
            CentreId = monde.Centre.Id,
            Jour = MondeAgenda.Mardi,
            Debut = new(14, 0),
            Fin = new(17, 0),
            LienTeleconsultation = "https://visio.exemple.fr/1",
        });
        await monde.RecalculerAsync();
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);

        var page = await assistante.AllerAsync($"/agenda/prendre?travailleur={embauche.Travailleur}&contrat={embauche.Contrat}&visite=VipInitiale");

        page.Phrases().ShouldContain("Travaille d’habitude dans un autre département");
        page.Phrases().ShouldContain("Prendre à distance");
        page.Phrases().ShouldContain("D. 4625-23 à -34");
        page.Phrases().ShouldContain("lu en copie");
    }

    [Fact]
    public async Task Service_TarifIllisible_SeDitACoteDuChamp()
    {
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);
        var partenaire = await PartenaireAsync(assistante, $"Santé du Lac {Jeu.Rang()}");
        var page = await assistante.AllerAsync($"/partenaires/service/{partenaire}");

        var refuse = await page.EnvoyerAsync("form[action*='handler=Tarifs']", new Dictionary<string, string> { ["Tarifs[Vip]"] = "beaucoup" });
        refuse.Document.QuerySelector("#erreur-Vip").ShouldNotBeNull();
        (await page.EnvoyerAsync("form[action*='handler=Tarifs']", new Dictionary<string, string> { ["Tarifs[Vip]"] = "95,50" })).Phrases().ShouldContain("Les tarifs sont enregistrés.");

        (await socle.LireAsync(db => db.Set<TarifPartenaire>().SingleAsync(t => t.PartenaireId == partenaire))).Centimes.ShouldBe(9550);
    }

    [Fact]
    public async Task Service_DateIllisible_NEffacePasLaConvention()
    {
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);
        var partenaire = await PartenaireAsync(assistante, $"Santé des Dates {Jeu.Rang()}");
        var page = await assistante.AllerAsync($"/partenaires/service/{partenaire}");
        await page.RemplirAsync(("Entree.ConventionAu", "2026-12-31"));

        await (await assistante.AllerAsync($"/partenaires/service/{partenaire}")).RemplirAsync(("Entree.ConventionAu", "2027-02-31"));

        (await socle.LireAsync(db => db.Set<ServicePartenaire>().SingleAsync(p => p.Id == partenaire))).ConventionAu.ShouldBe(new(2026, 12, 31));
    }

    [Fact]
    public async Task Interimaires_LaListeDitSaRegleEtSaMarque()
    {
        using var direction = await socle.EnTantQueAsync(Role.Direction);

        var page = await direction.AllerAsync("/partenaires/interimaires");

        page.Phrases().ShouldContain("R. 4625-11");
        page.Phrases().ShouldContain("source secondaire");
    }

    [Theory]
    [InlineData(Role.Assistant, "/partenaires", HttpStatusCode.OK), InlineData(Role.Infirmier, "/partenaires", HttpStatusCode.OK), InlineData(Role.Direction, "/partenaires", HttpStatusCode.Forbidden)]
    [InlineData(Role.Direction, "/partenaires/bilan", HttpStatusCode.OK), InlineData(Role.Comptable, "/partenaires/bilan", HttpStatusCode.Forbidden), InlineData(Role.Comptable, "/partenaires/services", HttpStatusCode.OK)]
    [InlineData(Role.Infirmier, "/partenaires/recevoir", HttpStatusCode.Forbidden), InlineData(Role.Infirmier, "/partenaires/service", HttpStatusCode.Forbidden), InlineData(Role.Direction, "/partenaires/service", HttpStatusCode.OK)]
    [InlineData(Role.EmployeurRh, "/partenaires", HttpStatusCode.Forbidden), InlineData(Role.Travailleur, "/partenaires/recues", HttpStatusCode.Forbidden), InlineData(Role.Assistant, "/partenaires/recues?export=csv", HttpStatusCode.OK)]
    public async Task Page_SelonLeRole_SOuvreOuNon(Role role, string adresse, HttpStatusCode statut)
    {
        using var navigateur = await socle.EnTantQueAsync(role);

        (await navigateur.AllerAsync(adresse)).Statut.ShouldBe(statut);
    }

    private async Task<Id<ServicePartenaire>> PartenaireAsync(Navigateur assistante, string nom)
    {
        var liste = await (await assistante.AllerAsync("/partenaires/service")).RemplirAsync(("Entree.Nom", nom), ("Entree.Courriel", "contact@exemple.fr"), ("Entree.Commune", "Brest"));
        liste.Adresse.ShouldBe("/partenaires/services");
        return await socle.LireAsync(db => db.Set<ServicePartenaire>().Where(p => p.Nom == nom).Select(p => p.Id).SingleAsync());
    }

    private async Task ConfierAsync(Id<ServicePartenaire> partenaire, Embauche qui) => (await socle.DansAsync(s => s.GetRequiredService<ConfierVisite>().ExecuterAsync(
        new() { Travailleur = qui.Travailleur, Contrat = qui.Contrat, Visite = Visite.VipInitiale, Partenaire = partenaire, Raison = RaisonConfiee.Autre }))).EstSucces.ShouldBeTrue();
}

public sealed class PartenairesSqliteTests(SocleSqlite socle) : PartenairesTests(socle), IClassFixture<SocleSqlite>;

public sealed class PartenairesPostgresqlTests(SoclePostgresql socle) : PartenairesTests(socle), IClassFixture<SoclePostgresql>;
