using System.CommandLine;
using Socle.Technique.Sauvegardes;

namespace Socle.Web.Commandes;

/// <summary><c>socle sauvegarder</c> and <c>socle restaurer</c>.</summary>
internal static class SauvegarderCommande
{
    private static readonly Argument<string> Fichier = new("fichier") { Description = "L’archive, par exemple socle-2026-11-22.zip." };

    private static readonly Option<bool> Remplacer = new("--remplacer") { Description = "Remplace les données présentes (l’ancien fichier SQLite est gardé à côté)." };

    public static Command Construire()
    {
        var commande = new Command("sauvegarder", "Écrit la base et les clés dans une archive. On peut continuer à travailler.") { Fichier };
        commande.SetAction((resultat, arret) => ExecuterAsync(resultat, (services, options) =>
            services.GetRequiredService<Sauvegarder>().VersAsync(Path.GetFullPath(resultat.GetRequiredValue(Fichier)), options.Donnees, arret), "Sauvegardé"));
        return commande;
    }

    public static Command ConstruireRestaurer()
    {
        var commande = new Command("restaurer", "Remet en place une archive. Arrêtez Socle avant.") { Fichier, Remplacer };
        commande.SetAction((resultat, arret) => ExecuterAsync(resultat, (services, options) =>
            services.GetRequiredService<Restaurer>().DepuisAsync(Path.GetFullPath(resultat.GetRequiredValue(Fichier)), options.Donnees, resultat.GetValue(Remplacer), arret), "Restauré"));
        return commande;
    }

    private static async Task<int> ExecuterAsync(
        ParseResult resultat, Func<IServiceProvider, Configuration.OptionsSocle, Task<Noyau.Resultat<Manifeste>>> faire, string mot)
    {
        if (OptionsCommunes.Lire(resultat) is not { } options)
        {
            return Codes.Refuse;
        }
        await using var services = Composition.Services(options);
        if (!(await faire(services, options)).Reussit(out var manifeste, out var refus))
        {
            await Console.Error.WriteLineAsync(refus.Phrase);
            return Codes.Refuse;
        }
        Console.WriteLine($"{mot} : {manifeste.Empreintes.Count} fichiers, schéma {manifeste.DerniereMigration:0000}, pris le {manifeste.Instant:dd/MM/yyyy à HH:mm} UTC.");
        return Codes.Fait;
    }
}
