using System.CommandLine;

namespace Socle.Web.Commandes;

/// <summary>The verbs of the program. Without a verb it serves.</summary>
internal static class Racine
{
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
        racine.Subcommands.Add(SauvegarderCommande.Construire());
        racine.Subcommands.Add(SauvegarderCommande.ConstruireRestaurer());
        racine.Subcommands.Add(VerifierCommande.Construire());
        racine.Subcommands.Add(UtilisateurCommande.Construire());
        racine.SetAction((resultat, arret) => ServirCommande.ExecuterAsync(resultat, arret));
        return racine;
    }
}
