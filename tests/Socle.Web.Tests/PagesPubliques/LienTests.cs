using System.Net;
using Microsoft.EntityFrameworkCore;
using Socle.Suivi.Agenda;
using Socle.Technique.Traces;
using Socle.Tests.Outils;
using Socle.Web.Tests.Service;

namespace Socle.Web.Tests.PagesPubliques;

/// <summary>What a message's link shows to whoever follows it, and what a button does.</summary>
public abstract class LienTests(SocleDeTest socle)
{
    [Fact]
    public async Task Suivre_ParUnAntivirus_NeChangeRien()
    {
        var (jeu, rendezVous, lien) = await PretAsync();
        using var visiteur = socle.Visiteur();
        var avant = await TracesAsync();

        foreach (var adresse in new[] { lien, $"{lien}?deplacer={rendezVous.Id}", $"{lien}?handler=Confirmer&rdv={rendezVous.Id}", $"{lien}?handler=Excuser&rdv={rendezVous.Id}&motif=AParti", $"{lien}?handler=Agenda" })
        {
            using var reponse = await visiteur.DemanderAsync(HttpMethod.Get, adresse);
            using var tete = await visiteur.DemanderAsync(HttpMethod.Head, adresse);
            reponse.StatusCode.ShouldBe(HttpStatusCode.OK, adresse);
            reponse.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
            reponse.Headers.GetValues("X-Robots-Tag").Single().ShouldContain("noindex");
            reponse.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }
        (await TracesAsync()).ShouldBe(avant);
        using var sansJeton = await visiteur.DemanderAsync(HttpMethod.Post, $"{lien}?handler=Confirmer", new FormUrlEncodedContent([new("rdv", rendezVous.Id.ToString())]));
        sansJeton.StatusCode.ShouldBe(HttpStatusCode.BadRequest, "a button of the page sends its token");

        (await jeu.LireAsync(rendezVous.Id)).Version.ShouldBe(rendezVous.Version + 1, "only its convocation changed it");
        (await TracesAsync()).ShouldBe(avant + 1, "what is refused leaves a trace");
    }

    [Fact]
    public async Task Page_DuSalarie_MontreLeRendezVousEtRienDAutre()
    {
        var (_, _, lien) = await PretAsync("Discret");
        using var visiteur = socle.Visiteur();

        var page = await visiteur.AllerAsync(lien);

        page.Phrases().ShouldContain("mardi 17 mars 2026, 9 h");
        page.Texte.ShouldNotContain("Discret");
        page.Texte.ShouldNotContain("Lucie");
        page.Phrases().ShouldNotContain("VIP");
        page.Phrases().ToLowerInvariant().ShouldNotContain("visite");
    }

    [Fact]
    public async Task Boutons_ConfirmerPuisExcuser_ChangentLEtat()
    {
        var (jeu, rendezVous, lien) = await PretAsync();
        using var visiteur = socle.Visiteur();

        var confirme = await (await visiteur.AllerAsync(lien)).EnvoyerAsync("form[action*='handler=Confirmer']");
        confirme.Annonces.ShouldContain("C’est confirmé");
        (await jeu.LireAsync(rendezVous.Id)).Etat.ShouldBe(EtatRendezVous.Confirme);
        var sansRaison = await confirme.EnvoyerAsync("form[action*='handler=Excuser']");
        sansRaison.Annonces.ShouldContain("Choisissez une raison");
        var excuse = await sansRaison.EnvoyerAsync("form[action*='handler=Excuser']", new Dictionary<string, string> { ["motif"] = "EmpechementTravail" });
        excuse.Annonces.ShouldContain("C’est noté");

        (await jeu.LireAsync(rendezVous.Id)).Etat.ShouldBe(EtatRendezVous.Excuse);
        excuse.Document.QuerySelector("main form[method=post]").ShouldBeNull("nothing more to answer");
    }

    [Fact]
    public async Task Deplacer_VersUnCreneauPropose_ChangeLeJour()
    {
        var (jeu, rendezVous, lien) = await PretAsync();
        using var visiteur = socle.Visiteur();

        var choix = await visiteur.AllerAsync($"{lien}?deplacer={rendezVous.Id}");
        var vers = choix.Document.QuerySelectorAll("input[name=vers]").Select(i => i.GetAttribute("value")!).ToList();
        vers.Count.ShouldBe(2);
        var sans = await choix.EnvoyerAsync("form[action*='handler=Deplacer']");
        sans.Annonces.ShouldContain("Choisissez d’abord un créneau");
        sans.Document.QuerySelectorAll("input[name=vers]").Length.ShouldBe(2, "still to choose from");
        var deplace = await choix.EnvoyerAsync("form[action*='handler=Deplacer']", new Dictionary<string, string> { ["vers"] = vers[1] });

        deplace.Annonces.ShouldContain("déplacé et confirmé");
        (await jeu.LireAsync(rendezVous.Id)).Jour.ShouldBe(JeuConvocations.Jour.AddDays(2));
    }

    [Fact]
    public async Task Lien_InconnuOuEteint_DonneLaMemePage()
    {
        var (_, _, lien) = await PretAsync();
        using var visiteur = socle.Visiteur();
        var maintenant = socle.Horloge.Maintenant;
        try
        {
            socle.Horloge.Maintenant = new(2026, 3, 17, 8, 0, 0, TimeSpan.Zero);
            var eteint = await visiteur.AllerAsync(lien);
            var inconnu = await visiteur.AllerAsync("/rdv/AAAAAAAAAAAAAAAAAAAAAA");
            var agenda = await visiteur.AllerAsync($"{lien}?handler=Agenda");

            (eteint.Statut, inconnu.Statut, agenda.Statut).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound));
            eteint.Document.QuerySelector("main")!.InnerHtml.ShouldBe(inconnu.Document.QuerySelector("main")!.InnerHtml);
            eteint.Titre.ShouldBe("Ce lien n’est plus valable");
        }
        finally
        {
            socle.Horloge.Maintenant = maintenant;
        }
    }

    [Fact]
    public async Task Page_DeLEmployeur_MontreSesSalariesNommesSeulement()
    {
        var jeu = await JeuConvocations.OuvrirAsync(socle);
        var rendezVous = await jeu.RendezVousAsync("Montree");
        await jeu.RendezVousAsync("Cachee", contrat: false);
        var lien = await jeu.LienAsync(rendezVous, employeur: true);
        using var visiteur = socle.Visiteur();

        var page = await visiteur.AllerAsync(lien);

        page.Phrases().ShouldContain("Lucie Montree");
        page.Texte.ShouldNotContain("Cachee");
        page.Document.QuerySelector("a[href*=deplacer]").ShouldBeNull();
        page.Document.QuerySelectorAll("input[name=motif]").Select(m => m.GetAttribute("value")).ShouldBe(["EmpechementTravail", "EnArret", "AParti"]);
    }

    private async Task<(JeuConvocations Jeu, RendezVous RendezVous, string Lien)> PretAsync(string nom = "Marchand")
    {
        var jeu = await JeuConvocations.OuvrirAsync(socle);
        var rendezVous = await jeu.RendezVousAsync(JeuConvocations.Nom(nom));
        return (jeu, rendezVous, await jeu.LienAsync(rendezVous));
    }

    private Task<int> TracesAsync() => socle.LireAsync(db => db.Set<EvenementAudit>().CountAsync());
}

public sealed class LienSqliteTests(ConvocationsSqlite socle) : LienTests(socle), IClassFixture<ConvocationsSqlite>;

public sealed class LienPostgresqlTests(ConvocationsPostgresql socle) : LienTests(socle), IClassFixture<ConvocationsPostgresql>;
