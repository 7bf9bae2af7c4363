using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Technique.Acces;
using Socle.Tests.Outils;
using Socle.Travailleurs.Import;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Tests.Declarations;

public sealed class DeclarationsSqliteTests(SocleSqlite socle) : DeclarationsTests(socle), IClassFixture<SocleSqlite>;

public sealed class DeclarationsPostgresqlTests(SoclePostgresql socle) : DeclarationsTests(socle), IClassFixture<SoclePostgresql>;

/// <summary>The journey of a declaration in the browser of an assistant.</summary>
public abstract class DeclarationsTests(SocleDeTest socle)
{
    private const string Titres = "siret;nom;prenom;naissance;date_debut;nature_contrat;poste\n";
    private static int suivant = 40_000_000;

    [Fact]
    public async Task DuFichierAuxVisitesDues_LAssistantDeposeLitEtAccepte()
    {
        var siret = await AdherentAsync();
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);

        var apercu = await DeposerAsync(assistant, Titres + $"{siret};Marchand;Lucie;12/05/1990;02/02/2026;CDI;Cariste\n");
        apercu.Texte.ShouldContain("à accepter");
        apercu.Document.QuerySelector("table")!.TextContent.ShouldContain("Marchand Lucie");
        await apercu.EnvoyerAsync("form[action*='Accepter']");
        var accepte = await TerminerAsync(assistant, apercu.Adresse);

        accepte.Document.Body!.TextContent.Replace('\u00A0', ' ').ShouldContain("1 ligne appliquée");
        var lucie = await socle.LireAsync(db => db.Set<Travailleur>().SingleAsync(t => t.NomNaissance == "Marchand" && t.Prenoms == "Lucie"));
        (await socle.LireAsync(db => db.Set<Echeance>().CountAsync(e => e.TravailleurId == lucie.Id))).ShouldBeGreaterThan(0);
        (await assistant.AllerAsync($"/travailleurs/{lucie.Id}")).Texte.ShouldContain("visite d’information et de prévention", Case.Insensitive);
    }

    [Fact]
    public async Task Doublon_LAssistantDitQuiCest_PuisAccepte()
    {
        var (un, deux) = (await AdherentAsync(), await AdherentAsync());
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        await AccepterAsync(assistant, Titres + $"{un};Lecourt;Solène;03/04/1982;02/02/2026;CDI;Cariste\n");
        var solene = await socle.LireAsync(db => db.Set<Travailleur>().SingleAsync(t => t.NomNaissance == "Lecourt"));

        var apercu = await DeposerAsync(assistant, Titres + $"{deux};Lecourd;Solène;03/04/1982;02/02/2026;CDD;Vendeuse\n");
        var radio = apercu.Document.QuerySelector<IElement>($"input[type=radio][value='{solene.Id}']").ShouldNotBeNull();
        await apercu.EnvoyerAsync("form[action*='Repondre']", new Dictionary<string, string> { [radio.GetAttribute("name")!] = solene.Id.ToString() });
        var relu = await TerminerAsync(assistant, apercu.Adresse);
        await relu.EnvoyerAsync("form[action*='Accepter']");
        await TerminerAsync(assistant, apercu.Adresse);

        (await socle.LireAsync(db => db.Set<Travailleurs.Contrats.Contrat>().CountAsync(c => c.TravailleurId == solene.Id))).ShouldBe(2);
    }

    [Fact]
    public async Task Annuler_RetireCeQueLaDeclarationAEcrit()
    {
        var siret = await AdherentAsync();
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var accepte = await AccepterAsync(assistant, Titres + $"{siret};Ferrand;Ulysse;03/04/1982;02/02/2026;CDI;Cariste\n");

        var sansMotif = await accepte.EnvoyerAsync("form[action*='Annuler']", new Dictionary<string, string> { ["motif"] = "" });
        sansMotif.Annonces.ShouldContain("Dites pourquoi");
        await accepte.EnvoyerAsync("form[action*='Annuler']", new Dictionary<string, string> { ["motif"] = "Mauvais fichier" });

        (await TerminerAsync(assistant, accepte.Adresse)).Texte.ShouldContain("annulée");
        (await socle.LireAsync(db => db.Set<Travailleur>().AnyAsync(t => t.NomNaissance == "Ferrand"))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("vide.csv", "", "vide")]
    [InlineData("photo.csv", "\u0089PNG\r\n\u001a\n0000", "pas un tableau")]
    [InlineData("large.csv", "LARGE", "500 au plus")]
    [InlineData("guillemet.csv", "GUILLEMET", "guillemet")]
    public async Task Deposer_UnFichierQuiNEnEstPasUn_LeDitSurLaPage(string nom, string contenu, string phrase)
    {
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);

        var page = await DeposerAsync(assistant, contenu switch
        {
            "LARGE" => string.Join(';', Enumerable.Range(1, 10_000).Select(i => $"c{i}")) + "\n1\n",
            "GUILLEMET" => Titres + "\"" + new string('x', 1_200_000),
            _ => contenu,
        }, nom);

        page.Statut.ShouldBe(HttpStatusCode.OK);
        page.Annonces.ShouldContain(phrase);
        page.Adresse.ShouldBe("/declarations");
    }

    [Fact]
    public async Task Deposer_PlusGrosQueCeQueLeServeurLit_LeDit()
    {
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var liste = await assistant.AllerAsync("/declarations");
        using var envoi = new MultipartFormDataContent { { new StringContent(liste.Jeton), "__RequestVerificationToken" } };
        envoi.Add(new ByteArrayContent(new byte[125 * 1024 * 1024]), "fichier", "enorme.csv");

        var reponse = await assistant.DemanderAsync(HttpMethod.Post, "/declarations", envoi);

        (await reponse.Content.ReadAsStringAsync()).ShouldContain("dépasse 100 Mo");
    }

    [Fact]
    public async Task ColonnesDuMemeTitre_LaPageLeDit_EtUnSeulChoixEstPris()
    {
        var siret = await AdherentAsync();
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);

        var colonnes = await DeposerAsync(assistant, $"siret;nom;prenom;naissance;naissance;date_debut\n{siret};Hamel;Ines;12/05/1990;13/05/1990;02/02/2026\n");

        colonnes.Titre.ShouldBe("Ce que disent les colonnes");
        colonnes.Texte.ShouldContain("les colonnes D et E portent le même titre");
        var cles = colonnes.Document.QuerySelectorAll("input[name=cle]").Select(c => c.GetAttribute("value")!).ToList();
        var choix = new[] { Champ.Siret, Champ.NomNaissance, Champ.Prenoms, Champ.Naissance, Champ.Naissance, Champ.DateDebut };
        var reponse = await assistant.SuivreAsync(await assistant.DemanderAsync(HttpMethod.Post, colonnes.Adresse, new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", colonnes.Jeton), .. cles.Select(c => new KeyValuePair<string, string>("cle", c)),
            .. choix.Select(c => new KeyValuePair<string, string>("colonne", c.ToString())),
        ])), colonnes.Adresse);
        reponse.Texte.ShouldContain("Deux colonnes sont choisies");
    }

    [Fact]
    public async Task ColonnesInconnues_LAssistantLesDit()
    {
        var siret = await AdherentAsync();
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var colonnes = await DeposerAsync(assistant, $"Etab;Patronyme complet;Petit nom;Arrivée au monde;Arrivée\n{siret};Hamel;Ines;12/05/1990;02/02/2026\n");
        colonnes.Titre.ShouldBe("Ce que disent les colonnes");
        var cles = colonnes.Document.QuerySelectorAll("input[name=cle]").Select(c => c.GetAttribute("value")!).ToList();
        var choix = new[] { Champ.Siret, Champ.NomNaissance, Champ.Prenoms, Champ.Naissance, Champ.DateDebut };

        var reponse = await assistant.DemanderAsync(HttpMethod.Post, colonnes.Adresse, new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", colonnes.Jeton), .. cles.Select(c => new KeyValuePair<string, string>("cle", c)),
            .. choix.Select(c => new KeyValuePair<string, string>("colonne", c.ToString())),
        ]));

        var apercu = await TerminerAsync(assistant, reponse.Headers.Location!.ToString());
        apercu.Document.QuerySelector("table").ShouldNotBeNull().TextContent.ShouldContain("Hamel Ines");
    }

    [Fact]
    public async Task LignesACorriger_PortentLeurMotif()
    {
        var siret = await AdherentAsync();
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var apercu = await DeposerAsync(assistant, Titres + $"{siret};Hue;Ines;31/02/1990;02/02/2026;CDI;Cariste\n");

        var fichier = await (await assistant.DemanderAsync(HttpMethod.Get, $"{apercu.Adresse}/a-corriger?format=csv")).Content.ReadAsStringAsync();

        fichier.ShouldContain("31 février 1990");
    }

    [Theory]
    [InlineData(Role.Medecin)]
    [InlineData(Role.EmployeurAdministrateur)]
    [InlineData(Role.Travailleur)]
    public async Task Declarations_QuiNImportePas_NeVoitRien(Role role)
    {
        var siret = await AdherentAsync();
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var apercu = await DeposerAsync(assistant, Titres + $"{siret};Secret;Ines;12/05/1990;02/02/2026;CDI;Cariste\n");
        using var autre = await socle.EnTantQueAsync(role);

        foreach (var adresse in new[] { "/declarations", apercu.Adresse, $"{apercu.Adresse}/colonnes", $"{apercu.Adresse}/a-corriger?format=csv", $"{apercu.Adresse}?export=csv" })
        {
            var page = await autre.AllerAsync(adresse);
            page.Statut.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
            page.Texte.ShouldNotContain("Secret");
        }
    }

    private async Task<string> AdherentAsync()
    {
        var siret = Sirets.De(Interlocked.Increment(ref suivant));
        var entreprise = new Entreprise
        {
            Id = Id<Entreprise>.Nouveau(),
            NumeroAdherent = siret[..9],
            Siren = siret[..9],
            RaisonSociale = $"Atelier {siret[..9]}",
            NomTri = $"ATELIER {siret[..9]}",
            AdhesionLe = new(2010, 1, 1),
        };
        await socle.EcrireAsync(e =>
        {
            e.Db.AddRange(entreprise, new Etablissement { Id = Id<Etablissement>.Nouveau(), EntrepriseId = entreprise.Id, Siret = siret, Nom = "Vernon", OuvertLe = new(2010, 1, 1) });
            return Task.FromResult(Resultat.De(true));
        });
        return siret;
    }

    private async Task<PageLue> DeposerAsync(Navigateur assistant, string contenu, string nom = "salaries.csv")
    {
        var liste = await assistant.AllerAsync("/declarations");
        using var envoi = new MultipartFormDataContent
        {
            { new StringContent(liste.Jeton), "__RequestVerificationToken" },
        };
        var fichier = new ByteArrayContent(contenu.StartsWith('\u0089') ? Encoding.Latin1.GetBytes(contenu) : Encoding.UTF8.GetBytes(contenu));
        fichier.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        envoi.Add(fichier, "fichier", nom);
        var page = await assistant.SuivreAsync(await assistant.DemanderAsync(HttpMethod.Post, "/declarations", envoi), "/declarations");
        return page.Adresse.EndsWith("/declarations", StringComparison.Ordinal) || page.Adresse.EndsWith("/colonnes", StringComparison.Ordinal)
            ? page
            : await TerminerAsync(assistant, page.Adresse);
    }

    private async Task<PageLue> AccepterAsync(Navigateur assistant, string contenu)
    {
        var apercu = await DeposerAsync(assistant, contenu);
        await apercu.EnvoyerAsync("form[action*='Accepter']");
        return await TerminerAsync(assistant, apercu.Adresse);
    }

    /// <summary>Does what is queued, unless the queue of the server was first; then shows the page.</summary>
    private async Task<PageLue> TerminerAsync(Navigateur assistant, string adresse)
    {
        var id = Id<ImportDeclaration>.Lire(adresse.Split('/')[2]).Valeur;
        while (await socle.LireAsync(db => db.Set<ImportDeclaration>().Where(i => i.Id == id).Select(i =>
            i.Etat == EtatImport.Analyse || i.Etat == EtatImport.Acceptation || i.Etat == EtatImport.Annulation || i.Execution != null).SingleAsync()))
        {
            await socle.Services.GetRequiredService<ExecuterImport>().FaireAsync(id, null, default);
        }
        return await assistant.AllerAsync($"/declarations/{id}");
    }
}
