using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service;

/// <summary>Two people open the same form: the second does not undo the first without knowing it.</summary>
public abstract class SimultaneTests(SocleDeTest socle)
{
    private const string Telephone = "Entree.Identite.Telephone";

    private readonly Jeu jeu = new(socle);

    [Fact]
    public async Task Identite_CorrigeeEntreTemps_DitParQuiGardeLaSaisiePuisLaPrend()
    {
        var lieu = await jeu.AdherentAsync("Employeur partagé");
        var embauche = await jeu.EmbaucheAsync(lieu.Id, "Partagée");
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        using var administration = await socle.EnTantQueAsync(Role.Administration);
        var adresse = $"/travailleurs/{embauche.Travailleur}/identite";
        var (premier, second) = (await assistant.AllerAsync(adresse), await administration.AllerAsync(adresse));

        await premier.RemplirAsync((Telephone, "06 39 98 12 34"), ("Entree.Motif", "erreur de saisie"));
        var refusee = await second.RemplirAsync((Telephone, "06 39 98 56 78"), ("Entree.Motif", "erreur de saisie"));
        var fiche = await refusee.RemplirAsync();

        refusee.Phrases().ShouldContain("a modifié cette fiche");
        refusee.Phrases().ShouldContain("(téléphone)");
        refusee.Valeur(Telephone).ShouldBe("06 39 98 56 78");
        fiche.Phrases().ShouldContain("06 39 98 56 78");
    }

    [Theory]
    [InlineData("entreprise", "Entree.RaisonSociale"), InlineData("etablissement", "Entree.Nom")]
    [InlineData("equipe", "Entree.Nom")]
    public async Task Fiche_OuverteDeuxFois_LaSecondeEcritureEstAnnoncee(string objet, string champ)
    {
        var equipe = await jeu.EquipeAsync($"Partagée {Jeu.Rang()}");
        var lieu = await jeu.AdherentAsync($"Partagée {Jeu.Rang()}", equipe: equipe);
        var adresse = objet switch
        {
            "entreprise" => $"/entreprises/{lieu.EntrepriseId}/modifier",
            "etablissement" => $"/etablissements/{lieu.Id}/modifier",
            _ => $"/organisation/equipe/{equipe}",
        };
        using var administration = await socle.EnTantQueAsync(Role.Administration);
        var (premiere, seconde) = (await administration.AllerAsync(adresse), await administration.AllerAsync(adresse));

        await premiere.RemplirAsync((champ, $"Première {Jeu.Rang()}"));
        var refusee = await seconde.RemplirAsync((champ, "Seconde"));

        refusee.Phrases().ShouldContain("a modifié cette fiche");
        refusee.Valeur(champ).ShouldBe("Seconde");
    }
}

public sealed class SimultaneSqliteTests(SocleSqlite socle) : SimultaneTests(socle), IClassFixture<SocleSqlite>;

public sealed class SimultanePostgresqlTests(SoclePostgresql socle) : SimultaneTests(socle), IClassFixture<SoclePostgresql>;
