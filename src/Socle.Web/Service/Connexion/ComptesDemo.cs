using System.Text.Json;
using Socle.Web.Configuration;

namespace Socle.Web.Service.Connexion;

/// <summary>One account of the demonstration, with its password: it guards nothing.</summary>
public sealed record CompteDemo(string Role, string Libelle, string Identifiant, string MotDePasse);

/// <summary>The accounts the demonstration wrote down. None outside of it.</summary>
internal sealed class ComptesDemo(OptionsSocle options)
{
    public const string Fichier = "comptes-demo.json";

    public async Task<IReadOnlyList<CompteDemo>> LireAsync(CancellationToken arret)
    {
        var chemin = Path.Combine(options.Donnees, Fichier);
        if (!options.Demo || !File.Exists(chemin))
        {
            return [];
        }
        await using var flux = File.OpenRead(chemin);
        return await JsonSerializer.DeserializeAsync<List<CompteDemo>>(flux, JsonSerializerOptions.Web, arret) ?? [];
    }
}
