using Microsoft.Playwright;

namespace Socle.Parcours.Outils;

/// <summary>A device that keeps passkeys.</summary>
internal static class Appareil
{
    /// <summary>An authenticator inside the device, whose owner always shows a finger.</summary>
    public static async Task DonnerAsync(IPage page)
    {
        var protocole = await page.Context.NewCDPSessionAsync(page);
        await protocole.SendAsync("WebAuthn.enable");
        await protocole.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
