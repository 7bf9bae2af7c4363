using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Traces;
using Socle.Tests.Outils;
using Socle.Travailleurs.Annuelles;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Import;
using Socle.Travailleurs.Personnes;
using Socle.Travailleurs.Personnes.Doublons;

namespace Socle.Web.Tests.EspaceEmployeur;

public sealed class SalariesEnLigneSqliteTests(MondeSqlite monde) : SalariesEnLigneTests(monde), IClassFixture<MondeSqlite>;

public sealed class SalariesEnLignePostgresqlTests(MondePostgresql monde) : SalariesEnLigneTests(monde), IClassFixture<MondePostgresql>;

/// <summary>Arrivals, files and the yearly declaration, by the employer itself; and nothing told of anyone it does not employ.</summary>
public abstract class SalariesEnLigneTests(MondeEmployeur monde)
{
    private const string Arrivee = "/entreprise/arrivee";
    private const string Depots = "/entreprise/declarations";
    private static int suivant = 61_000_000;

    [Fact]
    public async Task Arrivee_DePersonneQueLeServiceNeConnaitPas_OuvreSaPage()
    {
        using var rh = await monde.AvecAsync("rh");

        var page = await DeclarerAsync(rh, new() { ["Entree.Identite.NomNaissance"] = "Nouvelle", ["Entree.Risques"] = "Amiante" });

        page.Texte.ShouldContain("L’arrivée est déclarée", customMessage: page.Annonces);
        page.Titre.ShouldBe("Nouvelle Ana");
        var contrat = await ContratDeAsync("Nouvelle");
        contrat.EtablissementId.ShouldBe(monde.AlphaNord.Id);
        (await monde.LireAsync(db => db.Set<Exposition>().CountAsync(x => x.ContratId == contrat.Id))).ShouldBe(1);
        (await monde.LireAsync(db => db.Set<EvenementAudit>().Where(e => e.Objet == "contrat" && e.ObjetId == contrat.Id.Valeur).Select(e => e.CompteId).SingleAsync()))
            .ShouldBe(monde.Comptes["rh"].Id);
    }

    /// <summary>Beta sent it for a place it has sold to Alpha since: the mandate on that place is Alpha's, the declaration stays Beta's.</summary>
    [Fact]
    public async Task Depot_DUnLieuAchete_ResteACeluiQuiLAEnvoye()
    {
        var compte = await monde.CreerCompteAsync("acheteur", Role.EmployeurRh);
        var depot = new ImportDeclaration
        {
            Id = Id<ImportDeclaration>.Nouveau(),
            NomFichier = "salaries.csv",
            Emetteur = "Beta",
            Genre = GenreFichier.Tableau,
            Taille = 10,
            Empreinte = new string('b', 64),
            Etat = EtatImport.Pret,
            DateEffet = new(2026, 3, 2),
            EntrepriseId = monde.Beta.Id,
            EtablissementId = monde.AlphaSud.Id,
            DeposeLe = monde.Horloge.Maintenant.UtcDateTime,
            DeposePar = "Quelqu’un",
        };
        (await monde.EcrireAsync(e =>
        {
            e.Db.AddRange(depot, new Mandat { Id = Id<Mandat>.Nouveau(), CompteId = compte.Id, EntrepriseId = monde.Alpha.Id, EtablissementId = monde.AlphaSud.Id, Du = new(2026, 1, 1) });
            return Task.FromResult(Resultat.De(true));
        })).EstSucces.ShouldBeTrue();
        using var acheteur = await monde.EnTantQueAsync(compte);

        (await acheteur.AllerAsync($"{Depots}/{depot.Id}")).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Arrivee_DePersonneSuivieChezUnAutre_RepondCommePourUneInconnue()
    {
        using var rh = await monde.AvecAsync("rh");
        var betain = await monde.LireAsync(db => db.Set<Travailleur>().SingleAsync(t => t.Id == monde.ChezBeta.TravailleurId));
        await monde.EcrireAsync(async e =>
        {
            (await e.Db.Set<Travailleur>().SingleAsync(t => t.Id == betain.Id)).Nir = Nir("1900575001001");
            return Resultat.De(true);
        });
        var inconnue = await DeclarerAsync(rh, new() { ["Entree.Identite.NomNaissance"] = "Inconnue" });

        var connue = await DeclarerAsync(rh, new()
        {
            ["Entree.Identite.NomNaissance"] = "Betain",
            ["Entree.Identite.Prenoms"] = "Lou",
            ["Entree.Identite.Naissance"] = "1990-05-04",
            ["Entree.Identite.Nir"] = Nir("1900575001001"),
        });

        static IEnumerable<string> Rubriques(PageLue page) => page.Document.QuerySelectorAll("main h2, main h3, main .btn").Select(e => e.TextContent.Trim());
        (await monde.LireAsync(db => db.Set<Travailleur>().CountAsync(t => t.NomNaissance == "Betain"))).ShouldBe(1, connue.Annonces);
        connue.Texte.ShouldContain("L’arrivée est déclarée", customMessage: connue.Annonces);
        connue.Texte.ShouldNotContain(MondeEmployeur.SecretsDeBeta);
        connue.Document.QuerySelector("#messages")!.TextContent.ShouldBe(inconnue.Document.QuerySelector("#messages")!.TextContent);
        Rubriques(connue).ShouldBe(Rubriques(inconnue));
    }

    [Fact]
    public async Task Arrivee_AvecLeNumeroDUneAutre_OuvreUneFicheAPartQueLeServiceRegarde()
    {
        using var rh = await monde.AvecAsync("rh");
        await monde.EcrireAsync(async e =>
        {
            (await e.Db.Set<Travailleur>().SingleAsync(t => t.Id == monde.AuSud.TravailleurId)).Nir = Nir("2850375001002");
            return Resultat.De(true);
        });

        var page = await DeclarerAsync(rh, new() { ["Entree.Identite.NomNaissance"] = "Usurpe", ["Entree.Identite.Naissance"] = "1985-03-09", ["Entree.Identite.Nir"] = Nir("2850375001002") });

        page.Texte.ShouldContain("L’arrivée est déclarée", customMessage: page.Annonces);
        var ouverte = await monde.LireAsync(db => db.Set<Travailleur>().SingleAsync(t => t.NomNaissance == "Usurpe"));
        ouverte.Nir.ShouldBeNull();
        (await monde.LireAsync(db => db.Set<Doublon>().Where(d => d.BId == ouverte.Id || d.AId == ouverte.Id).Select(d => d.Motif).SingleAsync())).ShouldBe(MotifRessemblance.MemeNir);
    }

    [Fact]
    public async Task Arrivee_NumeroFaux_EstDiteACoteDuChamp()
    {
        using var rh = await monde.AvecAsync("rh");

        var page = await DeclarerAsync(rh, new() { ["Entree.Identite.NomNaissance"] = "Faussement", ["Entree.Identite.Nir"] = "190057500100100" });

        page.Annonces.ShouldContain("clé", Case.Insensitive);
        (await monde.LireAsync(db => db.Set<Travailleur>().AnyAsync(t => t.NomNaissance == "Faussement"))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("beta"), InlineData("site")]
    public async Task Arrivee_DansUnEtablissementHorsDuMandat_EstIntrouvableEtTracee(string compte)
    {
        using var navigateur = await monde.AvecAsync(compte);

        var page = await DeclarerAsync(navigateur, new() { ["Entree.Identite.NomNaissance"] = "Interdite", ["Entree.Etablissement"] = monde.AlphaSud.Id.ToString() });

        page.Statut.ShouldBe(HttpStatusCode.NotFound);
        (await monde.RefusDeAsync(monde.Comptes[compte])).ShouldContain(e => e.Objet == "etablissement" && e.ObjetId == monde.AlphaSud.Id.Valeur);
        (await monde.LireAsync(db => db.Set<Travailleur>().AnyAsync(t => t.NomNaissance == "Interdite"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Arrivee_ParLeComptable_NeDitAucuneExposition()
    {
        using var comptable = await monde.AvecAsync("comptable");

        var page = await DeclarerAsync(comptable, new() { ["Entree.Identite.NomNaissance"] = "Paie", ["Entree.Risques"] = "Amiante", ["Entree.Poste.Nuit"] = "true" });

        page.Texte.ShouldContain("L’arrivée est déclarée", customMessage: page.Annonces);
        var contrat = await ContratDeAsync("Paie");
        (await monde.LireAsync(db => db.Set<Exposition>().AnyAsync(x => x.ContratId == contrat.Id))).ShouldBeFalse();
        (await monde.LireAsync(db => db.Set<Poste>().Where(p => p.ContratId == contrat.Id).Select(p => p.Nuit).SingleAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Fichier_DeposeParLEmployeur_EstLuPuisAccepteParLui()
    {
        var siret = await SiretAsync(monde.AlphaSud);
        using var rh = await monde.AvecAsync("rh");

        var apercu = await DeposerAsync(rh, $"siret;nom;prenom;naissance;date_debut;nature_contrat;poste\n{siret};Fichier;Lucie;12/05/1990;02/02/2026;CDI;Cariste\n");

        apercu.Texte.ShouldContain("à vérifier par vous", customMessage: apercu.Annonces);
        apercu.Document.QuerySelector("table")!.TextContent.ShouldContain("arrivée");
        await apercu.EnvoyerAsync("form#accepter");
        var accepte = await TerminerAsync(rh, apercu.Adresse);
        accepte.Document.Body!.TextContent.Replace('\u00A0', ' ').ShouldContain("1 ligne appliquée");
        (await ContratDeAsync("Fichier")).EtablissementId.ShouldBe(monde.AlphaSud.Id);
        using var beta = await monde.AvecAsync("beta");
        (await beta.AllerAsync(apercu.Adresse)).Statut.ShouldBe(HttpStatusCode.NotFound);
        var id = Id<ImportDeclaration>.Lire(apercu.Adresse.Split('/')[^1]).Valeur;
        (await monde.RefusDeAsync(monde.Comptes["beta"])).ShouldContain(e => e.Objet == "import_declaration" && e.ObjetId == id.Valeur);
    }

    [Fact]
    public async Task Fichier_QuiParleDUnAutreEmployeur_NEcritRienChezLui()
    {
        var (sien, autre) = (await SiretAsync(monde.AlphaNord), await SiretAsync(monde.BetaSeul));
        using var rh = await monde.AvecAsync("rh");

        var apercu = await DeposerAsync(rh,
            $"siret;nom;prenom;naissance;date_debut;nature_contrat;poste\n{sien};Ici;Lucie;12/05/1991;02/02/2026;CDI;Cariste\n{autre};Ailleurs;Luc;12/05/1992;02/02/2026;CDI;Cariste\n");
        await apercu.EnvoyerAsync("form#accepter");
        await TerminerAsync(rh, apercu.Adresse);

        (await monde.LireAsync(db => db.Set<Travailleur>().AnyAsync(t => t.NomNaissance == "Ailleurs"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Fichier_DontUneLigneRessembleAUneAutre_VaAuServiceSansRienDire()
    {
        var siret = await SiretAsync(monde.AlphaNord);
        using var rh = await monde.AvecAsync("rh");

        var apercu = await DeposerAsync(rh, $"siret;nom;prenom;naissance;date_debut;nature_contrat;poste\n{siret};Betainn;Lou;04/05/1990;02/02/2026;CDI;Cariste\n");
        apercu.Texte.ShouldContain(MotifPourEmployeur.AVerifier);
        apercu.Texte.ShouldNotContain("Betain ");
        apercu.Document.QuerySelector("form#accepter").ShouldBeNull();
        (await apercu.EnvoyerAsync("form#transmettre")).Texte.ShouldContain("confiée au service");

        using var assistant = await monde.EnTantQueAsync(Role.Assistant);
        (await assistant.AllerAsync("/declarations")).Texte.ShouldContain("confiée par l’employeur");
    }

    [Fact]
    public async Task Annuelle_ChacunConfirmePuisSignee_EstGardeeEtVueDuService()
    {
        using var beta = await monde.AvecAsync("beta");
        var ici = $"/entreprise/annuelle/{monde.Beta.Id}";
        var revue = await beta.AllerAsync("/entreprise/annuelle");
        revue.Adresse.ShouldBe(ici);
        revue.Document.QuerySelector("form#signer").ShouldBeNull("everyone is confirmed first");

        revue = await revue.EnvoyerAsync("form#revue", new Dictionary<string, string> { ["contrat"] = monde.ChezBeta.Id.ToString() });
        revue.Texte.ShouldContain("confirmé");
        revue = await revue.EnvoyerAsync("form#revue", bouton: ("tous", "true"));
        (await revue.EnvoyerAsync("form#signer", new Dictionary<string, string> { ["Effectif"] = "7" })).Annonces.ShouldContain("Cochez");
        var signee = await (await beta.AllerAsync(ici)).EnvoyerAsync("form#signer", new Dictionary<string, string> { ["Effectif"] = "7", ["Exacte"] = "true" });

        signee.Texte.ShouldContain("Signée le", customMessage: signee.Annonces);
        var gardee = await monde.LireAsync(db => db.Set<DeclarationAnnuelle>().SingleAsync(d => d.EntrepriseId == monde.Beta.Id));
        (gardee.Effectif, gardee.SigneeParId, gardee.Annee).ShouldBe((7, monde.Comptes["beta"].Id, 2026));
        gardee.Contenu!.ShouldContain("Betain");
        using var assistant = await monde.EnTantQueAsync(Role.Assistant);
        (await assistant.AllerAsync($"/entreprises/{monde.Beta.Id}/declarations")).Texte.ShouldContain("Déclarations annuelles signées");
        using var comptable = await monde.AvecAsync("comptable");
        (await comptable.AllerAsync("/entreprise/annuelle")).Texte.ShouldContain("signée le");
    }

    [Fact]
    public async Task Annuelle_IlResteQuelquUn_NeSeSignePas()
    {
        using var patron = await monde.AvecAsync("patron");
        var ici = $"/entreprise/annuelle/{monde.Alpha.Id}";
        var jeton = (await patron.AllerAsync(ici)).Jeton;

        var reponse = await patron.SuivreAsync(await patron.DemanderAsync(HttpMethod.Post, $"{ici}?handler=Signer", new FormUrlEncodedContent(
            [new("Effectif", "12"), new("Exacte", "true"), new("__RequestVerificationToken", jeton)])), ici);

        reponse.Statut.ShouldBe(HttpStatusCode.OK);
        (await monde.LireAsync(db => db.Set<DeclarationAnnuelle>().AnyAsync(d => d.EntrepriseId == monde.Alpha.Id && d.SigneeLe != null))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("beta", HttpStatusCode.NotFound), InlineData("site", HttpStatusCode.NotFound), InlineData("expire", HttpStatusCode.NotFound)]
    public async Task Annuelle_DUneEntrepriseQuiNEstPasAlui_NeSOuvrePas(string compte, HttpStatusCode attendu)
    {
        using var navigateur = await monde.AvecAsync(compte);

        (await navigateur.AllerAsync($"/entreprise/annuelle/{monde.Alpha.Id}")).Statut.ShouldBe(attendu);

        (await monde.RefusDeAsync(monde.Comptes[compte])).ShouldContain(e => e.Objet == "entreprise" && e.ObjetId == monde.Alpha.Id.Valeur);
    }

    private async Task<PageLue> DeclarerAsync(Navigateur navigateur, Dictionary<string, string> champs)
    {
        var tous = new Dictionary<string, string>
        {
            ["Entree.Etablissement"] = monde.AlphaNord.Id.ToString(),
            ["Entree.Identite.Prenoms"] = "Ana",
            ["Entree.Identite.Naissance"] = "1988-07-21",
            ["Entree.Contrat.Nature"] = "Cdi",
            ["Entree.Contrat.Debut"] = "2026-03-02",
            ["Entree.Poste.Libelle"] = "Agent",
        };
        foreach (var (nom, valeur) in champs)
        {
            tous[nom] = valeur;
        }
        return await (await navigateur.AllerAsync(Arrivee)).EnvoyerAsync("form#declarer", tous);
    }

    private Task<Contrat> ContratDeAsync(string nom) => monde.LireAsync(db =>
        db.Set<Contrat>().SingleAsync(c => db.Set<Travailleur>().Any(t => t.Id == c.TravailleurId && t.NomNaissance == nom)));

    private async Task<string> SiretAsync(Etablissement lieu)
    {
        var siret = Sirets.De(Interlocked.Increment(ref suivant));
        await monde.EcrireAsync(async e =>
        {
            (await e.Db.Set<Etablissement>().SingleAsync(x => x.Id == lieu.Id)).Siret = siret;
            return Resultat.De(true);
        });
        return siret;
    }

    private async Task<PageLue> DeposerAsync(Navigateur navigateur, string contenu)
    {
        var liste = await navigateur.AllerAsync(Depots);
        using var envoi = new MultipartFormDataContent { { new StringContent(liste.Jeton), "__RequestVerificationToken" } };
        envoi.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(contenu)), "fichier", "salaries.csv");
        var recue = await navigateur.SuivreAsync(await navigateur.DemanderAsync(HttpMethod.Post, Depots, envoi), Depots);
        return await TerminerAsync(navigateur, recue.Adresse);
    }

    /// <summary>Does what the queue would, without waiting for it.</summary>
    private async Task<PageLue> TerminerAsync(Navigateur navigateur, string adresse)
    {
        if (!Id<ImportDeclaration>.TryParse(adresse.Split('/')[^1], null, out var id))
        {
            return await navigateur.AllerAsync(adresse);
        }
        while (await monde.LireAsync(db => db.Set<ImportDeclaration>().Where(i => i.Id == id).Select(i =>
            i.Etat == EtatImport.Analyse || i.Etat == EtatImport.Acceptation || i.Etat == EtatImport.Annulation || i.Execution != null).SingleAsync()))
        {
            await monde.Services.GetRequiredService<ExecuterImport>().FaireAsync(id, null, default);
        }
        return await navigateur.AllerAsync(adresse);
    }

    /// <summary>Thirteen digits and their key.</summary>
    private static string Nir(string treize) => treize + (97 - (long.Parse(treize, System.Globalization.CultureInfo.InvariantCulture) % 97)).ToString("D2", System.Globalization.CultureInfo.InvariantCulture);
}
