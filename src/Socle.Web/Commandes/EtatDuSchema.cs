using Socle.Technique.Base;
using Socle.Technique.Migrations;
using Socle.Web.Configuration;

namespace Socle.Web.Commandes;

/// <summary>A verb that reads or writes data first asks whether the base is one this program knows.</summary>
internal static class EtatDuSchema
{
    /// <summary>What to do before this verb can work; null when all is well.</summary>
    public static async Task<string?> RefusAsync(IServiceProvider services, OptionsSocle options, CancellationToken arret)
    {
        var migrateur = services.GetRequiredService<Migrateur>();
        if (options.Base.Moteur == Moteur.Sqlite && !File.Exists(options.Base.Fichier))
        {
            return $"Il n’y a pas encore de base dans {options.Donnees}. Faites « socle migrer » pour une base vide, ou « socle demo » pour la démonstration.";
        }
        var manquantes = await migrateur.ManquantesAsync(arret);
        if (manquantes.Count == migrateur.Connues.Count)
        {
            return "La base est vide : faites d’abord « socle migrer ».";
        }
        if (manquantes.Count > 0)
        {
            return $"La base attend {manquantes.Count} changements de schéma. Sauvegardez-la, puis faites « socle migrer ».";
        }
        return (await migrateur.InconnuesAsync(arret)).Count > 0
            ? "La base vient d’une version plus récente de Socle : mettez le programme à jour."
            : null;
    }

    /// <summary>Says it on the error stream.</summary>
    public static async Task<bool> RefuseAsync(IServiceProvider services, OptionsSocle options, CancellationToken arret)
    {
        if (await RefusAsync(services, options, arret) is not { } refus)
        {
            return false;
        }
        await Console.Error.WriteLineAsync(refus);
        return true;
    }
}
