using System.Net;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service.Soin;

/// <summary>The tray of scanned papers, on screen and without a script.</summary>
public abstract class PapiersTests(SocleDeTest socle)
{
    [Fact]
    public async Task Papiers_DeposesParUnAssistant_SeClassentUnParUnSansRienLire()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        var medecin = await monde.CompteAsync(Role.Medecin);
        await monde.EcrireAsync(new Observation("dit au médecin"));
        var assistant = await monde.CompteAsync(Role.Assistant);
        await monde.DeleguerAsync(assistant, ecriture: true);
        using var navigateur = await socle.EnTantQueAsync(assistant);
        var nom = (await monde.PersonneAsync()).NomNaissance;

        var depot = await DeposerAsync(navigateur, ("un.pdf", PapiersDEssai.Pdf(nom + "1")), ("deux.pdf", PapiersDEssai.Pdf(nom + "2")), ("faux.pdf", PapiersDEssai.Eicar));
        depot.Phrases().ShouldContain("faux.pdf : Ce fichier contient un programme");
        depot.Lignes().ShouldBe(["un.pdf", "deux.pdf"]);

        var papier = await navigateur.AllerAsync(depot.Document.QuerySelector("a.ligne")!.GetAttribute("href")!);
        (await papier.RemplirAsync(("Entree.Nature", nameof(NaturePiece.Imagerie)))).Phrases().ShouldContain("choisissez la personne");
        var trouve = await GesteAsync(papier, "Chercher", ("q", nom));
        trouve.Adresse.ShouldNotContain(nom, Case.Insensitive);
        trouve.Document.QuerySelectorAll("input[name=Travailleur]").Length.ShouldBe(1);
        (await trouve.RemplirAsync(("Entree.Nature", nameof(NaturePiece.Imagerie)), ("Entree.Jour", "2026-02-30"))).Annonces.ShouldNotContain("Le papier est classé", customMessage: "a date that cannot be read is not today's");
        var suivant = await trouve.RemplirAsync(("Entree.Nature", nameof(NaturePiece.Imagerie)), ("Entree.Jour", ""));

        suivant.Annonces.ShouldContain("Le papier est classé");
        suivant.Phrases().ShouldContain("deux.pdf", customMessage: "straight to the next of the pile");
        var fini = await GesteAsync(suivant, "Retirer", ("motif", "numérisé deux fois"));
        fini.Adresse.ShouldBe("/soin/papiers");
        fini.Lignes().ShouldBeEmpty();
        (await navigateur.AllerAsync(papier.Adresse)).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await navigateur.AllerAsync($"{monde.Racine}/pieces")).Statut.ShouldBe(HttpStatusCode.Forbidden);
        (await monde.LireAsync(medecin)).De<PieceDeSante>().Single().Contenu.Titre.ShouldBe("Imagerie");
    }

    [Fact]
    public async Task Papier_SansDelegation_DitQuoiFaireEtResteLa()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        await monde.EcrireAsync(new Observation("une"));
        using var assistant = await monde.AvecAsync(Role.Assistant);
        var nom = (await monde.PersonneAsync()).NomNaissance;
        var depot = await DeposerAsync(assistant, ("seul.pdf", PapiersDEssai.Pdf(nom)));
        var trouve = await GesteAsync(await assistant.AllerAsync(depot.Document.QuerySelector("a.ligne")!.GetAttribute("href")!), "Chercher", ("q", nom));

        var refuse = await trouve.RemplirAsync(("Entree.Nature", nameof(NaturePiece.Courrier)), ("Entree.Titre", "à garder"));

        refuse.Phrases().ShouldContain("un médecin doit vous déléguer l’écriture");
        refuse.Valeur("Entree.Titre").ShouldBe("à garder");
        (await assistant.AllerAsync("/soin/papiers")).Lignes().ShouldBe(["seul.pdf"]);
    }

    private static async Task<PageLue> DeposerAsync(Navigateur navigateur, params (string Nom, byte[] Octets)[] fichiers) =>
        await (await navigateur.AllerAsync("/soin/papiers")).TeleverserAsync(navigateur, "/soin/papiers", "fichiers", fichiers);

    /// <summary>By a button that names its own address.</summary>
    private static Task<PageLue> GesteAsync(PageLue page, string geste, params (string Champ, string Valeur)[] valeurs)
    {
        var formulaire = page.Document.QuerySelector(PageDeFormulaire.Formulaire)!;
        formulaire.SetAttribute("action", $"{formulaire.GetAttribute("action")}?handler={geste}");
        return page.RemplirAsync(valeurs);
    }
}

public sealed class PapiersSqliteTests(SocleSqlite socle) : PapiersTests(socle), IClassFixture<SocleSqlite>;

public sealed class PapiersPostgresqlTests(SoclePostgresql socle) : PapiersTests(socle), IClassFixture<SoclePostgresql>;
