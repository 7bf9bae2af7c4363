using System.Net;
using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Suivi.Echeancier;
using Socle.Technique.Traces;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;

namespace Socle.Web.Tests.EspaceEmployeur;

public sealed class DeclarationsEnLigneSqliteTests(MondeSqlite monde) : DeclarationsEnLigneTests(monde), IClassFixture<MondeSqlite>;

public sealed class DeclarationsEnLignePostgresqlTests(MondePostgresql monde) : DeclarationsEnLigneTests(monde), IClassFixture<MondePostgresql>;

/// <summary>Small movements declared by the employer itself: written in its name, refused beside the field, and never for someone else's worker.</summary>
public abstract class DeclarationsEnLigneTests(MondeEmployeur monde)
{
    private const string Liste = "/entreprise/travailleurs";

    private static readonly Dictionary<string, string> UnArret = new() { ["Entree.Motif"] = "Maladie", ["Entree.Debut"] = "2025-12-01" };

    [Fact]
    public async Task Arret_PuisRetour_DeclaresParLeComptable_DemandentUneReprise()
    {
        using var comptable = await monde.AvecAsync("comptable");
        var salarie = $"{Liste}/{monde.ChezBeta.Id}";
        (await (await comptable.AllerAsync($"{salarie}/arret")).EnvoyerAsync("form#declarer", UnArret)).Texte.ShouldContain("L’arrêt est déclaré");
        var arret = await monde.LireAsync(db => db.Set<Arret>().SingleAsync(a => a.ContratId == monde.ChezBeta.Id));

        var page = await (await comptable.AllerAsync($"{salarie}/arret/{arret.Id}/retour")).EnvoyerAsync("form#declarer", new Dictionary<string, string> { ["Entree.Le"] = "2026-03-02" });

        page.Texte.ShouldContain("La date de retour est enregistrée");
        (await monde.LireAsync(db => db.Set<SuiviEmployeur>().SingleAsync(s => s.ContratId == monde.ChezBeta.Id))).RepriseAuPlusTard.ShouldBe(new DateOnly(2026, 3, 10));
        var traces = await monde.LireAsync(db => db.Set<EvenementAudit>().Where(e => e.Objet == "arret" && e.ObjetId == arret.Id.Valeur).ToListAsync());
        traces.Select(t => t.Processus).ShouldBe(["arret.declarer", "arret.reprendre"], ignoreOrder: true);
        traces.ShouldAllBe(t => t.CompteId == monde.Comptes["comptable"].Id);
    }

    [Fact]
    public async Task Arret_DatesImpossibles_RefuseACoteDuChamp()
    {
        using var rh = await monde.AvecAsync("rh");

        var page = await (await rh.AllerAsync($"{Liste}/{monde.AuSud.Id}/arret")).EnvoyerAsync(
            "form#declarer", new Dictionary<string, string> { ["Entree.Motif"] = "Maladie", ["Entree.Debut"] = "2026-02-02", ["Entree.FinPrevue"] = "2026-02-01" });

        page.Annonces.ShouldContain("il ne peut pas finir avant");
        (await monde.LireAsync(db => db.Set<Arret>().CountAsync(a => a.ContratId == monde.AuSud.Id))).ShouldBe(0);
    }

    [Theory]
    [InlineData("31/02/2026"), InlineData("2026-02-31")]
    public async Task Arret_UnJourQuiNExistePas_LeDitEtGardeCeQuiEstEcrit(string jour)
    {
        using var rh = await monde.AvecAsync("rh");

        var page = await (await rh.AllerAsync($"{Liste}/{monde.AuSud.Id}/arret")).EnvoyerAsync(
            "form#declarer", new Dictionary<string, string> { ["Entree.Motif"] = "Maladie", ["Entree.Debut"] = jour });

        page.Annonces.ShouldContain("n’est pas un jour du calendrier");
        page.Document.QuerySelector("input[name='Entree.Motif'][checked]")!.GetAttribute("value").ShouldBe("Maladie");
        (await monde.LireAsync(db => db.Set<Arret>().CountAsync(a => a.ContratId == monde.AuSud.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task Arrivee_SansEtablissementNiNombre_NommeLesChampsCommeALEcran()
    {
        using var patron = await monde.AvecAsync("patron");

        var page = await (await patron.AllerAsync("/entreprise/arrivee")).EnvoyerAsync("form#declarer", new Dictionary<string, string> { ["Entree.Contrat.Quotite"] = "plein" });

        page.Annonces.ShouldContain("Établissement\u00A0: Choisissez l’établissement");
        page.Annonces.ShouldContain("« plein » n’est pas un nombre");
    }

    [Fact]
    public async Task Poste_AvecUneExposition_ChangeLeSuivi()
    {
        using var rh = await monde.AvecAsync("rh");

        var page = await (await rh.AllerAsync($"{Liste}/{monde.AuSud.Id}/poste")).EnvoyerAsync(
            "form#declarer", new Dictionary<string, string> { ["Entree.Poste.Debut"] = "2026-03-02", ["Entree.Poste.Libelle"] = "Désamianteur", ["Entree.Risques"] = nameof(Risque.Amiante), ["Entree.Poste.Habilitations"] = "B0" });

        page.Texte.ShouldContain("Le poste est enregistré", customMessage: page.Annonces);
        page.Document.Body!.TextContent.ShouldContain("Suivi renforcé");
        page.Document.Body!.TextContent.ShouldContain("Amiante");
    }

    [Fact]
    public async Task Depart_DeclarePourHier_FaitQuitterLaListe()
    {
        using var patron = await monde.AvecAsync("patron");
        var contrat = monde.DoubleChezAlpha;

        var page = await (await patron.AllerAsync($"{Liste}/{contrat.Id}/depart")).EnvoyerAsync("form#declarer", new Dictionary<string, string> { ["Entree.Fin"] = "2026-03-01" });

        page.Texte.ShouldContain("Le départ est enregistré");
        page.Document.QuerySelectorAll("a.ligne").ShouldNotContain(a => a.TextContent.Contains("Deuxfois"));
        (await patron.AllerAsync($"{Liste}/{contrat.Id}")).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await monde.LireAsync(db => db.Set<Contrat>().SingleAsync(c => c.Id == monde.DoubleChezBeta.Id))).Fin.ShouldBeNull();
    }

    [Theory]
    [InlineData("beta"), InlineData("expire"), InlineData("retire"), InlineData("radie"), InlineData("site-entier")]
    public async Task Declarer_PourLeSalarieDUnAutre_NEcritRien(string compte)
    {
        using var navigateur = await monde.AvecAsync(compte);
        var jeton = (await navigateur.AllerAsync(Liste)).Jeton;
        var avant = await ComptesAsync();
        foreach (var (chemin, champs) in new (string, Dictionary<string, string>)[]
        {
            ("arret", UnArret), ("depart", new() { ["Entree.Fin"] = "2026-03-31" }),
            ("poste", new() { ["Entree.Poste.Debut"] = "2026-03-02", ["Entree.Poste.Libelle"] = "Rien" }),
        })
        {
            foreach (var methode in new[] { HttpMethod.Get, HttpMethod.Post })
            {
                using var contenu = new FormUrlEncodedContent([.. champs, new("__RequestVerificationToken", jeton)]);
                using var reponse = await navigateur.DemanderAsync(methode, $"{Liste}/{monde.Fragile.Id}/{chemin}", methode == HttpMethod.Post ? contenu : null);
                reponse.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{methode} {chemin}");
            }
        }
        (await ComptesAsync()).ShouldBe(avant);
        (await monde.RefusDeAsync(monde.Comptes[compte])).Count(e => e.Objet == "contrat" && e.ObjetId == monde.Fragile.Id.Valeur).ShouldBeGreaterThanOrEqualTo(6);
    }

    [Fact]
    public async Task Retour_DeLArretDUnAutre_EstIntrouvableEtTrace()
    {
        using var beta = await monde.AvecAsync("beta");
        var arret = await monde.LireAsync(db => db.Set<Arret>().Where(a => a.ContratId == monde.Fragile.Id).Select(a => a.Id).FirstAsync());

        (await beta.AllerAsync($"{Liste}/{monde.DoubleChezBeta.Id}/arret/{arret}/retour")).Statut.ShouldBe(HttpStatusCode.NotFound);

        (await monde.RefusDeAsync(monde.Comptes["beta"])).ShouldContain(e => e.Objet == "arret" && e.ObjetId == arret.Valeur);
    }

    [Fact]
    public async Task Comptable_ChangerDePosteSansEnAvoirEteCharge_EstRefuse()
    {
        using var comptable = await monde.AvecAsync("comptable");

        var page = await comptable.AllerAsync($"{Liste}/{monde.Fragile.Id}/poste");

        page.Adresse.ShouldBe($"{Liste}/{monde.Fragile.Id}");
        page.Annonces.ShouldContain("ne vous a pas chargé");
        (await comptable.AllerAsync($"{Liste}/{monde.Fragile.Id}")).Document.QuerySelectorAll("a").ShouldNotContain(a => a.GetAttribute("href")!.EndsWith("/poste"));
    }

    private Task<(int, int, int)> ComptesAsync() => monde.LireAsync(async db => (
        await db.Set<Arret>().CountAsync(a => a.ContratId == monde.Fragile.Id), await db.Set<Poste>().CountAsync(p => p.ContratId == monde.Fragile.Id),
        await db.Set<Contrat>().CountAsync(c => c.Id == monde.Fragile.Id && c.Fin != null)));
}
