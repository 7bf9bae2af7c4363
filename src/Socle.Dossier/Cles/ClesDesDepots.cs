using System.Security.Cryptography;
using System.Text;
using Socle.Dossier.Base;
using Socle.Suivi.EspaceSalarie.Depots;
using Socle.Technique.Documents;

namespace Socle.Dossier.Cles;

/// <summary>
/// The pair of keys of the inbox, beside the master keys: the public one closes what workers send, the private one opens it. A process that
/// serves the worker's space alone is given the public file and nothing else.
/// </summary>
public sealed class ClesDesDepots(OptionsDossier options)
{
    private const string Nom = "0001";
    private readonly Lock verrou = new();
    private byte[]? publique;

    public (string Nom, byte[] Publique) Publique()
    {
        lock (verrou)
        {
            return (Nom, publique ??= Charger());
        }
    }

    /// <summary>The private key that opens what was closed under this name is in the folder.</summary>
    internal bool Connait(string nom) => File.Exists(Fichier(nom, "cle"));

    /// <summary>Throws <see cref="CryptographicException"/> when it was not closed for this place.</summary>
    internal byte[] Ouvrir(DepotTravailleur depot) =>
        EnveloppeScellee.Ouvrir(Lire(Fichier(depot.Cle, "cle")), depot.Contenu, DepotTravailleur.Lieu(depot.Id.Valeur, depot.Genre));

    private byte[] Charger()
    {
        FichierDeCle.CreerDossier(options.Cles);
        if (!File.Exists(Fichier(Nom, "pub")))
        {
            Ecrire("cle", EnveloppeScellee.NouvelleCle().Privee);
            // From what is in the folder: two nodes that start together keep the first one's.
            using var cle = ECDiffieHellman.Create();
            cle.ImportPkcs8PrivateKey(Lire(Fichier(Nom, "cle")), out _);
            Ecrire("pub", cle.ExportSubjectPublicKeyInfo());
        }
        return Lire(Fichier(Nom, "pub"));
    }

    private void Ecrire(string genre, byte[] octets) =>
        FichierDeCle.Ecrire(options.Cles, Path.GetFileName(Fichier(Nom, genre)), Encoding.ASCII.GetBytes(Convert.ToBase64String(octets)));

    /// <summary>A name comes from the base: nothing but digits makes a path.</summary>
    private string Fichier(string nom, string genre) => Path.Combine(options.Cles, $"depots-{new string([.. nom.Where(char.IsAsciiDigit)])}.{genre}");

    private static byte[] Lire(string fichier) => Convert.FromBase64String(File.ReadAllText(fichier).Trim());
}
