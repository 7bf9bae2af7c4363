using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service;

/// <summary>
/// How many questions each main page asks the database. A page that asks one per line is slow the day the service is real,
/// and no test on a small base would see it otherwise.
/// </summary>
public abstract class RequetesTests(SocleDeTest socle)
{
    [Theory]
    [InlineData("/", 16), InlineData("/echeancier", 12), InlineData("/travailleurs", 10), InlineData("/travailleurs/{travailleur}", 16)]
    [InlineData("/travailleurs/{travailleur}/parcours", 16), InlineData("/travailleurs/{travailleur}/chronologie", 16)]
    [InlineData("/entreprises", 10), InlineData("/entreprises/{entreprise}", 16), InlineData("/etablissements", 10), InlineData("/etablissements/{lieu}", 14)]
    [InlineData("/organisation", 10), InlineData("/organisation/centres", 10), InlineData("/organisation/professionnels", 10)]
    [InlineData("/agenda", 12), InlineData("/agenda/semaine", 10), InlineData("/agenda/mois", 10), InlineData("/agenda/attente", 12), InlineData("/agenda/vacations", 10)]

    [InlineData("/organisation/absences", 10), InlineData("/organisation/competences", 8), InlineData("/delegations", 8), InlineData("/mesures", 6), InlineData("/prevention", 8)]
    [InlineData("/declarations", 8), InlineData("/administration/comptes", 8), InlineData("/audit", 8)]
    public async Task Page_NePosePasUneQuestionParLigne(string adresse, int auPlus)
    {
        var jeu = new Jeu(socle);
        var lieu = await jeu.AdherentAsync("Mesurée");
        var embauche = await jeu.EmbaucheAsync(lieu.Id, "Mesuré");
        for (var i = 0; i < 12; i++)
        {
            await jeu.EmbaucheAsync(lieu.Id, $"Mesuré {(char)('A' + i)}");
        }
        var page = adresse.Replace("{travailleur}", embauche.Travailleur.ToString(), StringComparison.Ordinal)
            .Replace("{entreprise}", lieu.EntrepriseId.ToString(), StringComparison.Ordinal).Replace("{lieu}", lieu.Id.ToString(), StringComparison.Ordinal);
        using var administration = await socle.EnTantQueAsync(Role.Administration);
        await administration.AllerAsync(page);

        using var compteur = await CompteurDeRequetes.SurAsync(socle);
        (await administration.AllerAsync(page)).Statut.ShouldBe(System.Net.HttpStatusCode.OK);

        compteur.Requetes.Count.ShouldBeLessThanOrEqualTo(auPlus, string.Join("\n\n", compteur.Requetes));
        compteur.Requetes.ShouldNotBeEmpty("the counter listens to this database");
    }
}

public sealed class RequetesSqliteTests(SocleSqlite socle) : RequetesTests(socle), IClassFixture<SocleSqlite>;

public sealed class RequetesPostgresqlTests(SoclePostgresql socle) : RequetesTests(socle), IClassFixture<SoclePostgresql>;
