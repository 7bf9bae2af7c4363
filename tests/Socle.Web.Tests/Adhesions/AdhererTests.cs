using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Adhesions;
using Socle.Technique.Acces;
using Socle.Technique.Documents;
using Socle.Tests.Outils;
using Socle.Web.Tests.Service;

namespace Socle.Web.Tests.Adhesions;

/// <summary>Joining online, without an account and without a script.</summary>
public abstract class AdhererTests(SocleDeTest socle)
{
    [Fact]
    public async Task Adherer_ToutLeParcours_DeposeUneDemandeSigneeEtSaPreuve()
    {
        using var candidat = await PretAsync();

        var suivi = await candidat.SignerAsync();

        suivi.Adresse.ShouldStartWith("/adherer/suivi/");
        suivi.Phrases().ShouldContain("Votre demande est signée");
        var demande = await DemandeAsync(candidat);
        (demande.Etat, demande.Effectif, demande.Commune).ShouldBe((EtatDemande.Deposee, 8, "Vernon"));
        demande.Contenu.ShouldNotContain("Delorme");
        var preuve = (await socle.DansAsync(s => s.GetRequiredService<LirePreuve>().LireAsync(demande.Id, CancellationToken.None)))!;
        preuve.Authentique.ShouldBeTrue();
        PageDeFormulaire.Plat(WebUtility.HtmlDecode(preuve.Contrat)).ShouldContain("8 × 110,00 € = 880,00 €");
        using var json = JsonDocument.Parse(preuve.Preuve);
        json.RootElement.GetProperty("document").GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(preuve.Contrat))));
        json.RootElement.GetProperty("code").GetProperty("adresse").GetString().ShouldBe(candidat.Courriel);
        preuve.Preuve.ShouldNotContain(await candidat.CodeAsync());
        (await candidat.DernierCourrielAsync("adhesion-1-")).ShouldContain(suivi.Adresse);
    }

    [Fact]
    public async Task Preuve_ChangeeDUnSigne_NEstPlusAuthentique()
    {
        using var candidat = await PretAsync();
        await candidat.SignerAsync();
        var demande = await DemandeAsync(candidat);
        var preuve = (await socle.DansAsync(s => s.GetRequiredService<LirePreuve>().LireAsync(demande.Id, CancellationToken.None)))!;

        socle.Services.GetRequiredService<CachetService>().EstAuthentique(Encoding.UTF8.GetBytes(preuve.Preuve.Replace("gérante", "gérant")), preuve.Cachet).ShouldBeFalse();
        socle.Services.GetRequiredService<CachetService>().EstAuthentique(Encoding.UTF8.GetBytes(preuve.Preuve), preuve.Cachet).ShouldBeTrue();
    }

    [Fact]
    public async Task Siret_DUnAdherentOuDUnInconnu_DonneLaMemeReponse()
    {
        var adherent = await new Jeu(socle).AdherentAsync("Déjà membre");
        using var connu = await PretAsync(adherent.Siret);
        using var inconnu = await PretAsync();

        var reponses = new List<string>();
        foreach (var candidat in new[] { connu, inconnu })
        {
            var page = await Candidat.EnvoyerAsync(await candidat.Visiteur.AllerAsync("/adherer"), candidat.Qui());
            reponses.Add(SansSecret(page, candidat));
            reponses.Add(SansSecret(await Candidat.EnvoyerAsync(page, candidat.Lieux()), candidat));
        }

        reponses[2].ShouldBe(reponses[0]);
        reponses[3].ShouldBe(reponses[1]);
    }

    [Fact]
    public async Task Siret_CleFausse_RefuseEtGardeLaSaisie()
    {
        using var candidat = await PretAsync("12345678901234");

        var page = await Candidat.EnvoyerAsync(await candidat.Visiteur.AllerAsync("/adherer"), candidat.Qui());

        page.DevraitRefuser("Entree.Siret", "12345678901234");
        page.Valeur("Entree.RaisonSociale").ShouldBe(candidat.Nom);
    }

    [Theory]
    [InlineData("Entreprise", "75001", "General", "43.32A", "hors du territoire")]
    [InlineData("Entreprise", "27200", "Public", "43.32A", "hors de ce qui est encodé")]
    [InlineData("Entreprise", "27200", "Agricole", "43.32A", "Adressez-vous à la MSA.")]
    [InlineData("Particulier", "27200", "", "", "service national")]
    public async Task Eligibilite_HorsDuService_DitOuAllerEtNeGardeRien(string genre, string codePostal, string regime, string naf, string attendu)
    {
        using var candidat = await PretAsync();

        var page = await Candidat.EnvoyerAsync(await candidat.Visiteur.AllerAsync("/adherer"), candidat.Qui(genre, codePostal, regime, naf));

        page.Annonces.ShouldContain(attendu);
        page.Adresse.ShouldBe("/adherer");
    }

    [Fact]
    public async Task Territoire_DepartementOuCodePostalAjoute_EstOuvert()
    {
        foreach (var (code, ouvert) in new[] { ("27999", true), ("76100", true), ("76200", false) })
        {
            using var candidat = await PretAsync();
            var page = await Candidat.EnvoyerAsync(await candidat.Visiteur.AllerAsync("/adherer"), candidat.Qui(codePostal: code));
            page.Adresse.Contains("etape=2", StringComparison.Ordinal).ShouldBe(ouvert, code);
        }
    }

    [Fact]
    public async Task Brouillon_RouvertParSonLien_GardeToutPuisExpire()
    {
        using var candidat = await PretAsync();
        var page = await Candidat.EnvoyerAsync(await candidat.Visiteur.AllerAsync("/adherer"), candidat.Qui());
        var lien = page.Adresse.Split('?')[0];
        using var autre = socle.Visiteur();

        (await autre.AllerAsync($"{lien}?etape=1")).Valeur("Entree.RaisonSociale").ShouldBe(candidat.Nom);
        (await autre.AllerAsync($"{lien}?etape=4")).Titre.ShouldBe("Adhérer au service");
        (await autre.AllerAsync($"{lien}?etape=4")).Document.QuerySelector("[name='Entree.Paiement']").ShouldBeNull("steps are not jumped over");
        (await autre.AllerAsync("/adherer/0123456789abcdefghjkmnpqrs")).Statut.ShouldBe(HttpStatusCode.NotFound);
        using var entete = await autre.DemanderAsync(HttpMethod.Get, lien);
        entete.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);

        socle.Horloge.Avancer(TenirBrouillon.Duree);
        try
        {
            (await autre.AllerAsync(lien)).Statut.ShouldBe(HttpStatusCode.NotFound);
        }
        finally
        {
            socle.Horloge.Avancer(-TenirBrouillon.Duree);
        }
    }

    [Fact]
    public async Task Salaries_LigneIllisible_DitLaquelle()
    {
        using var candidat = await PretAsync();
        var page = await Candidat.EnvoyerAsync(await candidat.Visiteur.AllerAsync("/adherer"), candidat.Qui());
        page = await Candidat.EnvoyerAsync(page, candidat.Lieux());

        page = await Candidat.EnvoyerAsync(page, Candidat.Effectif(salaries: $"{Candidat.Salaries}\nSansDate;Paul"));

        page.Erreur("Entree.Salaries")!.ShouldContain("Ligne 3");
        page.Valeur("Entree.Salaries")!.ShouldContain("SansDate");
    }

    [Fact]
    public async Task Interim_PermanentsEtTemporairesApart_EtLesEmploisQuIlsOccuperont()
    {
        using var candidat = await PretAsync();
        var page = await Candidat.EnvoyerAsync(await candidat.Visiteur.AllerAsync("/adherer"), candidat.Qui("Interim", naf: "78.20Z"));
        page = await Candidat.EnvoyerAsync(page, candidat.Lieux());
        page.Document.QuerySelector("[name='Entree.Effectif']").ShouldBeNull("it is counted, not asked");
        var champs = new Dictionary<string, string> { ["Entree.AdhesionLe"] = "2026-03-10", ["Entree.Permanents"] = "3", ["Entree.Temporaires"] = "0", ["Entree.Emplois"] = "", ["Entree.Salaries"] = "" };

        page = await Candidat.EnvoyerAsync(page, new(champs) { ["Entree.Permanents"] = "" });
        page.Erreur("Entree.Permanents")!.ShouldContain("zéro s’il n’y en a pas");
        page = await Candidat.EnvoyerAsync(page, new(champs) { ["Entree.Permanents"] = "0" });
        page.Erreur("Entree.Temporaires")!.ShouldContain("une personne à suivre au moins");
        page = await Candidat.EnvoyerAsync(page, new(champs) { ["Entree.Temporaires"] = "40" });
        page.Erreur("Entree.Emplois")!.ShouldContain("les risques, donc le suivi");
        page = await Candidat.EnvoyerAsync(page, new(champs) { ["Entree.Temporaires"] = "40", ["Entree.Emplois"] = "Cariste\nPeintre\ncariste" });
        page = await Candidat.EnvoyerAsync(page, Candidat.Prix());
        page = await Candidat.EnvoyerAsync(page, new() { ["code"] = await candidat.CodeAsync() });

        page.Adresse.ShouldStartWith("/adherer/suivi/");
        var demande = await DemandeAsync(candidat);
        demande.Effectif.ShouldBe(43);
        var contrat = WebUtility.HtmlDecode((await socle.DansAsync(s => s.GetRequiredService<LirePreuve>().LireAsync(demande.Id, CancellationToken.None)))!.Contrat);
        contrat.ShouldContain("43, dont 40 temporaires et 3 permanents");
        contrat.ShouldContain("Cariste, Peintre");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        (await assistant.AllerAsync($"/adhesions/{demande.Id}")).Phrases().ShouldContain("Cariste, Peintre");
    }

    [Fact]
    public async Task Prelevement_IbanFauxPuisJuste_EstMontreMasque()
    {
        using var candidat = await PretAsync();
        var page = await candidat.JusquALaSignatureAsync(prix: Candidat.Prix(paiement: "Prelevement", iban: "FR76 3000 6000 0112 3456 7890 180"));
        page.Erreur("Entree.Iban")!.ShouldContain("IBAN");

        page = await Candidat.EnvoyerAsync(page, Candidat.Prix(paiement: "Prelevement", iban: "FR76 3000 6000 0112 3456 7890 189"));
        page = await Candidat.EnvoyerAsync(page, new() { ["code"] = await candidat.CodeAsync() });

        page.Adresse.ShouldStartWith("/adherer/suivi/");
        var demande = await DemandeAsync(candidat);
        var preuve = (await socle.DansAsync(s => s.GetRequiredService<LirePreuve>().LireAsync(demande.Id, CancellationToken.None)))!;
        preuve.Contrat.ShouldNotContain("30006000");
        using var assistant = await socle.EnTantQueAsync(Technique.Acces.Role.Assistant);
        (await assistant.AllerAsync($"/adhesions/{demande.Id}")).Texte.ShouldNotContain("30006000");
    }

    [Fact]
    public async Task Code_LaisseVide_LeDitEtNeCompteParmiAucunEssai()
    {
        using var candidat = await PretAsync();
        var page = await candidat.JusquALaSignatureAsync();

        for (var envoi = 0; envoi <= SignerAdhesion.EssaisAuPlus; envoi++)
        {
            page = await Candidat.EnvoyerAsync(page, new() { ["code"] = "" });
            page.Annonces.ShouldContain("Écrivez les six chiffres");
        }

        (await Candidat.EnvoyerAsync(page, new() { ["code"] = await candidat.CodeAsync() })).Adresse.ShouldContain("/adherer/suivi/");
    }

    [Fact]
    public async Task Code_FauxCinqFois_EstPerduMemeJuste()
    {
        using var candidat = await PretAsync();
        var page = await candidat.JusquALaSignatureAsync();
        var code = await candidat.CodeAsync();
        var faux = code == "000000" ? "111111" : "000000";

        for (var essai = 0; essai < SignerAdhesion.EssaisAuPlus; essai++)
        {
            page = await Candidat.EnvoyerAsync(page, new() { ["code"] = faux });
        }
        page = await Candidat.EnvoyerAsync(page, new() { ["code"] = code });

        page.Annonces.ShouldContain("plus valable");
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public async Task Code_AuBoutDeSonQuartDHeure_NeVautPlus(int secondes, bool vaut)
    {
        using var candidat = await PretAsync();
        var page = await candidat.JusquALaSignatureAsync();
        var attente = DemanderCode.Validite + TimeSpan.FromSeconds(secondes);

        socle.Horloge.Avancer(attente);
        try
        {
            page = await Candidat.EnvoyerAsync(page, new() { ["code"] = await candidat.CodeAsync() });
        }
        finally
        {
            socle.Horloge.Avancer(-attente);
        }

        page.Adresse.StartsWith("/adherer/suivi/", StringComparison.Ordinal).ShouldBe(vaut);
    }

    [Fact]
    public async Task Code_SixDemandesDansLHeure_LaSixiemeEstRefusee()
    {
        using var candidat = await PretAsync();
        var page = await candidat.JusquALaSignatureAsync();

        for (var demande = 2; demande <= DemanderCode.ParHeure + 1; demande++)
        {
            page = await page.EnvoyerAsync("main form[action*='handler=Renvoyer']");
        }

        page.Annonces.ShouldContain("Cinq codes");
    }

    [Fact]
    public async Task Envoi_SansJetonDuFormulaire_EstRefuse()
    {
        using var candidat = await PretAsync();
        using var reponse = await candidat.Visiteur.DemanderAsync(HttpMethod.Post, "/adherer", new FormUrlEncodedContent(candidat.Qui()));

        reponse.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("%PDF-1.7 bon", "facture.exe", "est arrivé")]
    [InlineData("MZ programme", "attestation.pdf", "Seuls un PDF")]
    [InlineData("<svg onload=alert(1)>", "image.png", "Seuls un PDF")]
    [InlineData("%PDF-1.7 EICAR", "kbis.pdf", "virus")]
    [InlineData("", "vide.pdf", "vide")]
    public async Task Piece_SelonSonContenu_EstRecueOuRefusee(string contenu, string nom, string attendu)
    {
        using var candidat = await PretAsync();
        var suivi = await candidat.SignerAsync();
        var eicar = contenu.Replace("EICAR", @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

        var page = await JoindreAsync(candidat, suivi, Encoding.ASCII.GetBytes(eicar), nom);

        page.Phrases().ShouldContain(attendu);
    }

    [Fact]
    public async Task Piece_PlusGrandeQuePermis_EstRefusee()
    {
        using var candidat = await PretAsync();
        var suivi = await candidat.SignerAsync();
        var octets = new byte[TenirPieces.OctetsAuPlus + 1];
        "%PDF-"u8.CopyTo(octets);

        (await JoindreAsync(candidat, suivi, octets, "gros.pdf")).Phrases().ShouldContain("dépasse 5 Mo");
    }

    [Fact]
    public async Task Nuit_BrouillonExpire_EstOublieEtLaDemandeSigneeReste()
    {
        using var candidat = await PretAsync();
        await candidat.SignerAsync();
        using var abandon = await PretAsync();
        var page = await Candidat.EnvoyerAsync(await abandon.Visiteur.AllerAsync("/adherer"), abandon.Qui());
        var empreinte = Technique.Acces.SecretsDeLien.Empreinte(page.Adresse.Split('?')[0].Split('/')[^1]);

        socle.Horloge.Avancer(TenirBrouillon.Duree);
        try
        {
            await AffiliationsTests.NuitAsync(socle);
        }
        finally
        {
            socle.Horloge.Avancer(-TenirBrouillon.Duree);
        }

        (await socle.LireAsync(db => db.Set<DemandeAdhesion>().AnyAsync(d => d.Empreinte == empreinte))).ShouldBeFalse();
        (await DemandeAsync(candidat)).Etat.ShouldBe(EtatDemande.Deposee);
    }

    private static async Task<PageLue> JoindreAsync(Candidat candidat, PageLue suivi, byte[] octets, string nom)
    {
        using var fichier = new ByteArrayContent(octets);
        fichier.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        using var contenu = new MultipartFormDataContent { { new StringContent(suivi.Jeton), "__RequestVerificationToken" }, { fichier, "fichier", nom } };
        return await candidat.Visiteur.SuivreAsync(await candidat.Visiteur.DemanderAsync(HttpMethod.Post, suivi.Adresse, contenu), suivi.Adresse);
    }

    /// <summary>The page without what is drawn at random or was typed.</summary>
    private static string SansSecret(PageLue page, Candidat candidat)
    {
        var texte = page.Document.QuerySelector("main")!.TextContent + page.Statut;
        return texte.Replace(page.Adresse.Split('?')[0].Split('/')[^1], "").Replace(candidat.Nom, "").Replace(candidat.Courriel, "");
    }

    private async Task<Candidat> PretAsync(string? siret = null)
    {
        await Candidat.ReglerAsync(socle);
        return siret is null ? new(socle) : new(socle) { Siret = siret };
    }

    private Task<DemandeAdhesion> DemandeAsync(Candidat candidat) => socle.LireAsync(db => db.Set<DemandeAdhesion>().AsNoTracking().SingleAsync(d => d.RaisonSociale == candidat.Nom));
}

public sealed class AdhererSqliteTests(SocleSqlite socle) : AdhererTests(socle), IClassFixture<SocleSqlite>;

public sealed class AdhererPostgresqlTests(SoclePostgresql socle) : AdhererTests(socle), IClassFixture<SoclePostgresql>;
