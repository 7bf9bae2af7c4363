using System.Net;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Tests.Outils;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Tests.Service;

/// <summary>The agenda on screen. Today is Monday 2 March 2026, 9 h.</summary>
public abstract class AgendaTests(SocleDeTest socle)
{
    private static readonly DateOnly Mardi = Jeu.Aujourdhui.AddDays(1);
    private readonly Jeu jeu = new(socle);

    [Fact]
    public async Task Prendre_DepuisLaPersonne_ProposeUneHeurePuisEstALAgendaEtSurLaFiche()
    {
        var monde = await MondeAsync();
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);

        var heures = await assistante.AllerAsync($"/agenda/prendre?travailleur={monde.Travailleur}&contrat={monde.Contrat}&visite=VipPeriodique");
        heures.Document.QuerySelectorAll("td form").Length.ShouldBeGreaterThan(0, heures.Texte);
        var pris = await heures.EnvoyerAsync("td form");

        pris.Adresse.ShouldStartWith("/agenda/rendez-vous/");
        pris.Phrases().ShouldContain("proposé");
        (await assistante.AllerAsync($"/agenda?professionnel={monde.Infirmiere}&jour={Mardi:yyyy-MM-dd}")).Document.QuerySelectorAll("a.rdv").Length.ShouldBe(1);
        (await assistante.AllerAsync($"/travailleurs/{monde.Travailleur}")).Phrases().ShouldContain("proposé");
        (await assistante.AllerAsync($"/agenda/semaine?professionnel={monde.Infirmiere}&jour={Mardi:yyyy-MM-dd}")).Phrases().ShouldContain("1 rendez-vous");
        (await assistante.AllerAsync($"/agenda/mois?professionnel={monde.Infirmiere}&jour={Mardi:yyyy-MM-dd}")).Phrases().ShouldContain("1 rendez-vous");
    }

    [Fact]
    public async Task Prendre_HeurePriseEntreTemps_LeDitEtProposeLesAutres()
    {
        var monde = await MondeAsync();
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);
        var heures = await assistante.AllerAsync($"/agenda/prendre?travailleur={monde.Travailleur}&contrat={monde.Contrat}&visite=VipPeriodique");
        await PrendreAsync(monde, (await jeu.EmbaucheAsync(monde.Lieu, Lettres())).Travailleur, new(9, 0));

        var refus = await heures.EnvoyerAsync("td form");

        refus.Adresse.ShouldBe("/agenda/prendre");
        refus.Phrases().ShouldContain("Ce créneau est pris de 9 h – 9 h 30 : le prochain libre est à 9 h 30.");
        refus.Document.QuerySelectorAll("td form").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Fiche_ConfirmerPuisAnnulerSansRaison_RefusePuisAvecRaisonLibere()
    {
        var monde = await MondeAsync();
        var id = await PrendreAsync(monde, monde.Travailleur, new(9, 0));
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);
        var fiche = await assistante.AllerAsync($"/agenda/rendez-vous/{id}");

        var confirmee = await fiche.EnvoyerAsync("form.gestes", bouton: ("vers", "Confirme"));
        confirmee.Phrases().ShouldContain("confirmé");
        var sansRaison = await confirmee.EnvoyerAsync("main form.formulaire", bouton: ("vers", "Annule"));
        sansRaison.Phrases().ShouldContain("Dites pourquoi");
        var annulee = await sansRaison.EnvoyerAsync("main form.formulaire", new Dictionary<string, string> { ["Entree.Motif"] = "Erreur" }, ("vers", "Annule"));

        annulee.Phrases().ShouldContain("annulé, pris par erreur");
        (await assistante.AllerAsync($"/agenda?professionnel={monde.Infirmiere}&jour={Mardi:yyyy-MM-dd}")).Document.QuerySelectorAll("a.rdv").ShouldBeEmpty();
        // The page seen before the cancellation is told, and changes nothing.
        (await confirmee.EnvoyerAsync("main form.formulaire", new Dictionary<string, string> { ["Entree.Motif"] = "Erreur" }, ("vers", "Excuse"))).Phrases().ShouldContain("a changé pendant que vous le regardiez");
    }

    [Fact]
    public async Task Deplacer_EnGlissant_RepondUnePhraseEtRefuseCeQuiEstPris()
    {
        var monde = await MondeAsync();
        var id = await PrendreAsync(monde, monde.Travailleur, new(9, 0));
        await PrendreAsync(monde, (await jeu.EmbaucheAsync(monde.Lieu, Lettres())).Travailleur, new(10, 0));
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);
        var jour = await assistante.AllerAsync($"/agenda?professionnel={monde.Infirmiere}&jour={Mardi:yyyy-MM-dd}");

        using var pris = await jour.EnvoyerSansSuivreAsync("#deplacement", Geste(id, monde.Vacation, 1, "10:15"));
        using var libre = await jour.EnvoyerSansSuivreAsync("#deplacement", Geste(id, monde.Vacation, 1, "11:00"));

        pris.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        libre.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await socle.LireAsync(db => db.Set<RendezVous>().SingleAsync(r => r.Id == id))).Debut.ShouldBe(new TimeOnly(11, 0));
    }

    [Fact]
    public async Task SalleDAttente_RienNABouge_NeRenvoieRien()
    {
        var monde = await MondeAsync(Jeu.Aujourdhui);
        await PrendreAsync(monde, monde.Travailleur, new(9, 0));
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);
        var attente = await assistante.AllerAsync($"/agenda/attente?professionnel={monde.Infirmiere}");
        var encore = attente.Document.QuerySelector("#attente")!.GetAttribute("hx-get")!;

        using (var rien = await assistante.DemanderAsync(HttpMethod.Get, encore))
        {
            rien.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }
        var arrivee = await attente.EnvoyerAsync("#attente td form", bouton: ("vers", "Arrive"));

        arrivee.Document.QuerySelector("#attente table")!.TextContent.ShouldContain("arrivé");
        using var bouge = await assistante.DemanderAsync(HttpMethod.Get, encore);
        bouge.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Role.Direction, false), InlineData(Role.Infirmier, true), InlineData(Role.Assistant, true)]
    public async Task ChangerEtat_SelonLeRole_PermisOuRefuse(Role role, bool permis)
    {
        var monde = await MondeAsync();
        var id = await PrendreAsync(monde, monde.Travailleur, new(9, 0));
        using var navigateur = await socle.EnTantQueAsync(role);
        var fiche = await navigateur.AllerAsync($"/agenda/rendez-vous/{id}");
        fiche.Statut.ShouldBe(HttpStatusCode.OK);

        using var reponse = await navigateur.DemanderAsync(HttpMethod.Post, $"/agenda/rendez-vous/{id}", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = fiche.Jeton,
            ["version"] = "1",
            ["vers"] = "Confirme",
        }));

        reponse.StatusCode.ShouldBe(permis ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden);
        (await socle.LireAsync(db => db.Set<RendezVous>().SingleAsync(r => r.Id == id))).Etat.ShouldBe(permis ? EtatRendezVous.Confirme : EtatRendezVous.Propose);
    }

    [Fact]
    public async Task Modele_Nouveau_OuvreLesVacationsPuisSArrete()
    {
        var monde = await MondeAsync();
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);
        var formulaire = await assistante.AllerAsync($"/agenda/vacations/modele?professionnel={monde.Infirmiere}&centre={monde.Centre}");

        var sansJour = await formulaire.RemplirAsync(("Entree.JourSemaine", ""));
        // The list of centres is read once a minute: this one is younger.
        var liste = await sansJour.RemplirAsync(("Entree.JourSemaine", "Friday"), ("Entree.Centre", monde.Centre.ToString()));

        sansJour.Erreur("Entree.JourSemaine").ShouldNotBeNull();
        liste.Adresse.ShouldStartWith("/agenda/vacations?professionnel=", Case.Sensitive, liste.Annonces);
        liste.Phrases().ShouldContain("vacations ouvertes");
        (await socle.LireAsync(db => db.Set<Vacation>().CountAsync(v => v.ProfessionnelId == monde.Infirmiere && v.ModeleId != null))).ShouldBeGreaterThan(20);
        var arrete = await liste.EnvoyerAsync("form.en-ligne");
        arrete.Phrases().ShouldContain("Le modèle s’arrête");
        (await socle.LireAsync(db => db.Set<Vacation>().CountAsync(v => v.ProfessionnelId == monde.Infirmiere && v.ModeleId != null && v.FermeeLe == null))).ShouldBe(0);
    }

    [Fact]
    public async Task Flux_DUnProfessionnel_NeNommePersonneEtSeTaitUneFoisRetire()
    {
        var monde = await MondeAsync();
        await PrendreAsync(monde, monde.Travailleur, new(9, 0));
        var jeton = (await socle.DansAsync(s => ((AbonnerAgenda)s.GetService(typeof(AbonnerAgenda))!).ExecuterAsync(monde.Infirmiere))).Valeur;
        using var telephone = socle.Visiteur();

        using var flux = await telephone.DemanderAsync(HttpMethod.Get, $"/agenda/flux/{jeton}.ics");
        var texte = await flux.Content.ReadAsStringAsync();
        await socle.DansAsync(s => ((AbonnerAgenda)s.GetService(typeof(AbonnerAgenda))!).RetirerAsync(monde.Infirmiere));
        using var retire = await telephone.DemanderAsync(HttpMethod.Get, $"/agenda/flux/{jeton}.ics");

        flux.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        texte.ShouldContain("SUMMARY:Vacation\\, 1 rendez-vous");
        texte.ShouldContain("DTSTART:20260303T080000Z");
        texte.ShouldNotContain(monde.Nom);
        texte.ShouldNotContain("VIP");
        retire.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Durees_ValeurHorsBornes_RefuseEtGardeLaSaisie()
    {
        using var administration = await socle.EnTantQueAsync(Role.Administration);
        var page = await administration.AllerAsync("/agenda/durees");

        var refus = await page.EnvoyerAsync("main form", new Dictionary<string, string> { ["Cases[0].Minutes"] = "7" });

        refus.Phrases().ShouldContain("Une durée va de 5 à 240 minutes");
        refus.Valeur("Cases[0].Minutes").ShouldBe("7");
        (await page.EnvoyerAsync("main form")).Phrases().ShouldContain("Les durées sont enregistrées");
    }

    private static Dictionary<string, string> Geste(Id<RendezVous> id, Id<Vacation> vers, int version, string debut) => new()
    {
        ["rendezVous"] = id.ToString(),
        ["version"] = version.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["vers"] = vers.ToString(),
        ["debut"] = debut,
    };

    /// <summary>A name no other test has: names take no digit.</summary>
    private static string Lettres() => $"Agenda{string.Concat(Jeu.Rang().ToString(System.Globalization.CultureInfo.InvariantCulture).Select(c => (char)('a' + c - '0')))}";

    private async Task<Id<RendezVous>> PrendreAsync(Monde monde, Id<Travailleur> travailleur, TimeOnly debut)
    {
        var contrat = await socle.LireAsync(db => db.Set<Travailleurs.Contrats.Contrat>().Where(c => c.TravailleurId == travailleur).Select(c => c.Id).FirstAsync());
        var pris = await socle.DansAsync(s => ((PrendreRendezVous)s.GetService(typeof(PrendreRendezVous))!).ExecuterAsync(
            new(monde.Vacation, monde.Jour == Jeu.Aujourdhui ? null : debut, travailleur, contrat, Droit.Visite.VipPeriodique, Droit.TypeVisite.Vip)));
        pris.EstSucces.ShouldBeTrue(pris.ToString());
        return pris.Valeur;
    }

    private async Task<Monde> MondeAsync(DateOnly? jour = null)
    {
        var nom = Lettres();
        var equipe = await jeu.EquipeAsync(nom);
        var lieu = await jeu.AdherentAsync($"Chez {nom}", equipe: equipe);
        var personne = Lettres();
        var embauche = await jeu.EmbaucheAsync(lieu.Id, personne);
        var centre = await socle.LireAsync(db => db.Set<Equipe>().Where(e => e.Id == equipe).Select(e => e.CentreId!.Value).SingleAsync());
        var infirmiere = new Professionnel { Id = Id<Professionnel>.Nouveau(), Nom = $"Inf{nom}", Prenom = "Claude", Metier = Metier.Infirmier, EquipeId = equipe, Du = new(2020, 1, 1) };
        var vacation = new Vacation { Id = Id<Vacation>.Nouveau(), ProfessionnelId = infirmiere.Id, CentreId = centre, Jour = jour ?? Mardi, Debut = new(9, 0), Fin = new(12, 0) };
        await socle.EcrireAsync(e =>
        {
            e.Db.Add(infirmiere);
            e.Db.Add(vacation);
            return Task.FromResult(Resultat.De(true));
        });
        return new(infirmiere.Id, centre, vacation.Id, vacation.Jour, lieu.Id, embauche.Travailleur, embauche.Contrat, personne);
    }

    private sealed record Monde(
        Id<Professionnel> Infirmiere, Id<Organisation.Centres.Centre> Centre, Id<Vacation> Vacation, DateOnly Jour, Id<Etablissement> Lieu, Id<Travailleur> Travailleur, Id<Travailleurs.Contrats.Contrat> Contrat, string Nom);
}

public sealed class AgendaSqliteTests(SocleSqlite socle) : AgendaTests(socle), IClassFixture<SocleSqlite>;

public sealed class AgendaPostgresqlTests(SoclePostgresql socle) : AgendaTests(socle), IClassFixture<SoclePostgresql>;
