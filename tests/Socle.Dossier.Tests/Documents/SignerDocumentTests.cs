using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Acces;
using Socle.Dossier.Contenus;
using Socle.Dossier.Documents;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Pieces;
using Socle.Dossier.Tests.Outils;
using Socle.Dossier.Traces;
using Socle.Dossier.Transferts;
using Socle.Dossier.Visites;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Delegations;
using Socle.Suivi.Documents;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Tests.Documents;

/// <summary>A document is signed once, by who may, numbered without a hole; its copies go where the law sends them and nowhere else.</summary>
public sealed class SignerDocumentTests
{
    private const string Plante = "Zymosarcomine";

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Signer_Attestation_NumeroteScelleEtRemet(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        (await monde.EcrireAsync(medecin, lucie, new Observation(Plante))).EstSucces.ShouldBeTrue();

        var premier = (await SignerAsync(monde, medecin, lucie, await VisiteAsync(monde, medecin, lucie), new() { Modele = ModeleDocument.AttestationSuivi })).Valeur;
        var second = (await SignerAsync(monde, medecin, lucie, await VisiteAsync(monde, medecin, lucie), new() { Modele = ModeleDocument.AttestationSuivi })).Valeur;

        var lu = await LireAsync(monde, medecin, lucie, premier);
        lu.Document.Numero.ShouldBe("2026-000001");
        (await LireAsync(monde, medecin, lucie, second)).Document.Numero.ShouldBe("2026-000002");
        lu.Authentique.ShouldBeTrue();
        var page = Encoding.UTF8.GetString(lu.Octets);
        page.ShouldContain("Attestation de suivi");
        page.ShouldContain("annexe 1");
        page.ShouldContain(SourceDocument.NonReproduit);
        page.ShouldNotContain(Plante);
        (await monde.LireAsync(medecin, lucie)).Select(e => e.Contenu).OfType<ConclusionRendue>().Select(c => c.Numero).ShouldBe(["2026-000001", "2026-000002"], ignoreOrder: true);

        var remis = await monde.Services.LireAsync(db => db.Set<DocumentRemis>().AsNoTracking().SingleAsync(d => d.Numero == "2026-000001"));
        remis.EtablissementId.ShouldBe(monde.Service.Etablissement.Id);
        Encoding.UTF8.GetString(remis.Contenu).ShouldNotContain("Attestation");
        monde.Services.Services.GetRequiredService<CoffreDesCopies>().Ouvrir(remis).ShouldBe(lu.Octets);
        (await monde.VerifierAsync()).ShouldBeEmpty();
        (await monde.TracesAsync()).Where(t => t.Precision == "2026-000001").Select(t => t.Action).ShouldBe([ActionDossier.Signature, ActionDossier.Remise]);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Signer_Infirmier_SeulementLAttestationEtSousProtocole(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, infirmier, lucie) = (await monde.MedecinAsync(), await monde.InfirmierAsync(), await monde.TravailleurAsync());
        var vip = await VisiteAsync(monde, infirmier, lucie);
        var ema = await VisiteAsync(monde, infirmier, lucie, TypeVisite.Ema);

        (await SignerAsync(monde, infirmier, lucie, vip, new() { Modele = ModeleDocument.AttestationSuivi })).Refus.Code.ShouldBe("document.protocole");
        await ConfierAsync(monde, medecin, infirmier);
        (await SignerAsync(monde, infirmier, lucie, vip, new() { Modele = ModeleDocument.AttestationSuivi })).EstSucces.ShouldBeTrue();
        (await SignerAsync(monde, infirmier, lucie, vip, new() { Modele = ModeleDocument.MesuresAmenagement, Mesures = "Siège" })).Refus.Code.ShouldBe("document.reserve");
        (await SignerAsync(monde, infirmier, lucie, ema, new() { Modele = ModeleDocument.AvisAptitude })).Refus.Code.ShouldBe("document.reserve");
        (await SignerAsync(monde, medecin, lucie, ema, new() { Modele = ModeleDocument.AvisAptitude })).EstSucces.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Signer_CeQueLEmployeurIgnore_NeLuiEstPasRemis(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        var demandee = await VisiteAsync(monde, medecin, lucie, TypeVisite.Demande, sansEmployeur: true);
        var prereprise = await VisiteAsync(monde, medecin, lucie, TypeVisite.Prereprise, sansEmployeur: true);
        var vip = await VisiteAsync(monde, medecin, lucie);

        (await SignerAsync(monde, medecin, lucie, demandee, new() { Modele = ModeleDocument.AttestationSuivi })).EstSucces.ShouldBeTrue();
        (await SignerAsync(monde, medecin, lucie, vip, new() { Modele = ModeleDocument.AttestationConduite })).EstSucces.ShouldBeTrue();
        (await SignerAsync(monde, medecin, lucie, vip, new() { Modele = ModeleDocument.AttestationElectrique })).EstSucces.ShouldBeTrue();
        (await SignerAsync(monde, medecin, lucie, prereprise, new() { Modele = ModeleDocument.AttestationSuivi })).Refus.Code.ShouldBe("document.prereprise");
        (await SignerAsync(monde, medecin, lucie, demandee, new() { Modele = ModeleDocument.MesuresAmenagement, Mesures = "Siège réglable" })).Refus.Code.ShouldBe("document.informe");

        (await monde.Services.LireAsync(db => db.Set<DocumentRemis>().CountAsync())).ShouldBe(0);
        (await monde.Services.LireAsync(db => db.Set<CopieTravailleur>().CountAsync())).ShouldBe(3);
        var mesures = (await SignerAsync(monde, medecin, lucie, demandee, new() { Modele = ModeleDocument.MesuresAmenagement, Mesures = "Siège réglable", TravailleurInforme = true })).Valeur;
        var page = Encoding.UTF8.GetString((await LireAsync(monde, medecin, lucie, mesures)).Octets);
        page.ShouldContain("Siège réglable");
        page.ShouldNotContain("à la demande");
        (await monde.Services.LireAsync(db => db.Set<DocumentRemis>().SingleAsync())).Modele.ShouldBe(ModeleDocument.MesuresAmenagement);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Signer_Inaptitude_AttendSesConditionsEtGardeSesMotifs(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        var visite = await VisiteAsync(monde, medecin, lucie, TypeVisite.Reprise);
        var avis = new SaisieDocument { Modele = ModeleDocument.AvisInaptitude };
        (await SignerAsync(monde, medecin, lucie, visite, avis)).Refus.Code.ShouldBe("inaptitude.condition");
        var procedure = new ProcedureInaptitude(new(2026, 3, 2), null, null, new(2025, 12, 1), null, false, null, DispenseReclassement.ObstacleAuReclassement, Plante);
        (await TenirAsync(monde, medecin, lucie, visite, procedure)).EstSucces.ShouldBeTrue();
        (await SignerAsync(monde, medecin, lucie, visite, avis)).Refus.Tous.Count().ShouldBe(3);

        (await TenirAsync(monde, medecin, lucie, visite, procedure with { EtudeDePoste = new(2026, 2, 20), EtudeDesConditions = new(2026, 2, 20), EchangeEmployeur = new(2026, 3, 1) })).EstSucces.ShouldBeTrue();
        var id = (await SignerAsync(monde, medecin, lucie, visite, avis)).Valeur;

        var page = Encoding.UTF8.GetString((await LireAsync(monde, medecin, lucie, id)).Octets);
        page.ShouldContain("fait obstacle à tout reclassement");
        page.ShouldContain("décembre 2025");
        page.ShouldContain("conseil de prud’hommes");
        page.ShouldNotContain(Plante);
        (await SignerAsync(monde, medecin, lucie, visite, new() { Modele = ModeleDocument.AttestationSuivi })).Refus.Code.ShouldBe("document.substitue");
        await NotifierEtContesterAsync(monde, medecin, lucie, id);
    }

    private static async Task NotifierEtContesterAsync(MondeDossier monde, Soignant medecin, Travailleur lucie, Id<DocumentMedical> id)
    {
        Task<Resultat<bool>> NotifierAsync(DateOnly le) => monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<NotifierDocument>().ExecuterAsync(d, id, le, MoyenNotification.LettreRecommandee));
        (await NotifierAsync(new(2026, 3, 1))).Refus.Code.ShouldBe("notification.date");
        (await NotifierAsync(new(2026, 3, 3))).Refus.Code.ShouldBe("notification.date");
        (await NotifierAsync(new(2026, 3, 2))).EstSucces.ShouldBeTrue();
        var document = (await LireAsync(monde, medecin, lucie, id)).Document;
        NotifierDocument.Contestation(document, new(2026, 3, 2))!.Terme.ShouldBe(new DateOnly(2026, 3, 17));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Remplacer_UnDocument_LAncienLeDitEtResteTelQuel(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        var visite = await VisiteAsync(monde, medecin, lucie);
        var saisie = new SaisieDocument { Modele = ModeleDocument.AttestationSuivi };
        var ancien = (await SignerAsync(monde, medecin, lucie, visite, saisie)).Valeur;
        var avant = (await LireAsync(monde, medecin, lucie, ancien)).Octets;
        (await SignerAsync(monde, medecin, lucie, visite, saisie)).Refus.Code.ShouldBe("document.deja");

        (await RemplacerAsync(monde, medecin, lucie, ancien, saisie, " ")).Refus.Code.ShouldBe("document.motif");
        var nouveau = (await RemplacerAsync(monde, medecin, lucie, ancien, saisie with { ProchaineVisite = new(2028, 3, 1) }, "Date oubliée")).Valeur;

        var lu = await LireAsync(monde, medecin, lucie, ancien);
        (lu.RemplacePar, lu.Motif, lu.Authentique).ShouldBe(("2026-000002", "Date oubliée", true));
        lu.Octets.ShouldBe(avant);
        Encoding.UTF8.GetString((await LireAsync(monde, medecin, lucie, nouveau)).Octets).ShouldContain("remplace le document n° 2026-000001");
        (await monde.Services.LireAsync(db => db.Set<DocumentRemis>().SingleAsync(d => d.Numero == "2026-000001"))).RemplacePar.ShouldBe("2026-000002");
        (await RemplacerAsync(monde, medecin, lucie, ancien, saisie, "Encore")).Refus.Code.ShouldBe("document.remplace");
        (await monde.VerifierAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Signer_EnMemeTemps_NumerosSansTrou(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        var visites = new List<Id<VisiteMedicale>>();
        for (var i = 0; i < 8; i++)
        {
            visites.Add(await VisiteAsync(monde, medecin, lucie));
        }

        var signes = await Task.WhenAll(visites.Select(v => SignerAsync(monde, medecin, lucie, v, new() { Modele = ModeleDocument.AttestationSuivi })));

        signes.ShouldAllBe(s => s.EstSucces);
        (await monde.Services.LireAsync(db => db.Set<EmpreinteDocument>().Select(e => e.Numero).ToListAsync())).Order().ShouldBe(Enumerable.Range(1, 8).Select(i => DocumentMedical.NumeroDe(2026, i)));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Verifier_CodeEtFichier_DitAuthentiqueChangeOuInconnu(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        var id = (await SignerAsync(monde, medecin, lucie, await VisiteAsync(monde, medecin, lucie), new() { Modele = ModeleDocument.AttestationSuivi })).Valeur;
        var lu = await LireAsync(monde, medecin, lucie, id);
        Task<DocumentVerifie> VerifierAsync(string? code, byte[]? fichier) =>
            monde.Services.DansAsync(s => s.GetRequiredService<VerifierDocument>().ExecuterAsync(code, fichier is null ? null : new MemoryStream(fichier), default));
        byte[] change = [.. lu.Octets[..^1], (byte)(lu.Octets[^1] ^ 1)];

        (await VerifierAsync(lu.Source.Code, null)).Document!.Numero.ShouldBe(lu.Document.Numero);
        (await VerifierAsync(lu.Source.Code!.ToLowerInvariant().Replace("-", " "), lu.Octets)).FichierConforme.ShouldBe(true);
        (await VerifierAsync(null, lu.Octets)).Document!.Numero.ShouldBe(lu.Document.Numero);
        (await VerifierAsync(lu.Source.Code, change)).FichierConforme.ShouldBe(false);
        (await VerifierAsync(null, change)).Document.ShouldBeNull();
        (await VerifierAsync("0000-0000-0000-0000", null)).Document.ShouldBeNull();
        monde.Services.Services.GetRequiredService<CachetService>().EstAuthentique(change, lu.Document.Signature).ShouldBeFalse();
        monde.Services.Services.GetRequiredService<CachetService>().EstAuthentique(lu.Octets, RandomNumberGenerator.GetBytes(64)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Transferer_DocumentSigne_EmporteSesOctetsEtSonCachet(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        await using var ailleurs = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie, receveur, lucieAilleurs) = (await monde.MedecinAsync(), await monde.TravailleurAsync(), await ailleurs.MedecinAsync(), await ailleurs.TravailleurAsync());
        var lu = await LireAsync(monde, medecin, lucie, (await SignerAsync(monde, medecin, lucie, await VisiteAsync(monde, medecin, lucie), new() { Modele = ModeleDocument.AttestationSuivi })).Valeur);

        var depart = (await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<ExporterDossier>().CopieAsync(d))).Valeur;
        (await ailleurs.DansLeDossierAsync(receveur, lucieAilleurs, (s, d) => s.GetRequiredService<ImporterDossier>().ExecuterAsync(d, depart.Octets()))).EstSucces.ShouldBeTrue();

        depart.Fichiers!.Single().Contenu.ShouldBe(lu.Octets);
        var recu = (await ailleurs.LireAsync(receveur, lucieAilleurs)).De<ConclusionRendue>().Single();
        recu.Contenu.Signature.ShouldBe(lu.Document.Signature);
        var octets = await ailleurs.DansLeDossierAsync(receveur, lucieAilleurs, async (s, d) =>
        {
            var lus = new List<byte>();
            await foreach (var part in (await s.GetRequiredService<LirePieces>().UnAsync(d, recu.Ecrit.ElementId, null, default))!.Octets)
            {
                lus.AddRange(part);
            }
            return lus.ToArray();
        });
        octets.ShouldBe(lu.Octets);
        var retour = (await ailleurs.DansLeDossierAsync(receveur, lucieAilleurs, (s, d) => s.GetRequiredService<ExporterDossier>().CopieAsync(d))).Valeur;
        (retour with { ExporteLe = depart.ExporteLe }).Octets().ShouldBe(depart.Octets());
    }

    private static Task<Resultat<Id<DocumentMedical>>> SignerAsync(MondeDossier monde, Soignant qui, Travailleur travailleur, Id<VisiteMedicale> visite, SaisieDocument saisie) =>
        monde.DansLeDossierAsync(qui, travailleur, (s, d) => s.GetRequiredService<SignerDocument>().ExecuterAsync(d, visite, saisie));

    private static Task<Resultat<Id<DocumentMedical>>> RemplacerAsync(MondeDossier monde, Soignant qui, Travailleur travailleur, Id<DocumentMedical> ancien, SaisieDocument saisie, string motif) =>
        monde.DansLeDossierAsync(qui, travailleur, (s, d) => s.GetRequiredService<SignerDocument>().RemplacerAsync(d, ancien, saisie, motif));

    private static Task<Resultat<Id<Ecrit>>> TenirAsync(MondeDossier monde, Soignant qui, Travailleur travailleur, Id<VisiteMedicale> visite, ProcedureInaptitude procedure) =>
        monde.DansLeDossierAsync(qui, travailleur, (s, d) => s.GetRequiredService<TenirProcedure>().ExecuterAsync(d, visite, procedure));

    private static async Task<DocumentLu> LireAsync(MondeDossier monde, Soignant qui, Travailleur travailleur, Id<DocumentMedical> id) =>
        (await monde.DansLeDossierAsync(qui, travailleur, (s, d) => s.GetRequiredService<LireDocuments>().UnAsync(d, id, default)))!;

    private static async Task<Id<VisiteMedicale>> VisiteAsync(MondeDossier monde, Soignant qui, Travailleur travailleur, TypeVisite type = TypeVisite.Vip, bool sansEmployeur = false) =>
        (await monde.DansLeDossierAsync(qui, travailleur, (s, d) => s.GetRequiredService<EcrituresDossier>().Faire(d.Acteur, new FaitTrace(ActionDossier.OuvertureDeVisite, d.Id, Blocs.Sante), e =>
        {
            var visite = new VisiteMedicale
            {
                Id = Id<VisiteMedicale>.Nouveau(),
                DossierId = d.Id,
                EtablissementId = sansEmployeur ? null : monde.Service.Etablissement.Id,
                Type = type,
                Jour = monde.Services.Horloge.Aujourdhui(),
                ADistance = false,
                CompteId = qui.Compte.Id,
                ProfessionnelId = qui.Professionnel.Id,
                Metier = qui.Professionnel.Metier,
                OuverteLe = e.Instant,
                Etat = EtatVisite.Ouverte,
            };
            e.Db.Add(visite);
            return Task.FromResult(Resultat.De(visite.Id));
        }))).Valeur;

    private static async Task ConfierAsync(MondeDossier monde, Soignant medecin, Soignant infirmier)
    {
        var protocole = new ProtocoleDelegation { Id = Id<ProtocoleDelegation>.Nouveau(), Intitule = "Attestations", Genre = GenreProtocole.Individuel, ProfessionnelId = infirmier.Professionnel.Id, MedecinId = medecin.Professionnel.Id, Du = new(2026, 1, 1), SigneLe = new(2026, 1, 1) };
        await monde.Service.AjouterAsync(protocole, new ActeDelegue { Id = Id<ActeDelegue>.Nouveau(), ProtocoleId = protocole.Id, Acte = Acte.AttestationSuivi });
    }
}
