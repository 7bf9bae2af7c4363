using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Absences;
using Socle.Suivi.Agenda;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service.Journee;

/// <summary>Absences through the screens: noting one, calling, rates, settings.</summary>
public abstract class AbsencesTests(SocleDeTest socle)
{
    [Fact]
    public async Task Excuse_PuisAppel_QuiAccepteALeRendezVous()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var absent = await monde.PrendreAsync(await monde.EmbaucherAsync("Empeche"), new(10, 0));
        await monde.EmbaucherAsync("Joignable");
        await monde.EmbaucherAsync("Injoignable", telephone: null);
        await monde.RecalculerAsync();
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);

        var liste = await (await assistante.AllerAsync($"/agenda/absence/{absent}")).RemplirAsync(("Entree.Etat", "Excuse"), ("Entree.Motif", "EmpechementTravail"), ("Entree.PrevenuLe", "2026-03-02"), ("Entree.PrevenuA", "08:00"));

        liste.Adresse.ShouldStartWith("/agenda/remplacer/");
        liste.Lignes().ShouldBe(["Joignable Lucie"]);
        liste.Document.QuerySelector("a[href='tel:+33601020304']").ShouldNotBeNull();
        var appel = await liste.EnvoyerAsync("form[action*='handler=Appeler']");
        appel.Phrases().ShouldContain("Vous appelez Joignable Lucie");
        using var collegue = await socle.EnTantQueAsync(Role.Administration);
        (await collegue.AllerAsync(liste.Adresse)).Phrases().ShouldContain($"{(await socle.CompteAsync(Role.Assistant)).NomAffiche} l’appelle");

        var fini = await appel.EnvoyerAsync("form#issue", bouton: ("issue", "Accepte"));

        fini.Phrases().ShouldContain("Le rendez-vous est pris.");
        fini.Lignes().ShouldBeEmpty();
        fini.Phrases().ShouldContain("accepte");
        (await socle.LireAsync(db => db.Set<RendezVous>().SingleAsync(r => r.VacationId == monde.Vacation.Id && r.Origine == OrigineRendezVous.Remplacement))).Debut.ShouldBe(new TimeOnly(10, 0));
        (await socle.LireAsync(db => db.Set<AbsenceRendezVous>().SingleAsync(a => a.RendezVousId == absent))).RemplaceParId.ShouldNotBeNull();
    }

    [Fact]
    public async Task Refuse_NEstPlusDansLaListeEtResteParmiLesAppels()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        await monde.EmbaucherAsync("Occupee");
        await monde.RecalculerAsync();
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);
        var appel = await (await assistante.AllerAsync($"/agenda/remplacer/{monde.Vacation.Id}")).EnvoyerAsync("form[action*='handler=Appeler']");

        var apres = await appel.EnvoyerAsync("form#issue", bouton: ("issue", "Refuse"));

        apres.Lignes().ShouldBeEmpty();
        apres.Phrases().ShouldContain("Personne à appeler pour ce créneau");
        apres.Phrases().ShouldContain("Occupee Lucie");
    }

    [Fact]
    public async Task NoterSansRaison_EstRefuse_AuChamp()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var pris = await monde.PrendreAsync(await monde.EmbaucherAsync("Muette"), new(9, 0));
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);

        var page = await (await assistante.AllerAsync($"/agenda/absence/{pris}")).RemplirAsync(("Entree.Etat", "Excuse"), ("Entree.Motif", ""));

        page.Erreur("Entree.Motif").ShouldNotBeNull();
    }

    [Fact]
    public async Task Taux_DUneEquipe_AvecSonExport()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var (excuse, autre) = (await monde.PrendreAsync(await monde.EmbaucherAsync("Excuse"), new(9, 0)), await monde.PrendreAsync(await monde.EmbaucherAsync("Annule"), new(10, 0)));
        await monde.ChangerAsync(excuse, EtatRendezVous.Excuse, MotifEtape.EnArret);
        await monde.ChangerAsync(autre, EtatRendezVous.Annule, MotifEtape.Erreur);
        await socle.EcrireAsync(async e =>
        {
            await e.Db.Set<RendezVous>().Where(r => r.Id == excuse).ExecuteUpdateAsync(r => r.SetProperty(x => x.Jour, new DateOnly(2026, 2, 24)));
            return Resultat.De(true);
        });
        using var direction = await socle.EnTantQueAsync(Role.Direction);

        var page = await direction.AllerAsync($"/absences?equipe={monde.Equipe}");
        var export = await direction.AllerAsync($"/absences?equipe={monde.Equipe}&export=csv");

        page.Phrases().ShouldContain("100,0 %");
        page.Document.QuerySelectorAll("svg rect").Length.ShouldBe(2);
        export.Texte.Split('\n').ShouldContain(l => l.StartsWith("Ensemble;Ensemble;1;", StringComparison.Ordinal) || l.StartsWith("\"Ensemble\";", StringComparison.Ordinal));
        (await direction.AllerAsync($"/absences?equipe={monde.Equipe}&du=2026-02-25")).Phrases().ShouldContain("Personne n’était attendu sur cette période");
    }

    [Fact]
    public async Task Reglages_HorsBornes_SontRefusesPuisEnregistres()
    {
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);
        var formulaire = await assistante.AllerAsync("/absences/reglages");

        var refus = await formulaire.RemplirAsync(("Entree.Preavis", "16"), ("Entree.Unite", "JoursOuvres"));
        var fait = await formulaire.RemplirAsync(("Entree.Preavis", "3"), ("Entree.Unite", "JoursOuvres"), ("Entree.Facturation", "NonExcusees"));

        refus.DevraitRefuser("Entree.Preavis", "16");
        fait.Adresse.ShouldBe("/absences");
        (await socle.LireAsync(db => db.Set<ReglagesAbsences>().AsNoTracking().SingleAsync())).Preavis.ShouldBe(3);
    }
}

public sealed class AbsencesSqliteTests(SocleSqlite socle) : AbsencesTests(socle), IClassFixture<SocleSqlite>;

public sealed class AbsencesPostgresqlTests(SoclePostgresql socle) : AbsencesTests(socle), IClassFixture<SoclePostgresql>;
