using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Etablissements;
using Socle.Dossier.Acces;
using Socle.Dossier.Contenus;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Traces;
using Socle.Dossier.Visites;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Documents;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Documents;
using Socle.Technique.Traces;
using Socle.Tests.Outils;
using Socle.Travailleurs.Contrats;
using Socle.Web.Tests.EspaceEmployeur;

namespace Socle.Web.Tests.Service.Soin;

/// <summary>From the visit to the employer and to whoever checks: what each sees of a document, and what they never see.</summary>
public abstract class DocumentsTests(MondeEmployeur monde)
{
    /// <summary>In no page of an employer, and in no copy handed over.</summary>
    private const string Plante = "Zymosarcomine";

    [Fact]
    public async Task Signer_DepuisLaVisite_ArriveChezLEmployeurEtSeVerifie()
    {
        var medecin = await MedecinAsync();
        var visite = await VisiteAsync(medecin, monde.Fragile, TypeVisite.Vip);
        using var navigateur = await monde.EnTantQueAsync(medecin);

        var page = await navigateur.AllerAsync($"/soin/visite/{visite}/documents");
        page.Statut.ShouldBe(HttpStatusCode.OK);
        page.Texte.ShouldContain("annexe 1");
        page.Document.QuerySelector(".document .titre")!.TextContent.ShouldBe("Attestation de suivi");
        var signe = await page.EnvoyerAsync("#document");

        signe.Annonces.ShouldContain("Le document est signé");
        var lu = await DernierAsync();
        var octets = await OctetsAsync(navigateur, $"/soin/documents/{lu.Id}?handler=Fichier");
        if (monde.Services.GetRequiredService<ImprimerPdf>().Possible)
        {
            EstUnPdfLisible(octets);
        }
        await LEmployeurLeLitAsync(octets, lu.Numero);
        await ChacunLeVerifieAsync(octets, signe.Document.QuerySelector(".code")!.TextContent, lu.Numero);
        (await navigateur.AllerAsync($"/soin/documents/{lu.Id}")).Texte.ShouldContain("Ouvert par");
        (await navigateur.AllerAsync("/soin/documents")).Texte.ShouldContain(lu.Numero);
        (await navigateur.AllerAsync("/soin/documents?export=csv")).Texte.ShouldContain(lu.Numero);
    }

    [Fact]
    public async Task Conduite_EtVisiteDemandee_NArriventPasChezLEmployeur()
    {
        var medecin = await MedecinAsync();
        using var navigateur = await monde.EnTantQueAsync(medecin);
        var demandee = await VisiteAsync(medecin, monde.Fragile, TypeVisite.Demande);
        var avant = await monde.LireAsync(db => db.Set<DocumentRemis>().CountAsync());

        (await (await navigateur.AllerAsync($"/soin/visite/{demandee}/documents")).EnvoyerAsync("#document")).Annonces.ShouldContain("signé");
        var conduite = await (await navigateur.AllerAsync($"/soin/visite/{demandee}/documents")).EnvoyerAsync("#choix", null, ("Entree.Modele", nameof(ModeleDocument.AttestationConduite)));
        (await conduite.EnvoyerAsync("#document")).Annonces.ShouldContain("signé");

        (await monde.LireAsync(db => db.Set<DocumentRemis>().CountAsync())).ShouldBe(avant);
        using var rh = await monde.AvecAsync("rh");
        (await rh.AllerAsync("/entreprise/documents")).Texte.ShouldNotContain("conduite");
    }

    [Fact]
    public async Task Prereprise_EtInaptitudeSansConditions_DisentPourquoi()
    {
        var medecin = await MedecinAsync();
        using var navigateur = await monde.EnTantQueAsync(medecin);
        var prereprise = await VisiteAsync(medecin, monde.Fragile, TypeVisite.Prereprise);
        var reprise = await VisiteAsync(medecin, monde.Fragile, TypeVisite.Reprise);

        var sans = await navigateur.AllerAsync($"/soin/visite/{prereprise}/documents");
        sans.Texte.ShouldContain("aucun de ces documents");
        sans.Document.QuerySelector("#document").ShouldBeNull();
        var avis = await (await navigateur.AllerAsync($"/soin/visite/{reprise}/documents")).EnvoyerAsync("#choix", null, ("Entree.Modele", nameof(ModeleDocument.AvisInaptitude)));
        avis.Texte.ShouldContain("procédure d’inaptitude");
        (await navigateur.AllerAsync($"/soin/visite/{reprise}/procedure")).Statut.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Employeur_DocumentDUnAutre_Repond404EtLaisseUneTrace()
    {
        var medecin = await MedecinAsync();
        var visite = await VisiteAsync(medecin, monde.Fragile, TypeVisite.Vip);
        using var navigateur = await monde.EnTantQueAsync(medecin);
        await (await navigateur.AllerAsync($"/soin/visite/{visite}/documents")).EnvoyerAsync("#document");
        var id = (await DernierAsync()).Id;
        using var beta = await monde.AvecAsync("beta");
        using var comptable = await monde.AvecAsync("comptable");

        var page = await beta.AllerAsync("/entreprise");
        (await beta.DemanderAsync(HttpMethod.Get, "/entreprise/documents")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var refuse = await beta.DemanderAsync(HttpMethod.Post, "/entreprise/documents", new FormUrlEncodedContent([new("id", id.ToString()), new("__RequestVerificationToken", page.Jeton)]));
        refuse.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await monde.RefusDeAsync(monde.Comptes["beta"])).ShouldNotBeEmpty();
        (await comptable.DemanderAsync(HttpMethod.Get, "/entreprise/documents")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Verifier_CodeInconnu_LeDitSansRienDireDAutre()
    {
        using var visiteur = monde.Visiteur();

        (await visiteur.AllerAsync("/verifier?code=0000-0000-0000-0000")).Texte.ShouldContain("Aucun document de ce service");
        (await visiteur.AllerAsync("/verifier?code=nimporte")).Texte.ShouldContain("Aucun document de ce service");
        (await visiteur.AllerAsync("/verifier")).Titre.ShouldBe("Vérifier un document");
    }

    private async Task LEmployeurLeLitAsync(byte[] octets, string numero)
    {
        using var rh = await monde.AvecAsync("rh");
        var liste = await rh.AllerAsync("/entreprise/documents");
        liste.Texte.ShouldContain(numero);
        liste.Texte.ShouldContain("à ouvrir");
        using var reponse = await liste.EnvoyerSansSuivreAsync("td form");
        var recus = await reponse.Content.ReadAsByteArrayAsync();
        recus.ShouldBe(octets);
        Encoding.Latin1.GetString(recus).ShouldNotContain(Plante);
        (await rh.AllerAsync("/entreprise/documents")).Document.QuerySelector("tbody tr")!.TextContent.ShouldContain("lu");
    }

    private async Task ChacunLeVerifieAsync(byte[] octets, string code, string numero)
    {
        using var visiteur = monde.Visiteur();
        var page = await visiteur.AllerAsync($"/verifier?code={code}");
        page.Texte.ShouldContain("Document authentique");
        page.Texte.ShouldContain(numero);
        page.Texte.ShouldNotContain("Fragile");
        octets[^3] ^= 1;
        var change = new MultipartFormDataContent { { new StringContent(page.Jeton), "__RequestVerificationToken" }, { new StringContent(code), "code" }, { new ByteArrayContent(octets), "fichier", "d.pdf" } };
        using var reponse = await visiteur.DemanderAsync(HttpMethod.Post, "/verifier", change);
        (await reponse.Content.ReadAsStringAsync()).ShouldContain("ce fichier n’est pas celui que le service a signé");
    }

    /// <summary>Tagged, fonts embedded, and each glyph tied to its letter: text that is selected, searched and read aloud.</summary>
    private static void EstUnPdfLisible(byte[] pdf)
    {
        var texte = Encoding.Latin1.GetString(pdf);
        texte.ShouldStartWith("%PDF-");
        texte.ShouldContain("/StructTreeRoot");
        texte.ShouldContain("/ToUnicode");
        var polices = System.Text.RegularExpressions.Regex.Count(texte, "/Type /FontDescriptor");
        polices.ShouldBeGreaterThan(0);
        System.Text.RegularExpressions.Regex.Count(texte, "/FontFile[23]? ").ShouldBe(polices);
    }

    private static async Task<byte[]> OctetsAsync(Navigateur navigateur, string adresse)
    {
        using var reponse = await navigateur.DemanderAsync(HttpMethod.Get, adresse);
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await reponse.Content.ReadAsByteArrayAsync();
    }

    private Task<EmpreinteDocument> DernierAsync() => monde.LireAsync(db => db.Set<EmpreinteDocument>().AsNoTracking().OrderByDescending(e => e.Numero).FirstAsync());

    private async Task<Compte> MedecinAsync()
    {
        var compte = await monde.CompteAsync(Role.Medecin);
        await monde.EcrireAsync(async e =>
        {
            if (!await e.Db.Set<Professionnel>().AnyAsync(p => p.CompteId == compte.Id))
            {
                var secteur = new Secteur { Id = Id<Secteur>.Nouveau(), Nom = "Est" };
                var equipe = new Equipe { Id = Id<Equipe>.Nouveau(), Nom = "Équipe des documents", SecteurId = secteur.Id };
                e.Db.AddRange(secteur, equipe, new Professionnel { Id = Id<Professionnel>.Nouveau(), Nom = "Bernier", Prenom = "Anne", Metier = Metier.Medecin, Rpps = "10001234567", Du = new(2020, 1, 1), EquipeId = equipe.Id, CompteId = compte.Id });
                (await e.Db.Set<Etablissement>().SingleAsync(x => x.Id == monde.AlphaNord.Id)).EquipeId = equipe.Id;
            }
            return Resultat.De(true);
        });
        return compte;
    }

    private Task<Id<VisiteMedicale>> VisiteAsync(Compte compte, Contrat contrat, TypeVisite type) => monde.DansAsync(async s =>
    {
        s.GetRequiredService<AuteurCourant>().Valeur = new(compte.Id, compte.NomAffiche);
        var dossier = (await s.GetRequiredService<OuvrirDossier>().ExecuterAsync(contrat.TravailleurId)).Valeur;
        (await s.GetRequiredService<EcrireDossier>().AjouterAsync(dossier, new(new Observation(Plante), monde.Horloge.Aujourdhui()))).EstSucces.ShouldBeTrue();
        return (await s.GetRequiredService<EcrituresDossier>().Faire(dossier.Acteur, new FaitTrace(ActionDossier.OuvertureDeVisite, dossier.Id, Blocs.Sante), e =>
        {
            var visite = new VisiteMedicale
            {
                Id = Id<VisiteMedicale>.Nouveau(),
                DossierId = dossier.Id,
                EtablissementId = type is TypeVisite.Demande or TypeVisite.Prereprise ? null : contrat.EtablissementId,
                Type = type,
                Jour = monde.Horloge.Aujourdhui(),
                ADistance = false,
                CompteId = compte.Id,
                ProfessionnelId = dossier.Acteur!.Professionnel!.Value,
                Metier = Metier.Medecin,
                OuverteLe = e.Instant,
                Etat = EtatVisite.Conclue,
            };
            e.Db.Add(visite);
            return Task.FromResult(Resultat.De(visite.Id));
        })).Valeur;
    }, Espace.Soin);
}

public sealed class DocumentsSqliteTests(MondeSqlite monde) : DocumentsTests(monde), IClassFixture<MondeSqlite>;

public sealed class DocumentsPostgresqlTests(MondePostgresql monde) : DocumentsTests(monde), IClassFixture<MondePostgresql>;
