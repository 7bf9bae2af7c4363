using System.Net;
using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Contenus;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Delegations;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Taches;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service.Soin;

/// <summary>A doctor of the town, bound to the service by a protocol: the visits it entrusts, without opinions nor attestations, never in reinforced follow-up.</summary>
public abstract class CorrespondantTests(SocleDeTest socle)
{
    [Fact]
    public async Task Visite_Confiee_SeConduitEtLeDocumentEstDemandeAuMedecin()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        await monde.EcrireAsync(new Observation("connu avant"));
        await monde.EcrireAsync(new Conseil(new("libre", "", "", "conseil d’avant"), false, null));
        var compte = await monde.CompteAsync(Role.MedecinPraticienCorrespondant, suit: false);
        var attendue = await monde.ConfierAsync(compte);
        using var correspondant = await socle.EnTantQueAsync(compte);

        var visite = await (await correspondant.AllerAsync("/soin/visites")).EnvoyerAsync("form[action*='handler=Ouvrir']", bouton: ("rendezVous", attendue.ToString()));
        var finie = await VisiteDEssai.EnvoyerAsync(visite, "Conclure", ("s9.texte", "vu par le correspondant"), ("s12.mesures", "non"));

        finie.Annonces.ShouldContain("La visite est conclue.");
        finie.Adresse.ShouldStartWith("/soin/visites");
        var dossier = await correspondant.AllerAsync(monde.Racine);
        dossier.Texte.ShouldContain("connu avant");
        dossier.Texte.ShouldContain("vu par le correspondant");
        dossier.Texte.ShouldNotContain("conseil d’avant");
        foreach (var ferme in new[] { $"{monde.Racine}/visites", $"{visite.Adresse}/documents", "/soin/documents", $"{monde.Racine}/copies" })
        {
            (await correspondant.AllerAsync(ferme)).Statut.ShouldBe(HttpStatusCode.Forbidden, ferme);
        }
        var tache = await socle.LireAsync(db => db.Set<Tache>().AsNoTracking().SingleAsync(t => t.RendezVousId == attendue));
        (tache.Nature, tache.VersRole).ShouldBe((NatureTache.EtablirLeDocument, Role.Medecin));
        using var medecin = await monde.AvecAsync(Role.Medecin);
        var visites = await medecin.AllerAsync($"{monde.Racine}/visites");
        visites.Document.QuerySelector($"a[href='{visite.Adresse}/documents']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Dossier_SansProtocoleOuOpposeOuRenforce_ResteFerme()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        await monde.EcrireAsync(new Observation("jamais vu"));
        var compte = await monde.CompteAsync(Role.MedecinPraticienCorrespondant, suit: false);
        using var correspondant = await socle.EnTantQueAsync(compte);
        await FermeAsync("rendez-vous avec vous");
        await monde.ConfierAsync(compte);
        (await correspondant.AllerAsync(monde.Racine)).Statut.ShouldBe(HttpStatusCode.OK);

        await ChangerAsync(db => db.Set<CalculSuivi>().Where(c => c.TravailleurId == monde.Travailleur).ExecuteUpdateAsync(c => c.SetProperty(x => x.Categorie, Categorie.Sir)));
        await FermeAsync("jamais un suivi renforcé");
        await ChangerAsync(db => db.Set<CalculSuivi>().Where(c => c.TravailleurId == monde.Travailleur).ExecuteUpdateAsync(c => c.SetProperty(x => x.Categorie, Categorie.Si)));
        await ChangerAsync(db => db.Set<ProtocoleDelegation>().ExecuteUpdateAsync(p => p.SetProperty(x => x.ResilieLe, Jeu.Aujourdhui)));
        await FermeAsync("protocole signé");
        await ChangerAsync(db => db.Set<ProtocoleDelegation>().ExecuteUpdateAsync(p => p.SetProperty(x => x.ResilieLe, (DateOnly?)null)));
        await monde.SOpposerAsync(GenreOpposition.ProfessionnelsSousAutorite);
        await FermeAsync("s’oppose");

        async Task FermeAsync(string pourquoi)
        {
            var page = await correspondant.AllerAsync(monde.Racine);
            page.Statut.ShouldBe(HttpStatusCode.Forbidden);
            page.Texte.ShouldContain(pourquoi);
            page.Texte.ShouldNotContain("jamais vu");
        }
    }

    private Task ChangerAsync(Func<Socle.Technique.Base.SocleDb, Task<int>> changement) => socle.EcrireAsync(async e =>
    {
        await changement(e.Db);
        return Resultat.De(true);
    });
}

public sealed class CorrespondantSqliteTests(SocleSqlite socle) : CorrespondantTests(socle), IClassFixture<SocleSqlite>;

public sealed class CorrespondantPostgresqlTests(SoclePostgresql socle) : CorrespondantTests(socle), IClassFixture<SoclePostgresql>;
