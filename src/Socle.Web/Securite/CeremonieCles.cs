using Microsoft.AspNetCore.Identity;
using Socle.Technique.Comptes;
using Socle.Noyau;

namespace Socle.Web.Securite;

/// <summary>The two exchanges of a passkey (WebAuthn): what is asked of the device, what it answers. The question waits in a sealed cookie.</summary>
internal sealed class CeremonieCles(IPasskeyHandler<Compte> cles, UserManager<Compte> gestionnaire, CookieScelle cookies)
{
    private const string Creation = "cle-creation";
    private const string Demande = "cle-demande";
    private static readonly TimeSpan Duree = TimeSpan.FromMinutes(5);

    /// <summary>JSON for <c>navigator.credentials.create</c>.</summary>
    public async Task<string> ProposerAsync(HttpContext contexte, Id<Compte> id)
    {
        var compte = (await gestionnaire.FindByIdAsync(id.ToString()))!;
        var options = await cles.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = id.ToString(), Name = compte.UserName!, DisplayName = compte.NomAffiche }, contexte);
        cookies.Ecrire(contexte, Creation, options.AttestationState ?? "", Duree);
        return options.CreationOptionsJson;
    }

    /// <summary>The new key, if the answer is to our question and for this account.</summary>
    public async Task<UserPasskeyInfo?> RecevoirNouvelleAsync(HttpContext contexte, Id<Compte> id, string reponse)
    {
        if (cookies.Lire(contexte, Creation) is not { } etat || reponse.Length is 0 or > 20_000)
        {
            return null;
        }
        cookies.Effacer(contexte, Creation);
        var resultat = await cles.PerformAttestationAsync(new() { HttpContext = contexte, CredentialJson = reponse, AttestationState = etat });
        return resultat.Succeeded && resultat.UserEntity.Id == id.ToString() ? resultat.Passkey : null;
    }

    /// <summary>JSON for <c>navigator.credentials.get</c>; names no account, so that asking teaches nothing.</summary>
    public async Task<string> DemanderAsync(HttpContext contexte)
    {
        var options = await cles.MakeRequestOptionsAsync(null, contexte);
        cookies.Ecrire(contexte, Demande, options.AssertionState ?? "", Duree);
        return options.RequestOptionsJson;
    }

    /// <summary>Who answered, if the signature is right.</summary>
    public async Task<(Compte Compte, UserPasskeyInfo Cle)?> ReconnaitreAsync(HttpContext contexte, string reponse)
    {
        if (cookies.Lire(contexte, Demande) is not { } etat || reponse.Length is 0 or > 20_000)
        {
            return null;
        }
        cookies.Effacer(contexte, Demande);
        var resultat = await cles.PerformAssertionAsync(new() { HttpContext = contexte, CredentialJson = reponse, AssertionState = etat });
        return resultat.Succeeded ? (resultat.User, resultat.Passkey) : null;
    }
}
