using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Travailleurs.Contrats;

namespace Socle.Web.Tests.EspaceEmployeur;

public sealed class RendezVousEmployeurSqliteTests(MondeSqlite monde) : RendezVousEmployeurTests(monde), IClassFixture<MondeSqlite>;

public sealed class RendezVousEmployeurPostgresqlTests(MondePostgresql monde) : RendezVousEmployeurTests(monde), IClassFixture<MondePostgresql>;

/// <summary>A visit asked for with an hour chosen on the spot; convocations confirmed, moved, excused; and never what the worker asked for itself.</summary>
public abstract class RendezVousEmployeurTests(MondeEmployeur monde) : IAsyncLifetime
{
    private const string Liste = "/entreprise/travailleurs";
    private const string RendezVous = "/entreprise/rendez-vous";
    private static readonly DateOnly Lundi = new(2026, 3, 9);
    private Id<Vacation> matin;

    public async Task InitializeAsync()
    {
        if (await monde.LireAsync(db => db.Set<Vacation>().Where(v => v.Jour == Lundi).Select(v => (Id<Vacation>?)v.Id).FirstOrDefaultAsync()) is { } deja)
        {
            matin = deja;
            return;
        }
        var secteur = new Secteur { Id = Id<Secteur>.Nouveau(), Nom = "Secteur" };
        var centre = new Centre { Id = Id<Centre>.Nouveau(), Nom = "Centre des Halles", SecteurId = secteur.Id };
        var equipe = new Equipe { Id = Id<Equipe>.Nouveau(), Nom = "Équipe", SecteurId = secteur.Id };
        var medecin = new Professionnel { Id = Id<Professionnel>.Nouveau(), Nom = "Aubry", Prenom = "Claude", Metier = Metier.Medecin, Du = new(2020, 1, 1), EquipeId = equipe.Id };
        Vacation Seance(DateOnly jour) => new() { Id = Id<Vacation>.Nouveau(), ProfessionnelId = medecin.Id, CentreId = centre.Id, Jour = jour, Debut = new(9, 0), Fin = new(17, 0) };
        var premiere = Seance(Lundi);
        matin = premiere.Id;
        await monde.EcrireAsync(async e =>
        {
            e.Db.AddRange(secteur, centre, equipe, medecin, premiere, Seance(Lundi.AddDays(1)), Seance(Lundi.AddDays(2)));
            foreach (var lieu in await e.Db.Set<Etablissement>().ToListAsync())
            {
                (lieu.EquipeId, lieu.CentreId) = (equipe.Id, centre.Id);
            }
            return Resultat.De(true);
        });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Demander_EnTroisClics_TientLeCreneauSousSonContrat()
    {
        using var rh = await monde.AvecAsync("rh");
        var fiche = await rh.AllerAsync($"{Liste}/{monde.AuSud.Id}");
        fiche.Document.QuerySelectorAll("a").ShouldContain(a => a.GetAttribute("href") == $"{Liste}/{monde.AuSud.Id}/visite", "the first click");
        var page = await rh.AllerAsync($"{Liste}/{monde.AuSud.Id}/visite?objet=Visite");
        var place = page.Document.QuerySelector("input[name=place]").ShouldNotBeNull();

        var fait = await page.EnvoyerAsync("form#demander", new Dictionary<string, string> { ["place"] = place.GetAttribute("value")! });

        fait.Texte.ShouldContain("Le créneau est demandé", customMessage: fait.Annonces);
        var pris = await DuContratAsync(monde.AuSud);
        (pris.Etat, pris.Origine, pris.Type).ShouldBe((EtatRendezVous.Propose, OrigineRendezVous.Employeur, TypeVisite.Demande));
        (await monde.LireAsync(db => db.Set<DemandeVisite>().SingleAsync(d => d.Id == pris.DemandeId))).Par.ShouldBe(Demandeur.Employeur);
        (await rh.AllerAsync(RendezVous)).Document.Body!.TextContent.ShouldContain("demandé, convocation à venir");
    }

    [Fact]
    public async Task Demander_QuandLeSalarieADejaSonRendezVousALui_EstReponduPareil_EtLeServiceAccepte()
    {
        using var rh = await monde.AvecAsync("rh");
        var avant = await rh.AllerAsync($"{Liste}/{monde.Revenant.Id}/visite?objet=Visite");
        var place = avant.Document.QuerySelector("input[name=place]")!.GetAttribute("value")!;
        // The worker's own request, at that very hour, with another professional: the hour itself stays free.
        await SonRendezVousAsync(monde.Revenant, place);

        var apres = await rh.AllerAsync($"{Liste}/{monde.Revenant.Id}/visite?objet=Visite");
        var fait = await apres.EnvoyerAsync("form#demander", new Dictionary<string, string> { ["place"] = place });

        apres.Document.QuerySelector("form#demander fieldset")!.TextContent.ShouldBe(avant.Document.QuerySelector("form#demander fieldset")!.TextContent);
        fait.Texte.ShouldContain("Le créneau est demandé", customMessage: fait.Annonces);
        (await rh.AllerAsync(RendezVous)).Document.Body!.TextContent.ShouldContain("demandé, convocation à venir");
        var pris = await DuContratAsync(monde.Revenant);
        pris.Etat.ShouldBe(EtatRendezVous.Demande);
        using var assistant = await monde.EnTantQueAsync(Role.Assistant);
        (await assistant.AllerAsync("/demandes")).Document.QuerySelectorAll("a").ShouldContain(a => a.GetAttribute("href") == $"/agenda/rendez-vous/{pris.Id}");
    }

    [Fact]
    public async Task Convocation_ConfirmeePuisDeplaceePuisExcusee()
    {
        var id = await ConvoquerAsync(monde.Fragile, new(14, 0));
        using var site = await monde.AvecAsync("site");

        var confirme = await (await site.AllerAsync(RendezVous)).EnvoyerAsync($"form[action*=Confirmer]:has(input[value='{id}'])");
        confirme.Texte.ShouldContain("C’est confirmé");
        (await EtatAsync(id)).ShouldBe(EtatRendezVous.Confirme);

        var choix = await site.AllerAsync($"{RendezVous}?deplacer={id}");
        var vers = choix.Document.QuerySelector("input[name=vers]")!.GetAttribute("value")!;
        (await choix.EnvoyerAsync("form[action*=Deplacer]", new Dictionary<string, string> { ["vers"] = vers })).Texte.ShouldContain("Le rendez-vous est déplacé");
        (await EtatAsync(id)).ShouldBe(EtatRendezVous.Propose);
        (await monde.LireAsync(db => db.Set<RendezVous>().SingleAsync(r => r.Id == id))).Jour.ShouldBe(Lundi.AddDays(1));
        (await site.AllerAsync(RendezVous)).Texte.ShouldNotContain(id.ToString(), Case.Sensitive, "nobody was told of the new hour yet");

        await PasserAsync(id, EtatRendezVous.Convoque);
        var excuse = await (await site.AllerAsync(RendezVous)).EnvoyerAsync($"form[action*=Excuser]:has(input[value='{id}'])", new Dictionary<string, string> { ["motif"] = nameof(MotifEtape.EmpechementTravail) });
        excuse.Texte.ShouldContain("ne viendra pas");
        (await EtatAsync(id)).ShouldBe(EtatRendezVous.Excuse);
    }

    [Fact]
    public async Task Convocation_SansReponse_EstSurLAccueilEtSurLaPageDuSalarie()
    {
        await ConvoquerAsync(monde.ChezBeta, new(15, 30));
        using var beta = await monde.AvecAsync("beta");

        (await beta.AllerAsync("/entreprise")).Document.QuerySelectorAll("section.carte").ShouldContain(c => c.TextContent.Contains("à confirmer") && c.QuerySelector("a[href='/entreprise/rendez-vous']") != null);
        (await beta.AllerAsync($"{Liste}/{monde.ChezBeta.Id}")).Document.QuerySelector(".avec-feuillet")!.TextContent.ShouldContain("à confirmer");
        using var comptable = await monde.AvecAsync("comptable");
        (await comptable.AllerAsync("/entreprise")).Document.QuerySelectorAll("a[href='/entreprise/rendez-vous'], .barres").ShouldBeEmpty();
        (await comptable.AllerAsync($"{Liste}/{monde.ChezBeta.Id}")).Document.QuerySelectorAll(".avec-feuillet").ShouldBeEmpty();
    }

    [Fact]
    public async Task Deplacer_SansChoisirDeCreneau_LeDemandeEtMontreEncoreLesCreneaux()
    {
        var id = await ConvoquerAsync(monde.DoubleChezAlpha, new(10, 30));
        using var patron = await monde.AvecAsync("patron");

        var page = await (await patron.AllerAsync($"{RendezVous}?deplacer={id}")).EnvoyerAsync("form[action*=Deplacer]");

        page.Annonces.ShouldContain("Choisissez d’abord un créneau");
        page.Document.QuerySelectorAll("input[name=vers]").ShouldNotBeEmpty();
        (await EtatAsync(id)).ShouldBe(EtatRendezVous.Convoque);
    }

    [Theory]
    [InlineData("beta"), InlineData("comptable"), InlineData("expire"), InlineData("site-entier")]
    public async Task RendezVous_DUnAutreEmployeur_EstIntrouvableEtTrace(string compte)
    {
        var id = await ConvoquerAsync(monde.DoubleChezAlpha, new(10, 30));
        using var navigateur = await monde.AvecAsync(compte);
        var jeton = (await navigateur.AllerAsync(Liste)).Jeton;
        foreach (var acte in new[] { "Confirmer", "Excuser", "Deplacer" })
        {
            using var reponse = await navigateur.DemanderAsync(HttpMethod.Post, $"{RendezVous}?handler={acte}", new FormUrlEncodedContent(
                [new("rdv", id.ToString()), new("motif", "AParti"), new("vers", matin.ToString()), new("__RequestVerificationToken", jeton)]));
            reponse.StatusCode.ShouldBe(compte == "comptable" ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound, acte);
        }
        (await EtatAsync(id)).ShouldBe(EtatRendezVous.Convoque);
        if (compte != "comptable")
        {
            (await monde.RefusDeAsync(monde.Comptes[compte])).Count(e => e.Objet == "rendez_vous" && e.ObjetId == id.Valeur).ShouldBeGreaterThanOrEqualTo(3);
        }
    }

    [Fact]
    public async Task RendezVousQueLeSalarieADemande_NEstPasLaPourSonEmployeur()
    {
        var id = await SonRendezVousAsync(monde.Fragile, null);
        await PasserAsync(id, EtatRendezVous.Convoque);
        using var rh = await monde.AvecAsync("rh");

        (await rh.AllerAsync($"{RendezVous}?deplacer={id}")).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await rh.AllerAsync(RendezVous)).Texte.ShouldNotContain(id.ToString());
    }

    [Fact]
    public async Task Demander_UnCreneauQuiNEstPasOffert_EstRefuse()
    {
        using var rh = await monde.AvecAsync("rh");
        var page = await rh.AllerAsync($"{Liste}/{monde.Fragile.Id}/visite?objet=Visite");

        var fait = await page.EnvoyerAsync("form#demander", new Dictionary<string, string> { ["place"] = $"{matin}@16:50" });

        fait.Annonces.ShouldContain("vient d’être pris");
    }

    private Task<RendezVous> DuContratAsync(Contrat contrat) => monde.LireAsync(db => db.Set<RendezVous>().SingleAsync(r => r.ContratId == contrat.Id));

    private Task<EtatRendezVous> EtatAsync(Id<RendezVous> id) => monde.LireAsync(db => db.Set<RendezVous>().Where(r => r.Id == id).Select(r => r.Etat).SingleAsync());

    private async Task PasserAsync(Id<RendezVous> id, EtatRendezVous vers)
    {
        var version = await monde.LireAsync(db => db.Set<RendezVous>().Where(r => r.Id == id).Select(r => r.Version).SingleAsync());
        (await monde.DansAsync(s => s.GetRequiredService<ChangerEtat>().ExecuterAsync(new(id, version, vers)))).EstSucces.ShouldBeTrue();
    }

    private async Task<Id<RendezVous>> ConvoquerAsync(Contrat contrat, TimeOnly debut)
    {
        if (await monde.LireAsync(db => db.Set<RendezVous>().Where(r => r.ContratId == contrat.Id && r.Type == TypeVisite.Ema).Select(r => (Id<RendezVous>?)r.Id).FirstOrDefaultAsync()) is { } deja)
        {
            return deja;
        }
        var pris = await monde.DansAsync(s => s.GetRequiredService<PrendreRendezVous>().ExecuterAsync(new(matin, debut, contrat.TravailleurId, contrat.Id, null, TypeVisite.Ema, Minutes: 20)));
        pris.EstSucces.ShouldBeTrue(pris.ToString());
        await PasserAsync(pris.Valeur, EtatRendezVous.Convoque);
        return pris.Valeur;
    }

    /// <summary>The worker's own request, answered by an appointment; with <paramref name="place"/>, at the same hour, in another session.</summary>
    private async Task<Id<RendezVous>> SonRendezVousAsync(Contrat contrat, string? place)
    {
        var (jour, debut) = (Lundi.AddDays(30), new TimeOnly(9, 0));
        if (place?.Split('@') is [var vacation, var heure])
        {
            var id = Id<Vacation>.Lire(vacation).Valeur;
            (jour, debut) = (await monde.LireAsync(db => db.Set<Vacation>().Where(v => v.Id == id).Select(v => v.Jour).SingleAsync()), TimeOnly.ParseExact(heure, "HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        }
        var autre = new Professionnel { Id = Id<Professionnel>.Nouveau(), Nom = "Brun", Prenom = "Noa", Metier = Metier.Medecin, Du = new(2020, 1, 1) };
        var centre = await monde.LireAsync(db => db.Set<Centre>().Select(c => c.Id).FirstAsync());
        var seance = new Vacation { Id = Id<Vacation>.Nouveau(), ProfessionnelId = autre.Id, CentreId = centre, Jour = jour, Debut = new(9, 0), Fin = new(18, 0) };
        await monde.EcrireAsync(e =>
        {
            e.Db.AddRange(autre, seance);
            return Task.FromResult(Resultat.De(true));
        });
        var demande = await monde.DansAsync(s => s.GetRequiredService<DemanderVisite>().ExecuterAsync(
            new() { Travailleur = contrat.TravailleurId, Par = Demandeur.Travailleur, Objet = ObjetDemande.Visite, Le = new(2026, 3, 1) }));
        var pris = await monde.DansAsync(s => s.GetRequiredService<PrendreRendezVous>().ExecuterAsync(
            new(seance.Id, debut, contrat.TravailleurId, null, null, TypeVisite.Demande, demande.Valeur)));
        pris.EstSucces.ShouldBeTrue(pris.ToString());
        return pris.Valeur;
    }
}
