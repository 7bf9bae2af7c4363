using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Adhesions;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Traces;
using Socle.Tests.Outils;
using Socle.Web.Tests.Service;

namespace Socle.Web.Tests.Adhesions;

/// <summary>Requests to join are kept as long as the service chose, their last day whole, and no longer. Today is 2 March 2026.</summary>
public abstract class GardeDesDemandesTests(SocleDeTest socle)
{
    private static DateOnly Aujourdhui => Jeu.Aujourdhui;

    [Theory]
    [InlineData(-1, false), InlineData(0, true), InlineData(1, true)]
    public async Task Refusee_AutourDeSonDernierJour_EstGardeeEntierePuisOubliee(int jours, bool gardee)
    {
        await ReglerAsync();
        // At both ends of the day: an instant is not a day of Paris.
        var soir = await DemandeAsync(EtatDemande.Refusee, Aujourdhui.AddMonths(-12).AddDays(jours), new(23, 59));
        var nuit = await DemandeAsync(EtatDemande.Refusee, Aujourdhui.AddMonths(-12).AddDays(jours), new(0, 0));

        await AffiliationsTests.NuitAsync(socle);

        await GardeeAsync(soir, gardee, "Refusee");
        await GardeeAsync(nuit, gardee, "Refusee");
    }

    [Theory]
    [InlineData(-1, false), InlineData(0, true), InlineData(1, true)]
    public async Task SansSuite_PieceJamaisVenue_EstOublieeAuBoutDesMoisChoisis(int jours, bool gardee)
    {
        await ReglerAsync(sansSuite: 2);
        var demande = await DemandeAsync(EtatDemande.PieceAttendue, Aujourdhui.AddMonths(-2).AddDays(jours), new(12, 0));

        await AffiliationsTests.NuitAsync(socle);

        await GardeeAsync(demande, gardee, "SansSuite");
    }

    [Theory]
    [InlineData(null, true), InlineData(-1, false), InlineData(0, true), InlineData(1, true)]
    public async Task Acceptee_TantQueLEntrepriseEstAdherentePuisSaGarde(int? jours, bool gardee)
    {
        await ReglerAsync();
        var membre = (await new Jeu(socle).AdherentAsync($"Membre {Jeu.Rang()}")).EntrepriseId;
        var demande = await DemandeAsync(EtatDemande.Acceptee, new(2010, 1, 4), new(9, 0), membre);
        await socle.EcrireAsync(async e =>
        {
            e.Db.Add(new AffiliationIndependant { Id = Id<AffiliationIndependant>.Nouveau(), EntrepriseId = membre, DemandeId = demande, Du = new(2010, 1, 4), Au = new(2011, 1, 3), RenouveleeLe = e.Instant });
            if (jours is { } ecart)
            {
                var entreprise = await e.Db.Set<Entreprise>().SingleAsync(x => x.Id == membre);
                (entreprise.Statut, entreprise.RadieeLe) = (StatutEntreprise.Radiee, Aujourdhui.AddMonths(-60).AddDays(ecart));
            }
            return Resultat.De(true);
        });

        await AffiliationsTests.NuitAsync(socle);

        await GardeeAsync(demande, gardee, "MembreParti");
        (await socle.LireAsync(db => db.Set<AffiliationIndependant>().AnyAsync(a => a.DemandeId == demande))).ShouldBe(gardee);
    }

    [Fact]
    public async Task AFaire_UneDemandeSignee_NEstJamaisOubliee()
    {
        await ReglerAsync();
        var demande = await DemandeAsync(EtatDemande.Deposee, new(2015, 1, 5), new(9, 0));

        await AffiliationsTests.NuitAsync(socle);

        (await ResteAsync(demande)).ShouldBe((1, 1, 1));
    }

    [Fact]
    public async Task Brouillon_DureeChoisieParLeService_EstCelleDuLien()
    {
        await ReglerAsync(brouillon: 10);
        using var candidat = new Candidat(socle);

        var page = await Candidat.EnvoyerAsync(await candidat.Visiteur.AllerAsync("/adherer"), candidat.Qui());

        page.Phrases().ShouldContain("12 mars 2026");
        await ReglerAsync();
    }

    [Fact]
    public async Task Reglages_SurLaPage_SontGardesOuRefusesACoteDeLeurChamp()
    {
        await ReglerAsync();
        using var direction = await socle.EnTantQueAsync(Role.Direction);
        var page = await direction.AllerAsync("/adhesions/reglages");
        page.Valeur("Entree.MoisRefusees").ShouldBe("12");
        page.Phrases().ShouldContain("aucun texte ne les donne");

        (await page.RemplirAsync(("Entree.MoisRefusees", "0"))).DevraitRefuser("Entree.MoisRefusees", "0");
        (await page.RemplirAsync(("Entree.JoursBrouillon", "366"))).DevraitRefuser("Entree.JoursBrouillon", "366");
        (await page.RemplirAsync(("Entree.MoisRefusees", "3"))).Annonces.ShouldContain("enregistrés");

        var demande = await DemandeAsync(EtatDemande.Refusee, Aujourdhui.AddMonths(-3).AddDays(-1), new(12, 0));
        await AffiliationsTests.NuitAsync(socle);
        (await ResteAsync(demande)).ShouldBe((0, 0, 0));
        await ReglerAsync();
    }

    private Task ReglerAsync(int brouillon = 30, int sansSuite = 6) => socle.DansAsync(s => s.GetRequiredService<ReglerAdhesions>().ExecuterAsync(
        new(true, null, null, null, false, null, null, null, null, null, brouillon, sansSuite)));

    /// <summary>With its proof and a document: dummies, nothing reads them.</summary>
    private async Task<Id<DemandeAdhesion>> DemandeAsync(EtatDemande etat, DateOnly jour, TimeOnly heure, Id<Entreprise>? membre = null)
    {
        var (id, le) = (Id<DemandeAdhesion>.Nouveau(), HeureDeParis.Instant(jour, heure).UtcDateTime);
        (await socle.EcrireAsync(e =>
        {
            e.Db.Add(new DemandeAdhesion
            {
                Id = id,
                Empreinte = $"{id}",
                Etat = etat,
                Contenu = "scellé",
                CreeeLe = le,
                ModifieeLe = le,
                ExpireLe = le,
                SigneeLe = le,
                TraiteeLe = etat is EtatDemande.Refusee or EtatDemande.Acceptee ? le : null,
                EntrepriseId = membre,
            });
            e.Db.Add(new PieceAdhesion { Id = Id<PieceAdhesion>.Nouveau(), DemandeId = id, NomFichier = "kbis.pdf", Type = "application/pdf", Taille = 1, EmpreinteOctets = "e", Octets = [1], RecueLe = le });
            e.Db.Add(new SignatureAdhesion
            {
                Id = Id<SignatureAdhesion>.Nouveau(),
                DemandeId = id,
                Canal = CanalCode.Courriel,
                Destination = "scellé",
                Sel = "s",
                EmpreinteCode = "e",
                Contrat = "scellé",
                EmpreinteContrat = "e",
                EnvoyeLe = le,
                ExpireLe = le,
                SigneeLe = le,
                Preuve = "scellé",
            });
            return Task.FromResult(Resultat.De(true));
        })).EstSucces.ShouldBeTrue();
        return id;
    }

    private async Task GardeeAsync(Id<DemandeAdhesion> demande, bool gardee, string raison)
    {
        (await ResteAsync(demande)).ShouldBe(gardee ? (1, 1, 1) : (0, 0, 0));
        var traces = await socle.LireAsync(db => db.Set<EvenementAudit>().Where(e => e.Processus == "adhesions.purger" && e.ObjetId == demande.Valeur).Select(e => e.Changements).ToListAsync());
        traces.Count.ShouldBe(gardee ? 0 : 1);
        traces.ShouldAllBe(t => t!.Contains(raison));
    }

    private Task<(int, int, int)> ResteAsync(Id<DemandeAdhesion> id) => socle.LireAsync(async db => (
        await db.Set<DemandeAdhesion>().CountAsync(d => d.Id == id), await db.Set<PieceAdhesion>().CountAsync(p => p.DemandeId == id), await db.Set<SignatureAdhesion>().CountAsync(s => s.DemandeId == id)));
}

public sealed class GardeDesDemandesSqliteTests(SocleSqlite socle) : GardeDesDemandesTests(socle), IClassFixture<SocleSqlite>;

public sealed class GardeDesDemandesPostgresqlTests(SoclePostgresql socle) : GardeDesDemandesTests(socle), IClassFixture<SoclePostgresql>;
