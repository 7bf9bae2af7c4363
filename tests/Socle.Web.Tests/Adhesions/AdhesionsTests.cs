using System.Net;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Adhesions;
using Socle.Adherents.Contacts;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Adherents.Tests;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;
using Socle.Tests.Outils;
using Socle.Travailleurs.Import;
using Socle.Web.Tests.Service;

namespace Socle.Web.Tests.Adhesions;

/// <summary>The service's queue: what it shows, and what its three answers do.</summary>
public abstract class AdhesionsTests(SocleDeTest socle)
{
    private const string Accepter = "main form[action*='handler=Accepter']";
    private const string Refuser = "main form[action*='handler=Refuser']";
    private const string Demander = "main form[action*='handler=Piece']";

    [Fact]
    public async Task Accepter_UneDemande_CreeLAdherentSonAccesEtSaDeclaration()
    {
        var equipe = await new Jeu(socle).EquipeAsync($"Équipe {Jeu.Rang()}");
        using var candidat = await SigneeAsync();
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var demande = await DemandeAsync(candidat);

        var fiche = await (await assistant.AllerAsync($"/adhesions/{demande.Id}")).EnvoyerAsync(Accepter, new Dictionary<string, string> { ["equipe"] = equipe.ToString() });

        fiche.Titre.ShouldBe(candidat.Nom);
        var entreprise = await EntrepriseAsync(candidat);
        entreprise.AdhesionLe.ShouldBe(new DateOnly(2026, 3, 10));
        var lieu = await socle.LireAsync(db => db.Set<Etablissement>().AsNoTracking().SingleAsync(t => t.EntrepriseId == entreprise.Id));
        (lieu.Siret, lieu.Effectif, lieu.EquipeId).ShouldBe((candidat.Siret, 8, equipe));
        (await socle.LireAsync(db => db.Set<Contact>().AsNoTracking().SingleAsync(c => c.EntrepriseId == entreprise.Id))).Courriel.ShouldBe(candidat.Courriel);
        var compte = await socle.LireAsync(db => db.Set<Mandat>().Where(m => m.EntrepriseId == entreprise.Id).Join(db.Set<Compte>(), m => m.CompteId, c => c.Id, (m, c) => c).AsNoTracking().SingleAsync());
        (compte.Role, compte.PasswordHash, compte.UserName).ShouldBe((Role.EmployeurAdministrateur, null, candidat.Courriel));
        var import = await socle.LireAsync(db => db.Set<ImportDeclaration>().AsNoTracking().SingleAsync(i => i.EntrepriseId == entreprise.Id));
        import.Etat.ShouldNotBe(EtatImport.Correspondance, "its columns are ours");
        (await socle.LireAsync(db => db.Set<EvenementAudit>().CountAsync(e => e.Processus == "adhesion.accepter" && e.Objet == "entreprise" && e.ObjetId == entreprise.Id.Valeur))).ShouldBe(1);
    }

    [Fact]
    public async Task Accepter_UneDemande_EcritLaBienvenueDontLeLienOuvreLEspace()
    {
        using var candidat = await SigneeAsync();
        using var direction = await socle.EnTantQueAsync(Role.Direction);
        var demande = await DemandeAsync(candidat);

        await (await direction.AllerAsync($"/adhesions/{demande.Id}")).EnvoyerAsync(Accepter);

        var courriel = await candidat.DernierCourrielAsync("adhesion-4-");
        courriel.ShouldContain((await EntrepriseAsync(candidat)).NumeroAdherent);
        var lien = courriel.Split('\n').Single(l => l.Contains("/connexion/mot-de-passe/", StringComparison.Ordinal)).Trim();
        (await candidat.Visiteur.AllerAsync(new Uri(lien).AbsolutePath)).Statut.ShouldBe(HttpStatusCode.OK);
        var suivi = courriel.Split('\n').Single(l => l.Contains("/adherer/suivi/", StringComparison.Ordinal)).Trim();
        (await candidat.Visiteur.AllerAsync(new Uri(suivi).AbsolutePath)).Phrases().ShouldContain("Votre adhésion est acceptée");
    }

    [Fact]
    public async Task Accepter_DeuxFois_LaSecondeDitQuiLAFait()
    {
        using var candidat = await SigneeAsync();
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        using var direction = await socle.EnTantQueAsync(Role.Direction);
        var demande = await DemandeAsync(candidat);
        var (la, ici) = (await assistant.AllerAsync($"/adhesions/{demande.Id}"), await direction.AllerAsync($"/adhesions/{demande.Id}"));

        await la.EnvoyerAsync(Accepter);
        var tard = await ici.EnvoyerAsync(Accepter);

        tard.Annonces.ShouldContain("déjà été acceptée par Nom de Assistant");
        (await socle.LireAsync(db => db.Set<Entreprise>().CountAsync(e => e.RaisonSociale == candidat.Nom))).ShouldBe(1);
    }

    [Fact]
    public async Task Accepter_SiretDejaMembre_RefuseToutPuisRattache()
    {
        var membre = await new Jeu(socle).AdherentAsync($"Membre {Jeu.Rang()}");
        using var candidat = await SigneeAsync(membre.Siret);
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var demande = await DemandeAsync(candidat);
        var fiche = await assistant.AllerAsync($"/adhesions/{demande.Id}");
        fiche.Phrases().ShouldContain("déjà connu du service");

        fiche = await fiche.EnvoyerAsync(Accepter);
        fiche.Annonces.ShouldContain("déjà");
        (await socle.LireAsync(db => db.Set<Compte>().AnyAsync(c => c.UserName == candidat.Courriel))).ShouldBeFalse("refused, nothing is written");
        await fiche.EnvoyerAsync(Accepter, new Dictionary<string, string> { ["rattacher"] = "true" });

        (await socle.LireAsync(db => db.Set<Mandat>().CountAsync(m => m.EntrepriseId == membre.EntrepriseId))).ShouldBe(1);
        (await socle.LireAsync(db => db.Set<Etablissement>().CountAsync(t => t.EntrepriseId == membre.EntrepriseId))).ShouldBe(1);
    }

    [Fact]
    public async Task Accepter_CourrielDUnAgentDuService_RefuseDeLuiDonnerUnMandat()
    {
        var agent = await socle.CompteAsync(Role.Medecin);
        await Candidat.ReglerAsync(socle);
        using var candidat = new Candidat(socle) { Courriel = $"agent{Jeu.Rang()}@service.example" };
        await socle.EcrireAsync(async e =>
        {
            (await e.Db.Set<Compte>().SingleAsync(c => c.Id == agent.Id)).NormalizedEmail = candidat.Courriel.ToUpperInvariant();
            return Resultat.De(true);
        });
        await candidat.SignerAsync();
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);

        var fiche = await (await assistant.AllerAsync($"/adhesions/{(await DemandeAsync(candidat)).Id}")).EnvoyerAsync(Accepter);

        fiche.Annonces.ShouldContain("n’est pas celui d’un employeur");
        (await socle.LireAsync(db => db.Set<Entreprise>().AnyAsync(x => x.RaisonSociale == candidat.Nom))).ShouldBeFalse();
    }

    [Fact]
    public async Task Groupe_DeuxEtablissements_LesOuvreTous()
    {
        await Candidat.ReglerAsync(socle);
        using var candidat = new Candidat(socle);
        var page = await Candidat.EnvoyerAsync(await candidat.Visiteur.AllerAsync("/adherer"), candidat.Qui("Groupe"));
        var lieux = candidat.Lieux();
        lieux["Entree.Autres[0].Siret"] = Numeros.Siret(int.Parse(candidat.Siret[1..8], System.Globalization.CultureInfo.InvariantCulture), 2);
        (lieux["Entree.Autres[0].Nom"], lieux["Entree.Autres[0].CodePostal"], lieux["Entree.Autres[0].Commune"], lieux["Entree.Autres[0].Effectif"]) = ("Dépôt", "27000", "Évreux", "4");
        page = await Candidat.EnvoyerAsync(page, lieux);
        page = await Candidat.EnvoyerAsync(page, Candidat.Effectif());
        page = await Candidat.EnvoyerAsync(page, Candidat.Prix());
        page.Phrases().ShouldContain("12 × 110,00 € = 1 320,00 €");
        await Candidat.EnvoyerAsync(page, new() { ["code"] = await candidat.CodeAsync() });
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);

        await (await assistant.AllerAsync($"/adhesions/{(await DemandeAsync(candidat)).Id}")).EnvoyerAsync(Accepter);

        var entreprise = await EntrepriseAsync(candidat);
        (await socle.LireAsync(db => db.Set<Etablissement>().Where(t => t.EntrepriseId == entreprise.Id).Select(t => t.Nom).ToListAsync())).ShouldBe([candidat.Nom, "Dépôt"], ignoreOrder: true);
    }

    [Fact]
    public async Task Refuser_AvecSaRaison_LEcritAQuiDemande()
    {
        using var candidat = await SigneeAsync();
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var fiche = await assistant.AllerAsync($"/adhesions/{(await DemandeAsync(candidat)).Id}");

        (await fiche.EnvoyerAsync(Refuser)).Annonces.ShouldContain("La raison manque");
        await fiche.EnvoyerAsync(Refuser, new Dictionary<string, string> { ["motif"] = "hors de notre agrément" });

        (await DemandeAsync(candidat)).Etat.ShouldBe(EtatDemande.Refusee);
        (await candidat.DernierCourrielAsync("adhesion-3-")).ShouldContain("hors de notre agrément");
    }

    [Fact]
    public async Task DemanderUnePiece_PuisLaRecevoir_RemetLaDemandeATraiter()
    {
        using var candidat = await SigneeAsync();
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var demande = await DemandeAsync(candidat);
        await (await assistant.AllerAsync($"/adhesions/{demande.Id}")).EnvoyerAsync(Demander, new Dictionary<string, string> { ["motif"] = "un extrait Kbis" });
        (await DemandeAsync(candidat)).Etat.ShouldBe(EtatDemande.PieceAttendue);
        var lien = (await candidat.DernierCourrielAsync("adhesion-2-")).Split('\n').Single(l => l.Contains("/adherer/suivi/", StringComparison.Ordinal)).Trim();
        var suivi = await candidat.Visiteur.AllerAsync(new Uri(lien).AbsolutePath);
        suivi.Phrases().ShouldContain("un extrait Kbis");

        using var contenu = new MultipartFormDataContent { { new StringContent(suivi.Jeton), "__RequestVerificationToken" }, { new ByteArrayContent("%PDF-1.7 kbis"u8.ToArray()), "fichier", "kbis.pdf" } };
        using var reponse = await candidat.Visiteur.DemanderAsync(HttpMethod.Post, suivi.Adresse, contenu);

        (await DemandeAsync(candidat)).Etat.ShouldBe(EtatDemande.Deposee);
        var piece = await socle.LireAsync(db => db.Set<PieceAdhesion>().AsNoTracking().SingleAsync(p => p.DemandeId == demande.Id));
        piece.Octets.AsSpan().IndexOf("kbis"u8).ShouldBe(-1, "kept sealed");
        using var lue = await assistant.DemanderAsync(HttpMethod.Get, $"/adhesions/{demande.Id}?handler=Piece&piece={piece.Id}");
        (await lue.Content.ReadAsStringAsync()).ShouldBe("%PDF-1.7 kbis");
        (await assistant.DemanderAsync(HttpMethod.Get, $"/adhesions/{Id<DemandeAdhesion>.Nouveau()}?handler=Piece&piece={piece.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "another request's");
    }

    [Fact]
    public async Task Liste_FiltresEtExport_NeMontrentQueLesSignees()
    {
        using var signee = await SigneeAsync();
        using var brouillon = new Candidat(socle);
        await brouillon.JusquALaSignatureAsync();
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);

        (await assistant.AllerAsync($"/adhesions?q={Uri.EscapeDataString(signee.Nom)}")).Lignes().ShouldBe([signee.Nom]);
        (await assistant.AllerAsync($"/adhesions?q={signee.Siret}&etat=Refusee")).Lignes().ShouldBeEmpty();
        (await assistant.AllerAsync($"/adhesions?q={Uri.EscapeDataString(brouillon.Nom)}")).Lignes().ShouldBeEmpty();
        using var export = await assistant.DemanderAsync(HttpMethod.Get, "/adhesions?export=csv");
        var csv = await export.Content.ReadAsStringAsync();
        csv.ShouldContain(signee.Siret);
        csv.ShouldNotContain(signee.Courriel);
        csv.ShouldNotContain(brouillon.Nom);
    }

    [Theory]
    [InlineData(Role.Medecin)]
    [InlineData(Role.Comptable)]
    [InlineData(Role.EmployeurAdministrateur)]
    public async Task File_AutreRole_EstRefusee(Role role)
    {
        using var navigateur = await socle.EnTantQueAsync(role);
        using var reponse = await navigateur.DemanderAsync(HttpMethod.Get, "/adhesions");
        reponse.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<Candidat> SigneeAsync(string? siret = null)
    {
        await Candidat.ReglerAsync(socle);
        var candidat = siret is null ? new Candidat(socle) : new(socle) { Siret = siret };
        (await candidat.SignerAsync()).Adresse.ShouldStartWith("/adherer/suivi/");
        return candidat;
    }

    private Task<DemandeAdhesion> DemandeAsync(Candidat candidat) => socle.LireAsync(db => db.Set<DemandeAdhesion>().AsNoTracking().SingleAsync(d => d.RaisonSociale == candidat.Nom));

    private Task<Entreprise> EntrepriseAsync(Candidat candidat) => socle.LireAsync(db => db.Set<Entreprise>().AsNoTracking().SingleAsync(e => e.RaisonSociale == candidat.Nom));
}

public sealed class AdhesionsSqliteTests(SocleSqlite socle) : AdhesionsTests(socle), IClassFixture<SocleSqlite>;

public sealed class AdhesionsPostgresqlTests(SoclePostgresql socle) : AdhesionsTests(socle), IClassFixture<SoclePostgresql>;
