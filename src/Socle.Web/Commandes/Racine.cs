using System.CommandLine;
using System.Data.Common;

namespace Socle.Web.Commandes;

/// <summary>The verbs of the program. Without a verb it serves.</summary>
internal static class Racine
{
    /// <summary>Runs what was asked and gives the exit code of docs/exploitation.md, whatever happens.</summary>
    public static async Task<int> ExecuterAsync(string[] arguments, CancellationToken arret = default)
    {
        var demande = Construire().Parse(arguments);
        // Only the library writes there: its help, and the help that follows what it could not read.
        using var aide = new StringWriter();
        try
        {
            // Arguments that cannot be read print their help: the library then answers 1, which here means "done".
            var code = await demande.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = aide }, arret);
            await Console.Out.WriteAsync(EnFrancais(aide.ToString()));
            return demande.Errors.Count > 0 ? Codes.Refuse : code;
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C, or the machine that stops: a choice, not a failure to be shown with its stack.
            await Console.Error.WriteLineAsync("Interrompu. Ce qui n’était pas validé est défait.");
            return Codes.Panne;
        }
        catch (DbException e)
        {
            // Its text may hold a value of the row at fault.
            await Console.Error.WriteLineAsync($"La base ne répond pas, ou a refusé ({e.SqlState ?? e.GetType().Name}). Ce qui n’était pas validé est défait. Faites « socle verifier ».");
            return Codes.Panne;
        }
        catch (IOException e)
        {
            await Console.Error.WriteLineAsync($"Le disque ou un fichier a manqué : {e.Message} Ce qui n’était pas validé est défait. Faites « socle verifier ».");
            return Codes.Panne;
        }
    }

    /// <summary>What the library's own French leaves in English.</summary>
    private static string EnFrancais(string aide) => aide
        .Replace("[command]", "[commande]", StringComparison.Ordinal)
        .Replace("[default: ", "[par défaut : ", StringComparison.Ordinal)
        .Replace("(REQUIRED)", "(obligatoire)", StringComparison.Ordinal)
        .Replace("Show help and usage information", "Affiche cette aide.", StringComparison.Ordinal);

    public static RootCommand Construire()
    {
        var racine = new RootCommand("Socle, le système d’information libre des services de prévention et de santé au travail.");
        foreach (var option in OptionsCommunes.Toutes)
        {
            racine.Options.Add(option);
        }
        racine.Subcommands.Add(ServirCommande.Construire());
        racine.Subcommands.Add(DemoCommande.Construire());
        racine.Subcommands.Add(MigrerCommande.Construire());
        racine.Subcommands.Add(ImporterCommande.Construire());
        racine.Subcommands.Add(EcheancierCommande.Construire());
        racine.Subcommands.Add(ReprendreCommande.Construire());
        racine.Subcommands.Add(DroitCommande.Construire());
        racine.Subcommands.Add(PlanifierCommande.Construire());
        racine.Subcommands.Add(SauvegarderCommande.Construire());
        racine.Subcommands.Add(SauvegarderCommande.ConstruireRestaurer());
        racine.Subcommands.Add(VerifierCommande.Construire());
        racine.Subcommands.Add(DossierCommande.Construire());
        racine.Subcommands.Add(NomenclatureCommande.Construire());
        racine.Subcommands.Add(UtilisateurCommande.Construire());
        racine.SetAction((resultat, arret) => ServirCommande.ExecuterAsync(resultat, arret));
        return racine;
    }
}
