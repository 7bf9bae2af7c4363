using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.EspaceEmployeur;

/// <summary>On PostgreSQL, the employer's requests hold a role that cannot read what they must not show.</summary>
public sealed class RolePortailTests(MondePostgresql monde) : IClassFixture<MondePostgresql>
{
    [Theory]
    [InlineData("visite_realisee", "*"), InlineData("visite_prevue", "*"), InlineData("demande_visite", "*"), InlineData("echeance", "*"), InlineData("calcul_suivi", "*")]
    [InlineData("compte", "*"), InlineData("session_compte", "*"), InlineData("evenement_audit", "*"), InlineData("mot_cle", "*"), InlineData("ligne_import", "*")]
    [InlineData("travailleur", "*"), InlineData("travailleur", "nir"), InlineData("travailleur", "boeth"), InlineData("travailleur", "telephone"), InlineData("travailleur", "courriel")]
    [InlineData("visite_confiee", "*"), InlineData("visite_recue", "*"), InlineData("rendez_vous", "*"), InlineData("service_partenaire", "*"), InlineData("tarif_partenaire", "*")]
    [InlineData("exposition", "plombemie"), InlineData("arret", "delivre_le"), InlineData("import_declaration", "nom_fichier"), InlineData("import_declaration", "emetteur")]
    [InlineData("declaration_annuelle", "contenu"), InlineData("ligne_import", "changements"), InlineData("ligne_import", "donnees"), InlineData("ligne_import", "candidats"), InlineData("vacation", "*")]
    public async Task Portail_CeQuIlNeMontreJamais_NePeutPasLeLire(string table, string colonnes) =>
        (await Should.ThrowAsync<PostgresException>(() => LireAsync($"SELECT {colonnes} FROM {table} LIMIT 1"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    [Theory]
    [InlineData("UPDATE travailleur SET nom_naissance = 'x'"), InlineData("DELETE FROM contrat"), InlineData("UPDATE mandat SET au = NULL"), InlineData("INSERT INTO mandat SELECT * FROM mandat")]
    public async Task Portail_CeQuIlMontre_NePeutPasLeChanger(string ordre) =>
        (await Should.ThrowAsync<PostgresException>(() => LireAsync(ordre))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    /// <summary>Taken from the portals' role alone, a grant stops the employer's pages and nobody else's: they do go through it.</summary>
    [Fact]
    public async Task PagesDeLEmployeur_SansLeDroitDuRoleDesPortails_NeRepondentPlus()
    {
        using var employeur = await monde.AvecAsync("rh");
        using var assistant = await monde.EnTantQueAsync(Role.Assistant);
        string[] pages = ["/entreprise", "/entreprise/travailleurs", "/entreprise/travailleurs?export=csv", "/entreprise/rendez-vous", $"/entreprise/travailleurs/{monde.Fragile.Id}"];
        foreach (var page in pages)
        {
            (await employeur.AllerAsync(page)).Statut.ShouldBe(HttpStatusCode.OK);
        }
        await ProprietaireAsync("REVOKE SELECT ON contrat FROM socle_portail");
        try
        {
            foreach (var page in pages)
            {
                (await AboutitAsync(employeur, page)).ShouldBeFalse(page);
            }
            (await assistant.AllerAsync("/travailleurs")).Statut.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            await ProprietaireAsync("GRANT SELECT ON contrat TO socle_portail");
        }
    }

    /// <summary>A file already begun breaks off: its status cannot say so any more.</summary>
    private static async Task<bool> AboutitAsync(Navigateur navigateur, string page)
    {
        try
        {
            return (await navigateur.AllerAsync(page)).Statut == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task LireAsync(string sql)
    {
        await using var connexion = monde.Services.GetRequiredService<SourcesDonnees>().Connexion(Espace.Entreprise);
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
        commande.CommandText = sql;
        await commande.ExecuteNonQueryAsync();
    }

    private async Task ProprietaireAsync(string sql)
    {
        await using var connexion = monde.Services.GetRequiredService<SourcesDonnees>().ConnexionProprietaire();
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
        commande.CommandText = sql;
        await commande.ExecuteNonQueryAsync();
    }
}
