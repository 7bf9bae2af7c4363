using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Contacts;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Acces;
using Socle.Suivi.Employeurs.Campagnes;
using Socle.Suivi.Employeurs.Courriers;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Tests.Outils;
using Socle.Travailleurs.Annuelles;

namespace Socle.Web.Tests.EspaceEmployeur;

public sealed class CampagnesSqliteTests(MondeSqlite monde) : CampagnesTests(monde), IClassFixture<MondeSqlite>;

public sealed class CampagnesPostgresqlTests(MondePostgresql monde) : CampagnesTests(monde), IClassFixture<MondePostgresql>;

/// <summary>Campaigns write to each member once, remind who has not signed, and their invitations give the mandate; so do the employer's own.</summary>
public abstract class CampagnesTests(MondeEmployeur monde)
{
    private const string Acces = "/entreprise/acces";

    [Fact]
    public async Task Campagne_InviteRappelleEtCompte_EtLInvitationOuvreLeCompteEtSonMandat()
    {
        await ContactAsync(monde.Beta.Id, "contact@beta.example");
        using var assistant = await monde.EnTantQueAsync(Role.Assistant);
        var page = await assistant.AllerAsync("/campagnes/nouvelle");
        var apercu = await page.EnvoyerAsync("form#campagne", new Dictionary<string, string> { ["Entree.Du"] = "2026-03-02", ["Entree.Au"] = "2026-03-31", ["Entree.Rappels"] = "7" });
        apercu.Document.Body!.TextContent.ShouldContain("recevront un message");
        var fiche = await apercu.EnvoyerAsync("form#campagne");
        fiche.Titre.ShouldBe("Déclaration annuelle 2026", fiche.Annonces);
        var campagne = await monde.LireAsync(db => db.Set<Campagne>().OrderByDescending(c => c.Id).FirstAsync());

        (await monde.DansAsync(s => s.GetRequiredService<ExpedierCourriers>().FaireAsync(default))).EstSucces.ShouldBeTrue();
        var destinataire = await monde.LireAsync(db => db.Set<DestinataireCampagne>().SingleAsync(d => d.CampagneId == campagne.Id && d.EntrepriseId == monde.Beta.Id));
        destinataire.InvitationId.ShouldNotBeNull();
        (await monde.LireAsync(db => db.Set<CourrierEmployeur>().SingleAsync(c => c.InvitationId == destinataire.InvitationId))).EnvoyeLe.ShouldNotBeNull();

        using var visiteur = monde.Visiteur();
        var lien = await LienAsync(destinataire.InvitationId!.Value);
        var ouverte = await visiteur.AllerAsync(lien);
        ouverte.Texte.ShouldContain("Beta");
        (await ouverte.EnvoyerAsync("form#creer", new Dictionary<string, string> { ["Nom"] = "Dora Beta", ["MotDePasse"] = "cheval agrafe correct", ["Confirmation"] = "autre chose" })).Annonces.ShouldContain("pas les mêmes");
        var cree = await (await visiteur.AllerAsync(lien)).EnvoyerAsync("form#creer", new Dictionary<string, string> { ["Nom"] = "Dora Beta", ["MotDePasse"] = "cheval agrafe correct", ["Confirmation"] = "cheval agrafe correct" });
        cree.Adresse.ShouldStartWith("/connexion", customMessage: cree.Annonces);
        var compte = await monde.LireAsync(db => db.Set<Compte>().SingleAsync(c => c.Email == "contact@beta.example"));
        compte.Role.ShouldBe(Role.EmployeurAdministrateur);
        (await monde.LireAsync(db => db.Set<Mandat>().SingleAsync(m => m.CompteId == compte.Id))).EntrepriseId.ShouldBe(monde.Beta.Id);
        (await visiteur.AllerAsync(lien)).Statut.ShouldBe(HttpStatusCode.NotFound, "it serves once");

        using var nouveau = await monde.EnTantQueAsync(compte);
        (await nouveau.AllerAsync("/entreprise")).Texte.ShouldContain("à signer avant le");
        await SignerAsync(monde.Beta.Id);
        var suivie = await assistant.AllerAsync($"/campagnes/{campagne.Id}?reponse=Signee");
        suivie.Document.QuerySelector("table")!.TextContent.ShouldContain("accepté par Dora Beta");
        (await assistant.AllerAsync($"/campagnes/{campagne.Id}?export=csv")).Texte.ShouldContain("Beta");

        var avant = await monde.LireAsync(db => db.Set<CourrierEmployeur>().CountAsync(c => c.Genre == GenreCourrier.Rappel));
        await suivie.EnvoyerAsync("form#relancer");
        (await monde.LireAsync(db => db.Set<DestinataireCampagne>().SingleAsync(d => d.CampagneId == campagne.Id && d.EntrepriseId == monde.Beta.Id))).Relances.ShouldBe(0, "who signed is left alone");
        (await monde.LireAsync(db => db.Set<CourrierEmployeur>().CountAsync(c => c.Genre == GenreCourrier.Rappel))).ShouldBeGreaterThanOrEqualTo(avant);
    }

    [Fact]
    public async Task Campagne_OuverteDeDeuxClics_NEcritQuUneFois()
    {
        var saisie = new CampagneSaisie { Nom = "Deux clics", Du = new(2026, 4, 1), Au = new(2026, 4, 30) };

        var ouvertes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => monde.DansAsync(s => s.GetRequiredService<OuvrirCampagne>().ExecuterAsync(saisie))));

        ouvertes.Count(o => o.EstSucces).ShouldBe(1);
        ouvertes.Where(o => o.EstRefus).ShouldAllBe(o => o.Refus.Code == "campagne.deja");
    }

    [Fact]
    public async Task Inviter_UnComptable_PuisLAccepterAvecSonCompte_EtLeRetirer()
    {
        using var patron = await monde.AvecAsync("patron");
        var invite = await InviterAsync(patron, "EmployeurComptable", "nouveau@cabinet.example");
        invite.Document.Body!.TextContent.ShouldContain("nouveau@cabinet.example", customMessage: invite.Annonces);
        var invitation = await monde.LireAsync(db => db.Set<InvitationAcces>().SingleAsync(i => i.Courriel == "nouveau@cabinet.example"));
        var compte = await monde.CreerCompteAsync("cabinet", Role.EmployeurComptable);
        using var cabinet = await monde.EnTantQueAsync(compte);

        (await (await cabinet.AllerAsync(await LienAsync(invitation.Id))).EnvoyerAsync("form#accepter")).Adresse.ShouldBe("/entreprise");
        (await cabinet.AllerAsync("/entreprise")).Texte.ShouldContain("Alpha");

        var acces = await patron.AllerAsync(Acces);
        var mandat = await monde.LireAsync(db => db.Set<Mandat>().SingleAsync(m => m.CompteId == compte.Id));
        (await acces.EnvoyerAsync($"form[action*=Retirer]:has(input[value='{mandat.Id}'])")).Annonces.ShouldContain("ne voit plus");
        (await cabinet.AllerAsync("/entreprise")).Texte.ShouldContain("Aucune entreprise ne vous est confiée");
    }

    [Fact]
    public async Task Invitation_PourUnAutreRole_NAjouteAucunDroit()
    {
        using var patron = await monde.AvecAsync("patron");
        await InviterAsync(patron, "EmployeurComptable", "rh@beta.example");
        var invitation = await monde.LireAsync(db => db.Set<InvitationAcces>().SingleAsync(i => i.Courriel == "rh@beta.example"));
        using var beta = await monde.AvecAsync("beta");

        var page = await (await beta.AllerAsync(await LienAsync(invitation.Id))).EnvoyerAsync("form#accepter");

        page.Annonces.ShouldContain("ne fait pas ce à quoi");
        (await monde.LireAsync(db => db.Set<Mandat>().AnyAsync(m => m.CompteId == monde.Comptes["beta"].Id && m.EntrepriseId == monde.Alpha.Id))).ShouldBeFalse();
    }

    [Theory]
    [InlineData(6, 0), InlineData(7, 1), InlineData(8, 0)]
    public async Task Rappels_PartentLeJourChoisi_EtUneSeuleFois(int joursAvantLaFin, int attendus)
    {
        var campagne = new Campagne
        {
            Id = Id<Campagne>.Nouveau(),
            Nom = "Rappels",
            Annee = 2031,
            Du = new(2026, 2, 2),
            Au = new DateOnly(2026, 3, 2).AddDays(joursAvantLaFin),
            Rappels = "7",
            OuverteLe = new(2026, 2, 2, 8, 0, 0, DateTimeKind.Utc),
            OuvertePar = "test",
        };
        await monde.EcrireAsync(e =>
        {
            e.Db.Add(campagne);
            e.Db.Add(new DestinataireCampagne { Id = Id<DestinataireCampagne>.Nouveau(), CampagneId = campagne.Id, EntrepriseId = monde.Alpha.Id, Courriel = "rappel@alpha.example" });
            return Task.FromResult(Resultat.De(true));
        });

        (await monde.DansAsync(s => s.GetRequiredService<RelancerCampagne>().FaireAsync(default))).EstSucces.ShouldBeTrue();
        (await monde.DansAsync(s => s.GetRequiredService<RelancerCampagne>().FaireAsync(default))).EstSucces.ShouldBeTrue();

        (await monde.LireAsync(db => db.Set<CourrierEmployeur>().CountAsync(c => c.CampagneId == campagne.Id && c.Genre == GenreCourrier.Rappel))).ShouldBe(attendus);
    }

    [Theory]
    [InlineData(29, HttpStatusCode.OK), InlineData(30, HttpStatusCode.NotFound), InlineData(31, HttpStatusCode.NotFound)]
    public async Task Invitation_SArreteAuBoutDeTrenteJours(int jours, HttpStatusCode attendu)
    {
        using var patron = await monde.AvecAsync("patron");
        await InviterAsync(patron, "EmployeurRh", $"jour{jours}@alpha.example");
        var invitation = await monde.LireAsync(db => db.Set<InvitationAcces>().SingleAsync(i => i.Courriel == $"jour{jours}@alpha.example"));
        var lien = await LienAsync(invitation.Id);
        await monde.EcrireAsync(async e =>
        {
            (await e.Db.Set<InvitationAcces>().SingleAsync(i => i.Id == invitation.Id)).ExpireLe = invitation.ExpireLe.AddDays(-jours);
            return Resultat.De(true);
        });
        using var visiteur = monde.Visiteur();

        (await visiteur.AllerAsync(lien)).Statut.ShouldBe(attendu);
    }

    [Fact]
    public async Task Invitation_RetireeOuInventee_DonneLaMemePage()
    {
        using var patron = await monde.AvecAsync("patron");
        var page = await InviterAsync(patron, "EmployeurRh", "retiree@alpha.example");
        var invitation = await monde.LireAsync(db => db.Set<InvitationAcces>().SingleAsync(i => i.Courriel == "retiree@alpha.example"));
        var lien = await LienAsync(invitation.Id);
        await page.EnvoyerAsync($"form[action*=Annuler]:has(input[value='{invitation.Id}'])");
        using var visiteur = monde.Visiteur();

        var retiree = await visiteur.AllerAsync(lien);
        var inventee = await visiteur.AllerAsync("/invitation/" + new string('A', 64));

        (retiree.Statut, inventee.Statut).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        retiree.Document.QuerySelector("main")!.TextContent.ShouldBe(inventee.Document.QuerySelector("main")!.TextContent);
    }

    private static Task<PageLue> InviterAsync(Navigateur patron, string role, string courriel) => EnvoyerAsync(patron, new()
    {
        ["Entree.Nom"] = "Invité",
        ["Entree.Courriel"] = courriel,
        ["Entree.Role"] = role,
    });

    private static async Task<PageLue> EnvoyerAsync(Navigateur patron, Dictionary<string, string> champs) => await (await patron.AllerAsync(Acces)).EnvoyerAsync("form#inviter", champs);

    private async Task<string> LienAsync(Id<InvitationAcces> id)
    {
        var invitation = await monde.LireAsync(db => db.Set<InvitationAcces>().AsNoTracking().SingleAsync(i => i.Id == id));
        return $"/invitation/{monde.Services.GetRequiredService<JetonsScelles>().Pour("invitation", id.Valeur, invitation.ExpireLe.AddYears(1))}";
    }

    private Task ContactAsync(Id<Adherents.Entreprises.Entreprise> entreprise, string courriel) => monde.EcrireAsync(e =>
    {
        e.Db.Add(new Contact { Id = Id<Contact>.Nouveau(), EntrepriseId = entreprise, Nom = "Contact", Courriel = courriel, Principal = true });
        return Task.FromResult(Resultat.De(true));
    });

    private async Task SignerAsync(Id<Adherents.Entreprises.Entreprise> entreprise)
    {
        await monde.DansAsync(s => s.GetRequiredService<ConfirmerSalaries>().ExecuterAsync(entreprise, 2026, null));
        (await monde.DansAsync(s => s.GetRequiredService<SignerDeclaration>().ExecuterAsync(entreprise, 2026, 3, true))).EstSucces.ShouldBeTrue();
    }
}
