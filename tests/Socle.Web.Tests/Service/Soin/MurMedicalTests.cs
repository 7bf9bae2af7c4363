using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Socle.Dossier.Base;
using Socle.Technique.Base;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service.Soin;

/// <summary>On PostgreSQL, no other space's role reads a table of the files: tried one by one, as each of them.</summary>
public sealed class MurMedicalTests(SoclePostgresql socle) : IClassFixture<SoclePostgresql>
{
    [Theory]
    [InlineData(Espace.Administration), InlineData(Espace.Entreprise), InlineData(Espace.Salarie)]
    public async Task AutreEspace_ChaqueTableDesDossiers_Refuse(Espace espace)
    {
        var tables = await TablesAsync();
        tables.Count.ShouldBeGreaterThan(8);
        await using var connexion = socle.Services.GetRequiredService<SourcesDonnees>().Connexion(espace);
        await connexion.OpenAsync();
        foreach (var table in tables)
        {
            foreach (var ordre in new[] { $"SELECT count(*) FROM dossier.{table}", $"DELETE FROM dossier.{table}", $"INSERT INTO dossier.{table} DEFAULT VALUES" })
            {
                (await Should.ThrowAsync<PostgresException>(() => FaireAsync(connexion, ordre), ordre)).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, ordre);
            }
        }
    }

    private async Task<List<string>> TablesAsync()
    {
        await using var connexion = socle.Services.GetRequiredService<SourcesDossier>().ConnexionProprietaire();
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
        commande.CommandText = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'dossier' ORDER BY 1";
        await using var lecteur = await commande.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await lecteur.ReadAsync())
        {
            tables.Add(lecteur.GetString(0));
        }
        return tables;
    }

    private static async Task FaireAsync(DbConnection connexion, string ordre)
    {
        await using var commande = connexion.CreateCommand();
        commande.CommandText = ordre;
        await commande.ExecuteNonQueryAsync();
    }
}
