using System.Net;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Planification;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service;

public sealed class PlanificationSqliteTests(SocleSqlite socle) : PlanificationTests(socle), IClassFixture<SocleSqlite>;

public sealed class PlanificationPostgresqlTests(SoclePostgresql socle) : PlanificationTests(socle), IClassFixture<SoclePostgresql>;

public abstract class PlanificationTests(SocleDeTest socle)
{
    private const string Liste = "/planification";

    [Fact]
    public async Task Proposer_UneEquipe_SeSuitSeLitEtSAccepte()
    {
        var monde = await MondeAsync("Équipe Alba", "Alban", "Albert");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);

        var page = await ProposerAsync(assistant, monde.Equipe);
        var sansRendezVous = await RendezVousAsync(monde.Vacation.Id);
        var acceptee = await assistant.FiniAsync((await page.EnvoyerAsync("form[action*='Accepter']")).Adresse);

        page.Titre.ShouldBe("Proposition du 03/03/2026 au 31/03/2026");
        page.Phrases().ShouldContain("du mieux possible");
        page.Document.QuerySelectorAll("#liste tbody tr").Length.ShouldBe(2);
        page.Phrases().ShouldContain("Équipe Alba");
        page.Phrases().ShouldContain("Trajet estimé");
        sansRendezVous.ShouldBeEmpty("nothing reaches the agenda before someone accepts");
        acceptee.Phrases().ShouldContain("acceptée");
        (await RendezVousAsync(monde.Vacation.Id)).Select(r => (r.Origine, r.Etat)).Distinct().ShouldHaveSingleItem().ShouldBe((OrigineRendezVous.Planification, EtatRendezVous.Propose));
        (await assistant.AllerAsync(Liste)).Phrases().ShouldContain("2 sur 2");
    }

    [Fact]
    public async Task Accepter_UneLigne_LaisseLesAutres()
    {
        var monde = await MondeAsync("Équipe Bora", "Bora", "Boris");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var page = await ProposerAsync(assistant, monde.Equipe);

        await assistant.FiniAsync((await page.EnvoyerAsync("#liste form[action*='Accepter']")).Adresse);
        var apres = await assistant.AllerAsync($"{page.Adresse}?etat=proposee");

        (await RendezVousAsync(monde.Vacation.Id)).ShouldHaveSingleItem();
        apres.Document.QuerySelectorAll("#liste tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Export_CsvEtXlsx_PortentChaqueLigne()
    {
        var monde = await MondeAsync("Équipe Cara", "Carlier");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var page = await ProposerAsync(assistant, monde.Equipe);

        var csv = await (await assistant.DemanderAsync(HttpMethod.Get, $"{page.Adresse}?export=csv")).Content.ReadAsStringAsync();
        var xlsx = await (await assistant.DemanderAsync(HttpMethod.Get, $"{page.Adresse}?export=xlsx")).Content.ReadAsByteArrayAsync();

        var lignes = csv.Trim().Split('\n');
        lignes[0].Trim('\uFEFF', '\r').ShouldBe("Nom;Prénoms;Entreprise;Équipe;Visite;Au plus tard;Jour;Heure;Minutes;Professionnel;Lieu;Trajet;État;Raison");
        lignes[1].ShouldStartWith("Carlier;Lucie;");
        lignes[1].ShouldContain(";09:00;30;Anne Équipe Cara;Centre de Équipe Cara;");
        xlsx.Take(2).ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task Proposer_SansVacation_LeDitEtSeRecommence()
    {
        var equipe = await new Jeu(socle).EquipeAsync("Équipe Dune");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);

        var page = await ProposerAsync(assistant, equipe);

        page.Phrases().ShouldContain("Aucune vacation ouverte n’a de temps libre");
        (await assistant.FiniAsync((await page.EnvoyerAsync("form[action*='Recommencer']")).Adresse)).Phrases().ShouldContain("ouvrez des vacations");
    }

    [Fact]
    public async Task Proposition_Interrompue_LeDit()
    {
        var demande = new DemandeDePlanification { Du = new(2026, 3, 3), Au = new(2026, 3, 9) };
        var id = Id<PropositionPlanification>.Nouveau();
        await socle.EcrireAsync(e =>
        {
            e.Db.Add(new PropositionPlanification
            {
                Id = id,
                Du = demande.Du,
                Au = demande.Au,
                Demande = demande.EnJson(),
                DeNuit = false,
                DemandeeLe = e.Instant,
                DemandeePar = "test",
                Etat = EtatProposition.EnCours,
                Execution = $"{Environment.MachineName}/1/1",
                Battement = e.Instant,
            });
            return Task.FromResult(Resultat.De(true));
        });
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);

        (await assistant.AllerAsync($"{Liste}/{id}")).Phrases().ShouldContain("a été interrompu");
        (await assistant.AllerAsync(Liste)).Phrases().ShouldContain("interrompue");
    }

    [Fact]
    public async Task Nouvelle_DatesFausses_LeDitSurLeChamp()
    {
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var page = await assistant.AllerAsync($"{Liste}/nouvelle");

        var apres = await page.RemplirAsync(("Entree.Du", "2026-03-02"), ("Entree.Au", "2026-03-31"));
        var ensuite = await page.RemplirAsync(("Entree.Du", "2026-03-03"), ("Entree.Au", "2026-03-31"));
        var trop = await ensuite.RemplirAsync(("Entree.TrajetMaximal", "900"));

        apres.DevraitRefuser("Entree.Du", "2026-03-02");
        ensuite.Phrases().ShouldContain("Compter les trajets");
        trop.DevraitRefuser("Entree.TrajetMaximal", "900");
    }

    [Theory]
    [InlineData(Role.Infirmier), InlineData(Role.Direction), InlineData(Role.EmployeurAdministrateur), InlineData(Role.Travailleur)]
    public async Task QuiNePlanifiePas_NeVoitRien(Role role)
    {
        var monde = await MondeAsync($"Équipe {role}", $"Girard{role}");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var page = await ProposerAsync(assistant, monde.Equipe);
        using var autre = await socle.EnTantQueAsync(role);

        foreach (var adresse in (string[])[Liste, page.Adresse, $"{page.Adresse}?export=csv", $"{Liste}/nouvelle", $"{Liste}/priorites", $"{Liste}/reglages"])
        {
            var refusee = await autre.AllerAsync(adresse);
            refusee.Statut.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
            refusee.Texte.ShouldNotContain("Girard");
        }
    }

    [Fact]
    public async Task Priorites_SeChangentEtSeRetablissent()
    {
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var page = await assistant.AllerAsync($"{Liste}/priorites");

        var fausse = await page.RemplirAsync(("Poids.Reprise", "-3"));
        var changee = await page.RemplirAsync(("Poids.Reprise", "75"));
        var retablie = await changee.EnvoyerAsync("form[action*='Retablir']");

        fausse.Phrases().ShouldContain("Le poids d’un jour de retard va de 0");
        changee.Valeur("Poids.Reprise").ShouldBe("75");
        changee.Phrases().ShouldContain("changée");
        retablie.Valeur("Poids.Reprise").ShouldBe("60");
        retablie.Document.QuerySelector("form[action*='Retablir']").ShouldBeNull();
    }

    [Fact]
    public async Task Reglages_SeChangentDansLeursBornes()
    {
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var page = await assistant.AllerAsync($"{Liste}/reglages");

        var fausse = await page.RemplirAsync(("Entree.SimultanesPourCent", "101"));
        var changee = await page.RemplirAsync(("Entree.TrajetAilleurs", "80"), ("Entree.NuitJours", "14"));

        fausse.DevraitRefuser("Entree.SimultanesPourCent", "101");
        (changee.Valeur("Entree.TrajetAilleurs"), changee.Valeur("Entree.NuitJours")).ShouldBe(("80", "14"));
    }

    [Fact]
    public async Task TrajetsEtVacances_SAjoutentEtSeRetirent()
    {
        await new Jeu(socle).EquipeAsync("Équipe Estran");
        var centre = await socle.LireAsync(db => db.Set<Organisation.Centres.Centre>().Where(c => c.Nom == "Centre de Équipe Estran").Select(c => c.Id).SingleAsync());
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var trajets = await assistant.AllerAsync($"{Liste}/trajets");
        var vacances = await assistant.AllerAsync($"{Liste}/vacances");

        var donne = await trajets.RemplirAsync(("Entree.CodePostal", "27200"), ("Entree.Commune", "Vernon"), ("Entree.Centre", centre.ToString()), ("Entree.Minutes", "35"));
        var faux = await trajets.RemplirAsync(("Entree.CodePostal", "2720"), ("Entree.Commune", "Vernon"), ("Entree.Centre", centre.ToString()));
        var ajoutees = await vacances.RemplirAsync(("Entree.Zone", "B"), ("Entree.Nom", "Printemps"), ("Entree.Du", "2026-04-11"), ("Entree.Au", "2026-04-26"));
        var retirees = await ajoutees.EnvoyerAsync("form[action*='Oter']");

        donne.Document.QuerySelector("tbody")!.TextContent.ShouldContain("27200 VERNON");
        faux.DevraitRefuser("Entree.CodePostal", "2720");
        ajoutees.Document.QuerySelector("tbody")!.TextContent.ShouldContain("Printemps");
        retirees.Phrases().ShouldContain("Aucunes vacances");
    }

    [Fact]
    public async Task Indisponibilites_DuTravailleurEtDeLEntreprise_SeDisentEtSeRetirent()
    {
        var jeu = new Jeu(socle);
        var lieu = await jeu.AdherentAsync("Menuiserie Faure");
        var embauche = await jeu.EmbaucheAsync(lieu.Id, "Faure");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var fiche = await assistant.AllerAsync($"/travailleurs/{embauche.Travailleur}/indisponibilites");
        var entreprise = await assistant.AllerAsync($"/entreprises/{lieu.EntrepriseId}/planification");

        var vide = await fiche.RemplirAsync(("Entree.Moment", "Matin"));
        var dite = await fiche.RemplirAsync(("Entree.Du", "2026-03-03"), ("Entree.Au", "2026-03-31"), ("Entree.Jours", "Mercredi"), ("Entree.Moment", "Matin"));
        var retiree = await dite.EnvoyerAsync("form[action*='Retirer']");
        var chezElle = await entreprise.RemplirAsync(("Entree.Du", "2026-03-09"), ("Entree.Moment", "JourneeEntiere"));
        var convenu = await chezElle.EnvoyerAsync("form[action*='Simultanes']", new Dictionary<string, string> { ["maximum"] = "3" });

        vide.Erreur("Entree.Du").ShouldNotBeNullOrEmpty();
        dite.Phrases().ShouldContain("Du 03/03/2026 au 31/03/2026, le mercredi matin");
        retiree.Phrases().ShouldContain("Aucune n’a été dite");
        chezElle.Phrases().ShouldContain("Le 09/03/2026");
        convenu.Phrases().ShouldContain("3 absents au plus");
    }

    [Fact]
    public async Task Indisponibilite_DUnAutre_NeSeRetirePasDIci()
    {
        var jeu = new Jeu(socle);
        var lieu = await jeu.AdherentAsync("Menuiserie Gant");
        var (un, deux) = (await jeu.EmbaucheAsync(lieu.Id, "Gantier"), await jeu.EmbaucheAsync(lieu.Id, "Gantois"));
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var dite = await (await assistant.AllerAsync($"/travailleurs/{un.Travailleur}/indisponibilites")).RemplirAsync(("Entree.Du", "2026-03-09"), ("Entree.Moment", "JourneeEntiere"));
        var id = dite.Document.QuerySelector("input[name=indisponibilite]")!.GetAttribute("value")!;

        var ailleurs = await assistant.DemanderAsync(HttpMethod.Post, $"/travailleurs/{deux.Travailleur}/indisponibilites?handler=Retirer",
            new FormUrlEncodedContent([new("indisponibilite", id), new("__RequestVerificationToken", dite.Jeton)]));

        ailleurs.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await assistant.AllerAsync($"/travailleurs/{un.Travailleur}/indisponibilites")).Phrases().ShouldContain("Le 09/03/2026");
    }

    private sealed record Monde(Id<Equipe> Equipe, Vacation Vacation);

    /// <summary>A team of its own, a nurse, one session, and people whose first visit is overdue, each of a company of their own.</summary>
    private async Task<Monde> MondeAsync(string nom, params string[] personnes)
    {
        var jeu = new Jeu(socle);
        var equipe = await jeu.EquipeAsync(nom);
        foreach (var personne in personnes)
        {
            Etablissement lieu = await jeu.AdherentAsync($"Atelier {personne}", equipe: equipe);
            await jeu.EmbaucheAsync(lieu.Id, personne);
        }
        var centre = await socle.LireAsync(db => db.Set<Equipe>().Where(e => e.Id == equipe).Select(e => e.CentreId).SingleAsync());
        var qui = new Professionnel { Id = Id<Professionnel>.Nouveau(), Nom = nom, Prenom = "Anne", Metier = Metier.Infirmier, EquipeId = equipe, Du = new(2020, 1, 1) };
        var vacation = new Vacation { Id = Id<Vacation>.Nouveau(), ProfessionnelId = qui.Id, CentreId = centre, Jour = new(2026, 3, 5), Debut = new(9, 0), Fin = new(12, 0) };
        await socle.EcrireAsync(e =>
        {
            e.Db.AddRange(qui, vacation);
            return Task.FromResult(Resultat.De(true));
        });
        return new(equipe, vacation);
    }

    private static async Task<PageLue> ProposerAsync(Navigateur assistant, Id<Equipe> equipe)
    {
        var contraintes = await (await assistant.AllerAsync($"{Liste}/nouvelle")).RemplirAsync(
            ("Entree.Du", "2026-03-03"), ("Entree.Au", "2026-03-31"), ("Entree.Equipes", equipe.ToString()));
        var suivie = await contraintes.RemplirAsync(("Entree.Secondes", "5"));
        suivie.Adresse.ShouldStartWith($"{Liste}/", customMessage: suivie.Annonces);
        return await assistant.FiniAsync(suivie.Adresse);
    }

    private Task<List<RendezVous>> RendezVousAsync(Id<Vacation> vacation) =>
        socle.LireAsync(db => db.Set<RendezVous>().AsNoTracking().Where(r => r.VacationId == vacation).ToListAsync());
}
