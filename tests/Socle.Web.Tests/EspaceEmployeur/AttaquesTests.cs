using System.Net;
using System.Text.RegularExpressions;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Tests.Outils;
using Socle.Travailleurs.Contrats;

namespace Socle.Web.Tests.EspaceEmployeur;

public sealed class AttaquesSqliteTests(MondeSqlite monde) : AttaquesTests(monde), IClassFixture<MondeSqlite>;

public sealed class AttaquesPostgresqlTests(MondePostgresql monde) : AttaquesTests(monde), IClassFixture<MondePostgresql>;

/// <summary>Every employer's account against everything that is not its own.</summary>
public abstract partial class AttaquesTests(MondeEmployeur monde)
{
    private const string Liste = "/entreprise/travailleurs";

    /// <summary>Who may see whom; whoever is not named here is someone else's.</summary>
    private static readonly Dictionary<string, string[]> Voit = new()
    {
        ["patron"] = ["Fragile", "Sudiste", "Deuxfois", "Revenant"],
        ["rh"] = ["Fragile", "Sudiste", "Deuxfois", "Revenant"],
        ["site"] = ["Fragile", "Deuxfois", "Revenant"],
        ["comptable"] = ["Fragile", "Sudiste", "Deuxfois", "Betain", "Deuxfois", "Revenant"],
        ["beta"] = ["Betain", "Deuxfois"],
        ["site-entier"] = [],
        ["expire"] = [],
        ["retire"] = [],
        ["radie"] = [],
        ["sans-mandat"] = [],
    };

    public static TheoryData<string> Comptes => [.. Voit.Keys];

    private Dictionary<string, Contrat> Contrats => new()
    {
        ["Fragile"] = monde.Fragile,
        ["Revenant"] = monde.Revenant,
        ["Sudiste"] = monde.AuSud,
        ["Betain"] = monde.ChezBeta,
        ["Gammain"] = monde.ChezRadie,
        ["Partant"] = monde.Parti,
        ["Deuxfois chez Alpha"] = monde.DoubleChezAlpha,
        ["Deuxfois chez Beta"] = monde.DoubleChezBeta,
    };

    private static bool EstASoi(string compte, string contrat) => contrat switch
    {
        "Deuxfois chez Alpha" => Voit[compte].Contains("Deuxfois") && compte != "beta",
        "Deuxfois chez Beta" => compte is "beta" or "comptable",
        _ => Voit[compte].Contains(contrat),
    };

    [Theory, MemberData(nameof(Comptes))]
    public async Task PageDUnSalarie_PasLeSien_RepondCommeSIlNExistaitPas(string compte)
    {
        using var navigateur = await monde.AvecAsync(compte);
        var inconnu = await navigateur.AllerAsync($"{Liste}/{Id<Contrat>.Nouveau()}");
        inconnu.Statut.ShouldBe(HttpStatusCode.NotFound);
        foreach (var (nom, contrat) in Contrats)
        {
            var page = await navigateur.AllerAsync($"{Liste}/{contrat.Id}");

            if (EstASoi(compte, nom))
            {
                page.Statut.ShouldBe(HttpStatusCode.OK, nom);
                page.Titre.ShouldBe($"{nom.Split(' ')[0]} Lou");
                continue;
            }
            page.Statut.ShouldBe(HttpStatusCode.NotFound, nom);
            Fixe(page.Texte).ShouldBe(Fixe(inconnu.Texte), $"{nom}: the answer differs from that of something that does not exist");
            (await monde.RefusDeAsync(monde.Comptes[compte])).ShouldContain(e => e.Objet == "contrat" && e.ObjetId == contrat.Id.Valeur, $"{nom}: no trace of the refusal");
        }
    }

    [Theory, MemberData(nameof(Comptes))]
    public async Task ListeEtExport_NeDonnentQueLesSiens(string compte)
    {
        using var navigateur = await monde.AvecAsync(compte);
        var siens = Voit[compte].Select(n => n + " Lou").Order();

        (await NomsAsync(navigateur, Liste)).ShouldBe(siens);
        (await ExportAsync(navigateur, "?export=csv")).ShouldBe(siens);
        (await navigateur.AllerAsync("/entreprise")).Statut.ShouldBe(HttpStatusCode.OK);
        (await navigateur.AllerAsync("/entreprise/informations")).Statut.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, MemberData(nameof(Comptes))]
    public async Task Filtres_SurCeQuiNEstPasASoi_NeTrouventRien(string compte)
    {
        using var navigateur = await monde.AvecAsync(compte);
        foreach (var (lieu, siens) in new[]
        {
            ($"site={monde.AlphaNord.Id}", compte is "patron" or "rh" or "site" or "comptable"),
            ($"site={monde.AlphaSud.Id}", compte is "patron" or "rh" or "comptable"),
            ($"site={monde.BetaSeul.Id}", compte is "beta" or "comptable"),
            ($"site={monde.Radie.Id}", false),
            ($"entreprise={monde.Alpha.Id}", compte is "patron" or "rh" or "site" or "comptable"),
            ($"entreprise={monde.Beta.Id}", compte is "beta" or "comptable"),
        })
        {
            (await NomsAsync(navigateur, $"{Liste}?{lieu}")).Any().ShouldBe(siens, lieu);
            (await ExportAsync(navigateur, $"?{lieu}&export=csv")).Any().ShouldBe(siens, lieu);
        }
    }

    [Theory]
    [InlineData("patron", "betain", false), InlineData("patron", "sudi", true), InlineData("site", "sudiste", false), InlineData("beta", "fragile", false), InlineData("patron", "partant", false)]
    public async Task Recherche_ParLeNom_ResteDansLePerimetreEtHorsDeLAdresse(string compte, string nom, bool trouve)
    {
        using var navigateur = await monde.AvecAsync(compte);
        var liste = await navigateur.AllerAsync(Liste);

        var resultat = await liste.EnvoyerAsync("form.recherche-liste", new Dictionary<string, string> { ["cherche"] = nom });

        (resultat.Document.QuerySelector("a.ligne") is not null).ShouldBe(trouve);
        resultat.Adresse.ShouldNotContain(nom);
        resultat.Adresse.ShouldContain("r=");
    }

    [Fact]
    public async Task Comptable_NeVoitNiNeDeduitRienDuSuivi()
    {
        using var navigateur = await monde.AvecAsync("comptable");
        var entier = await NomsAsync(navigateur, Liste);

        foreach (var filtre in new[] { "moment=retard", "moment=reprise", "categorie=SIR", "tri=echeance" })
        {
            (await NomsAsync(navigateur, $"{Liste}?{filtre}")).ShouldBe(entier, $"{filtre}: the answer tells something of the follow-up");
        }
        foreach (var adresse in new[] { "/entreprise", Liste, $"{Liste}?export=csv", $"{Liste}/{monde.Fragile.Id}" })
        {
            var texte = (await navigateur.AllerAsync(adresse)).Texte;
            texte.ShouldNotContain("Prochaine visite");
            texte.ShouldNotContain("suivi adapté", Case.Insensitive);
            texte.ShouldNotContain("Plomb");
            texte.ShouldNotContain("visite de reprise", Case.Insensitive);
        }
    }

    [Fact]
    public async Task ResponsableDeSite_NeLitPasPourquoiQuelquUnEtaitAbsent()
    {
        using var site = await monde.AvecAsync("site");
        using var rh = await monde.AvecAsync("rh");

        (await rh.AllerAsync($"{Liste}/{monde.Fragile.Id}")).Document.Body!.TextContent.ShouldContain("Arrêt maladie");
        var page = (await site.AllerAsync($"{Liste}/{monde.Fragile.Id}")).Document.Body!.TextContent;
        page.ShouldContain(new DateOnly(2025, 11, 3).Longue());
        page.ShouldNotContain("maladie", Case.Insensitive);
        // The reason of a return visit names the absence it follows.
        (await rh.AllerAsync($"{Liste}/{monde.Revenant.Id}")).Texte.ShouldContain("arrêt maladie du");
        foreach (var adresse in new[] { "/entreprise", Liste, $"{Liste}?export=csv", $"{Liste}/{monde.Revenant.Id}" })
        {
            (await site.AllerAsync(adresse)).Texte.ShouldNotContain("maladie", Case.Insensitive, adresse);
        }
        (await site.AllerAsync("/entreprise/informations")).Texte.ShouldNotContain("Alpha Sud");
    }

    [Theory]
    [InlineData(Role.Travailleur), InlineData(Role.Medecin), InlineData(Role.Assistant), InlineData(Role.Informatique), InlineData(Role.Direction)]
    public async Task AutresRoles_EspaceEmployeur_RefusesEtTraces(Role role)
    {
        var compte = await monde.CompteAsync(role);
        using var navigateur = await monde.EnTantQueAsync(role);
        foreach (var adresse in new[] { "/entreprise", "/entreprise/informations", Liste, $"{Liste}?export=csv", $"{Liste}/{monde.Fragile.Id}", $"{Liste}/{Id<Contrat>.Nouveau()}" })
        {
            var page = await navigateur.AllerAsync(adresse);
            page.Statut.ShouldBe(HttpStatusCode.Forbidden, adresse);
            page.Texte.ShouldNotContain("Fragile");
        }
        (await monde.RefusDeAsync(compte)).Count(e => e.Objet == "page").ShouldBeGreaterThanOrEqualTo(6);
    }

    [Fact]
    public async Task Employeur_PagesDuService_RefuseesEtTracees()
    {
        using var navigateur = await monde.AvecAsync("rh");
        foreach (var adresse in new[] { "/travailleurs", $"/travailleurs/{monde.Fragile.TravailleurId}", $"/entreprises/{monde.Alpha.Id}", "/echeancier", "/audit", "/salarie" })
        {
            (await navigateur.AllerAsync(adresse)).Statut.ShouldBe(HttpStatusCode.Forbidden, adresse);
        }
        (await monde.RefusDeAsync(monde.Comptes["rh"])).ShouldContain(e => e.Objet == "page" && e.Changements!.Contains("travailleurs"));
    }

    [Fact]
    public async Task Personne_EspaceEmployeur_MeneALaConnexionSansRienMontrer()
    {
        using var visiteur = monde.Visiteur();
        foreach (var adresse in new[] { "/entreprise", "/entreprise/informations", Liste, $"{Liste}?export=xlsx", $"{Liste}/{monde.Fragile.Id}" })
        {
            using var reponse = await visiteur.DemanderAsync(HttpMethod.Get, adresse);
            reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect, adresse);
            (await reponse.Content.ReadAsStringAsync()).ShouldBeEmpty();
        }
    }

    /// <summary>Pages and files of the people whose file holds what an employer must not know.</summary>
    [Theory]
    [InlineData("patron"), InlineData("rh"), InlineData("site")]
    public async Task PagesEtExports_DeGensDontOnSaitTout_NeDisentRienDeLeurSanteNiDUnAutreEmployeur(string compte)
    {
        using var navigateur = await monde.AvecAsync(compte);
        string[] interdits =
        [
            "préreprise", "pré-reprise", "handicap", "invalidit", "grossesse", "enceinte", "boeth", "obligation d’emploi", "plombémie", "777",
            "à la demande", "aménagement", "inaptitude", "2 99 01", "299017512345695", "0601020304", "06 01 02 03 04",
            MondeEmployeur.SecretsDeBeta, "Beta", "amiante", "maternité", "soudeur",
            .. Dates(MondeEmployeur.VisiteChezBeta), .. Dates(MondeEmployeur.Prereprise), .. Dates(MondeEmployeur.VisiteDemandee), .. Dates(MondeEmployeur.Attestation),
        ];
        foreach (var adresse in new[]
        {
            "/entreprise", "/entreprise/informations", Liste, $"{Liste}?tri=echeance", $"{Liste}?moment=reprise", $"{Liste}?export=csv", "/entreprise/rendez-vous", "/entreprise/annee", "/entreprise/annuelle", "/entreprise/declarations",
            $"{Liste}/{monde.Fragile.Id}", $"{Liste}/{monde.DoubleChezAlpha.Id}", $"{Liste}/{monde.DoubleChezBeta.Id}", $"{Liste}/{monde.Parti.Id}",
        })
        {
            var texte = Fixe((await navigateur.AllerAsync(adresse)).Texte);
            foreach (var interdit in interdits)
            {
                texte.ShouldNotContain(interdit, Case.Insensitive, $"{adresse} says « {interdit} »");
            }
        }
    }

    [Fact]
    public async Task Reprise_DUneAbsenceDeclaree_ResteDemandeeQuoiQueSacheLeService()
    {
        using var navigateur = await monde.AvecAsync("rh");

        var page = (await navigateur.AllerAsync($"{Liste}/{monde.Fragile.Id}")).Document.Body!.TextContent;

        page.ShouldContain("visite de reprise", Case.Insensitive);
        page.ShouldContain(new DateOnly(2026, 3, 8).Longue());
    }

    [Fact]
    public async Task DeuxEmployeurs_ChacunSonSuivi()
    {
        using var alpha = await monde.AvecAsync("rh");
        using var beta = await monde.AvecAsync("beta");

        (await alpha.AllerAsync($"{Liste}/{monde.DoubleChezAlpha.Id}")).Document.Body!.TextContent.ShouldContain("Suivi simple");
        var chezBeta = (await beta.AllerAsync($"{Liste}/{monde.DoubleChezBeta.Id}")).Document.Body!.TextContent;
        chezBeta.ShouldContain("Suivi renforcé");
        chezBeta.ShouldContain("Amiante");
        chezBeta.ShouldNotContain("Comptable");
    }

    private static IEnumerable<string> Dates(DateOnly jour) => [jour.Longue(), jour.Courte(), $"{jour:yyyy-MM-dd}"];

    private static async Task<IEnumerable<string>> NomsAsync(Navigateur navigateur, string adresse) =>
        (await navigateur.AllerAsync(adresse)).Document.QuerySelectorAll("a.ligne").Select(a => a.TextContent.Trim()).Order();

    private static async Task<IEnumerable<string>> ExportAsync(Navigateur navigateur, string suite) =>
        (await navigateur.AllerAsync(Liste + suite)).Texte.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(';')[0].Trim('"', '\r')).Order();

    /// <summary>Tokens are drawn anew on each page: what is left must be the same.</summary>
    private static string Fixe(string texte) => Jetons().Replace(texte, "");

    [GeneratedRegex(@"CfDJ8[\w-]+")]
    private static partial Regex Jetons();
}
