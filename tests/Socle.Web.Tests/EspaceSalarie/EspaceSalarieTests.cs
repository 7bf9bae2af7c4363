using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Documents;
using Socle.Suivi.EspaceSalarie.Activation;
using Socle.Suivi.EspaceSalarie.Depots;
using Socle.Suivi.EspaceSalarie.Remis;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.EspaceSalarie;

/// <summary>What a worker sees and does in their own space; and that another's is nothing to them.</summary>
public abstract class EspaceSalarieTests(SocleDeTest socle)
{
    private static readonly string[] Pages =
        ["/salarie", "/salarie/rendez-vous", "/salarie/demander", "/salarie/questionnaire", "/salarie/questionnaire?code=suivi", "/salarie/documents", "/salarie/parcours", "/salarie/dossier", "/salarie/acces", "/salarie/droits", "/salarie/avis", "/salarie/prevention"];

    [Fact]
    public async Task Pages_TousLesRoles_UnSalarieSeulement()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            using var navigateur = await socle.EnTantQueAsync(role);
            foreach (var page in Pages)
            {
                (await navigateur.AllerAsync(page)).Statut.ShouldBe(role == Role.Travailleur ? HttpStatusCode.OK : HttpStatusCode.Forbidden, $"{role} {page}");
            }
        }
    }

    [Fact]
    public async Task CompteSansLien_NeMontreRienEtNEcritRien()
    {
        using var salarie = await socle.EnTantQueAsync(Role.Travailleur);

        foreach (var page in Pages.Where(p => p != "/salarie/droits"))
        {
            (await salarie.AllerAsync(page)).Texte.ShouldContain("relié à aucun suivi", customMessage: page);
        }
        using var envoi = await salarie.PosterAsync("/salarie/demander", [new("objet", nameof(ObjetDemande.Visite))]);
        envoi.StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task RendezVous_ConfirmerExcuserDeplacerEtAgenda()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        using var salarie = await monde.AvecAsync(rdv.TravailleurId);
        var page = await salarie.AllerAsync("/salarie/rendez-vous");
        page.Document.Body!.TextContent.ShouldContain("17\u00A0mars 2026");

        (await page.EnvoyerAsync("form[action*='Confirmer']")).Annonces.ShouldContain("C’est confirmé");
        (await monde.Jeu.LireAsync(rdv.Id)).Etat.ShouldBe(EtatRendezVous.Confirme);
        (await salarie.AllerAsync($"/salarie/rendez-vous?handler=Agenda&rdv={rdv.Id}")).Texte.ShouldContain("BEGIN:VEVENT");
        var choix = await salarie.AllerAsync($"/salarie/rendez-vous?deplacer={rdv.Id}");
        var vers = choix.Document.QuerySelectorAll("input[name=vers]").Select(i => i.GetAttribute("value")!).First();
        (await choix.EnvoyerAsync("form[action*='Deplacer']", new Dictionary<string, string> { ["vers"] = vers })).Annonces.ShouldContain("déplacé et confirmé");
        (await monde.Jeu.LireAsync(rdv.Id)).Jour.ShouldBeGreaterThan(rdv.Jour);
        (await (await salarie.AllerAsync("/salarie/rendez-vous")).EnvoyerAsync("form[action*='Excuser']", new Dictionary<string, string> { ["motif"] = nameof(MotifEtape.ConvenancePersonnelle) }))
            .Annonces.ShouldContain("C’est noté");

        (await monde.Jeu.LireAsync(rdv.Id)).Etat.ShouldBe(EtatRendezVous.Excuse);
    }

    [Fact]
    public async Task Envoyer_SansRienChoisir_DitQuoiChoisirEtNEcritRien()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        using var salarie = await monde.AvecAsync(rdv.TravailleurId);

        var deplacer = await (await salarie.AllerAsync($"/salarie/rendez-vous?deplacer={rdv.Id}")).EnvoyerAsync("form[action*='Deplacer']");

        deplacer.Annonces.ShouldContain("Choisissez d’abord un créneau");
        deplacer.Document.QuerySelectorAll("input[name=vers]").ShouldNotBeEmpty();
        (await monde.Jeu.LireAsync(rdv.Id)).Version.ShouldBe(rdv.Version);
        using var avis = await salarie.PosterAsync("/salarie/avis", [new("avis", ""), new("__RequestVerificationToken", deplacer.Jeton)]);
        var dit = WebUtility.HtmlDecode(await avis.Content.ReadAsStringAsync());
        dit.ShouldContain("Un point est à corriger");
        dit.ShouldContain("Choisissez une façon d’être prévenu");
    }

    [Fact]
    public async Task DUnAutre_NumerosChanges_RienETrace()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var (sien, autre) = (await monde.AttenduAsync(), await monde.AttenduAsync(contrat: false));
        var copie = await monde.DocumentAsync(autre.TravailleurId, "secret de l’autre");
        using var salarie = await monde.AvecAsync(sien.TravailleurId);
        var jeton = (await salarie.AllerAsync("/salarie/avis")).Jeton;

        (string Adresse, (string, string)[]? Champs, string Objet, long Id)[] essais =
        [
            ($"/salarie/rendez-vous?deplacer={autre.Id}", null, "rendez_vous", autre.Id.Valeur),
            ($"/salarie/rendez-vous?handler=Agenda&rdv={autre.Id}", null, "rendez_vous", autre.Id.Valeur),
            ("/salarie/rendez-vous?handler=Confirmer", [("rdv", $"{autre.Id}")], "rendez_vous", autre.Id.Valeur),
            ("/salarie/rendez-vous?handler=Excuser", [("rdv", $"{autre.Id}"), ("motif", nameof(MotifEtape.AParti))], "rendez_vous", autre.Id.Valeur),
            ("/salarie/rendez-vous?handler=Deplacer", [("rdv", $"{autre.Id}"), ("vers", $"{monde.Jeu.Vacation.Id}")], "rendez_vous", autre.Id.Valeur),
            ("/salarie/documents", [("id", $"{copie.Id}")], "copie_travailleur", copie.Id.Valeur),
            ("/salarie/documents", [("id", "1")], "copie_travailleur", 1),
        ];
        foreach (var (adresse, champs, objet, id) in essais)
        {
            var avant = await monde.RefusTracesAsync(objet, id);
            using var reponse = champs is null
                ? await salarie.DemanderAsync(HttpMethod.Get, adresse)
                : await salarie.PosterAsync(adresse, champs.Select(c => KeyValuePair.Create(c.Item1, c.Item2)).Append(new("__RequestVerificationToken", jeton)));
            reponse.StatusCode.ShouldBe(HttpStatusCode.NotFound, adresse);
            (await monde.RefusTracesAsync(objet, id)).ShouldBe(avant + 1, adresse);
        }

        (await monde.Jeu.LireAsync(autre.Id)).Version.ShouldBe(autre.Version);
        foreach (var page in Pages)
        {
            (await salarie.AllerAsync(page)).Texte.ShouldNotContain("secret de l’autre");
        }
    }

    [Fact]
    public async Task Demander_EnTroisClics_SansEtablissement()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        using var salarie = await monde.AvecAsync(rdv.TravailleurId);
        var accueil = await salarie.AllerAsync("/salarie");
        accueil.Document.QuerySelector("a[href='/salarie/demander']").ShouldNotBeNull();

        var fait = await (await salarie.AllerAsync("/salarie/demander")).EnvoyerAsync("form.formulaire");

        fait.Annonces.ShouldContain("n’en est pas informé");
        var demande = await socle.LireAsync(db => db.Set<DemandeVisite>().AsNoTracking().SingleAsync(d => d.TravailleurId == rdv.TravailleurId));
        (demande.Par, demande.Objet, demande.EtablissementId).ShouldBe((Demandeur.Travailleur, ObjetDemande.Visite, (Id<Socle.Adherents.Etablissements.Etablissement>?)null));
        (await (await salarie.AllerAsync("/salarie/demander")).EnvoyerAsync("form.formulaire")).Annonces.ShouldContain("déjà demandé");
    }

    [Fact]
    public async Task Demander_RendezVousAnnule_LaDemandeAttendDeNouveau()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        using var salarie = await monde.AvecAsync(rdv.TravailleurId);
        await (await salarie.AllerAsync("/salarie/demander")).EnvoyerAsync("form.formulaire");
        var demande = await socle.LireAsync(db => db.Set<DemandeVisite>().Where(d => d.TravailleurId == rdv.TravailleurId).Select(d => d.Id).SingleAsync());

        (await PageAsync(EtatRendezVous.Propose)).ShouldNotContain("Déjà demandé");
        (await PageAsync(EtatRendezVous.Annule)).ShouldContain("Déjà demandé");

        async Task<string> PageAsync(EtatRendezVous etat)
        {
            await socle.LireAsync(db => db.Set<RendezVous>().Where(r => r.Id == rdv.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.DemandeId, demande).SetProperty(x => x.Etat, etat)));
            return (await salarie.AllerAsync("/salarie/demander")).Texte;
        }
    }

    [Fact]
    public async Task Opposition_AncienneDeQuaranteEnvois_TientToujours()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        using var salarie = await monde.AvecAsync(rdv.TravailleurId);
        (await socle.EcrireAsync(e =>
        {
            e.Db.Add(Accuse(GenreDepot.OppositionProfessionnels, 41));
            e.Db.AddRange(Enumerable.Range(1, 40).Select(j => Accuse(GenreDepot.Questionnaire, j)));
            return Task.FromResult(Resultat.De(true));

            AccuseDepot Accuse(GenreDepot genre, int jours) => new() { Id = Id<AccuseDepot>.Nouveau(), TravailleurId = rdv.TravailleurId, Genre = genre, Le = e.Instant.AddDays(-jours) };
        })).EstSucces.ShouldBeTrue();

        (await salarie.AllerAsync("/salarie/dossier")).Texte.ShouldContain("Retirer mon opposition");
    }

    [Fact]
    public async Task Documents_OuvertPlusieursFoisALaFois_NeNoteQuUneLecture()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        var copie = await monde.DocumentAsync(rdv.TravailleurId, "attestation");
        var compte = await monde.CompteAsync(rdv.TravailleurId);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => socle.DansAsync(s => s.GetRequiredService<NoterLectureCopie>().ExecuterAsync(copie.Id, compte.Id))));

        (await socle.LireAsync(db => db.Set<LectureCopie>().CountAsync(l => l.CopieId == copie.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Documents_Ouvrir_DonneLeContenuEtProuveLaLecture()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        var copie = await monde.DocumentAsync(rdv.TravailleurId, "pages du document");
        using var salarie = await monde.AvecAsync(rdv.TravailleurId);
        var page = await salarie.AllerAsync("/salarie/documents");
        page.Texte.ShouldContain("à ouvrir");

        using var ouvert = await page.EnvoyerSansSuivreAsync("main form");

        Encoding.UTF8.GetString(await ouvert.Content.ReadAsByteArrayAsync()).ShouldBe("pages du document");
        (await salarie.AllerAsync("/salarie/documents")).Texte.ShouldNotContain("à ouvrir");
        (await socle.LireAsync(db => db.Set<LectureCopie>().SingleAsync(l => l.CopieId == copie.Id))).Le.ShouldBe(socle.Horloge.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public async Task Questionnaire_Envoye_EstFermeEtNeSeRelitPas()
    {
        const string plante = "Zymocardite";
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        using var salarie = await monde.AvecAsync(rdv.TravailleurId, identiteVue: false);

        var envoye = await (await salarie.AllerAsync("/salarie/questionnaire?code=suivi")).EnvoyerAsync("form.formulaire", new Dictionary<string, string> { ["q-sujets"] = plante, ["q-gene"] = "Oui" });

        envoye.Annonces.ShouldContain("Vos réponses sont envoyées");
        var depot = await socle.LireAsync(db => db.Set<DepotTravailleur>().AsNoTracking().SingleAsync(d => d.TravailleurId == rdv.TravailleurId));
        Encoding.UTF8.GetString(depot.Contenu).ShouldNotContain(plante);
        foreach (var page in Pages)
        {
            (await salarie.AllerAsync(page)).Texte.ShouldNotContain(plante);
        }
        (await salarie.AllerAsync("/salarie/questionnaire")).Texte.ShouldContain("envoyé le");
    }

    [Theory]
    [InlineData("q-gene", "N’importe quoi", "Choisissez une réponse dans la liste"), InlineData("q-gene", "", "Répondez à une question au moins")]
    public async Task Questionnaire_ReponseHorsListeOuVide_DitQuoiFaire(string champ, string valeur, string phrase)
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        using var salarie = await monde.AvecAsync(rdv.TravailleurId);

        var refuse = await (await salarie.AllerAsync("/salarie/questionnaire?code=suivi")).EnvoyerAsync("form.formulaire", new Dictionary<string, string> { [champ] = valeur });

        refuse.Annonces.ShouldContain(phrase);
    }

    [Fact]
    public async Task Parcours_SesEmployeursPasCeuxDesAutres()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        using var salarie = await monde.AvecAsync(rdv.TravailleurId);

        var page = await salarie.AllerAsync("/salarie/parcours");

        page.Texte.ShouldContain(monde.Jeu.Lieu.Nom);
        page.Texte.ShouldContain("Cariste");
        page.Document.QuerySelectorAll("section.carte, .carte").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Avis_DocumentSigne_PrevientUneFoisSansRienDire()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        var adresse = MondeSalarie.Adresse();
        using var salarie = socle.Visiteur();
        await MondeSalarie.TerminerAsync(await monde.CommencerAsync(salarie, await monde.CodeAsync(rdv.TravailleurId), adresse), await monde.ConfirmationAsync(adresse));
        var signe = new DocumentSigne(Id<AvisSalarie>.Nouveau().Valeur, "2026-999999", ModeleDocument.AvisInaptitude, new(2026, 3, 2), socle.Horloge.GetUtcNow().UtcDateTime, "Dr X", false,
            "e", $"c{adresse}", rdv.TravailleurId, null, null, [], null);

        await EmettreAsync(signe);
        await EmettreAsync(signe);
        await monde.EnvoisPartisAsync();

        var avis = (await monde.CourrielsAsync(adresse)).Where(t => t.Contains("vous attend", StringComparison.Ordinal)).ShouldHaveSingleItem();
        avis.ShouldNotContain("inaptitude", Case.Insensitive);
        (await (await salarie.AllerAsync("/salarie/avis")).EnvoyerAsync("form.formulaire", new Dictionary<string, string> { ["avis"] = nameof(AvisChoisi.Aucun) })).Annonces.ShouldContain("C’est noté");
        await EmettreAsync(signe with { Id = Id<AvisSalarie>.Nouveau().Valeur, CodeEmpreinte = $"d{adresse}" });
        await monde.EnvoisPartisAsync();
        (await monde.CourrielsAsync(adresse)).Count(t => t.Contains("vous attend", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Pages_AuPremierChargement_TiennentEnCentCinquanteKilooctets()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var rdv = await monde.AttenduAsync();
        using var salarie = await monde.AvecAsync(rdv.TravailleurId);
        var page = await salarie.AllerAsync("/salarie/rendez-vous");
        var fichiers = page.Document.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon]").Select(l => l.GetAttribute("href")!)
            .Concat(page.Document.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!)).Distinct();
        // Pages themselves are not compressed: what they say of a person is not to be told by their length.
        var octets = Encoding.UTF8.GetByteCount(page.Texte);
        foreach (var fichier in fichiers)
        {
            using var reponse = await salarie.DemanderAsync(HttpMethod.Get, fichier);
            octets += Compresses(reponse, await reponse.Content.ReadAsByteArrayAsync());
        }

        octets.ShouldBeLessThan(150_000);
    }

    private Task<Resultat<bool>> EmettreAsync(DocumentSigne signe) => socle.EcrireAsync(e =>
    {
        e.Emettre(signe);
        return Task.FromResult(Resultat.De(true));
    });

    /// <summary>As a published program sends it: here, files come from the sources.</summary>
    private static int Compresses(HttpResponseMessage reponse, byte[] octets)
    {
        if (reponse.Content.Headers.ContentType?.MediaType?.StartsWith("font", StringComparison.Ordinal) == true)
        {
            return octets.Length;
        }
        using var flux = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(flux, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(octets);
        }
        return (int)flux.Length;
    }
}

public sealed class EspaceSalarieSqliteTests(SalarieSqlite socle) : EspaceSalarieTests(socle), IClassFixture<SalarieSqlite>;

public sealed class EspaceSalariePostgresqlTests(SalariePostgresql socle) : EspaceSalarieTests(socle), IClassFixture<SalariePostgresql>;
