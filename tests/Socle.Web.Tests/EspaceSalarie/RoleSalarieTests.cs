using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Socle.Technique.Base;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.EspaceSalarie;

/// <summary>On PostgreSQL, connected as the role of the worker's space, then as the employer's: what each may not do.</summary>
public sealed class RoleSalarieTests(SoclePostgresql socle) : IClassFixture<SoclePostgresql>
{
    [Theory]
    [InlineData("SELECT * FROM depot_travailleur"), InlineData("SELECT id FROM depot_travailleur"), InlineData("SELECT count(*) FROM depot_travailleur")]
    [InlineData("UPDATE depot_travailleur SET genre = 1"), InlineData("DELETE FROM depot_travailleur"), InlineData("UPDATE accuse_depot SET recu_le = NULL"), InlineData("DELETE FROM accuse_depot")]
    [InlineData("INSERT INTO depot_travailleur SELECT * FROM depot_travailleur")]
    [InlineData("SELECT * FROM code_activation"), InlineData("SELECT * FROM essai_activation"), InlineData("UPDATE compte_travailleur SET identite_vue_le = now()"), InlineData("SELECT * FROM compte")]
    [InlineData("SELECT nir FROM travailleur"), InlineData("SELECT naissance FROM travailleur"), InlineData("SELECT boeth FROM travailleur"), InlineData("SELECT courriel FROM travailleur")]
    [InlineData("SELECT plombemie FROM exposition"), InlineData("SELECT * FROM document_remis"), InlineData("SELECT type FROM visite_realisee"), InlineData("SELECT * FROM convocation"), InlineData("SELECT rpps FROM professionnel")]
    [InlineData("SELECT * FROM dossier.ecrit"), InlineData("SELECT * FROM dossier.depot_recu"), InlineData("UPDATE rendez_vous SET etat = 4"), InlineData("INSERT INTO demande_visite SELECT * FROM demande_visite")]
    [InlineData("SELECT modifiee_par FROM ressource_prevention"), InlineData("UPDATE ressource_prevention SET etat = 2"), InlineData("DELETE FROM progression_prevention")]
    public Task Salarie_NePeutPas(string ordre) => RefuserAsync(Espace.Salarie, ordre);

    [Theory]
    [InlineData("SELECT * FROM depot_travailleur"), InlineData("INSERT INTO depot_travailleur (id) VALUES (1)"), InlineData("SELECT * FROM accuse_depot"), InlineData("SELECT * FROM compte_travailleur")]
    [InlineData("SELECT * FROM copie_travailleur"), InlineData("SELECT * FROM conseil_remis"), InlineData("SELECT * FROM acces_remis"), InlineData("SELECT * FROM rendez_vous"), InlineData("SELECT * FROM demande_visite"), InlineData("SELECT * FROM code_activation")]
    [InlineData("SELECT * FROM progression_prevention"), InlineData("SELECT * FROM progression_comptee"), InlineData("SELECT * FROM ressource_prevention")]
    public Task Employeur_NePeutPas(string ordre) => RefuserAsync(Espace.Entreprise, ordre);

    [Theory, InlineData("SELECT * FROM code_activation"), InlineData("SELECT * FROM essai_activation"), InlineData("DELETE FROM depot_travailleur"), InlineData("SELECT * FROM progression_prevention")]
    public Task Soin_NePeutPas(string ordre) => RefuserAsync(Espace.Soin, ordre);

    /// <summary>How far someone went in a module is not the service's business: it has the counts.</summary>
    [Theory, InlineData("SELECT * FROM progression_prevention"), InlineData("SELECT count(*) FROM progression_prevention"), InlineData("DELETE FROM progression_prevention")]
    public Task Administration_NePeutPas(string ordre) => RefuserAsync(Espace.Administration, ordre);

    private async Task RefuserAsync(Espace espace, string ordre)
    {
        await using var connexion = socle.Services.GetRequiredService<SourcesDonnees>().Connexion(espace);
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
        commande.CommandText = ordre;
        (await Should.ThrowAsync<PostgresException>(() => commande.ExecuteNonQueryAsync())).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }
}
