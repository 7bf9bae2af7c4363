using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Socle.Technique.Courriers;

/// <param name="Reference">Same for each try of one message.</param>
public sealed record Sms(string Reference, string Numero, string Texte);

/// <summary>Hands an SMS to the gateway, or writes it to a file when there is none.</summary>
public sealed class EnvoyerSms(OptionsSms options, DossierEnvois dossier) : IDisposable
{
    private static readonly JsonSerializerOptions Lisible = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly HttpClient client = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(30),
    };

    public async Task<Remise> EnvoyerAsync(Sms sms) => options.Adresse is null ? await DeposerAsync(sms) : await AppelerAsync(sms);

    public void Dispose() => client.Dispose();

    private async Task<Remise> AppelerAsync(Sms sms)
    {
        using var demande = new HttpRequestMessage(HttpMethod.Post, options.Adresse) { Content = new StringContent(Corps(sms), Encoding.UTF8, "application/json") };
        if (options.Jeton is { } jeton)
        {
            demande.Headers.TryAddWithoutValidation(options.Entete, jeton);
        }
        try
        {
            using var reponse = await client.SendAsync(demande);
            return Lire(reponse.StatusCode);
        }
        catch (HttpRequestException e) when (e.InnerException is SocketException or null && e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
        {
            return Remise.Passagere("injoignable");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return Remise.Incertaine("coupure");
        }
    }

    private static Remise Lire(HttpStatusCode code) => (int)code switch
    {
        >= 200 and < 300 => Remise.Acceptee,
        // Refused before anything was done.
        429 or 503 => Remise.Passagere($"http {(int)code}"),
        >= 500 => Remise.Incertaine($"http {(int)code}"),
        _ => Remise.Definitive($"http {(int)code}"),
    };

    private string Corps(Sms sms) => options.Corps
        .Replace("{numero}", JsonSerializer.Serialize(sms.Numero), StringComparison.Ordinal)
        .Replace("{reference}", JsonSerializer.Serialize(sms.Reference), StringComparison.Ordinal)
        .Replace("{texte}", JsonSerializer.Serialize(sms.Texte), StringComparison.Ordinal);

    private async Task<Remise> DeposerAsync(Sms sms)
    {
        Directory.CreateDirectory(dossier.Sms);
        await File.WriteAllTextAsync(Path.Combine(dossier.Sms, $"{sms.Reference}.json"), JsonSerializer.Serialize(sms, Lisible));
        return Remise.Acceptee;
    }
}
