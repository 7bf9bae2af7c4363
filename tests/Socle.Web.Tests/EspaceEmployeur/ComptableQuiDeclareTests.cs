using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Mandats;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Suivi.Employeurs.Acces;
using Socle.Suivi.Employeurs.Campagnes;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;
using Socle.Tests.Outils;
using Socle.Travailleurs.Annuelles;
using Socle.Travailleurs.Contrats;
using Socle.Web.Tests.Service;

namespace Socle.Web.Tests.EspaceEmployeur;

public sealed class ComptableQuiDeclareSqliteTests(MondeSqlite monde) : ComptableQuiDeclareTests(monde), IClassFixture<MondeSqlite>;

public sealed class ComptableQuiDeclarePostgresqlTests(MondePostgresql monde) : ComptableQuiDeclareTests(monde), IClassFixture<MondePostgresql>;

/// <summary>
/// A company entrusts its outside accountant with its declarations, and takes them back: it signs for that company and no other, on those
/// days and no other, and still sees nothing of the follow-up.
/// </summary>
public abstract class ComptableQuiDeclareTests(MondeEmployeur monde)
{
    private const string Aucun = "annuelle.mandat.aucun";
    private const string AVenir = "annuelle.mandat.avenir";
    private const string Fini = "annuelle.mandat.fini";

    /// <summary>What is refused once the mandate holds: the form itself, so that nothing is signed here.</summary>
    private const string Permis = "annuelle.effectif.vide";

    [Fact]
    public async Task Confier_PuisSigner_PuisReprendre_ToutEstTraceEtDit()
    {
        var (compte, mandat) = await CabinetAsync("cabinet-beta", monde.Beta);
        using var cabinet = await monde.EnTantQueAsync(compte);
        using var patronne = await monde.EnTantQueAsync(await PatronDeBetaAsync());
        var ici = $"/entreprise/annuelle/{monde.Beta.Id}";
        var avant = await cabinet.AllerAsync(ici);
        (avant.Statut, avant.Document.QuerySelector("form#revue")).ShouldBe((HttpStatusCode.OK, null));
        avant.Texte.ShouldContain("ne vous a pas chargé de déclarer");

        var confiee = await (await patronne.AllerAsync($"/entreprise/acces/{mandat}")).EnvoyerAsync("form#confier", new Dictionary<string, string> { ["Entree.EcritLe"] = "2025-12-15" });
        confiee.Document.Body!.TextContent.ShouldContain("déclare pour l’entreprise, mandat du 15/12/2025", customMessage: confiee.Annonces);

        var revue = await cabinet.AllerAsync(ici);
        revue.Texte.ShouldContain("Vous déclarez pour le compte de");
        revue = await revue.EnvoyerAsync("form#revue", bouton: ("tous", "true"));
        var signee = await revue.EnvoyerAsync("form#signer", new Dictionary<string, string> { ["Effectif"] = "4", ["Exacte"] = "true" });
        PageDeFormulaire.Plat(signee.Document.Body!.TextContent).ShouldContain("pour le compte de Beta, en vertu du mandat du 15 décembre 2025", customMessage: signee.Annonces);
        var gardee = await monde.LireAsync(db => db.Set<DeclarationAnnuelle>().SingleAsync(d => d.EntrepriseId == monde.Beta.Id && d.SigneeLe != null));
        (gardee.SigneeParId, gardee.MandatId, gardee.MandatDu).ShouldBe((compte.Id, mandat, new DateOnly(2025, 12, 15)));

        await (await patronne.AllerAsync($"/entreprise/acces/{mandat}")).EnvoyerAsync("form#reprendre");
        (await cabinet.AllerAsync($"/entreprise/travailleurs/{monde.ChezBeta.Id}/poste")).Annonces.ShouldContain("ne vous a pas chargé");
        (await TracesAsync(mandat, "mandat.confier"), await TracesAsync(mandat, "mandat.reprendre")).ShouldBe((1, 1));
        (await cabinet.AllerAsync(ici)).Texte.ShouldContain("en vertu du mandat", customMessage: "what is signed stays signed");
        using var assistant = await monde.EnTantQueAsync(Role.Assistant);
        (await assistant.AllerAsync($"/entreprises/{monde.Beta.Id}/declarations")).Texte.ShouldContain("pour le compte de l’entreprise, mandat du 15/12/2025");
    }

    [Theory]
    [InlineData(null, null, null, Aucun)]
    [InlineData("2026-03-01", null, null, Permis), InlineData("2026-03-02", null, null, Permis), InlineData("2026-03-03", null, null, AVenir)]
    [InlineData("2026-02-01", "2026-03-01", null, Fini), InlineData("2026-02-01", "2026-03-02", null, Permis), InlineData("2026-02-01", "2026-03-03", null, Permis)]
    [InlineData("2026-02-01", null, "2026-03-01", Fini), InlineData("2026-02-01", null, "2026-03-02", Permis), InlineData("2026-02-01", "2026-03-09", "2026-03-01", Fini)]
    public async Task Signer_LaVeilleLeJourEtLeLendemainDuDroit(string? du, string? au, string? finDuMandat, string attendu)
    {
        var (compte, _) = await CabinetAsync($"cabinet-{du}-{au}-{finDuMandat}", monde.Alpha, du, au, finDuMandat);

        (await SignerAsync(compte, monde.Alpha)).ShouldBe(attendu);
        (await ConfirmerAsync(compte, monde.Alpha) ?? Permis).ShouldBe(attendu);
    }

    [Fact]
    public async Task Signer_PourUneAutreEntrepriseOuUnSeulEtablissement_EstRefuse()
    {
        var (compte, _) = await CabinetAsync("cabinet-ailleurs", monde.Beta, "2026-02-01");
        (await SignerAsync(compte, monde.Alpha)).ShouldBe(Aucun);
        using var cabinet = await monde.EnTantQueAsync(compte);
        (await cabinet.AllerAsync($"/entreprise/annuelle/{monde.Alpha.Id}")).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await monde.RefusDeAsync(compte)).ShouldContain(e => e.Objet == "entreprise" && e.ObjetId == monde.Alpha.Id.Valeur);

        var (unSite, mandat) = await CabinetAsync("cabinet-un-site", monde.Alpha, site: true);
        (await ConfierAsync(mandat)).ShouldBe("mandat.declare.lieu");
        (await SignerAsync(unSite, monde.Alpha)).ShouldBe(Aucun);
    }

    [Theory]
    [InlineData("2026-03-02", null, null, null), InlineData("2026-03-03", null, null, "mandat.ecrit")]
    [InlineData(null, "2026-03-02", null, null), InlineData(null, "2026-03-01", null, "mandat.declare.du")]
    [InlineData(null, null, "2026-03-02", null), InlineData(null, null, "2026-03-01", "mandat.declare.au")]
    [InlineData(null, null, "2026-04-30", null), InlineData(null, null, "2026-05-01", "mandat.declare.au")]
    [InlineData(null, "2026-05-01", null, "mandat.declare.au")]
    public async Task Confier_DesDates_DansCellesDuMandat(string? ecrit, string? du, string? au, string? refus)
    {
        var (_, mandat) = await CabinetAsync($"dates-{ecrit}-{du}-{au}", monde.Alpha, finDuMandat: "2026-04-30");

        (await ConfierAsync(mandat, ecrit, du, au)).ShouldBe(refus);
    }

    [Fact]
    public async Task Confier_AUnCompteQuiNEstPasComptable_EstRefuse_EtReprendreSansRienAReprendreAussi()
    {
        var rh = await monde.LireAsync(db => db.Set<Mandat>().AsNoTracking().FirstAsync(m => m.CompteId == monde.Comptes["rh"].Id));
        (await ConfierAsync(rh.Id)).ShouldBe("mandat.declare.role");

        var (_, mandat) = await CabinetAsync("jamais", monde.Alpha);
        var reprise = await monde.DansAsync(s => s.GetRequiredService<ConfierDeclaration>().ReprendreAsync(mandat));
        reprise.Refus.Code.ShouldBe("mandat.declare.fini");
    }

    [Theory]
    [InlineData("rh", HttpStatusCode.Forbidden), InlineData("comptable", HttpStatusCode.Forbidden), InlineData("site", HttpStatusCode.Forbidden)]
    public async Task Confier_ParQuiNAdministrePas_EstRefuse(string compte, HttpStatusCode attendu)
    {
        var (_, mandat) = await CabinetAsync($"vise-par-{compte}", monde.Alpha);
        using var navigateur = await monde.AvecAsync(compte);

        (await navigateur.AllerAsync($"/entreprise/acces/{mandat}")).Statut.ShouldBe(attendu);
    }

    [Fact]
    public async Task Confier_UnMandatDUneAutreEntreprise_CommeSIlNExistaitPas()
    {
        var (_, mandat) = await CabinetAsync("chez-beta", monde.Beta);
        using var patron = await monde.AvecAsync("patron");

        (await patron.AllerAsync($"/entreprise/acces/{mandat}")).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await monde.RefusDeAsync(monde.Comptes["patron"])).ShouldContain(e => e.Objet == "mandat" && e.ObjetId == mandat.Valeur);
    }

    [Fact]
    public async Task Declarant_DitPostesEtExpositions_SansRienVoirDuSuivi()
    {
        var (compte, _) = await CabinetAsync("declarant", monde.Alpha, "2026-02-01");
        await MandaterAsync(compte, monde.Beta, null);
        using var cabinet = await monde.EnTantQueAsync(compte);
        var salarie = $"/entreprise/travailleurs/{monde.Fragile.Id}";

        var fiche = await cabinet.AllerAsync(salarie);
        fiche.Texte.ShouldContain("Expositions déclarées");
        foreach (var interdit in new[] { "Prochaine visite", "Demander une visite", "777", "suivi renforcé", "11 février 2026" })
        {
            fiche.Texte.ShouldNotContain(interdit);
        }
        var poste = await cabinet.AllerAsync($"{salarie}/poste");
        poste.Document.QuerySelector("input[value='Plomb']")!.HasAttribute("checked").ShouldBeTrue("what is declared is not lost by the form");
        (await cabinet.AllerAsync($"/entreprise/travailleurs/{monde.ChezBeta.Id}/poste")).Annonces.ShouldContain("ne vous a pas chargé");

        var arrivee = await ArriverAsync(cabinet, monde.BetaSeul.Id.ToString());
        arrivee.Annonces.ShouldContain("ne vous a pas chargé de dire les expositions");
        (await ArriverAsync(cabinet, monde.AlphaNord.Id.ToString())).Texte.ShouldContain("L’arrivée est déclarée");
        (await monde.LireAsync(db => db.Set<Exposition>().CountAsync(x => x.Risque == Risque.Amiante && x.ContratId != monde.DoubleChezBeta.Id))).ShouldBe(1);
        foreach (var page in new[] { "/entreprise/rendez-vous", "/entreprise/documents", "/entreprise/annee", $"{salarie}/visite" })
        {
            (await cabinet.DemanderAsync(HttpMethod.Get, page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, page);
        }
    }

    [Fact]
    public async Task Liste_DitPourChacune_ASignerEnRetardEtParQui_SeFiltreEtSExporte()
    {
        var (tardive, quittee) = (Entreprise("Tardive", "T1"), Entreprise("Quittée", "Q1"));
        await monde.EcrireAsync(e =>
        {
            e.Db.AddRange(tardive, quittee);
            return Task.FromResult(Resultat.De(true));
        });
        var (compte, _) = await CabinetAsync("deux-cents", tardive, "2026-02-01");
        await MandaterAsync(compte, quittee, "2026-02-01", "2026-03-01");
        await CampagneAsync(tardive, new(2026, 3, 1));
        using var cabinet = await monde.EnTantQueAsync(compte);

        var page = await cabinet.AllerAsync("/entreprise/annuelle");
        var lignes = page.Document.QuerySelectorAll("tbody tr").Select(l => l.TextContent).ToList();
        lignes.Count.ShouldBe(2);
        lignes[0].ShouldContain("Tardive");
        lignes[0].ShouldContain("en retard, attendue avant le 01/03/2026");
        lignes[0].ShouldContain("mandat du 01/02/2026");
        lignes[1].ShouldContain("le mandat a pris fin");
        (await cabinet.AllerAsync("/entreprise/annuelle?etat=EnRetard")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await cabinet.AllerAsync("/entreprise/annuelle?export=csv")).Texte.ShouldContain("En retard");
    }

    [Fact]
    public async Task Invitation_QuiConfieLaDeclaration_DonneLeDroitEnLAcceptant()
    {
        using var patron = await monde.AvecAsync("patron");
        var champs = new Dictionary<string, string> { ["Entree.Nom"] = "Cabinet", ["Entree.Courriel"] = "droit@cabinet.example", ["Entree.Role"] = "EmployeurRh", ["Entree.Declare"] = "true", ["Entree.EcritLe"] = "2026-02-20" };
        (await (await patron.AllerAsync("/entreprise/acces")).EnvoyerAsync("form#inviter", champs)).Annonces.ShouldContain("Seul un comptable externe");
        champs["Entree.Role"] = "EmployeurComptable";
        await (await patron.AllerAsync("/entreprise/acces")).EnvoyerAsync("form#inviter", champs);
        var (compte, _) = await CabinetAsync("deja-la", monde.Alpha);
        using var cabinet = await monde.EnTantQueAsync(compte);

        (await (await cabinet.AllerAsync(await LienAsync("droit@cabinet.example"))).EnvoyerAsync("form#accepter")).Adresse.ShouldBe("/entreprise");

        var mandat = await monde.LireAsync(db => db.Set<Mandat>().AsNoTracking().SingleAsync(m => m.CompteId == compte.Id));
        (mandat.DeclareDu, mandat.DateDuDroit).ShouldBe((new DateOnly(2026, 3, 2), new DateOnly(2026, 2, 20)), "the mandate already held, now with the right");
    }

    [Fact]
    public async Task Campagne_RepondueParUnCabinet_NeDonneQueCeQuIlFaut()
    {
        using var visiteur = monde.Visiteur();
        var campagne = await CampagneAsync(monde.Alpha, new(2026, 3, 31));
        var invitation = new InvitationAcces
        {
            Id = Id<InvitationAcces>.Nouveau(),
            EntrepriseId = monde.Alpha.Id,
            Role = Role.EmployeurAdministrateur,
            Nom = "Cabinet",
            Courriel = "campagne@cabinet.example",
            CourrielCle = "campagne@cabinet.example",
            CampagneId = campagne,
            CreeeLe = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc),
            CreeePar = "test",
            ExpireLe = new(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc),
        };
        await monde.EcrireAsync(e =>
        {
            e.Db.Add(invitation);
            return Task.FromResult(Resultat.De(true));
        });

        var page = await visiteur.AllerAsync(await LienAsync("campagne@cabinet.example"));
        var champs = new Dictionary<string, string> { ["Nom"] = "Cabinet Campagne", ["MotDePasse"] = "cheval agrafe correct", ["Confirmation"] = "cheval agrafe correct", ["Qualite"] = "Cabinet", ["EcritLe"] = "2026-03-03" };
        var refusee = await page.EnvoyerAsync("form#creer", champs);
        refusee.Annonces.ShouldContain("daté d’aujourd’hui au plus tard");
        champs["EcritLe"] = "";
        var cree = await refusee.EnvoyerAsync("form#creer", champs);

        cree.Adresse.ShouldStartWith("/connexion", customMessage: cree.Annonces);
        var compte = await monde.LireAsync(db => db.Set<Compte>().SingleAsync(c => c.Email == "campagne@cabinet.example"));
        var mandat = await monde.LireAsync(db => db.Set<Mandat>().AsNoTracking().SingleAsync(m => m.CompteId == compte.Id));
        (compte.Role, mandat.Declare(new(2026, 3, 2)), mandat.DateDuDroit).ShouldBe((Role.EmployeurComptable, true, new DateOnly(2026, 3, 2)));
        (await monde.LireAsync(db => db.Set<InvitationAcces>().AsNoTracking().SingleAsync(i => i.Id == invitation.Id))).Declare.ShouldBeTrue("it is the proof of the mandate");
    }

    [Theory]
    [InlineData("2026-02-01", true), InlineData(null, false), InlineData("2026-03-03", false)]
    public async Task Campagne_EcritAuComptableQueLEntrepriseACharge_SinonALEmployeur(string? du, bool auComptable)
    {
        var (equipe, entreprise) = await SuivieAsync($"Écrite {du}");
        var (cabinet, _) = await CabinetAsync($"ecrit-{du}", entreprise, du);
        var patron = await monde.CreerCompteAsync($"patron-{du}", Role.EmployeurAdministrateur);
        await MandaterAsync(patron, entreprise, null);
        await monde.EcrireAsync(async e =>
        {
            foreach (var compte in await e.Db.Set<Compte>().Where(c => c.Id == cabinet.Id || c.Id == patron.Id).ToListAsync())
            {
                compte.Email = $"{compte.UserName}@x.example";
            }
            return Resultat.De(true);
        });

        var campagne = await monde.DansAsync(s => s.GetRequiredService<OuvrirCampagne>().ExecuterAsync(new() { Nom = "Une équipe", Du = new(2026, 3, 2), Au = new(2026, 3, 31), Equipe = equipe }));

        var a = await monde.LireAsync(db => db.Set<DestinataireCampagne>().AsNoTracking().SingleAsync(d => d.CampagneId == campagne.Valeur));
        a.CompteId.ShouldBe(auComptable ? cabinet.Id : patron.Id);
    }

    [Fact]
    public async Task Service_SurPreuveEcrite_ConfieEtReprend()
    {
        var (compte, mandat) = await CabinetAsync("papier", monde.Alpha);
        using var administration = await monde.EnTantQueAsync(Role.Administration);
        var page = await administration.AllerAsync($"/administration/comptes/{compte.Id}/mandats/{mandat}");

        (await page.EnvoyerAsync("form#confier")).Annonces.ShouldContain("Donnez la date du mandat écrit");
        (await page.EnvoyerAsync("form#confier", new Dictionary<string, string> { ["Entree.EcritLe"] = "2026-03-02", ["Entree.DeclareAu"] = "2026-03-01" })).Annonces.ShouldContain("Le dernier jour est aujourd’hui au plus tôt");
        (await page.EnvoyerAsync("form#confier", new Dictionary<string, string> { ["Entree.EcritLe"] = "2026-03-02" })).Texte.ShouldContain("déclare pour elle, mandat du 02/03/2026");
        await (await administration.AllerAsync($"/administration/comptes/{compte.Id}/mandats/{mandat}")).EnvoyerAsync("form#reprendre");
        (await SignerAsync(compte, monde.Alpha)).ShouldBe(Fini);
    }

    private async Task<(Compte Compte, Id<Mandat> Mandat)> CabinetAsync(string nom, Entreprise entreprise, string? du = null, string? au = null, string? finDuMandat = null, bool site = false)
    {
        var compte = await monde.CreerCompteAsync(nom, Role.EmployeurComptable);
        return (compte, await MandaterAsync(compte, entreprise, du, au, finDuMandat, site));
    }

    private async Task<Id<Mandat>> MandaterAsync(Compte compte, Entreprise entreprise, string? du, string? au = null, string? finDuMandat = null, bool site = false)
    {
        var mandat = new Mandat
        {
            Id = Id<Mandat>.Nouveau(),
            CompteId = compte.Id,
            EntrepriseId = entreprise.Id,
            EtablissementId = site ? monde.AlphaNord.Id : null,
            Du = new(2026, 1, 1),
            Au = Jour(finDuMandat),
            DeclareDu = Jour(du),
            DeclareAu = Jour(au),
        };
        await monde.EcrireAsync(e =>
        {
            e.Db.Add(mandat);
            return Task.FromResult(Resultat.De(true));
        });
        return mandat.Id;
    }

    /// <summary>A member followed by a team of its own.</summary>
    private async Task<(Id<Equipe> Equipe, Entreprise Entreprise)> SuivieAsync(string nom)
    {
        var secteur = new Secteur { Id = Id<Secteur>.Nouveau(), Nom = nom };
        var equipe = new Equipe { Id = Id<Equipe>.Nouveau(), Nom = nom, SecteurId = secteur.Id };
        var entreprise = Entreprise(nom, nom);
        await monde.EcrireAsync(e =>
        {
            e.Db.AddRange(secteur, equipe, entreprise, new Adherents.Etablissements.Etablissement { Id = Id<Adherents.Etablissements.Etablissement>.Nouveau(), EntrepriseId = entreprise.Id, Nom = nom, OuvertLe = new(2020, 1, 1), EquipeId = equipe.Id });
            return Task.FromResult(Resultat.De(true));
        });
        return (equipe.Id, entreprise);
    }

    private static Entreprise Entreprise(string nom, string numero) => new() { Id = Id<Entreprise>.Nouveau(), NumeroAdherent = numero, RaisonSociale = nom, NomTri = nom.ToUpperInvariant(), AdhesionLe = new(2020, 1, 1) };

    private async Task<Compte> PatronDeBetaAsync()
    {
        var compte = await monde.CreerCompteAsync("patronne", Role.EmployeurAdministrateur);
        await MandaterAsync(compte, monde.Beta, null);
        return compte;
    }

    private static DateOnly? Jour(string? jour) => jour is null ? null : DateOnly.ParseExact(jour, "yyyy-MM-dd");

    private async Task<string?> ConfierAsync(Id<Mandat> mandat, string? ecrit = null, string? du = null, string? au = null) =>
        (await monde.DansAsync(s => s.GetRequiredService<ConfierDeclaration>().FaireAsync(new(mandat, Jour(ecrit), Jour(du), Jour(au))))).Selon(_ => (string?)null, r => r.Code);

    private Task<string?> SignerAsync(Compte compte, Entreprise entreprise) => monde.DansAsync(async s =>
    {
        s.GetRequiredService<AuteurCourant>().Valeur = new(compte.Id, compte.NomAffiche);
        return (await s.GetRequiredService<SignerDeclaration>().ExecuterAsync(entreprise.Id, 2026, null, true)).Selon(_ => (string?)null, r => r.Code);
    });

    private Task<string?> ConfirmerAsync(Compte compte, Entreprise entreprise) => monde.DansAsync(async s =>
    {
        s.GetRequiredService<AuteurCourant>().Valeur = new(compte.Id, compte.NomAffiche);
        var fait = await s.GetRequiredService<ConfirmerSalaries>().ExecuterAsync(entreprise.Id, 2026, []);
        return fait.Selon(_ => (string?)null, r => r.Code == "annuelle.rien" ? null : r.Code);
    });

    private Task<int> TracesAsync(Id<Mandat> mandat, string processus) => monde.LireAsync(db => db.Set<EvenementAudit>().CountAsync(e => e.Processus == processus && e.Objet == "mandat" && e.ObjetId == mandat.Valeur));

    private static async Task<PageLue> ArriverAsync(Navigateur cabinet, string lieu) => await (await cabinet.AllerAsync("/entreprise/arrivee")).EnvoyerAsync("form#declarer", new Dictionary<string, string>
    {
        ["Entree.Etablissement"] = lieu,
        ["Entree.Identite.NomNaissance"] = "Exposee",
        ["Entree.Identite.Prenoms"] = "Ana",
        ["Entree.Identite.Naissance"] = "1988-07-21",
        ["Entree.Contrat.Nature"] = "Cdi",
        ["Entree.Contrat.Debut"] = "2026-03-02",
        ["Entree.Poste.Libelle"] = "Agent",
        ["Entree.Risques"] = "Amiante",
    });

    private async Task<Id<Campagne>> CampagneAsync(Entreprise entreprise, DateOnly au)
    {
        var campagne = new Campagne { Id = Id<Campagne>.Nouveau(), Nom = "Annuelle", Annee = 2026, Du = new(2026, 2, 2), Au = au, Rappels = "", OuverteLe = new(2026, 2, 2, 8, 0, 0, DateTimeKind.Utc), OuvertePar = "test" };
        await monde.EcrireAsync(e =>
        {
            e.Db.AddRange(campagne, new DestinataireCampagne { Id = Id<DestinataireCampagne>.Nouveau(), CampagneId = campagne.Id, EntrepriseId = entreprise.Id });
            return Task.FromResult(Resultat.De(true));
        });
        return campagne.Id;
    }

    private async Task<string> LienAsync(string courriel)
    {
        var invitation = await monde.LireAsync(db => db.Set<InvitationAcces>().AsNoTracking().SingleAsync(i => i.Courriel == courriel));
        return $"/invitation/{monde.Services.GetRequiredService<JetonsScelles>().Pour("invitation", invitation.Id.Valeur, invitation.ExpireLe.AddYears(1))}";
    }
}
