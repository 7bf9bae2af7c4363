using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Contenus;
using Socle.Dossier.Thesaurus;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Tests.Outils;
using Terme = Socle.Dossier.Contenus.Terme;

namespace Socle.Web.Tests.Service.Soin;

/// <summary>Coding through the screens: what a field proposes, what it keeps, with a script and without; the lists, read, searched, exported.</summary>
public abstract class NomenclaturesTests(SocleDeTest socle)
{
    private const string Liste = "/soin/nomenclatures";

    [Fact]
    public async Task Ajouter_LibelleExactSansScript_CodeEtDitCeQuiNeLEstPas()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        var compte = await monde.CompteAsync(Role.Medecin);
        using var medecin = await socle.EnTantQueAsync(compte);
        var page = await medecin.AllerAsync($"{monde.Racine}/ajouter/{(int)GenreEcrit.ExpositionConstatee}");
        page.Document.QuerySelector("[name='Valeurs[Agent]']")!.GetAttribute("data-codage").ShouldBe("expositions");
        page.Document.QuerySelector("head script[src*='/codage.']").ShouldNotBeNull();

        var dossier = await page.RemplirAsync(("Valeurs[Agent]", "bruit"), ("Valeurs[Intensite]", "Reguliere"));
        await (await medecin.AllerAsync(page.Adresse)).RemplirAsync(("Valeurs[Agent]", "odeur du four"), ("Valeurs[Intensite]", "Reguliere"));

        dossier.Adresse.ShouldBe(monde.Racine);
        var lus = await monde.LireAsync(compte);
        lus.Select(e => ((ExpositionConstatee)e.Contenu).Agent).ShouldBe([new Terme("expositions", ThesaurusDeDepart.Version, "BRUIT", "Bruit"), Terme.Libre("odeur du four")], ignoreOrder: true);
        foreach (var e in lus)
        {
            (await medecin.AllerAsync($"{monde.Racine}/element/{e.Id}")).Phrases().ShouldContain(((ExpositionConstatee)e.Contenu).Agent.EstCode ? $"Expositions BRUIT, version {ThesaurusDeDepart.Version}" : "non codé");
        }
    }

    [Fact]
    public async Task Proposer_TroisLettres_DonneDesTermesQuiSEcriventTelsQuels()
    {
        using var infirmier = await socle.EnTantQueAsync(Role.Infirmier);

        var (bruits, reponse) = await DemanderAsync(infirmier, "Proposer", "expositions", "BRU");
        reponse.Headers.CacheControl!.NoStore.ShouldBeTrue();
        bruits[0].GetProperty("libelle").GetString().ShouldBe("Bruit");
        (await DemanderAsync(infirmier, "Proposer", "expositions", "br")).Lu.GetArrayLength().ShouldBe(0);
        (await DemanderAsync(infirmier, "Proposer", "nimporte", "bruit")).Lu.GetArrayLength().ShouldBe(0);
        (await DemanderAsync(infirmier, "Proposer", "expositions", new string('b', 5_000))).Lu.GetArrayLength().ShouldBe(0);
        foreach (var p in (await DemanderAsync(infirmier, "Proposer", "antecedents,effets,cim10", "ast")).Lu.EnumerateArray())
        {
            (await DemanderAsync(infirmier, "Dire", "antecedents,effets,cim10", p.GetProperty("texte").GetString()!)).Lu.GetProperty("dit").GetString()!.ShouldNotContain("non codé");
        }
        (await DemanderAsync(infirmier, "Dire", "effets", "Toux\nun mot à moi")).Lu.GetProperty("dit").GetString()
            .ShouldBe($"«\u00A0Toux\u00A0»\u00A0: Effets sur la santé TOUX, version {ThesaurusDeDepart.Version} · «\u00A0un mot à moi\u00A0»\u00A0: non codé");
    }

    [Fact]
    public async Task Proposer_SansJetonOuSansSession_Refuse()
    {
        using var infirmier = await socle.EnTantQueAsync(Role.Infirmier);
        using var visiteur = socle.Visiteur();
        KeyValuePair<string, string>[] champs = [new("listes", "effets"), new("texte", "toux")];

        using var sansJeton = await infirmier.PosterAsync($"{Liste}?handler=Proposer", champs);
        using var sansSession = await visiteur.PosterAsync($"{Liste}?handler=Proposer", champs);

        sansJeton.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        sansSession.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData(Role.Medecin, HttpStatusCode.OK), InlineData(Role.Infirmier, HttpStatusCode.OK), InlineData(Role.Assistant, HttpStatusCode.OK), InlineData(Role.Preventeur, HttpStatusCode.OK)]
    [InlineData(Role.Direction, HttpStatusCode.Forbidden), InlineData(Role.EmployeurRh, HttpStatusCode.Forbidden), InlineData(Role.Travailleur, HttpStatusCode.Forbidden), InlineData(Role.Administration, HttpStatusCode.Forbidden)]
    public async Task Nomenclatures_SelonLeRole_SOuvrentOuNon(Role role, HttpStatusCode statut)
    {
        using var navigateur = await socle.EnTantQueAsync(role);

        (await navigateur.AllerAsync(Liste)).Statut.ShouldBe(statut);
        (await navigateur.AllerAsync($"{Liste}/effets")).Statut.ShouldBe(statut);
        using var posee = await navigateur.PosterAsync($"{Liste}?handler=Proposer", [new("__RequestVerificationToken", (await navigateur.AllerAsync("/compte")).Jeton), new("listes", "effets"), new("texte", "toux")]);
        posee.StatusCode.ShouldBe(statut);
    }

    [Fact]
    public async Task Nomenclature_Importee_SeVoitSeChercheEtSExporteDansSonFormat()
    {
        using var medecin = await socle.EnTantQueAsync(Role.Medecin);
        var nom = $"essai-{Jeu.Rang()}";
        (await ImporterAsync(nom, "code;libelle;synonymes;parent\nT1;Chapitre;;\nT1.1;Épaule gelée;capsulite|raide;T1\nT2;Autre;;\n")).EstSucces.ShouldBeTrue();

        var liste = await medecin.AllerAsync(Liste);
        liste.Lignes().ShouldContain(nom);
        liste.Lignes().ShouldContain("Expositions");
        liste.Phrases().ShouldNotContain("Aucune nomenclature officielle importée");

        var une = await medecin.AllerAsync($"{Liste}/{nom}");
        une.Phrases().ShouldContain("Version 2026 · 3 termes · Éditeur d’essai");
        var cherchee = await une.EnvoyerAsync("form.recherche-liste", new Dictionary<string, string> { ["cherche"] = "epaule" });
        cherchee.Phrases().ShouldContain("Épaule gelée");
        cherchee.Phrases().ShouldNotContain("T2");
        cherchee.Adresse.ShouldNotContain("epaule");
        (await medecin.AllerAsync($"{Liste}/{nom}?version=1999")).Statut.ShouldBe(HttpStatusCode.NotFound);

        using var export = await medecin.DemanderAsync(HttpMethod.Get, $"{Liste}/{nom}?export=csv");
        var csv = await export.Content.ReadAsStringAsync();
        csv.ShouldContain("Épaule gelée");
        (await ImporterAsync($"{nom}-bis", csv)).Valeur.Termes.ShouldBe(3, "what leaves can come back");
        using var versions = await medecin.DemanderAsync(HttpMethod.Get, $"{Liste}?export=csv");
        (await versions.Content.ReadAsStringAsync()).ShouldContain("Éditeur d’essai");
    }

    private Task<Resultat<NomenclatureImportee>> ImporterAsync(string nom, string csv) => socle.DansAsync(async s =>
    {
        using var flux = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await s.GetRequiredService<ImporterNomenclature>().ExecuterAsync(flux, new("essai.csv", nom, "2026", Source: "Éditeur d’essai"));
    }, Espace.Soin);

    private static async Task<(JsonElement Lu, HttpResponseMessage Reponse)> DemanderAsync(Navigateur navigateur, string geste, string listes, string texte)
    {
        var jeton = (await navigateur.AllerAsync("/compte")).Jeton;
        var reponse = await navigateur.PosterAsync($"{Liste}?handler={geste}", [new("__RequestVerificationToken", jeton), new("listes", listes), new("texte", texte)]);
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (JsonDocument.Parse(await reponse.Content.ReadAsStringAsync()).RootElement, reponse);
    }
}

public sealed class NomenclaturesSqliteTests(SocleSqlite socle) : NomenclaturesTests(socle), IClassFixture<SocleSqlite>;

public sealed class NomenclaturesPostgresqlTests(SoclePostgresql socle) : NomenclaturesTests(socle), IClassFixture<SoclePostgresql>;
