using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Socle.Dossier.Base;
using Socle.Technique.Documents;

namespace Socle.Dossier.Cles;

/// <summary>
/// The keys kept outside the base, one file each in a folder of Socle's alone: the master keys, which wrap the key of each file (the latest
/// wraps, all unwrap), and the key of the codes, which never turns or every code would have to be written again.
/// </summary>
public sealed class TrousseauDossier(OptionsDossier options)
{
    private const string Sceau = "sceau.cle";
    private readonly Lock verrou = new();
    private SortedDictionary<string, byte[]>? maitres;
    private byte[]? sceau;

    public string Dossier => options.Cles;

    /// <summary>Name of the master key that wraps from now on.</summary>
    public string Courante => Maitres().Keys.Last();

    public bool Connait(string maitre) => Maitre(maitre) is not null;

    internal byte[] CleDeSceau
    {
        get
        {
            Maitres();
            return sceau!;
        }
    }

    /// <summary>Short name of the key of the codes, carried by each of them.</summary>
    internal string NomDeSceau => Convert.ToHexStringLower(SHA256.HashData(CleDeSceau))[..8];

    /// <summary>What seals the reasons written in the trail itself, which belong to no file.</summary>
    internal byte[] CleDesMotifs => HKDF.DeriveKey(HashAlgorithmName.SHA256, CleDeSceau, Chiffre.TailleCle, info: "motifs"u8.ToArray());

    /// <summary>What seals the copies of documents handed over, which stand outside this base.</summary>
    internal byte[] CleDesCopies => HKDF.DeriveKey(HashAlgorithmName.SHA256, CleDeSceau, Chiffre.TailleCle, info: "copies"u8.ToArray());

    /// <summary>What seals papers nobody sorted yet: they belong to no file.</summary>
    internal byte[] CleDesPapiers => HKDF.DeriveKey(HashAlgorithmName.SHA256, CleDeSceau, Chiffre.TailleCle, info: "papiers"u8.ToArray());

    internal byte[] Envelopper(long dossier, byte[] cle, string maitre) => Chiffre.Chiffrer(Maitres()[maitre], cle, Lieu(dossier));

    /// <summary>Null when the master key it was wrapped with is not in the folder.</summary>
    internal byte[]? Ouvrir(long dossier, byte[] enveloppe, string maitre) =>
        Maitre(maitre) is { } cle ? Chiffre.Dechiffrer(cle, enveloppe, Lieu(dossier)) : null;

    /// <summary>A new master key, which wraps from now on. The former ones stay: what they wrapped is wrapped again file by file.</summary>
    public string Tourner()
    {
        lock (verrou)
        {
            var nom = $"{int.Parse(Courante, CultureInfo.InvariantCulture) + 1:0000}";
            Ecrire(Fichier(nom));
            maitres = null;
            return Courante;
        }
    }

    private static byte[] Lieu(long dossier) => Encoding.UTF8.GetBytes($"dossier {dossier}");

    private static string Fichier(string maitre) => $"maitre-{maitre}.cle";

    /// <summary>Looked for again in the folder when it is not known: another process may have turned the key since this one began.</summary>
    private byte[]? Maitre(string nom)
    {
        lock (verrou)
        {
            if (!Maitres().ContainsKey(nom) && File.Exists(Path.Combine(options.Cles, Fichier(nom))))
            {
                maitres = null;
            }
            return Maitres().GetValueOrDefault(nom);
        }
    }

    private SortedDictionary<string, byte[]> Maitres()
    {
        lock (verrou)
        {
            return maitres ??= Charger();
        }
    }

    private SortedDictionary<string, byte[]> Charger()
    {
        FichierDeCle.CreerDossier(options.Cles);
        if (!File.Exists(Path.Combine(options.Cles, Sceau)))
        {
            Ecrire(Fichier("0001"));
            Ecrire(Sceau);
        }
        sceau = Lire(Path.Combine(options.Cles, Sceau));
        return new(Directory.GetFiles(options.Cles, "maitre-*.cle").ToDictionary(f => Path.GetFileNameWithoutExtension(f)["maitre-".Length..], Lire), StringComparer.Ordinal);
    }

    private void Ecrire(string nom) =>
        FichierDeCle.Ecrire(options.Cles, nom, Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Chiffre.TailleCle))));

    private static byte[] Lire(string fichier) => Convert.FromBase64String(File.ReadAllText(fichier).Trim());
}
