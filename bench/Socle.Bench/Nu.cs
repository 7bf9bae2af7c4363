using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Socle.Bench;

/// <summary>
/// The bare endpoint pages are compared with: the same queries, raw Npgsql, rows as plain text. One statement per
/// paragraph of the file, run in order on one connection.
/// </summary>
internal static class Nu
{
    public static async Task<int> ServirAsync(string[] arguments)
    {
        var requetes = (await File.ReadAllTextAsync(arguments[1])).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var port = arguments.Length > 2 ? arguments[2] : "5090";
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(arguments[0]) { SearchPath = "socle" }.ToString());
        var constructeur = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        constructeur.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        constructeur.Services.AddRoutingCore();
        await using var application = constructeur.Build();
        application.UseRouting();
        application.MapGet("/", async contexte =>
        {
            var texte = new StringBuilder();
            await using var connexion = await source.OpenConnectionAsync(contexte.RequestAborted);
            foreach (var requete in requetes)
            {
                await using var commande = new NpgsqlCommand(requete, connexion);
                await using var lecteur = await commande.ExecuteReaderAsync(contexte.RequestAborted);
                while (await lecteur.ReadAsync(contexte.RequestAborted))
                {
                    for (var i = 0; i < lecteur.FieldCount; i++)
                    {
                        texte.Append(CultureInfo.InvariantCulture, $"{(lecteur.IsDBNull(i) ? "" : lecteur.GetValue(i))}\t");
                    }
                    texte.Append('\n');
                }
            }
            contexte.Response.ContentType = "text/plain; charset=utf-8";
            await contexte.Response.WriteAsync(texte.ToString(), contexte.RequestAborted);
        });
        Console.WriteLine($"http://127.0.0.1:{port}");
        await application.RunAsync();
        return 0;
    }
}
