using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Technique.Acces;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;
using Socle.Tests.Outils;
using Socle.Travailleurs.Import;

namespace Socle.Web.Tests.Travaux;

public sealed class TravauxSqliteTests(SocleSqlite socle) : TravauxTests(socle), IClassFixture<SocleSqlite>;

public sealed class TravauxPostgresqlTests(SoclePostgresql socle) : TravauxTests(socle), IClassFixture<SoclePostgresql>;

/// <summary>The jobs of the whole program, each doing its work.</summary>
public abstract class TravauxTests(SocleDeTest socle)
{
    [Fact]
    public async Task Page_MontreTousLesTravauxEtEnLanceUn()
    {
        using var navigateur = await socle.EnTantQueAsync(Role.Informatique);

        var page = await navigateur.AllerAsync("/administration/travaux");
        page.Titre.ShouldBe("Travaux du serveur");
        page.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(socle.Services.GetRequiredService<CatalogueTravaux>().Tous.Count);
        var apres = await page.EnvoyerAsync("form:has(input[value='sessions.purger'])");

        apres.Statut.ShouldBe(HttpStatusCode.OK);
        apres.Annonces.ShouldContain("est lancé");
        (await socle.LireAsync(db => db.Set<EvenementAudit>().Where(e => e.Processus == "travail.lancer" && e.Qui == "Nom de Informatique").CountAsync())).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Page_ApresUnPassage_EnDitLeResultat()
    {
        await PasserAsync("sessions.purger");
        using var navigateur = await socle.EnTantQueAsync(Role.Administration);

        var page = await navigateur.AllerAsync("/administration/travaux");

        var ligne = page.Document.QuerySelectorAll("tbody tr").Single(l => l.TextContent.Contains("Sessions terminées", StringComparison.Ordinal)).TextContent;
        ligne.ShouldContain("Réussi");
        ligne.ShouldContain("Aucune session à oublier.");
    }

    [Fact]
    public async Task Recalcul_DeLaNuit_RelitLeService()
    {
        (await PasserAsync("echeancier.recalculer")).Bilan!.ShouldContain("contrats relus");

        (await socle.LireAsync(db => db.Set<EtatEcheancier>().AsNoTracking().SingleAsync())).DateDroit.ShouldBe(socle.Horloge.Aujourdhui());
    }

    [Fact]
    public async Task Dates_Echues_RadientALeurJour()
    {
        var entreprise = new Entreprise
        {
            Id = Id<Entreprise>.Nouveau(),
            NumeroAdherent = "9001",
            RaisonSociale = "Ateliers Lenoir",
            NomTri = "ATELIERS LENOIR",
            AdhesionLe = new(2020, 1, 1),
            RadieeLe = socle.Horloge.Aujourdhui().AddDays(-1),
        };
        await AjouterAsync(entreprise);

        (await PasserAsync("adherents.dates")).Bilan.ShouldBe("Radiations prenant effet : 1 ; affectations : 0.");
        (await PasserAsync("adherents.dates")).Bilan.ShouldBe("Aucune date échue.");

        (await socle.LireAsync(db => db.Set<Entreprise>().AsNoTracking().SingleAsync(e => e.Id == entreprise.Id))).Statut.ShouldBe(StatutEntreprise.Radiee);
    }

    [Fact]
    public async Task Declarations_JamaisAccepteesDepuisSoixanteJours_SontEffaceesAvecLeurFichier()
    {
        var entreprise = new Entreprise { Id = Id<Entreprise>.Nouveau(), NumeroAdherent = "9002", RaisonSociale = "Essai", NomTri = "ESSAI", AdhesionLe = new(2020, 1, 1) };
        var vieux = socle.Horloge.Maintenant.UtcDateTime.AddDays(-61);
        var oubliees = new[] { EtatImport.Correspondance, EtatImport.Pret, EtatImport.Refuse, EtatImport.Abandonne }.Select(e => Import(e, vieux)).ToList();
        var gardees = new[] { EtatImport.Accepte, EtatImport.Interrompu, EtatImport.Annule }
            .Select(e => Import(e, vieux)).Append(Import(EtatImport.Pret, vieux.AddDays(2))).ToList();
        // Refused the second time, after some companies were written.
        var ecrite = Import(EtatImport.Pret, vieux);
        var suite = new EntrepriseImportee { ImportId = ecrite.Id, EntrepriseId = entreprise.Id, Etat = EtatEntrepriseImportee.Appliquee, Rang = 1, Lignes = 3 };
        await AjouterAsync([entreprise, .. oubliees, .. gardees, ecrite, suite]);
        var fichiers = socle.Services.GetRequiredService<FichiersDeposes>();
        foreach (var import in oubliees.Concat(gardees))
        {
            await fichiers.GarderAsync(import.Id, new MemoryStream([1, 2, 3]));
        }

        (await PasserAsync("declarations.purger")).Bilan.ShouldBe("4 déclarations jamais acceptées, effacées.");

        var restent = await socle.LireAsync(db => db.Set<ImportDeclaration>().Select(i => i.Id).ToListAsync());
        restent.ShouldBe([.. gardees.Select(i => i.Id), ecrite.Id], ignoreOrder: true);
        oubliees.ShouldAllBe(i => !fichiers.Existe(i.Id));
        gardees.ShouldAllBe(i => fichiers.Existe(i.Id));
    }

    private async Task<EtatTravail> PasserAsync(string code)
    {
        await socle.DansAsync(async s =>
        {
            await s.GetRequiredService<EtatsTravaux>().ConnaitreAsync(s.GetRequiredService<CatalogueTravaux>().Tous, default);
            return true;
        });
        (await socle.Services.GetRequiredService<ExecuterTravail>().FaireAsync(code, default)).ShouldBe(IssueTravail.Reussi);
        return await socle.LireAsync(db => db.Set<EtatTravail>().AsNoTracking().SingleAsync(e => e.Code == code));
    }

    private async Task AjouterAsync(params object[] objets) => (await socle.EcrireAsync(e =>
    {
        e.Db.AddRange(objets);
        return Task.FromResult(Resultat.De(true));
    })).EstSucces.ShouldBeTrue();

    private ImportDeclaration Import(EtatImport etat, DateTime le) => new()
    {
        Id = Id<ImportDeclaration>.Nouveau(),
        Emetteur = "Cabinet",
        NomFichier = "paie.csv",
        Genre = GenreFichier.Tableau,
        Taille = 3,
        Empreinte = "00",
        Etat = etat,
        DateEffet = socle.Horloge.Aujourdhui(),
        DeposeLe = le,
        DeposePar = "Camille",
    };
}
