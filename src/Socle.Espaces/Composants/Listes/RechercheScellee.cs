using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Socle.Espaces.Composants;

/// <summary>
/// What is typed to find people never stands in an address: addresses are logged, kept and sent along. It travels there sealed,
/// for the time of a day's work, so that sorts, pages and the browser's arrows work as on any list.
/// </summary>
public sealed class RechercheScellee(IDataProtectionProvider protection)
{
    /// <summary>Parameter of the address that holds the seal.</summary>
    public const string Cle = "r";

    /// <summary>Field of the form that holds what was typed.</summary>
    public const string Champ = "cherche";

    private const int LongueurAuPlus = 100;
    private static readonly TimeSpan Duree = TimeSpan.FromHours(12);
    private readonly ITimeLimitedDataProtector sceau = protection.CreateProtector("recherche-de-personnes").ToTimeLimitedDataProtector();

    /// <summary>The address of the list with what was posted, sealed; the other filters stay.</summary>
    public async Task<string> AdresseAsync(HttpRequest demande)
    {
        var formulaire = await demande.ReadFormAsync();
        var texte = formulaire[Champ].ToString().Trim();
        return demande.Avec((Cle, texte.Length == 0 ? null : sceau.Protect(texte[..Math.Min(texte.Length, LongueurAuPlus)], Duree)), ("handler", null));
    }

    /// <summary>The browser's address follows the list: what was posted has led here by a redirection that htmx does not see.</summary>
    public static void Suivre(HttpContext contexte)
    {
        if (contexte.EstFragment())
            contexte.Response.Headers["HX-Push-Url"] = contexte.Request.Path + contexte.Request.QueryString.Value;
    }

    /// <summary>What was typed; null without a seal, or with one too old or made up.</summary>
    public string? Lire(HttpRequest demande)
    {
        try
        {
            return demande.Query[Cle].ToString() is { Length: > 0 } valeur ? sceau.Unprotect(valeur) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
