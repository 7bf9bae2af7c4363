using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.EspaceSalarie.Depots;
using Socle.Suivi.Prevention;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;
using Socle.Tests.Outils;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using Socle.Web.Tests.EspaceSalarie;
using Socle.Web.Tests.Service;

namespace Socle.Web.Tests.Prevention;

public sealed class PreventionSqliteTests(SalarieSqlite socle) : PreventionTests(socle), IClassFixture<SalarieSqlite>;

public sealed class PreventionPostgresqlTests(SalariePostgresql socle) : PreventionTests(socle), IClassFixture<SalariePostgresql>;

/// <summary>What the service writes, what each worker reads of it and why; and that what they answer, or how far they go, is theirs alone.</summary>
public abstract class PreventionTests(SocleDeTest socle)
{
    private const string Module = """
        === Premiere etape
        Du **texte**.

        ? Que faire ?
        - Rien
        + Quelque chose
        ! Parce que.

        === Seconde etape
        A lire seulement.
        """;

    private const string Questions = """
        Pour vous seul.

        ? Dormez-vous bien ?
        - Oui
        > Continuez ainsi.
        - Non
        > Parlez-en au service.
        """;

    [Fact]
    public async Task Service_EcritApercoitPublieCorrigeEtRetire()
    {
        using var preventeur = await socle.EnTantQueAsync(Role.Preventeur);
        var titre = $"Poussieres {Jeu.Rang()}";
        var nouvelle = await preventeur.AllerAsync("/prevention/ecrire");
        var champs = Champs(titre, "## Avant\n\n- aspirer\n\n[ici](javascript:alert(1)) <b>gras</b>", "risque:Amiante");

        var apercu = await nouvelle.EnvoyerAvecAsync("/prevention/ecrire?handler=Apercu", champs);
        apercu.Document.QuerySelector(".texte h2")!.TextContent.ShouldBe("Avant");
        apercu.Document.QuerySelector(".texte a").ShouldBeNull("a link leads to a page or to https, nowhere else");
        apercu.Document.QuerySelector(".texte b").ShouldBeNull("no HTML of its own");
        (await LireAsync(titre)).ShouldBeNull("a preview writes nothing");
        var ecrite = await nouvelle.EnvoyerAsync("form#ecrire", champs);
        ecrite.Annonces.ShouldContain("Publiez-le");
        (await ecrite.EnvoyerAsync("form#publier")).Annonces.ShouldContain("C’est publié");

        var publiee = await preventeur.AllerAsync(ecrite.Adresse);
        (await publiee.EnvoyerAsync("form#ecrire", new Dictionary<string, string> { ["Entree.Titre"] = $"{titre} bis" })).Annonces.ShouldContain("pourquoi il change");
        (await publiee.EnvoyerAsync("form#ecrire", new Dictionary<string, string> { ["Entree.Titre"] = $"{titre} bis", ["Entree.Motif"] = "plus clair" })).Annonces.ShouldContain("lisent cette version");
        (await publiee.EnvoyerAsync("form#ecrire", new Dictionary<string, string> { ["Entree.Motif"] = "trop tard" })).Annonces.ShouldContain("entre-temps");
        (await (await preventeur.AllerAsync(ecrite.Adresse)).EnvoyerAsync("form#retirer", new Dictionary<string, string> { ["motif"] = "remplacé" })).Annonces.ShouldContain("C’est retiré");

        var lue = (await LireAsync($"{titre} bis"))!;
        (lue.Etat, lue.Version, lue.Cibles).ShouldBe((EtatRessource.Retiree, 4, "risque:Amiante"));
        var motifs = await socle.LireAsync(db => db.Set<EvenementAudit>().Where(e => e.Objet == "ressource_prevention" && e.ObjetId == lue.Id.Valeur).OrderBy(e => e.Id).Select(e => e.Motif).ToListAsync());
        motifs.ShouldBe([null, null, "plus clair", "remplacé"]);
        (await preventeur.AllerAsync($"/prevention?q={titre}&export=csv")).Texte.ShouldContain($"{titre} bis");
    }

    [Theory]
    [InlineData("Fiche", "texte", "http://exemple.fr/v", "")]
    [InlineData("Video", "texte", "http://exemple.fr/v", "en https")]
    [InlineData("Video", "texte", "javascript:alert(1)", "en https")]
    [InlineData("Video", "texte", "https://moi:secret@exemple.fr/v", "en https")]
    [InlineData("Video", "texte", "https://exemple.fr/v", "")]
    [InlineData("Module", "sans étape", "", "commencez par une étape")]
    [InlineData("Module", "=== Une\n? Quoi ?\n- un\n- deux\n! ainsi", "", "un seul juste")]
    [InlineData("Module", "=== Une\n? Quoi ?\n+ un\n- deux", "", "pourquoi")]
    [InlineData("Module", "=== Une\n? Quoi ?\nperdu", "", "Ligne 3")]
    [InlineData("Questionnaire", "? Quoi ?\n- un\n> ainsi\n- deux", "", "sous chacun son conseil")]
    [InlineData("Questionnaire", "sans question", "", "au moins une question")]
    public void Verifier_CeQuiEstEcrit_RefuseEnDisantQuoiFaire(string genre, string contenu, string lien, string attendu)
    {
        var refus = EcrireRessource.Verifier(new() { Genre = Enum.Parse<GenreRessource>(genre), Titre = "T", Resume = "R", Contenu = contenu, Lien = lien, PourTous = true });

        (refus?.Phrase ?? "").ShouldContain(attendu);
        (refus is null).ShouldBe(attendu.Length == 0, refus?.Phrase);
    }

    [Fact]
    public async Task Depart_AjouteUneFois_ToutEstLisible()
    {
        AjouterContenusDeDepart.Tous.Count.ShouldBe(13);
        AjouterContenusDeDepart.Tous.Select(c => (c.Code, EcrireRessource.Verifier(c.Saisie)?.Phrase)).Where(c => c.Phrase is not null).ShouldBeEmpty();
        using var preventeur = await socle.EnTantQueAsync(Role.Preventeur);
        var page = await preventeur.AllerAsync("/prevention");

        (await page.EnvoyerAsync("form#depart", null, ("publier", "true"))).Annonces.ShouldContain("13");
        (await page.EnvoyerAsync("form#depart", null, ("publier", "true"))).Annonces.ShouldContain("déjà tous là");
    }

    [Theory, InlineData(-1, null, true), InlineData(0, null, true), InlineData(1, null, false), InlineData(-9, 0, true), InlineData(-9, -1, false)]
    public async Task Raison_VientDeCeQuiEstDeclarePourAujourdhui(int debut, int? fin, bool dite)
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var qui = (await monde.AttenduAsync()).TravailleurId;
        var titre = $"Plomb {Jeu.Rang()}";
        var id = await PublierAsync(titre, GenreRessource.Fiche, "Un conseil.", ["risque:Plomb"]);
        await ExposerAsync(qui, Risque.Plomb, Jeu.Aujourdhui.AddDays(debut), fin is { } f ? Jeu.Aujourdhui.AddDays(f) : null);
        using var salarie = await monde.AvecAsync(qui, identiteVue: false);

        var lue = await salarie.AllerAsync($"/salarie/prevention/{id}");

        lue.Titre.ShouldBe(titre);
        lue.Texte.Contains("votre employeur a déclaré", StringComparison.Ordinal).ShouldBe(dite);
        var liste = await salarie.AllerAsync("/salarie/prevention");
        (liste.Document.QuerySelector("#pour-moi + .cartes")?.TextContent.Contains(titre, StringComparison.Ordinal) == true).ShouldBe(dite);
    }

    [Theory, InlineData("cariste", true), InlineData("CARIST", true), InlineData("iste", false), InlineData("64", false)]
    public async Task Raison_DuMetier_ParLeDebutDUnMot(string metier, bool dite)
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var id = await PublierAsync($"Metier {Jeu.Rang()}", GenreRessource.Fiche, "Un conseil.", [], metier);
        using var salarie = await monde.AvecAsync((await monde.AttenduAsync()).TravailleurId);

        (await salarie.AllerAsync($"/salarie/prevention/{id}")).Document.Body!.TextContent.Contains("votre poste est\u00A0: Cariste", StringComparison.Ordinal).ShouldBe(dite);
    }

    [Fact]
    public async Task Module_PasAPas_RepriseEtCertificat_SansTraceNiNom()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var titre = $"Module {Jeu.Rang()}";
        var id = await PublierAsync(titre, GenreRessource.Module, Module, [], pourTous: true);
        var (moi, autre) = (await monde.AttenduAsync(), await monde.AttenduAsync());
        using var salarie = await monde.AvecAsync(moi.TravailleurId);
        using var voisin = await monde.AvecAsync(autre.TravailleurId);
        var ici = $"/salarie/prevention/{id}";
        var avant = await TracesAsync();

        var page = await salarie.AllerAsync(ici);
        (await page.EnvoyerAsync("form#etape")).Annonces.ShouldContain("chaque question");
        (await page.EnvoyerAsync("form#etape", Reponse("0"))).Texte.ShouldContain("Ce n’est pas cela");
        (await salarie.AllerAsync($"{ici}?etape=2")).Document.QuerySelector("[aria-current=step]")!.TextContent.ShouldContain("Premiere", Case.Sensitive, "a step is not skipped");
        (await page.EnvoyerAvecAsync($"{ici}?handler=Etape&etape=2", new Dictionary<string, string>())).Annonces.ShouldContain("se suivent");
        (await page.EnvoyerAsync("form#etape", Reponse("1"))).Texte.ShouldContain("Tout est juste");
        var reprise = await salarie.AllerAsync(ici);
        reprise.Document.QuerySelector("[aria-current=step]")!.TextContent.ShouldContain("Seconde");
        (await salarie.AllerAsync("/salarie/prevention")).Texte.ShouldContain("Reprendre");
        (await salarie.DemanderAsync(HttpMethod.Get, $"{ici}?handler=Certificat")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "not finished yet");
        (await reprise.EnvoyerAsync("form#etape")).Texte.ShouldContain("Module terminé");

        using var certificat = await salarie.DemanderAsync(HttpMethod.Get, $"{ici}?handler=Certificat");
        certificat.StatusCode.ShouldBe(HttpStatusCode.OK);
        certificat.Content.Headers.ContentDisposition!.FileName!.ShouldContain("certificat-PREV-");
        (await certificat.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(500);
        (await voisin.DemanderAsync(HttpMethod.Get, $"{ici}?handler=Certificat")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await voisin.AllerAsync("/salarie/prevention")).Texte.ShouldNotContain("PREV-");
        (await TracesAsync()).ShouldBe(avant, "the trail would tell the service");
        using var preventeur = await socle.EnTantQueAsync(Role.Preventeur);
        (await preventeur.AllerAsync($"/prevention?q={Uri.EscapeDataString(titre)}")).Document.Body!.TextContent.ShouldContain("terminé\u00A0: caché");
    }

    [Fact]
    public async Task Module_AssezSuivi_SeCompteSansPersonne()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var titre = $"Compte {Jeu.Rang()}";
        var id = await PublierAsync(titre, GenreRessource.Module, Module, [], pourTous: true);
        for (var i = 0; i < 11; i++)
        {
            var compte = await socle.CreerCompteAsync(MondeSalarie.Adresse(), Role.Travailleur);
            await socle.DansAsync(s => s.GetRequiredService<SuivreModule>().PasserAsync(compte.Id, id, titre, 1, 2), Espace.Salarie);
        }

        var ligne = (await socle.DansAsync(s => s.GetRequiredService<LireRessources>().ListerAsync(new(titre, null, null, null), default))).Single();

        (ligne.EnCours, ligne.Finis).ShouldBe((11, 0));
    }

    [Fact]
    public async Task Module_PremiereEtapePasseeDePlusieursClics_NeSeCommenceQuUneFois()
    {
        var titre = $"Clics {Jeu.Rang()}";
        var id = await PublierAsync(titre, GenreRessource.Module, Module, [], pourTous: true);
        var compte = await socle.CreerCompteAsync(MondeSalarie.Adresse(), Role.Travailleur);

        var passees = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => socle.DansAsync(s => s.GetRequiredService<SuivreModule>().PasserAsync(compte.Id, id, titre, 1, 2), Espace.Salarie)));

        passees.ShouldAllBe(p => p.EstSucces);
        (await socle.DansAsync(s => s.GetRequiredService<SuivreModule>().LireAsync(compte.Id, id, default), Espace.Salarie)).ShouldNotBeNull().Etape.ShouldBe(1);
    }

    [Fact]
    public async Task Questionnaire_ConseilAussitot_RienNEstGardeNiEcrit()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var id = await PublierAsync($"Sommeil {Jeu.Rang()}", GenreRessource.Questionnaire, Questions, [], pourTous: true);
        using var salarie = await monde.AvecAsync((await monde.AttenduAsync()).TravailleurId);
        var page = await salarie.AllerAsync($"/salarie/prevention/{id}");
        page.Texte.ShouldContain("ni gardées, ni envoyées");
        using var compteur = await CompteurDeRequetes.SurAsync(socle);

        var bilan = await page.EnvoyerAsync("form#bilan", Reponse("1"));

        bilan.Texte.ShouldContain("Parlez-en au service.");
        bilan.Reponse.Headers.CacheControl!.NoStore.ShouldBeTrue();
        compteur.Requetes.Where(r => r.Contains("INSERT", StringComparison.OrdinalIgnoreCase) || r.Contains("prevention", StringComparison.OrdinalIgnoreCase) && r.Contains("UPDATE", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        (await salarie.AllerAsync($"/salarie/prevention/{id}")).Document.QuerySelector("input[checked]").ShouldBeNull("forgotten");
    }

    [Fact]
    public async Task NonPublie_EstIntrouvable()
    {
        var monde = await MondeSalarie.OuvrirAsync(socle);
        var id = (await socle.DansAsync(s => s.GetRequiredService<EcrireRessource>().CreerAsync(new() { Titre = "Brouillon", Resume = "R", Contenu = "C", PourTous = true }))).Valeur;
        using var salarie = await monde.AvecAsync((await monde.AttenduAsync()).TravailleurId);

        (await salarie.AllerAsync($"/salarie/prevention/{id}")).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await salarie.AllerAsync("/salarie/prevention")).Texte.ShouldNotContain("Brouillon");
    }

    private static Dictionary<string, string> Reponse(string choix) => new() { ["q-0"] = choix };

    private static Dictionary<string, string> Champs(string titre, string contenu, string cible) => new()
    {
        ["Entree.Genre"] = nameof(GenreRessource.Fiche),
        ["Entree.Titre"] = titre,
        ["Entree.Resume"] = "En une phrase.",
        ["Entree.Contenu"] = contenu,
        ["Entree.Cibles"] = cible,
    };

    private async Task<Id<RessourcePrevention>> PublierAsync(string titre, GenreRessource genre, string contenu, string[] cibles, string? metiers = null, bool pourTous = false)
    {
        var saisie = new RessourceSaisie { Genre = genre, Titre = titre, Resume = "En une phrase.", Contenu = contenu, Cibles = cibles, Metiers = metiers, PourTous = pourTous };
        var creee = await socle.DansAsync(s => s.GetRequiredService<EcrireRessource>().CreerAsync(saisie));
        creee.EstSucces.ShouldBeTrue(creee.ToString());
        (await socle.DansAsync(s => s.GetRequiredService<EcrireRessource>().PublierAsync(creee.Valeur, 1))).EstSucces.ShouldBeTrue();
        return creee.Valeur;
    }

    private async Task ExposerAsync(Id<Travailleur> qui, Risque risque, DateOnly debut, DateOnly? fin) => (await socle.EcrireAsync(async e =>
    {
        var contrat = await e.Db.Set<Contrat>().Where(c => c.TravailleurId == qui).Select(c => c.Id).SingleAsync();
        e.Db.Add(new Exposition { Id = Id<Exposition>.Nouveau(), ContratId = contrat, Risque = risque, Debut = debut, Fin = fin });
        return Resultat.De(true);
    })).EstSucces.ShouldBeTrue();

    private Task<RessourcePrevention?> LireAsync(string titre) => socle.LireAsync(db => db.Set<RessourcePrevention>().AsNoTracking().FirstOrDefaultAsync(r => r.Titre == titre));

    private async Task<string> TracesAsync() => string.Join(' ', (await socle.LireAsync(async db => new[]
    {
        await db.Set<EvenementAudit>().CountAsync(e => e.Objet == "progression_prevention" || e.Processus == "prevention.suivre"),
        await db.Set<AccuseDepot>().CountAsync(),
        await db.Set<MessageSortant>().CountAsync(m => m.Genre.Contains("Prevention")),
    })).Select(n => n.ToString(CultureInfo.InvariantCulture)));
}
