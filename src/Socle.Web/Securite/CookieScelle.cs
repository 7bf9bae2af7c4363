using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Socle.Web.Configuration;

namespace Socle.Web.Securite;

/// <summary>What a journey of a few minutes must remember before anyone is signed in (« the password was right »): sealed, short-lived, unreadable.</summary>
internal sealed class CookieScelle(IDataProtectionProvider protection, TimeProvider temps, OptionsSocle options)
{
    public void Ecrire(HttpContext contexte, string nom, string valeur, TimeSpan duree)
    {
        var fin = (temps.GetUtcNow() + duree).ToUnixTimeSeconds();
        var contenu = Protecteur(nom).Protect(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{fin} {valeur}")));
        contexte.Response.Cookies.Append(NomComplet(nom), WebEncoders.Base64UrlEncode(contenu), Reglages());
    }

    public string? Lire(HttpContext contexte, string nom)
    {
        if (contexte.Request.Cookies[NomComplet(nom)] is not { } cookie)
        {
            return null;
        }
        try
        {
            var texte = Encoding.UTF8.GetString(Protecteur(nom).Unprotect(WebEncoders.Base64UrlDecode(cookie)));
            var espace = texte.IndexOf(' ', StringComparison.Ordinal);
            return long.Parse(texte[..espace], CultureInfo.InvariantCulture) >= temps.GetUtcNow().ToUnixTimeSeconds() ? texte[(espace + 1)..] : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    public void Effacer(HttpContext contexte, string nom) => contexte.Response.Cookies.Delete(NomComplet(nom), Reglages());

    private IDataProtector Protecteur(string nom) => protection.CreateProtector("Socle.Cookie", nom);

    private string NomComplet(string nom) => (options.EnHttps ? "__Host-socle-" : "socle-") + nom;

    // Strict: these journeys never start on another site.
    private CookieOptions Reglages() => new() { HttpOnly = true, Secure = options.EnHttps, SameSite = SameSiteMode.Strict, Path = "/" };
}
