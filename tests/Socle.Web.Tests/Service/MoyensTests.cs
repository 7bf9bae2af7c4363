using System.Net;
using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Organisation.Salles;
using Socle.Suivi.Delegations;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service;

/// <summary>Rooms, skills, absences, delegations and experimental measures on screen. Today is Monday 2 March 2026.</summary>
public abstract class MoyensTests(SocleDeTest socle)
{
    private readonly Jeu jeu = new(socle);

    [Fact]
    public async Task Salle_AjouteeDepuisSonCentre_YParaitEtDeuxFoisEstRefusee()
    {
        var centre = await CentreAsync();
        using var administration = await socle.EnTantQueAsync(Role.Administration);
        var formulaire = await administration.AllerAsync($"/organisation/centre/{centre}/salle");

        var page = await formulaire.RemplirAsync(("Entree.Nom", "Salle 1"), ("Entree.Accessible", "true"), ("Entree.Equipement", "cabine d’audiométrie"));
        var encore = await formulaire.RemplirAsync(("Entree.Nom", "salle 1"));

        page.Adresse.ShouldStartWith($"/organisation/centre/{centre}");
        page.Lignes().ShouldBe(["Salle 1"]);
        page.Phrases().ShouldContain("accessible en fauteuil");
        encore.DevraitRefuser("Entree.Nom", "salle 1");
        (await administration.AllerAsync("/organisation/centres")).Phrases().ShouldContain("1 salle");
    }

    [Fact]
    public async Task Salle_FermeePuisRouverte_LeDit()
    {
        var centre = await CentreAsync();
        using var administration = await socle.EnTantQueAsync(Role.Administration);
        await (await administration.AllerAsync($"/organisation/centre/{centre}/salle")).RemplirAsync(("Entree.Nom", "Salle 1"));
        var salle = await socle.LireAsync(db => db.Set<Salle>().Where(s => s.CentreId == centre).Select(s => s.Id).SingleAsync());
        var adresse = $"/organisation/centre/{centre}/salle/{salle}";

        (await (await administration.AllerAsync(adresse)).EnvoyerAsync("form[action*='handler=Fermer']")).Phrases().ShouldContain("La salle est fermée.");
        (await (await administration.AllerAsync(adresse)).EnvoyerAsync("form[action*='handler=Rouvrir']")).Phrases().ShouldContain("La salle est rouverte.");
    }

    [Fact]
    public async Task Absence_NoteeParUnAssistant_EstSurLaFicheEtDansLeMoisDeTous()
    {
        var qui = await QuelquunAsync(Metier.Infirmier);
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var formulaire = await assistant.AllerAsync($"/organisation/professionnels/{qui.Id}/absence");

        var fiche = await formulaire.RemplirAsync(("Entree.Du", "2026-03-16"), ("Entree.Au", "2026-03-18"), ("Entree.Motif", "Formation"));
        var encore = await formulaire.RemplirAsync(("Entree.Du", "2026-03-18"), ("Entree.Motif", "Conges"));

        fiche.Adresse.ShouldBe($"/organisation/professionnels/{qui.Id}");
        fiche.Phrases().ShouldContain("du 16 au 18 mars 2026");
        encore.DevraitRefuser("Entree.Du", "2026-03-18");
        encore.Erreur("Entree.Du")!.Replace('\u00A0', ' ').ShouldContain("déjà notée du 16 au 18 mars 2026");
        using var infirmier = await socle.EnTantQueAsync(Role.Infirmier);
        var mois = await infirmier.AllerAsync("/organisation/absences?mois=2026-03");
        mois.Document.QuerySelectorAll("td.mois-absent").Count(c => c.TextContent.Contains("Formation", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(3);
        (await infirmier.AllerAsync($"/organisation/professionnels/{qui.Id}/absence")).Statut.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Absence_Modifiee_PuisRetiree_NEstPlusLa()
    {
        var qui = await QuelquunAsync(Metier.Infirmier);
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        await (await assistant.AllerAsync($"/organisation/professionnels/{qui.Id}/absence")).RemplirAsync(("Entree.Du", "2026-04-01"), ("Entree.Moment", "Matin"), ("Entree.Motif", "Reunion"));
        var absence = await socle.LireAsync(db => db.Set<AbsenceProfessionnel>().Where(a => a.ProfessionnelId == qui.Id).Select(a => a.Id).SingleAsync());
        var page = await assistant.AllerAsync($"/organisation/professionnels/{qui.Id}/absence/{absence}");

        (await page.RemplirAsync(("Entree.Moment", "ApresMidi"))).Phrases().ShouldContain("le 1er avril 2026, après-midi");
        var retiree = await (await assistant.AllerAsync(page.Adresse)).EnvoyerAsync("form[action*='handler=Retirer']");

        retiree.Phrases().ShouldContain("L’absence est retirée.");
        (await assistant.AllerAsync(page.Adresse)).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The eve of its last fifteen days, those days, and the day after the end.</summary>
    [Theory, InlineData("2026-03-18", "e-fait"), InlineData("2026-03-17", "e-proche"), InlineData("2026-03-02", "e-proche"), InlineData("2026-03-01", "e-retard")]
    public async Task Competence_SelonSaFin_SeMontre(string fin, string etat)
    {
        var qui = await QuelquunAsync(Metier.Infirmier);
        using var administration = await socle.EnTantQueAsync(Role.Administration);
        var nom = $"Audiométrie {Jeu.Rang()}";
        (await (await administration.AllerAsync("/organisation/competence")).RemplirAsync(("Entree.Nom", nom))).Lignes().ShouldContain(nom);
        var formulaire = await administration.AllerAsync($"/organisation/professionnels/{qui.Id}/competence");
        var choix = formulaire.Document.QuerySelectorAll("select[name='Entree.CompetenceId'] option").Single(o => o.TextContent == nom).GetAttribute("value")!;

        var fiche = await formulaire.RemplirAsync(("Entree.CompetenceId", choix), ("Entree.ValableJusquau", fin));

        fiche.Document.QuerySelectorAll("li").Single(l => l.TextContent.Contains(nom, StringComparison.Ordinal)).QuerySelector(".etat")!.ClassList.ShouldContain(etat);
    }

    [Fact]
    public async Task Protocole_PrepareParUnAssistantEtSigneParSonMedecin_RendLActePossible()
    {
        var equipe = await jeu.EquipeAsync($"Équipe {Jeu.Rang()}");
        var compte = await socle.CreerCompteAsync($"medecin{Jeu.Rang()}", Role.Medecin);
        var (medecin, infirmiere) = (await QuelquunAsync(Metier.Medecin, equipe, compte.Id), await QuelquunAsync(Metier.Infirmier, equipe));
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var actes = await (await assistant.AllerAsync("/delegations/protocole")).RemplirAsync(
            ("Entree.Intitule", $"Visites {Jeu.Rang()}"), ("Entree.MedecinId", medecin.Id.ToString()), ("Entree.Genre", "Individuel"),
            ("Entree.ProfessionnelId", infirmiere.Id.ToString()), ("Entree.Du", "2026-03-02"));
        actes.Adresse.ShouldEndWith("/actes");
        actes.Document.QuerySelector("input[name='Entree.Actes'][value='EmaEmbauche']")!.HasAttribute("disabled").ShouldBeTrue("the law reserves it");
        actes.Phrases().ShouldContain("R. 4623-14");

        var reserve = await actes.RemplirAsync(("Entree.Actes", "AvisAptitude"));
        var vu = await actes.RemplirAsync(("Entree.Actes", "VipInitiale"));
        reserve.Annonces.ShouldContain("Réservé au médecin du travail");
        vu.Phrases().ShouldContain("Ce brouillon ne confie rien");
        (await assistant.AllerAsync($"{vu.Adresse}/signer")).Statut.ShouldBe(HttpStatusCode.Forbidden);
        using var confrere = await socle.EnTantQueAsync(Role.MedecinCoordonnateur);
        (await (await confrere.AllerAsync($"{vu.Adresse}/signer")).RemplirAsync()).Annonces.ShouldContain("depuis son propre compte");
        using var lui = await socle.EnTantQueAsync(compte);
        var signe = await (await lui.AllerAsync($"{vu.Adresse}/signer")).RemplirAsync();

        signe.Phrases().ShouldContain("en vigueur");
        (await QuiPeutAsync(infirmiere)).ShouldContain("oui, par protocole");
        (await lui.AllerAsync($"{vu.Adresse}/actes")).Adresse.ShouldBe(vu.Adresse, "signed: read, not edited");
        var nouvelle = await signe.EnvoyerAsync("form[action*='handler=Version']");
        nouvelle.Phrases().ShouldContain("version 2");
        (await (await lui.AllerAsync($"{vu.Adresse}/resilier")).RemplirAsync(("Entree.Le", "2026-03-02"), ("Entree.Motif", "Fin de mission"))).Phrases().ShouldContain("résilié le 2 mars 2026");
        (await QuiPeutAsync(infirmiere)).ShouldNotContain("oui, par protocole");
    }

    [Fact]
    public async Task Delegations_Liste_SeFiltreEtSExporte()
    {
        var medecin = await QuelquunAsync(Metier.Medecin);
        var intitule = $"Protocole {Jeu.Rang()}";
        await socle.EcrireAsync(e =>
        {
            var id = Id<ProtocoleDelegation>.Nouveau();
            e.Db.Add(new ProtocoleDelegation { Id = id, Intitule = intitule, Genre = GenreProtocole.Collectif, Metier = Metier.Infirmier, MedecinId = medecin.Id, Du = new(2026, 1, 1), SigneLe = new(2025, 12, 1), Au = new(2026, 3, 1) });
            e.Db.Add(new ActeDelegue { Id = Id<ActeDelegue>.Nouveau(), ProtocoleId = id, Acte = Acte.VipInitiale });
            return Task.FromResult(Resultat.De(true));
        });
        using var direction = await socle.EnTantQueAsync(Role.Direction);

        (await direction.AllerAsync("/delegations?etat=Echu")).Lignes().ShouldContain(intitule);
        (await direction.AllerAsync("/delegations?etat=EnVigueur")).Lignes().ShouldNotContain(intitule);
        (await direction.AllerAsync("/delegations?export=csv")).Texte.ShouldContain(intitule);
        (await direction.AllerAsync("/organisation/absences?export=csv")).Statut.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Mesure_Declaree_Appliquee_Terminee_GardeSesApplications()
    {
        var intitule = $"Rappel {Jeu.Rang()}";
        using var direction = await socle.EnTantQueAsync(Role.Direction);
        var formulaire = await direction.AllerAsync("/mesures/mesure");
        (await formulaire.RemplirAsync(("Entree.Intitule", intitule))).Erreur("Entree.BaseJuridique").ShouldNotBeNullOrEmpty();
        var mesure = await formulaire.RemplirAsync(("Entree.Intitule", intitule), ("Entree.BaseJuridique", "Délibération du service"), ("Entree.Du", "2026-02-01"));
        using var infirmier = await socle.EnTantQueAsync(Role.Infirmier);

        var tracee = await (await infirmier.AllerAsync($"{mesure.Adresse}/appliquer")).RemplirAsync(("Entree.Quoi", "VIP de ce matin"));

        tracee.Phrases().ShouldContain("VIP de ce matin");
        tracee.Document.QuerySelector("form[action*='handler=Terminer']").ShouldBeNull();
        using var refusee = await infirmier.DemanderAsync(HttpMethod.Post, $"{mesure.Adresse}?handler=Terminer", new FormUrlEncodedContent([new("__RequestVerificationToken", (await infirmier.AllerAsync($"{mesure.Adresse}/appliquer")).Jeton)]));
        refusee.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await direction.AllerAsync($"{mesure.Adresse}?export=csv")).Texte.ShouldContain("VIP de ce matin");
        (await (await direction.AllerAsync(mesure.Adresse)).EnvoyerAsync("form[action*='handler=Terminer']", new Dictionary<string, string> { ["Entree.Au"] = "2026-03-02" })).Phrases().ShouldContain("en cours jusqu’au 2 mars 2026");
    }

    private async Task<string> QuiPeutAsync(Professionnel qui)
    {
        using var infirmier = await socle.EnTantQueAsync(Role.Infirmier);
        return (await infirmier.AllerAsync($"/delegations/qui-peut-faire?professionnel={qui.Id}")).Phrases();
    }

    private async Task<Id<Centre>> CentreAsync()
    {
        var equipe = await jeu.EquipeAsync($"Équipe {Jeu.Rang()}");
        return await socle.LireAsync(db => db.Set<Equipe>().Where(e => e.Id == equipe).Select(e => e.CentreId!.Value).SingleAsync());
    }

    private async Task<Professionnel> QuelquunAsync(Metier metier, Id<Equipe>? equipe = null, Id<Compte>? compte = null)
    {
        var qui = new Professionnel { Id = Id<Professionnel>.Nouveau(), Nom = $"Leroy {Jeu.Rang()}", Prenom = "Claire", Metier = metier, EquipeId = equipe, Du = new(2020, 1, 1), CompteId = compte };
        await socle.EcrireAsync(e =>
        {
            e.Db.Add(qui);
            return Task.FromResult(Resultat.De(true));
        });
        return qui;
    }
}

public sealed class MoyensSqliteTests(SocleSqlite socle) : MoyensTests(socle), IClassFixture<SocleSqlite>;

public sealed class MoyensPostgresqlTests(SoclePostgresql socle) : MoyensTests(socle), IClassFixture<SoclePostgresql>;
