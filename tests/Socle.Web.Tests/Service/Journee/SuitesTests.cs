using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Organisation.Salles;
using Socle.Suivi.Absences;
using Socle.Suivi.Agenda;
using Socle.Suivi.Experimentations;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service.Journee;

/// <summary>What follows: appointments to take again, one's own day, absences to bill, a room that closes, an agreement, a measure applied.</summary>
public abstract class SuitesTests(SocleDeTest socle)
{
    [Fact]
    public async Task AReprendre_DepuisLAccueil_MeneAuxHeuresLibres()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var pris = await monde.PrendreAsync(await monde.EmbaucherAsync("Reprendre"), new(9, 0));
        await monde.RecalculerAsync();
        await monde.ChangerAsync(pris, EtatRendezVous.Excuse, MotifEtape.EmpechementTravail);
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);

        var tuile = (await assistante.AllerAsync("/")).Document.QuerySelector("a.tuile[href='/agenda/a-reprendre']");
        var liste = await assistante.AllerAsync($"/agenda/a-reprendre?equipe={monde.Equipe}");
        var heures = await assistante.AllerAsync(liste.Document.QuerySelector("td.fin a")!.GetAttribute("href")!);

        tuile.ShouldNotBeNull();
        liste.Lignes().ShouldBe(["Reprendre Lucie"]);
        liste.Phrases().ShouldContain("excusé le 3 mars 2026");
        heures.Phrases().ShouldContain(monde.Infirmiere.Nom);
    }

    [Fact]
    public async Task Accueil_DuProfessionnel_MontreSaJourneeEtPasCelleDesAutres()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        await monde.PrendreAsync(await monde.EmbaucherAsync("Attendue"), new(9, 0));
        var compte = await socle.CreerCompteAsync($"infirmiere-{Jeu.Rang()}", Role.Infirmier);
        await socle.EcrireAsync(async e =>
        {
            await e.Db.Set<Professionnel>().Where(p => p.Id == monde.Infirmiere.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.CompteId, compte.Id));
            await e.Db.Set<RendezVous>().Where(r => r.VacationId == monde.Vacation.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.Jour, Jeu.Aujourdhui));
            await e.Db.Set<Vacation>().Where(v => v.Id == monde.Vacation.Id).ExecuteUpdateAsync(v => v.SetProperty(x => x.Jour, Jeu.Aujourdhui));
            return Resultat.De(true);
        });
        using var elle = await socle.EnTantQueAsync(compte);
        using var autre = await socle.EnTantQueAsync(Role.Medecin);

        var sienne = await elle.AllerAsync("/");

        sienne.Phrases().ShouldContain("Mon agenda du jour");
        sienne.Lignes().ShouldContain("Attendue Lucie");
        (await autre.AllerAsync("/")).Phrases().ShouldNotContain("Mon agenda du jour");
    }

    [Fact]
    public async Task AFacturer_LaComptabiliteLitSansNom_LExporteEtLaDitTransmise()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var pris = await monde.PrendreAsync(await monde.EmbaucherAsync("Facturee"), new(9, 0));
        await monde.AjouterAsync(new AbsenceAFacturer
        {
            Id = Id<AbsenceAFacturer>.Nouveau(),
            RendezVousId = pris,
            EtablissementId = monde.Lieu.Id,
            Jour = MondeAgenda.Mardi,
            Raison = RaisonFacturation.NonExcusee,
            Etat = EtatFacturation.ATransmettre,
        });
        using var comptable = await socle.EnTantQueAsync(Role.Comptable);
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);

        (await comptable.AllerAsync("/")).Document.QuerySelector("a.tuile[href='/absences/facturer']").ShouldNotBeNull();
        var page = await comptable.AllerAsync("/absences/facturer");
        page.Phrases().ShouldContain("mardi 3 mars 2026");
        page.Phrases().ShouldNotContain("Facturee");
        (await comptable.AllerAsync("/absences/facturer?export=csv")).Texte.ShouldNotContain("Facturee");
        (await assistante.AllerAsync("/absences/facturer?export=csv")).Texte.ShouldContain("Facturee");
        var fait = await page.EnvoyerAsync("main form.gestes");

        fait.Phrases().ShouldContain("Rien à transmettre");
        (await page.EnvoyerAsync("main form.gestes")).Phrases().ShouldContain("La liste a changé");
        (await comptable.AllerAsync("/absences/facturer?vue=transmises")).Phrases().ShouldContain("transmise");
    }

    [Fact]
    public async Task Salle_QuiSertEncore_MontreSesVacationsEtLesDemenage()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var salle = new Salle { Id = Id<Salle>.Nouveau(), CentreId = monde.Centre.Id, Nom = "Salle 1" };
        await monde.AjouterAsync(salle);
        await socle.EcrireAsync(async e => Resultat.De(await e.Db.Set<Vacation>().Where(v => v.Id == monde.Vacation.Id).ExecuteUpdateAsync(v => v.SetProperty(x => x.SalleId, salle.Id))));
        using var administration = await socle.EnTantQueAsync(Role.Administration);
        var page = await administration.AllerAsync($"/organisation/centre/{monde.Centre.Id}/salle/{salle.Id}");
        page.Lignes().Select(PageDeFormulaire.Plat).ShouldBe(["mardi 3 mars 2026"]);

        var refus = await page.EnvoyerAsync("form[action*='handler=Fermer']");
        refus.Phrases().ShouldContain("sert encore à 1 vacation à venir");
        var apres = await page.EnvoyerAsync("form[action*='handler=Demenager']");

        apres.Phrases().ShouldContain("1 vacation a changé de salle");
        (await (await administration.AllerAsync(apres.Adresse)).EnvoyerAsync("form[action*='handler=Fermer']")).Phrases().ShouldContain("La salle est fermée.");
    }

    [Fact]
    public async Task RendezVousADistance_LAccordSeNoteSurSaFiche()
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        await socle.EcrireAsync(async e => Resultat.De(await e.Db.Set<Vacation>().Where(v => v.Id == monde.Vacation.Id).ExecuteUpdateAsync(v => v.SetProperty(x => x.LienTeleconsultation, "https://visio.exemple.fr/1"))));
        var pris = await monde.PrendreAsync(await monde.EmbaucherAsync("Distante"), new(9, 0));
        using var assistante = await socle.EnTantQueAsync(Role.Assistant);
        var fiche = await assistante.AllerAsync($"/agenda/rendez-vous/{pris}");
        fiche.Phrases().ShouldContain("accord à recueillir");

        var apres = await fiche.EnvoyerAsync("form[action*='handler=Accord']");

        apres.Phrases().ShouldContain("accord recueilli");
        apres.Document.QuerySelector("form[action*='handler=Accord']").ShouldBeNull();
    }

    [Fact]
    public async Task FicheDUnTravailleur_MesureQuiLeConcerne_SYApplique()
    {
        var (monde, autre) = (await MondeAgenda.OuvrirAsync(socle), await MondeAgenda.OuvrirAsync(socle));
        var embauche = await monde.EmbaucherAsync("Essai");
        await monde.AjouterAsync(Mesure("Mesure alpha", monde), Mesure("Mesure zêta", autre), Mesure("Mesure oméga", monde, new(2026, 3, 1)));
        using var infirmiere = await socle.EnTantQueAsync(Role.Infirmier);
        using var direction = await socle.EnTantQueAsync(Role.Direction);

        var fiche = await infirmiere.AllerAsync($"/travailleurs/{embauche.Travailleur}");
        fiche.Phrases().ShouldContain("Tracer une application de : Mesure alpha");
        fiche.Phrases().ShouldNotContain("Mesure zêta");
        fiche.Phrases().ShouldNotContain("Mesure oméga");
        (await direction.AllerAsync($"/travailleurs/{embauche.Travailleur}")).Phrases().ShouldNotContain("Tracer une application");
        var tracee = await (await infirmiere.AllerAsync(fiche.Document.QuerySelector("a[href*='/appliquer?travailleur=']")!.GetAttribute("href")!)).RemplirAsync(("Entree.Quoi", "visite périodique"));

        tracee.Adresse.ShouldBe($"/travailleurs/{embauche.Travailleur}");
        (await socle.LireAsync(db => db.Set<ApplicationMesure>().SingleAsync(a => a.TravailleurId == embauche.Travailleur))).Quoi.ShouldBe("visite périodique");
    }

    private static MesureExperimentale Mesure(string intitule, MondeAgenda monde, DateOnly? au = null) => new()
    {
        Id = Id<MesureExperimentale>.Nouveau(),
        Intitule = intitule,
        BaseJuridique = "Convention du service",
        Du = new(2026, 1, 1),
        Au = au,
        Perimetre = PerimetreMesure.Equipe,
        EquipeId = monde.Equipe,
    };
}

public sealed class SuitesSqliteTests(SocleSqlite socle) : SuitesTests(socle), IClassFixture<SocleSqlite>;

public sealed class SuitesPostgresqlTests(SoclePostgresql socle) : SuitesTests(socle), IClassFixture<SoclePostgresql>;
