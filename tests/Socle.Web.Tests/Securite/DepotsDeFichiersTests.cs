using System.Net;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Adhesions;
using Socle.Dossier.Base;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Papiers;
using Socle.Noyau;
using Socle.Suivi.Messages;
using Socle.Suivi.Reprise;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Tests.Outils;
using Socle.Travailleurs.Import;
using Socle.Web.Securite;
using Socle.Web.Tests.EspaceEmployeur;
using Socle.Web.Tests.Service.Soin;
using Candidat = Socle.Web.Tests.Adhesions.Candidat;

namespace Socle.Web.Tests.Securite;

/// <summary>
/// Every place of the product that takes a file, found in the product itself: each refuses a virus, a program under another name, and more
/// than it says. A new one that is not written here fails.
/// </summary>
public sealed class DepotsDeFichiersTests(MondeSqlite leMonde) : IClassFixture<MondeSqlite>
{
    private readonly MondeSqlite monde = leMonde;

    private const int Mo = 1024 * 1024;
    private const string EntreeDocument = "%PDF-1.7\n";
    private const string EntreeTableau = "Nom;Prénom;Date de naissance\nMartin;Jeanne;31/05/1985\n";

    /// <param name="Debut">What makes the file look like what is taken here.</param>
    /// <param name="TropGrand">Bytes refused; null where a test would send hundreds of megabytes: the limit is then read on the page.</param>
    private sealed record Depot(string Modele, string Nom, string Debut, int? TropGrand, Func<DepotsDeFichiersTests, Task<Formulaire>> Ouvrir);

    private sealed record Formulaire(Navigateur Navigateur, string Page, string Adresse, string Champ, params (string Nom, string Valeur)[] Champs);

    private static readonly Depot[] Depots =
    [
        new("Entreprise.Depots.IndexModel", "salaries.csv", EntreeTableau, null, async t => new(await t.monde.AvecAsync("patron"), "/entreprise/declarations", "/entreprise/declarations", "fichier")),
        new("Entreprise.Messages.NouveauModel", "piece.pdf", EntreeDocument, 6 * Mo, async t => new(await t.monde.AvecAsync("patron"), "/entreprise/messages/nouveau", "/entreprise/messages/nouveau", "pieces",
            ("Entree.Sujet", "Autre"), ("Entree.Objet", "Objet"), ("Entree.Texte", "Texte"))),
        new("Entreprise.Messages.FilModel", "piece.pdf", EntreeDocument, 6 * Mo, async t => await t.FilAsync()),
        new("PagesPubliques.Verifier.IndexModel", "document.pdf", EntreeDocument, 5 * Mo, t => Task.FromResult(new Formulaire(t.monde.Visiteur(), "/verifier", "/verifier", "fichier"))),
        new("PagesPubliques.Adherer.SuiviModel", "kbis.pdf", EntreeDocument, 6 * Mo, async t => await t.SuiviAsync()),
        new("Service.Adhesions.ReglagesModel", "statuts.pdf", EntreeDocument, 9 * Mo, async t => new(await t.monde.EnTantQueAsync(Role.Direction), "/adhesions/reglages", "/adhesions/reglages?handler=Document", "fichier",
            ("genre", "Statuts"), ("titre", "Statuts"))),
        new("Service.Reprise.IndexModel", "export.csv", EntreeTableau, null, async t => new(await t.monde.EnTantQueAsync(Role.Administration), "/reprise", "/reprise", "Entree.Fichiers", ("Entree.Source", "Ancien"))),
        new("Service.Declarations.IndexModel", "salaries.csv", EntreeTableau, null, async t => new(await t.monde.EnTantQueAsync(Role.Assistant), "/declarations", "/declarations", "fichier", ("Emetteur", "Quelqu’un"))),
        new("Service.Soin.Dossiers.CopiesModel", "dossier.json", "{", null, t => t.SoinAsync("copies", "copies?handler=Recevoir")),
        new("Service.Soin.Mesures.AppareilModel", "export.csv", EntreeTableau, 9 * Mo, t => t.SoinAsync("appareil", "appareil?handler=Lire")),
        new("Service.Soin.Papiers.IndexModel", "papier.pdf", EntreeDocument, 21 * Mo, async t => (await t.SoinAsync("pieces", "pieces")) with { Page = "/soin/papiers", Adresse = "/soin/papiers", Champ = "fichiers" }),
        new("Service.Soin.Pieces.IndexModel", "lettre.pdf", EntreeDocument, 21 * Mo, t => t.SoinAsync("pieces", "pieces", ("Entree.Nature", "Courrier"), ("Entree.Titre", "Titre"), ("Entree.Jour", "2026-03-01"))),
        new("Service.Soin.Pieces.CorrigerModel", "lettre.pdf", EntreeDocument, 21 * Mo, t => t.CorrigerAsync()),
    ];

    public static TheoryData<string, string> Essais
    {
        get
        {
            var essais = new TheoryData<string, string>();
            foreach (var (depot, quoi) in Depots.SelectMany(d => new[] { "virus", "programme", "trop grand" }, (d, quoi) => (d, quoi)).Where(e => e.quoi != "trop grand" || e.d.TropGrand is not null))
            {
                essais.Add(depot.Modele, quoi);
            }
            return essais;
        }
    }

    [Fact]
    public void Pages_QuiRecoiventUnFichier_SontToutesEssayeesIci() =>
        Receveurs().Select(Court).Order().ShouldBe(Depots.Select(d => d.Modele).Order());

    [Fact]
    public void PointsHorsDesPages_AucunNeRecoitDeFichier() => monde.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints)
        .Where(p => p.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Any(c => c.StartsWith("multipart", StringComparison.Ordinal)) == true).Select(p => p.DisplayName).ShouldBeEmpty();

    [Fact]
    public void Pages_QuiRecoiventUnFichier_DisentCombienAuPlus()
    {
        foreach (var modele in Receveurs())
        {
            modele.GetCustomAttribute<RequestSizeLimitAttribute>(true).ShouldNotBeNull($"{modele}: the server reads without end");
            modele.GetCustomAttribute<RequestFormLimitsAttribute>(true).ShouldNotBeNull($"{modele}: the form is read without end");
        }
    }

    [Theory, MemberData(nameof(Essais))]
    public async Task Fichier_DangereuxOuTropGrand_EstRefuseEtRienNEstGarde(string modele, string quoi)
    {
        var depot = Depots.Single(d => d.Modele == modele);
        var formulaire = await depot.Ouvrir(this);
        using var navigateur = formulaire.Navigateur;
        var avant = await GardesAsync();

        var page = await (await navigateur.AllerAsync(formulaire.Page)).TeleverserAsync(navigateur, formulaire.Adresse, formulaire.Champ, [(depot.Nom, Octets(depot, quoi))], formulaire.Champs);

        if (page.Statut == HttpStatusCode.OK)
        {
            page.Document.QuerySelectorAll("#erreurs, .erreur, .annonce").Any(e => e.TextContent.Trim().Length > 0).ShouldBeTrue($"{modele} says nothing: {page.Titre}");
        }
        else
        {
            page.Statut.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge);
        }
        (await GardesAsync()).ShouldBe(avant, "something was kept");
    }

    private static byte[] Octets(Depot depot, string quoi) => quoi switch
    {
        "virus" => [.. Encoding.UTF8.GetBytes(depot.Debut), .. PapiersDEssai.Eicar, .. "\n%%EOF\n"u8],
        "programme" => [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, .. Encoding.ASCII.GetBytes("This program cannot be run in DOS mode.")],
        _ => [.. Encoding.UTF8.GetBytes(depot.Debut), .. Enumerable.Repeat((byte)' ', depot.TropGrand!.Value), .. "\n%%EOF\n"u8],
    };

    private static string Court(Type modele) => modele.FullName!.Replace("Socle.Espaces.", "", StringComparison.Ordinal).Replace("Socle.Web.", "", StringComparison.Ordinal);

    /// <summary>Models with a file among the arguments of a handler, or in what the form fills.</summary>
    private List<Type> Receveurs() => [.. Permissions.PagesEtModeles(monde.Services).Select(p => p.Modele).Distinct().Where(m =>
        m.GetMethods().Where(g => g.Name.StartsWith("OnPost", StringComparison.Ordinal)).SelectMany(g => g.GetParameters()).Any(p => EstUnFichier(p.ParameterType))
        || m.GetProperties().Any(p => p.GetCustomAttribute<BindPropertyAttribute>() is not null && (EstUnFichier(p.PropertyType) || p.PropertyType.GetProperties().Any(x => EstUnFichier(x.PropertyType)))))];

    private static bool EstUnFichier(Type type) => typeof(IFormFile).IsAssignableFrom(type) || typeof(IFormFileCollection).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type);

    /// <summary>How many of each thing made of a file.</summary>
    private async Task<string> GardesAsync()
    {
        var clairs = await monde.LireAsync(async db => (await db.Set<PieceMessage>().CountAsync(), await db.Set<PieceAdhesion>().CountAsync(), await db.Set<DocumentAdhesion>().CountAsync(),
            await db.Set<ImportDeclaration>().CountAsync(), await db.Set<RepriseLogiciel>().CountAsync(), await db.Set<MessageEcrit>().CountAsync()));
        var scelles = await monde.DansAsync(async s => (await s.GetRequiredService<DossierDb>().Set<Ecrit>().CountAsync(), await s.GetRequiredService<DossierDb>().Set<PapierAClasser>().CountAsync()), Espace.Soin);
        return $"{clairs} {scelles}";
    }

    private async Task<Formulaire> FilAsync()
    {
        var patron = await monde.AvecAsync("patron");
        var fil = new FilDeMessages
        {
            Id = Id<FilDeMessages>.Nouveau(),
            EntrepriseId = monde.Alpha.Id,
            Sujet = SujetMessage.Autre,
            Objet = "Objet",
            Etat = EtatFil.ARepondre,
            OuvertLe = monde.Horloge.Maintenant.UtcDateTime,
            OuvertParId = monde.Comptes["patron"].Id,
            OuvertPar = "Patron",
            DernierLe = monde.Horloge.Maintenant.UtcDateTime,
            AvantLe = new(2026, 3, 9),
            VersRole = Role.Assistant,
        };
        await monde.EcrireAsync(e =>
        {
            e.Db.Add(fil);
            return Task.FromResult(Resultat.De(true));
        });
        var adresse = $"/entreprise/messages/{fil.Id}";
        return new(patron, adresse, adresse, "pieces", ("Texte", "Suite"));
    }

    private async Task<Formulaire> SuiviAsync()
    {
        await Candidat.ReglerAsync(monde);
        using var candidat = new Candidat(monde);
        var suivi = await candidat.SignerAsync();
        return new(monde.Visiteur(), suivi.Adresse, suivi.Adresse, "fichier");
    }

    private async Task<Formulaire> SoinAsync(string page, string envoi, params (string Nom, string Valeur)[] champs)
    {
        var soin = await MondeSoin.OuvrirAsync(monde);
        return new(await soin.AvecAsync(Role.Medecin), $"{soin.Racine}/{page}", $"{soin.Racine}/{envoi}", "fichier", champs);
    }

    private async Task<Formulaire> CorrigerAsync()
    {
        var formulaire = await SoinAsync("pieces", "pieces", ("Entree.Nature", nameof(NaturePiece.Courrier)), ("Entree.Titre", "Titre"), ("Entree.Jour", "2026-03-01"));
        var liste = await (await formulaire.Navigateur.AllerAsync(formulaire.Page)).TeleverserAsync(
            formulaire.Navigateur, formulaire.Adresse, "fichier", [("lettre.pdf", PapiersDEssai.Pdf($"{Service.Jeu.Rang()}"))], formulaire.Champs);
        var element = await formulaire.Navigateur.AllerAsync(liste.Document.QuerySelector("main a.ligne")!.GetAttribute("href")!);
        var corriger = element.Document.QuerySelector("main a[href$='/corriger']")!.GetAttribute("href")!;
        return formulaire with { Page = corriger, Adresse = corriger, Champs = [.. formulaire.Champs, ("Version", "1"), ("Motif", "un autre fichier")] };
    }
}
