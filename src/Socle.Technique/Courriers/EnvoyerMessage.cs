using Socle.Noyau;

namespace Socle.Technique.Courriers;

/// <summary>A few words that leave at once: a code, a notice.</summary>
/// <param name="Vers">A mail address or a mobile number, both as they are kept.</param>
public sealed record MessageCourt(string Vers, string Objet, string Texte)
{
    public bool ParCourriel => Vers.Contains('@', StringComparison.Ordinal);
}

/// <summary>
/// Sends a short message, away from the request that asks for it: how long a server takes to be reached must not tell whether anything was
/// sent. One that is lost is asked for again by who waits for it.
/// </summary>
public sealed class EnvoyerMessage(OptionsCourriel courriel, DossierEnvois dossier, EnvoyerSms sms)
{
    public async Task<Remise> FaireAsync(MessageCourt message)
    {
        var reference = Identifiants.Suivant().ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (!message.ParCourriel)
        {
            return await sms.EnvoyerAsync(new(reference, message.Vers, message.Texte));
        }
        await using var session = new SessionCourriel(courriel, dossier);
        return await session.EnvoyerAsync(new(reference, message.Vers, message.Objet, message.Texte));
    }
}
