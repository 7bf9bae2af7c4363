using System.CommandLine;
using Socle.Technique.Travaux;

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
        await using var application = Hote.Construire(options, c => c.Services.DemarrerTravaux(), Prechauffage.Lancer);
        if (await EtatDuSchema.RefuseAsync(application.Services, options, arret))
        {
            return Codes.Refuse;
        }
        application.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Socle est prêt : {options.Adresse}"));
        await application.RunAsync(arret);
        return Codes.Fait;
    }
}
