using System.Net;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.EspaceEmployeur;

public sealed class MandatsSqliteTests(MondeSqlite monde) : MandatsTests(monde), IClassFixture<MondeSqlite>;

public sealed class MandatsPostgresqlTests(MondePostgresql monde) : MandatsTests(monde), IClassFixture<MondePostgresql>;

/// <summary>Mandates given, limited, dated and withdrawn on screen, and what the account sees at once.</summary>
public abstract class MandatsTests(MondeEmployeur monde)
{
    private const string Liste = "/entreprise/travailleurs";

    [Fact]
    public async Task Donner_UnEtablissement_OuvreCeluiLaSeulement()
    {
        var compte = await monde.CreerCompteAsync("nouveau-rh", Role.EmployeurRh);
        using var employeur = await monde.EnTantQueAsync(compte);
        (await NomsAsync(employeur)).ShouldBeEmpty();

        var page = await DonnerAsync(compte, new() { ["Entree.EtablissementId"] = monde.AlphaSud.Id.ToString(), ["Entree.Du"] = "2026-03-02" });

        page.Texte.ShouldContain("Le mandat est donné");
        (await NomsAsync(employeur)).ShouldBe(["Sudiste Lou"]);
        (await TracesAsync(compte, "mandat.donner")).ShouldBe(1);
    }

    [Fact]
    public async Task Retirer_CoupeLAccesDesLaDemandeSuivante()
    {
        var compte = await monde.CreerCompteAsync("bientot-parti", Role.EmployeurAdministrateur);
        await DonnerAsync(compte, new() { ["Entree.Du"] = "2026-03-02" });
        using var employeur = await monde.EnTantQueAsync(compte);
        (await NomsAsync(employeur)).Count.ShouldBe(4);
        using var administration = await monde.EnTantQueAsync(Role.Administration);
        var fiche = await administration.AllerAsync(await AdresseDuMandatAsync(compte));

        var sansRaison = await fiche.EnvoyerAsync("form#retirer");
        sansRaison.Annonces.ShouldContain("La raison manque");
        var page = await fiche.EnvoyerAsync("form#retirer", new Dictionary<string, string> { ["Entree.Motif"] = "A quitté l’entreprise" });

        page.Texte.ShouldContain("Le mandat est retiré");
        (await NomsAsync(employeur)).ShouldBeEmpty();
        (await employeur.AllerAsync($"{Liste}/{monde.Fragile.Id}")).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await TracesAsync(compte, "mandat.retirer")).ShouldBe(1);
    }

    [Fact]
    public async Task Dater_UneFin_FermeLeLendemain()
    {
        var compte = await monde.CreerCompteAsync("interim-rh", Role.EmployeurRh);
        await DonnerAsync(compte, new() { ["Entree.Du"] = "2026-03-02" });
        using var administration = await monde.EnTantQueAsync(Role.Administration);
        var fiche = await administration.AllerAsync(await AdresseDuMandatAsync(compte));

        (await fiche.EnvoyerAsync("form#dater", new Dictionary<string, string> { ["Entree.Au"] = "2026-03-01" })).Annonces.ShouldContain("au plus tôt");
        (await fiche.EnvoyerAsync("form#dater", new Dictionary<string, string> { ["Entree.Au"] = "2026-03-02" })).Texte.ShouldContain("enregistrée");

        using var employeur = await monde.EnTantQueAsync(compte);
        (await NomsAsync(employeur)).Count.ShouldBe(4);
        monde.Horloge.Avancer(TimeSpan.FromDays(1));
        try
        {
            using var lendemain = await monde.EnTantQueAsync(compte);
            (await NomsAsync(lendemain)).ShouldBeEmpty();
        }
        finally
        {
            monde.Horloge.Avancer(TimeSpan.FromDays(-1));
        }
    }

    [Fact]
    public async Task Donner_CeQuiNeSePeutPas_EstRefuseACoteDuChamp()
    {
        var site = await monde.CreerCompteAsync("chef-de-site", Role.EmployeurSite);
        (await DonnerAsync(site, new() { ["Entree.Du"] = "2026-03-02" })).Annonces.ShouldContain("choisissez lequel");
        (await DonnerAsync(site, new() { ["Entree.Du"] = "2026-03-02", ["Entree.EtablissementId"] = monde.BetaSeul.Id.ToString() })).Annonces.ShouldContain("de cette entreprise");
        (await DonnerAsync(monde.Comptes["rh"], new() { ["Entree.Du"] = "2026-03-02" })).Annonces.ShouldContain("déjà un mandat");
        (await DonnerAsync(monde.Comptes["sans-mandat"], new() { ["Entree.Du"] = "2026-03-02", ["Entree.Au"] = "2026-02-01" })).Annonces.ShouldContain("avant le premier");
        using var administration = await monde.EnTantQueAsync(Role.Administration);
        var soignant = await monde.CompteAsync(Role.Medecin);
        (await administration.AllerAsync($"/administration/comptes/{soignant.Id}/mandats")).Statut.ShouldBe(HttpStatusCode.NotFound, "staff see by their role, never by a mandate");
    }

    [Fact]
    public async Task Depart_DUnProfessionnel_SonCompteSeFermeDepuisSaFiche()
    {
        var compte = await monde.CreerCompteAsync("partante", Role.Infirmier);
        var professionnel = new Professionnel { Id = Id<Professionnel>.Nouveau(), Nom = "Leroy", Prenom = "Anne", Metier = Metier.Infirmier, Du = new(2020, 1, 1), Au = new(2026, 2, 27), CompteId = compte.Id };
        (await monde.EcrireAsync(e =>
        {
            e.Db.Add(professionnel);
            return Task.FromResult(Resultat.De(true));
        })).EstSucces.ShouldBeTrue();
        using var partante = await monde.EnTantQueAsync(compte);
        using var direction = await monde.EnTantQueAsync(Role.Direction);
        using var administration = await monde.EnTantQueAsync(Role.Administration);
        var adresse = $"/organisation/professionnel/{professionnel.Id}";
        (await direction.AllerAsync(adresse)).Document.QuerySelector("form#fermer-compte").ShouldBeNull();

        var page = await (await administration.AllerAsync(adresse)).EnvoyerAsync("form#fermer-compte");

        page.Texte.ShouldContain("Son compte est fermé");
        page.Document.QuerySelector("form#fermer-compte").ShouldBeNull();
        (await partante.AllerAsync("/compte")).Adresse.ShouldStartWith("/connexion");
        (await monde.LireAsync(db => db.Set<Compte>().Where(c => c.Id == compte.Id).Select(c => c.Actif).SingleAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Depart_JourIllisible_NeReprendPasLeDepartConnu()
    {
        var professionnel = new Professionnel { Id = Id<Professionnel>.Nouveau(), Nom = "Partie", Prenom = "Anne", Metier = Metier.Infirmier, Du = new(2020, 1, 1), Au = new(2026, 6, 30) };
        (await monde.EcrireAsync(e =>
        {
            e.Db.Add(professionnel);
            return Task.FromResult(Resultat.De(true));
        })).EstSucces.ShouldBeTrue();
        using var direction = await monde.EnTantQueAsync(Role.Direction);
        var fiche = await direction.AllerAsync($"/organisation/professionnel/{professionnel.Id}");

        await fiche.EnvoyerAsync("form[action*='handler=Depart']", new Dictionary<string, string> { ["Entree.Au"] = "2026-06-31" });

        (await monde.LireAsync(db => db.Set<Professionnel>().SingleAsync(p => p.Id == professionnel.Id))).Au.ShouldBe(new(2026, 6, 30));
    }

    /// <summary>Through the screens: the company is looked for, chosen, then the rest is said.</summary>
    private async Task<PageLue> DonnerAsync(Compte compte, Dictionary<string, string> saisie)
    {
        using var administration = await monde.EnTantQueAsync(Role.Administration);
        var trouvees = await administration.AllerAsync($"/administration/comptes/{compte.Id}/mandats?q=alpha");
        var choix = trouvees.Document.QuerySelectorAll("#trouvees a.ligne").Single().GetAttribute("href")!;
        return await (await administration.AllerAsync(choix)).EnvoyerAsync("form#donner", saisie);
    }

    private async Task<string> AdresseDuMandatAsync(Compte compte)
    {
        var mandat = await monde.LireAsync(db => db.Set<Mandat>().Where(m => m.CompteId == compte.Id).Select(m => m.Id).SingleAsync());
        return $"/administration/comptes/{compte.Id}/mandats/{mandat}";
    }

    private async Task<int> TracesAsync(Compte compte, string processus)
    {
        var mandats = await monde.LireAsync(db => db.Set<Mandat>().Where(m => m.CompteId == compte.Id).Select(m => m.Id).ToListAsync());
        var ids = mandats.ConvertAll(m => m.Valeur);
        return await monde.LireAsync(db => db.Set<EvenementAudit>().CountAsync(e => e.Processus == processus && e.Objet == "mandat" && ids.Contains(e.ObjetId)));
    }

    private static async Task<List<string>> NomsAsync(Navigateur navigateur) =>
        [.. (await navigateur.AllerAsync(Liste)).Document.QuerySelectorAll("a.ligne").Select(a => a.TextContent.Trim())];
}
