using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.EspaceSalarie.Depots;
using Socle.Suivi.EspaceSalarie.Remis;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Envois;
using Socle.Tests.Outils;
using Socle.Web.Tests.Service;
using Socle.Web.Tests.Service.Journee;

namespace Socle.Web.Tests.EspaceSalarie;

/// <summary>From the worker's telephone to the visit, and back: what is said, corrected, asked, and who came.</summary>
public abstract class DepotsTests(SocleDeTest socle)
{
    [Fact]
    public async Task Questionnaire_ALaVisite_DitParLeSalarieCorrigeEtLesDeuxRestent()
    {
        var (monde, attendue, travailleur) = await AttendreAsync("Repondante");
        var espace = await MondeSalarie.OuvrirAsync(socle);
        using var salarie = await espace.AvecAsync(travailleur);
        await (await salarie.AllerAsync("/salarie/questionnaire?code=suivi")).EnvoyerAsync("form.formulaire", new Dictionary<string, string> { ["q-gene"] = "Oui", ["q-gene-precisions"] = "mal au dos en soulevant" });
        using var infirmiere = await InfirmiereAsync(monde);

        var visite = await (await infirmiere.AllerAsync($"/agenda/rendez-vous/{attendue}")).EnvoyerAsync("form[action*='handler=Ouvrir']");

        visite.Document.Body!.TextContent.ShouldContain("Dit par le salarié le 2\u00A0mars 2026");
        visite.Document.Body!.TextContent.ShouldContain("« mal au dos en soulevant »");
        var corrigee = await visite.EnvoyerAsync("form[action$='/questionnaire']", new Dictionary<string, string> { ["r-1"] = "lombalgie au port de charges", ["garder"] = "1" });
        corrigee.Annonces.ShouldContain("au dossier");
        corrigee.Document.Body!.TextContent.ShouldContain("« mal au dos en soulevant » · corrigé : « lombalgie au port de charges »");
        (await socle.LireAsync(db => db.Set<DepotTravailleur>().CountAsync(d => d.TravailleurId == travailleur))).ShouldBe(0, "the inbox forgot it");
        (await socle.LireAsync(db => db.Set<AccuseDepot>().SingleAsync(d => d.TravailleurId == travailleur))).RecuLe.ShouldNotBeNull();
    }

    [Fact]
    public async Task Questionnaire_DUnAutre_NeSeRetientPasDepuisUneAutreVisite()
    {
        var (monde, attendue, travailleur) = await AttendreAsync("Intruse");
        var espace = await MondeSalarie.OuvrirAsync(socle);
        using var salarie = await espace.AvecAsync(travailleur);
        await (await salarie.AllerAsync("/salarie/questionnaire?code=suivi")).EnvoyerAsync("form.formulaire", new Dictionary<string, string> { ["q-gene"] = "Oui" });
        using var infirmiere = await InfirmiereAsync(monde);
        var visite = await (await infirmiere.AllerAsync($"/agenda/rendez-vous/{attendue}")).EnvoyerAsync("form[action*='handler=Ouvrir']");

        var refusee = await visite.EnvoyerAsync("form[action$='/questionnaire']", new Dictionary<string, string> { ["element"] = $"{Id<DepotTravailleur>.Nouveau()}", ["garder"] = "0" });

        refusee.Annonces.ShouldContain("n’est pas dans ce dossier");
    }

    [Fact]
    public async Task Acces_LaVisiteOuverte_SeLitParLeSalarieSansRienDeMedical()
    {
        var (monde, attendue, travailleur) = await AttendreAsync("Curieuse");
        var espace = await MondeSalarie.OuvrirAsync(socle);
        using var salarie = await espace.AvecAsync(travailleur);
        using var infirmiere = await InfirmiereAsync(monde);
        await (await infirmiere.AllerAsync($"/agenda/rendez-vous/{attendue}")).EnvoyerAsync("form[action*='handler=Ouvrir']");
        (await salarie.AllerAsync("/salarie/acces")).Texte.ShouldContain("Personne pour l’instant");
        socle.Horloge.Avancer(TimeSpan.FromMinutes(2));

        await socle.Services.GetRequiredService<Distributeur>().RattraperAsync(1000, default);
        await socle.Services.GetRequiredService<Distributeur>().RattraperAsync(1000, default);

        var page = await salarie.AllerAsync("/salarie/acces");
        page.Texte.ShouldContain("infirmier en santé au travail");
        page.Texte.ShouldContain("pour une visite");
        var lus = await socle.LireAsync(db => db.Set<AccesRemis>().Where(a => a.TravailleurId == travailleur).ToListAsync());
        lus.Select(a => a.Id).Distinct().Count().ShouldBe(lus.Count);
        using var autre = await espace.AvecAsync((await espace.AttenduAsync()).TravailleurId);
        (await autre.AllerAsync("/salarie/acces")).Texte.ShouldContain("Personne pour l’instant");
    }

    [Fact]
    public async Task Opposition_DiteAuMedecin_SeLitEtSeRetireDansSonEspace()
    {
        var (monde, attendue, travailleur) = await AttendreAsync("Opposee");
        var espace = await MondeSalarie.OuvrirAsync(socle);
        using var salarie = await espace.AvecAsync(travailleur);
        using var infirmiere = await InfirmiereAsync(monde);
        await (await infirmiere.AllerAsync($"/agenda/rendez-vous/{attendue}")).EnvoyerAsync("form[action*='handler=Ouvrir']");

        await (await infirmiere.AllerAsync($"/soin/dossier/{travailleur}/acces")).EnvoyerAsync("form.opposition-2");
        await RattraperAsync();

        (await socle.LireAsync(db => db.Set<AccuseDepot>().SingleAsync(d => d.TravailleurId == travailleur))).AuProfessionnel.ShouldBeTrue();
        var page = await salarie.AllerAsync("/salarie/dossier");
        page.Phrases().ShouldContain("Opposition à l’accès des autres services dit à un professionnel le");
        page.Document.QuerySelectorAll("button[name=genre]").Select(b => b.GetAttribute("value")).ShouldContain(nameof(GenreDepot.LeveeAutresServices));
        await (await infirmiere.AllerAsync($"/soin/dossier/{travailleur}/acces")).EnvoyerAsync("form.opposition-2");
        await RattraperAsync();
        (await salarie.AllerAsync("/salarie/dossier")).Document.QuerySelectorAll("button[name=genre]").Select(b => b.GetAttribute("value")).ShouldContain(nameof(GenreDepot.OppositionAutresServices));

        async Task RattraperAsync()
        {
            socle.Horloge.Avancer(TimeSpan.FromMinutes(2));
            await socle.Services.GetRequiredService<Distributeur>().RattraperAsync(1000, default);
            await socle.Services.GetRequiredService<Distributeur>().RattraperAsync(1000, default);
        }
    }

    [Fact]
    public async Task Copie_DemandeePuisRemise_LesDeuxLeVoient()
    {
        var (monde, attendue, travailleur) = await AttendreAsync("Copiste");
        var espace = await MondeSalarie.OuvrirAsync(socle);
        using var salarie = await espace.AvecAsync(travailleur);
        (await (await salarie.AllerAsync("/salarie/dossier")).EnvoyerAsync("form[action*='Envoyer']", null, ("genre", nameof(GenreDepot.DemandeDeCopie)))).Texte.ShouldContain("demandée le");
        using var infirmiere = await InfirmiereAsync(monde);
        await (await infirmiere.AllerAsync($"/agenda/rendez-vous/{attendue}")).EnvoyerAsync("form[action*='handler=Ouvrir']");
        using var etrangere = await socle.EnTantQueAsync(Role.Medecin);

        (await etrangere.AllerAsync("/soin/copies-demandees")).Texte.ShouldNotContain("Copiste");
        var remise = await (await infirmiere.AllerAsync("/soin/copies-demandees")).EnvoyerAsync("main form");

        remise.Annonces.ShouldContain("La remise est notée");
        (await salarie.AllerAsync("/salarie/dossier")).Texte.ShouldContain("reçu au dossier le");
    }

    private async Task<(MondeAgenda Monde, Id<RendezVous> Attendue, Id<Socle.Travailleurs.Personnes.Travailleur> Travailleur)> AttendreAsync(string nom)
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var embauche = await monde.EmbaucherAsync(nom);
        var pris = await monde.PrendreAsync(embauche, new(9, 0));
        await socle.EcrireAsync(async e =>
        {
            await e.Db.Set<RendezVous>().Where(r => r.Id == pris).ExecuteUpdateAsync(r => r.SetProperty(x => x.Jour, Jeu.Aujourdhui));
            await e.Db.Set<Vacation>().Where(v => v.Id == monde.Vacation.Id).ExecuteUpdateAsync(v => v.SetProperty(x => x.Jour, Jeu.Aujourdhui));
            return Resultat.De(true);
        });
        await monde.ChangerAsync(pris, EtatRendezVous.Arrive);
        return (monde, pris, embauche.Travailleur);
    }

    private async Task<Navigateur> InfirmiereAsync(MondeAgenda monde)
    {
        var compte = await socle.CreerCompteAsync($"infirmiere-{Jeu.Rang()}", Role.Infirmier);
        await socle.EcrireAsync(async e =>
        {
            (await e.Db.Set<Professionnel>().SingleAsync(p => p.Id == monde.Infirmiere.Id)).CompteId = compte.Id;
            return Resultat.De(true);
        });
        return await socle.EnTantQueAsync(compte);
    }
}

public sealed class DepotsSqliteTests(SalarieSqlite socle) : DepotsTests(socle), IClassFixture<SalarieSqlite>;

public sealed class DepotsPostgresqlTests(SalariePostgresql socle) : DepotsTests(socle), IClassFixture<SalariePostgresql>;
