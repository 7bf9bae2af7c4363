using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Traces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service.Journee;

/// <summary>The day itself through the screens: certificate, paper, who takes over, meetings, requests, tasks.</summary>
public abstract class JourneeTests(SocleDeTest socle)
{
    [Fact]
    public async Task Attestation_NeDitNiLeGenreNiLeMotifNiLEmployeur()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var pris = await monde.PrendreAsync(await monde.EmbaucherAsync("Attestee"), new(9, 0));
        await RamenerAujourdhuiAsync(monde);
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);
        (await assistante.AllerAsync($"/agenda/attestation/{pris}")).Phrases().ShouldContain("n’est pas notée arrivée");
        await monde.ChangerAsync(pris, EtatRendezVous.Arrive);

        var page = await assistante.AllerAsync($"/agenda/attestation/{pris}");

        page.Titre.ShouldBe("Attestation de présence");
        page.Phrases().ShouldContain("Attestee Lucie");
        page.Phrases().ShouldContain("lundi 2 mars 2026");
        foreach (var interdit in new[] { "VIP", "visite", "Adhérent", "Claude", "infirm", "06 01" })
        {
            page.Phrases().ShouldNotContain(interdit, Case.Insensitive);
        }
    }

    [Fact]
    public async Task Imprimer_DonneNomsEtTelephonesEtTaitLaVisiteConfidentielle()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        await monde.PrendreAsync(await monde.EmbaucherAsync("Ordinaire"), new(9, 0));
        await monde.PrendreAsync(await monde.EmbaucherAsync("Discrete", "+33602030405"), new(10, 0), confidentiel: true);
        using var infirmier = await socle.EnTantQueAsync(Role.Infirmier);

        var page = await infirmier.AllerAsync($"/agenda/imprimer?jour=2026-03-03&centre={monde.Centre.Id}");

        var lignes = page.Document.QuerySelectorAll("tbody tr").Select(l => PageDeFormulaire.Plat(l.TextContent)).ToList();
        lignes.Count.ShouldBe(2);
        lignes[0].ShouldContain("06 01 02 03 04");
        lignes[0].ShouldContain("VIP initiale");
        lignes[1].ShouldContain("06 02 03 04 05");
        lignes[1].ShouldNotContain("demande");
        page.Document.QuerySelectorAll("script").ShouldBeEmpty();
        (await socle.LireAsync(db => db.Set<EvenementAudit>().CountAsync(e => e.Processus == "agenda.imprimer"))).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Reaffecter_CollegueReprendEtLesModelesSArretent()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var collegue = new Professionnel { Id = Id<Professionnel>.Nouveau(), Nom = "Dupuis", Prenom = "Dominique", Metier = Metier.Infirmier, EquipeId = monde.Equipe, Du = new(2020, 1, 1) };
        var modele = new ModeleVacation { Id = Id<ModeleVacation>.Nouveau(), ProfessionnelId = monde.Infirmiere.Id, CentreId = monde.Centre.Id, JourSemaine = DayOfWeek.Tuesday, Semaines = SemainesModele.Toutes, Debut = new(9, 0), Fin = new(12, 0), Du = new(2026, 1, 1) };
        await monde.AjouterAsync(collegue, modele);
        await monde.PrendreAsync(await monde.EmbaucherAsync("Suivie"), new(9, 0));
        await monde.RecalculerAsync();
        using var administration = await socle.EnTantQueAsync(Role.Administration);
        var page = await administration.AllerAsync($"/organisation/professionnel/{monde.Infirmiere.Id}/reaffecter");
        page.Phrases().ShouldContain("Dominique Dupuis reprend tout");

        var fait = await page.EnvoyerAsync("form#accepter");
        var arrete = await fait.EnvoyerAsync("form#arreter");

        fait.Phrases().ShouldContain("1 vacation reprise");
        (await socle.LireAsync(db => db.Set<Vacation>().SingleAsync(v => v.Id == monde.Vacation.Id))).ProfessionnelId.ShouldBe(collegue.Id);
        arrete.Phrases().ShouldContain("1 modèle arrêté");
        (await socle.LireAsync(db => db.Set<ModeleVacation>().SingleAsync(m => m.Id == modele.Id))).Au.ShouldBe(new DateOnly(2026, 3, 2));
    }

    [Fact]
    public async Task Reaffecter_DernierDeSonMetier_ConfieLesEtablissementsAUneAutreEquipe()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var autre = await new Jeu(socle).EquipeAsync($"Reprend {Jeu.Rang()}");
        using var administration = await socle.EnTantQueAsync(Role.Administration);
        var page = await administration.AllerAsync($"/organisation/professionnel/{monde.Infirmiere.Id}/reaffecter");

        var fait = await page.EnvoyerAsync("form#affecter", new Dictionary<string, string> { ["vers"] = autre.ToString() });

        fait.Phrases().ShouldContain("1 établissement est suivi par la nouvelle équipe");
        (await socle.LireAsync(db => db.Set<Adherents.Etablissements.Affectation>().SingleAsync(a => a.EtablissementId == monde.Lieu.Id && a.EquipeId == autre))).Du.ShouldBe(new DateOnly(2026, 3, 3));
    }

    [Fact]
    public async Task Staff_DuDossierALaTacheFaiteSurMaJournee()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var embauche = await monde.EmbaucherAsync("Discutee");
        using var infirmier = await socle.EnTantQueAsync(Role.Infirmier);
        var fiche = await (await infirmier.AllerAsync($"/travailleurs/{embauche.Travailleur}/staff")).RemplirAsync(("Entree.Equipe", monde.Equipe.ToString()), ("Entree.Question", "PosteARegarder"));
        fiche.Adresse.ShouldBe($"/travailleurs/{embauche.Travailleur}");
        (await infirmier.AllerAsync($"/staff?equipe={monde.Equipe}")).Lignes().ShouldHaveSingleItem().ShouldStartWith("Discutee");
        var reunion = await (await infirmier.AllerAsync("/staff/reunion")).RemplirAsync(("Entree.Equipe", monde.Equipe.ToString()), ("Entree.Jour", "2026-03-02"), ("Entree.Participants", monde.Infirmiere.Id.ToString()));

        var decidee = await reunion.EnvoyerAsync("form[id^=decider-]", new Dictionary<string, string> { ["decision"] = "OrientationPdp", ["a"] = "role:Pdp", ["avant"] = "2026-03-10" });

        decidee.Phrases().ShouldContain("orienter vers la cellule de maintien en emploi");
        using var pdp = await socle.EnTantQueAsync(Role.Pdp);
        var accueil = await pdp.AllerAsync("/");
        accueil.Phrases().ShouldContain("Prendre contact : maintien en emploi");
        (await accueil.EnvoyerAsync("form[action*='handler=Faite']")).Phrases().ShouldContain("C’est noté.");
        (await infirmier.AllerAsync(decidee.Adresse)).Phrases().ShouldContain("faite par");
    }

    [Fact]
    public async Task Demande_DepuisLaListe_RecoitSonRendezVous()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var embauche = await monde.EmbaucherAsync("Demandeuse");
        var demande = (await socle.DansAsync(s => s.GetRequiredService<DemanderVisite>().ExecuterAsync(
            new() { Travailleur = embauche.Travailleur, Par = Demandeur.Travailleur, Objet = ObjetDemande.Visite, Le = new(2026, 3, 2) }))).Valeur;
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);
        (await assistante.AllerAsync("/demandes")).Lignes().ShouldContain(l => l.StartsWith("Demandeuse", StringComparison.Ordinal));
        var places = await assistante.AllerAsync($"/demandes/{demande}/rendez-vous");
        places.Phrases().ShouldContain("L’employeur n’en saura rien");

        var apres = await places.EnvoyerAsync("main form[method=post]");

        apres.Adresse.ShouldBe("/demandes");
        (await socle.LireAsync(db => db.Set<RendezVous>().SingleAsync(r => r.DemandeId == demande))).EstConfidentiel.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Role.Assistant, "/staff", HttpStatusCode.Forbidden), InlineData(Role.Direction, "/staff", HttpStatusCode.Forbidden), InlineData(Role.Infirmier, "/staff", HttpStatusCode.OK)]
    [InlineData(Role.Direction, "/demandes", HttpStatusCode.Forbidden), InlineData(Role.EmployeurRh, "/absences", HttpStatusCode.Forbidden), InlineData(Role.Travailleur, "/agenda/imprimer", HttpStatusCode.Forbidden)]
    [InlineData(Role.Comptable, "/absences", HttpStatusCode.Forbidden), InlineData(Role.Assistant, "/demandes?export=csv", HttpStatusCode.OK), InlineData(Role.Medecin, "/staff?export=xlsx", HttpStatusCode.OK)]
    public async Task Page_SelonLeRole_SOuvreOuNon(Role role, string adresse, HttpStatusCode statut)
    {
        using var navigateur = await socle.EnTantQueAsync(role);

        (await navigateur.AllerAsync(adresse)).Statut.ShouldBe(statut);
    }

    /// <summary>The session and its appointments come to the day of the tests' clock.</summary>
    private Task RamenerAujourdhuiAsync(MondeAgenda monde) => socle.EcrireAsync(async e =>
    {
        await e.Db.Set<RendezVous>().Where(r => r.VacationId == monde.Vacation.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.Jour, Jeu.Aujourdhui));
        await e.Db.Set<Vacation>().Where(v => v.Id == monde.Vacation.Id).ExecuteUpdateAsync(v => v.SetProperty(x => x.Jour, Jeu.Aujourdhui));
        return Resultat.De(true);
    });
}

public sealed class JourneeSqliteTests(SocleSqlite socle) : JourneeTests(socle), IClassFixture<SocleSqlite>;

public sealed class JourneePostgresqlTests(SoclePostgresql socle) : JourneeTests(socle), IClassFixture<SoclePostgresql>;
