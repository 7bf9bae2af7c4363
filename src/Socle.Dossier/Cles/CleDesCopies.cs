using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Socle.Suivi.Documents;

namespace Socle.Dossier.Cles;

/// <summary>
/// The one key a process of the portals is given: it opens the copies handed to employers and workers, and nothing of the files.
/// Made from the keys of the files by a one-way derivation, it does not lead back to them.
/// </summary>
public static class CleDesCopies
{
    public const string Fichier = "copies.cle";

    /// <summary>Writes it, for its owner alone, in a folder that does not hold one yet.</summary>
    /// <returns>False when the folder already holds one: nothing is written.</returns>
    public static bool Exporter(TrousseauDossier trousseau, string dossier)
    {
        if (File.Exists(Path.Combine(dossier, Fichier)))
        {
            return false;
        }
        FichierDeCle.Ecrire(dossier, Fichier, Encoding.ASCII.GetBytes(Convert.ToBase64String(trousseau.CleDesCopies)));
        return true;
    }

    internal static CoffreDesCopies Coffre(Func<byte[]> cle) => new((scelle, lieu) => Chiffre.Dechiffrer(cle(), scelle, Encoding.UTF8.GetBytes(lieu)));

    /// <summary>Opens copies with the key of that folder, without the medical base nor its keys.</summary>
    public static IServiceCollection AjouterCopiesSansDossier(this IServiceCollection services, string dossier)
    {
        var cle = new Lazy<byte[]>(() => Convert.FromBase64String(File.ReadAllText(Path.Combine(dossier, Fichier)).Trim()));
        return services.AddSingleton(Coffre(() => cle.Value));
    }
}
