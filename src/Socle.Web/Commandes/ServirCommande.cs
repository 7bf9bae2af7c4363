using System.CommandLine;
using Socle.Technique.Base;
using Socle.Technique.Migrations;
using Socle.Technique.Travaux;
using Socle.Web.Configuration;

namespace Socle.Web.Commandes;

/// <summary><c>socle servir</c>: serves the web. Never migrates unasked.</summary>
internal static class ServirCommande
{
    public static Command Construire()
    {
        var commande = new Command("servir", "Sert le site (verbe par défaut).");
        commande.SetAction(ExecuterAsync);
        return commande;
    }

    public static async Task<int> ExecuterAsync(ParseResult resultat, CancellationToken arret)
    {
        if (OptionsCommunes.Lire(resultat) is not { } options)
        {
            return Codes.Refuse;
        }
        await using var application = Hote.Construire(options, c => c.Services.DemarrerTravaux());
        if (await RefusDeSchemaAsync(application.Services, options, arret) is { } refus)
        {
            await Console.Error.WriteLineAsync(refus);
            return Codes.Refuse;
        }
        application.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Socle est prêt : {options.Adresse}"));
        await application.RunAsync(arret);
        return Codes.Fait;
    }

    private static async Task<string?> RefusDeSchemaAsync(IServiceProvider services, OptionsSocle options, CancellationToken arret)
    {
        var migrateur = services.GetRequiredService<Migrateur>();
        if (options.Base.Moteur == Moteur.Sqlite && !File.Exists(options.Base.Fichier))
        {
            return $"Il n’y a pas encore de base dans {options.Donnees}. Faites « socle migrer » pour une base vide, ou « socle demo » pour la démonstration.";
        }
        var manquantes = await migrateur.ManquantesAsync(arret);
        if (manquantes.Count > 0)
        {
            return $"La base attend {manquantes.Count} changements de schéma. Sauvegardez-la, puis faites « socle migrer ».";
        }
        return (await migrateur.InconnuesAsync(arret)).Count > 0
            ? "La base vient d’une version plus récente de Socle : mettez le programme à jour."
            : null;
    }
}
