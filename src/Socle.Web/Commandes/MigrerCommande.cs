using System.CommandLine;
using Socle.Technique.Migrations;

namespace Socle.Web.Commandes;

/// <summary><c>socle migrer</c>: brings the schema to this version.</summary>
internal static class MigrerCommande
{
    public static Command Construire()
    {
        var commande = new Command("migrer", "Met le schéma de la base au niveau de cette version. Sauvegardez avant.");
        commande.SetAction(ExecuterAsync);
        return commande;
    }

    private static async Task<int> ExecuterAsync(ParseResult resultat, CancellationToken arret)
    {
        if (OptionsCommunes.Lire(resultat) is not { } options)
        {
            return Codes.Refuse;
        }
        await using var services = Composition.Services(options);
        var faites = await services.GetRequiredService<Migrateur>()
            .MigrerAsync(m => Console.WriteLine($"  {m.Numero:0000} {m.Nom}"), arret);
        Console.WriteLine(faites.Count == 0 ? "La base est à jour." : $"{faites.Count} changements appliqués.");
        return Codes.Fait;
    }
}
