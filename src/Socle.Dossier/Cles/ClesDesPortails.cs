using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Socle.Suivi.Documents;
using Socle.Suivi.EspaceSalarie.Depots;
using Socle.Technique.Documents;

namespace Socle.Dossier.Cles;

/// <summary>
/// The two keys a process of the portals is given: one opens the copies handed to employers and workers, the other closes what workers send
/// to their file. Neither opens anything of the files: the first is derived one way from their keys, the second is public.
/// </summary>
public static class ClesDesPortails
{
    public const string Copies = "copies.cle";
    public const string Depots = "depots.pub";

    /// <summary>Writes both, for their owner alone, in a folder that does not hold them yet.</summary>
    /// <returns>False when the folder already holds one of them: nothing is written.</returns>
    public static bool Exporter(TrousseauDossier trousseau, ClesDesDepots depots, string dossier)
    {
        if (File.Exists(Path.Combine(dossier, Copies)) || File.Exists(Path.Combine(dossier, Depots)))
        {
            return false;
        }
        var (nom, publique) = depots.Publique();
        Ecrire(dossier, Copies, Convert.ToBase64String(trousseau.CleDesCopies));
        Ecrire(dossier, Depots, $"{nom} {Convert.ToBase64String(publique)}");
        return true;
    }

    /// <summary>The portals' services that need a key, from that folder, without the medical base nor its keys.</summary>
    public static IServiceCollection AjouterClesDesPortails(this IServiceCollection services, string dossier)
    {
        var copies = new Lazy<byte[]>(() => Convert.FromBase64String(Lire(dossier, Copies)));
        var depots = new Lazy<(string, byte[])>(() => Lire(dossier, Depots).Split(' ') is [var nom, var cle]
            ? (nom, Convert.FromBase64String(cle))
            : throw new InvalidDataException($"{Depots} is not a key of the inbox."));
        return services.AddSingleton(Coffre(() => copies.Value)).AddSingleton(new ClePubliqueDesDepots(() => depots.Value));
    }

    /// <summary>The one that is not in that folder; null when both are.</summary>
    public static string? Manque(string dossier) => new[] { Copies, Depots }.FirstOrDefault(f => !File.Exists(Path.Combine(dossier, f)));

    internal static CoffreDesCopies Coffre(Func<byte[]> cle) => new((scelle, lieu) => Chiffre.Dechiffrer(cle(), scelle, Encoding.UTF8.GetBytes(lieu)));

    private static void Ecrire(string dossier, string nom, string texte) => FichierDeCle.Ecrire(dossier, nom, Encoding.ASCII.GetBytes(texte));

    private static string Lire(string dossier, string nom) => File.ReadAllText(Path.Combine(dossier, nom)).Trim();
}
