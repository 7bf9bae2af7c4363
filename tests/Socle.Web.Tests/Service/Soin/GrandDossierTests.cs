using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Technique.Acces;
using Socle.Tests.Outils;
using Socle.Web.Demonstration;
using Socle.Web.Demonstration.Dossiers;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Tests.Service.Soin;

/// <summary>Forty years, a thousand elements: the page asks the bases no more than for one.</summary>
public abstract class GrandDossierTests(SocleDeTest socle)
{
    private const int AuPlus = 34;

    [Theory]
    [InlineData(""), InlineData("?bloc=3"), InlineData("/parcours"), InlineData("/acces")]
    public async Task QuaranteAns_MilleElements_LeMemeNombreDeQuestions(string page)
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        var combien = await VerserAsync(monde);
        combien.ShouldBeGreaterThan(900);
        using var medecin = await monde.AvecAsync(Role.Medecin);
        await medecin.AllerAsync(monde.Racine + page);

        using var compteur = await monde.SoinAsync(null, s => Task.FromResult(new CompteurDeRequetes(
            s.GetRequiredService<DossierDb>().Database.GetDbConnection(), s.GetRequiredService<Technique.Base.SocleDb>().Database.GetDbConnection())));
        (await medecin.AllerAsync(monde.Racine + page)).Statut.ShouldBe(HttpStatusCode.OK);

        compteur.Requetes.Count.ShouldBeInRange(5, AuPlus, string.Join("\n\n", compteur.Requetes));
    }

    private static Task<int> VerserAsync(MondeSoin monde) => monde.SoinAsync(null, async s =>
    {
        var personne = new PersonneSuivie(monde.Travailleur, new(1964, 5, 12), new(1990, 1, 8), null);
        var ecrits = new InventerDossier(new Reperes(Jeu.Aujourdhui), new Alea(1)).De(personne, 40, 24).ToList();
        (await s.GetRequiredService<VerserDossier>().ExecuterAsync(monde.Travailleur, null, "test", ecrits)).EstSucces.ShouldBeTrue();
        return ecrits.Count;
    });
}

public sealed class GrandDossierSqliteTests(SocleSqlite socle) : GrandDossierTests(socle), IClassFixture<SocleSqlite>;

public sealed class GrandDossierPostgresqlTests(SoclePostgresql socle) : GrandDossierTests(socle), IClassFixture<SoclePostgresql>;
