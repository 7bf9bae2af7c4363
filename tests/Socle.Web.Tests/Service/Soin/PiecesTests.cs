using System.Net;
using Socle.Dossier.Acces;
using Socle.Dossier.Contenus;
using Socle.Dossier.Mesures;
using Socle.Dossier.Traces;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service.Soin;

/// <summary>Papers, drawings and machines' files through their screens; and each of these pages, for each role and block.</summary>
public abstract class PiecesTests(SocleDeTest socle)
{
    private const string Titre = "Lettre plantée du cardiologue";

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Fact]
    public async Task Piece_AjouteeOuverteCorrigee_ParSesEcrans()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        using var medecin = await monde.AvecAsync(Role.Medecin);
        var page = await medecin.AllerAsync($"{monde.Racine}/pieces");

        (await AjouterAsync(page, medecin, monde, PapiersDEssai.Eicar)).Phrases().ShouldContain("contient un programme");
        var ajoutee = await AjouterAsync(page, medecin, monde, PapiersDEssai.Pdf());
        ajoutee.Annonces.ShouldContain("La pièce est dans le dossier");
        ajoutee.Phrases().ShouldContain(Titre);
        (await AjouterAsync(ajoutee, medecin, monde, PapiersDEssai.Pdf())).Phrases().ShouldContain("déjà dans ce dossier");

        var element = await medecin.AllerAsync(ajoutee.Document.QuerySelector("main a.ligne")!.GetAttribute("href")!);
        using var fichier = await medecin.DemanderAsync(HttpMethod.Get, element.Document.QuerySelector("main a[href*='/piece/'][href*='version=']")!.GetAttribute("href")!);
        fichier.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await fichier.Content.ReadAsByteArrayAsync()).ShouldBe(PapiersDEssai.Pdf());
        fichier.Headers.CacheControl!.NoStore.ShouldBeTrue();
        fichier.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        fichier.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        fichier.Content.Headers.ContentDisposition!.FileName!.ShouldNotContain("cardiologue", Case.Insensitive);
        (await monde.TracesAsync())[^1].ShouldSatisfyAllConditions(t => t.Action.ShouldBe(ActionDossier.Consultation), t => t.Blocs.HasFlag(Blocs.Correspondances).ShouldBeTrue());

        var corriger = await medecin.AllerAsync(element.Document.QuerySelector("main a[href$='/corriger']")!.GetAttribute("href")!);
        (await corriger.RemplirAsync(("Motif", ""))).Phrases().ShouldContain("Dites pourquoi");
        (await corriger.RemplirAsync(("Entree.Jour", "2026-02-30"), ("Motif", "autre date"))).Annonces.ShouldNotContain("La pièce est corrigée");
        var corrigee = await corriger.RemplirAsync(("Entree.Titre", "Lettre datée"), ("Entree.Jour", "2026-02-20"), ("Motif", "titre trop vague"));
        corrigee.Phrases().ShouldContain("titre trop vague");
        corrigee.Document.QuerySelectorAll("a[href*='version=']").Length.ShouldBe(2, "both versions open");
    }

    [Fact]
    public async Task Appareil_LuMontreAccepte_EcritEtDessine()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        var nom = (await monde.PersonneAsync()).NomNaissance;
        var medecin = await monde.CompteAsync(Role.Medecin);
        using var navigateur = await socle.EnTantQueAsync(medecin);

        (await LireAsync(navigateur, monde, "rien à lire"u8.ToArray())).Document.QuerySelector("#erreurs, .erreur").ShouldNotBeNull();
        var apercu = await LireAsync(navigateur, monde, PapiersDEssai.Audiogramme(nom));
        apercu.Phrases().ShouldContain("L’identité du fichier est celle du dossier");
        apercu.Phrases().ShouldContain("Audiogramme, droite");
        (await monde.LireAsync(medecin)).ShouldBeEmpty("nothing is written before it is accepted");
        var accepte = await apercu.EnvoyerAsync(PageDeFormulaire.Formulaire);

        accepte.Adresse.ShouldBe($"{monde.Racine}/mesures");
        accepte.Document.QuerySelectorAll("svg.mesure-dessin").Length.ShouldBe(2, "blood pressure and audiogram");
        accepte.Document.QuerySelectorAll("table.mesure-table").Length.ShouldBe(2);
        accepte.Texte.ShouldNotContain("style=\"");
        (await navigateur.AllerAsync(monde.Racine)).Document.QuerySelectorAll("#bloc-3 svg.mesure-dessin").Length.ShouldBe(2);
        (await LireAsync(navigateur, monde, PapiersDEssai.Audiogramme(nom))).Phrases().ShouldContain("déjà dans ce dossier");
        using var export = await navigateur.DemanderAsync(HttpMethod.Get, $"{monde.Racine}/mesures?export=csv");
        (await export.Content.ReadAsStringAsync()).ShouldContain("TA 132/84");
        (await monde.TracesAsync())[^1].Action.ShouldBe(ActionDossier.Export);
    }

    [Fact]
    public async Task FichierDAppareil_EtImage_SontDansUneBoiteOuRienNeTourne()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        using var medecin = await monde.AvecAsync(Role.Medecin);
        var page = await AjouterAsync(await medecin.AllerAsync($"{monde.Racine}/pieces"), medecin, monde, PapiersDEssai.Png);
        await (await LireAsync(medecin, monde, PapiersDEssai.Audiogramme((await monde.PersonneAsync()).NomNaissance))).EnvoyerAsync(PageDeFormulaire.Formulaire);
        var dispositions = new List<string>();
        foreach (var lien in (await medecin.AllerAsync(page.Adresse)).Document.QuerySelectorAll("main td a[href*='/piece/']").Select(a => a.GetAttribute("href")!))
        {
            using var fichier = await medecin.DemanderAsync(HttpMethod.Get, lien);
            fichier.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("sandbox");
            dispositions.Add($"{fichier.Content.Headers.ContentType} {fichier.Content.Headers.ContentDisposition!.DispositionType}");
        }
        dispositions.ShouldBe(["application/octet-stream attachment", "image/png inline"], ignoreOrder: true);
    }

    [Fact]
    public async Task Appareil_AutreIdentite_LeDitEtDemandePourquoi()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        using var navigateur = await monde.AvecAsync(Role.Infirmier);

        var apercu = await LireAsync(navigateur, monde, PapiersDEssai.Audiogramme("Tout Autre", naissance: "13/05/1990"));
        apercu.Phrases().ShouldContain("Diffère du dossier : le nom, la date de naissance");
        var refuse = await apercu.EnvoyerAsync(PageDeFormulaire.Formulaire);
        refuse.Erreur("Motif").ShouldNotBeNullOrEmpty();
        var accepte = await refuse.RemplirAsync(("Motif", "mauvaise fiche choisie à l’appareil, personne présente"));

        accepte.Annonces.ShouldContain("Les mesures sont dans le dossier");
        (await navigateur.AllerAsync((await navigateur.AllerAsync($"{monde.Racine}/pieces")).Document.QuerySelector("main a.ligne")!.GetAttribute("href")!)).Phrases().ShouldContain("mauvaise fiche");
    }

    [Fact]
    public async Task Noter_AlaMain_DitLaFauteACoteDuChampPuisDessine()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        using var navigateur = await monde.AvecAsync(Role.Infirmier);
        var page = await navigateur.AllerAsync($"{monde.Racine}/noter-mesures");

        var refusee = await page.RemplirAsync(("Valeurs[D 500]", "15"), ("Valeurs[VEMS]", "33"));
        refusee.DevraitRefuser("Valeurs[VEMS]", "33");
        var notee = await refusee.RemplirAsync(("Valeurs[VEMS]", "3,1"), ("Valeurs[CVF]", "3,9"));

        notee.Adresse.ShouldBe($"{monde.Racine}/mesures");
        notee.Phrases().ShouldContain("Sans la taille, les valeurs ne se comparent pas");
    }

    [Fact]
    public async Task Appareil_AutreFichierDansLaPage_Refuse()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        using var navigateur = await monde.AvecAsync(Role.Medecin);
        var apercu = await LireAsync(navigateur, monde, PapiersDEssai.Audiogramme((await monde.PersonneAsync()).NomNaissance));

        (await apercu.RemplirAsync(("Emballe", Convert.ToBase64String(PapiersDEssai.Pdf())))).Phrases().ShouldContain("déposez-le de nouveau");
    }

    [Theory, MemberData(nameof(Roles))]
    public async Task Role_ChaquePage_OuverteSelonLaTable(Role role)
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        using var auteur = await monde.AvecAsync(Role.Medecin);
        var ajoutee = await AjouterAsync(await auteur.AllerAsync($"{monde.Racine}/pieces"), auteur, monde, PapiersDEssai.Pdf(Titre));
        var element = ajoutee.Document.QuerySelector("main a.ligne")!.GetAttribute("href")!.Split('/')[^1];
        await monde.EcrireAsync(new AudiogrammeEcrit([new(Oreille.Droite, Conduction.Aerienne, 4000, 40)], Titre));
        var compte = await monde.CompteAsync(role);
        if (DroitsDossier.Voie(role) == VoieDAcces.Delegation)
        {
            await monde.DeleguerAsync(compte, ecriture: true);
        }
        using var navigateur = await socle.EnTantQueAsync(compte);
        var soigne = DroitsDossier.Plafond(role) == Blocs.Tous;
        foreach (var adresse in new[] { "mesures", "pieces", "appareil", "noter-mesures", $"piece/{element}", $"piece/{element}/corriger" })
        {
            using var reponse = await navigateur.DemanderAsync(HttpMethod.Get, $"{monde.Racine}/{adresse}");
            (reponse.StatusCode == HttpStatusCode.OK).ShouldBe(soigne, $"{adresse} answers {(int)reponse.StatusCode} to {role}");
            reponse.Headers.CacheControl!.NoStore.ShouldBeTrue(adresse);
            (!soigne && (await reponse.Content.ReadAsStringAsync()).Contains("plantée", StringComparison.OrdinalIgnoreCase)).ShouldBeFalse(adresse);
        }
        using var corbeille = await navigateur.DemanderAsync(HttpMethod.Get, "/soin/papiers");
        (corbeille.StatusCode == HttpStatusCode.OK).ShouldBe(soigne || role == Role.Assistant, $"the tray answers {(int)corbeille.StatusCode} to {role}");
    }

    private static Task<PageLue> AjouterAsync(PageLue page, Navigateur navigateur, MondeSoin monde, byte[] octets) => page.TeleverserAsync(
        navigateur, $"{monde.Racine}/pieces", "fichier", [("lettre.pdf", octets)], ("Entree.Nature", nameof(NaturePiece.Courrier)), ("Entree.Titre", Titre), ("Entree.Jour", "2026-03-01"));

    private static async Task<PageLue> LireAsync(Navigateur navigateur, MondeSoin monde, byte[] octets) =>
        await (await navigateur.AllerAsync($"{monde.Racine}/appareil")).TeleverserAsync(navigateur, $"{monde.Racine}/appareil?handler=Lire", "fichier", [("export.csv", octets)]);
}

public sealed class PiecesSqliteTests(SocleSqlite socle) : PiecesTests(socle), IClassFixture<SocleSqlite>;

public sealed class PiecesPostgresqlTests(SoclePostgresql socle) : PiecesTests(socle), IClassFixture<SoclePostgresql>;
