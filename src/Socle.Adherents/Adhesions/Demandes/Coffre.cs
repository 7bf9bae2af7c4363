using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Socle.Adherents.Adhesions;

/// <param name="Lien">Secret of the link, for the mails that must carry it.</param>
public sealed record ContenuAdhesion(string Lien, SaisieAdhesion Saisie);

/// <summary>Seals what a request says of people and of an account in a bank, with the keys of the installation.</summary>
public sealed class Coffre(IDataProtectionProvider protection)
{
    private readonly IDataProtector protecteur = protection.CreateProtector("Socle.Adhesion");

    public string Sceller(ContenuAdhesion contenu) => protecteur.Protect(JsonSerializer.Serialize(contenu));

    internal ContenuAdhesion Ouvrir(DemandeAdhesion demande) => JsonSerializer.Deserialize<ContenuAdhesion>(Lire(demande.Contenu))!;

    public string Sceller(string texte) => protecteur.Protect(texte);

    public string Lire(string scelle) => protecteur.Unprotect(scelle);

    internal byte[] Sceller(byte[] octets) => protecteur.Protect(octets);

    internal byte[] Lire(byte[] scelles) => protecteur.Unprotect(scelles);

    /// <summary>Null when the keys that wrote it are lost.</summary>
    public SaisieAdhesion? Saisie(DemandeAdhesion demande)
    {
        try
        {
            return Ouvrir(demande).Saisie;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
