using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Socle.Web.Service.Travailleurs.Fiche;

/// <summary>A code on its way from the page that gave it to its letter: readable by this server alone, for a few minutes.</summary>
public sealed class CodeScelle(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Duree = TimeSpan.FromMinutes(10);
    private readonly ITimeLimitedDataProtector protecteur = protection.CreateProtector("Socle.CodeEspace").ToTimeLimitedDataProtector();

    public string Fermer(string code) => protecteur.Protect(code, Duree);

    public string? Ouvrir(string? scelle)
    {
        try
        {
            return protecteur.Unprotect(scelle ?? "");
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
