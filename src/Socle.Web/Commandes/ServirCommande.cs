using System.CommandLine;
using Socle.Technique.Base;
using Socle.Technique.Travaux;
using Socle.Web.Configuration;

namespace Socle.Web.Commandes;

/// <summary><c>socle servir</c>: serves the web. Never migrates unasked.</summary>
internal static class ServirCommande
{
    public static Command Construire()
    {
        var commande = new Command("servir", "Sert le site (verbe par défaut).") { OptionsCommunes.Espaces };
        commande.SetAction(ExecuterAsync);
        return commande;
    }

    public static async Task<int> ExecuterAsync(ParseResult resultat, CancellationToken arret)
    {
        if (OptionsCommunes.Lire(resultat) is not { } options)
        {
            return Codes.Refuse;
        }
        await using var application = Hote.Construire(options, c => Travaux(c, options), Prechauffage.Lancer);
        if (await EtatDuSchema.RefuseAsync(application.Services, options, arret))
        {
            return Codes.Refuse;
        }
        if (!options.Servis.Entier && await MurDesPortails.RefusAsync(application.Services.GetRequiredService<SourcesDonnees>(), options.Dossier.Depuis(options.Donnees).Cles, arret) is { } mur)
        {
            await Console.Error.WriteLineAsync(mur);
            return Codes.Refuse;
        }
        application.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Socle est prêt : {options.Adresse}"));
        await application.RunAsync(arret);
        return Codes.Fait;
    }

    /// <summary>The portals alone leave the background work to the whole process.</summary>
    private static void Travaux(WebApplicationBuilder constructeur, OptionsSocle options)
    {
        if (options.Servis.Entier)
        {
            constructeur.Services.DemarrerTravaux();
        }
    }
}
