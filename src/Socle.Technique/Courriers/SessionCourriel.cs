using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Socle.Technique.Courriers;

/// <summary>
/// Sends mail one after the other, on one connection kept open. Says of each what became of it; what cannot be known is said to be
/// uncertain. One message at a time.
/// </summary>
public sealed class SessionCourriel(OptionsCourriel options, DossierEnvois dossier) : IAsyncDisposable
{
    /// <summary>Servers hang up on who stays long: better to leave first, between two messages.</summary>
    private const int ParConnexion = 100;

    private const string CoupureAvant = "coupure avant";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan PolitesseAuPlus = TimeSpan.FromSeconds(2);
    private ClientSmtp? client;
    private int envoyes;

    public async Task<Remise> EnvoyerAsync(Courriel courriel)
    {
        if (!MailboxAddress.TryParse(courriel.A, out var a))
        {
            return Remise.Definitive("adresse");
        }
        using var message = courriel.Composer(a, options);
        return options.Serveur is null ? await DeposerAsync(message, courriel.Reference) : await ParServeurAsync(message, a);
    }

    public async ValueTask DisposeAsync()
    {
        if (client is null)
        {
            return;
        }
        using (client)
        {
            // A farewell, if the server listens: nothing depends on it.
            using var delai = new CancellationTokenSource(PolitesseAuPlus);
            try
            {
                await client.DisconnectAsync(client.IsConnected, delai.Token);
            }
            catch (Exception e) when (EstDeLaLiaison(e))
            {
            }
        }
        (client, envoyes) = (null, 0);
    }

    /// <summary>The dialogue is never cut by a server that stops: once begun it ends, or its time runs out.</summary>
    private async Task<Remise> ParServeurAsync(MimeMessage message, MailboxAddress a)
    {
        using var delai = new CancellationTokenSource(Patience);
        if (envoyes >= ParConnexion || client is { IsConnected: false })
        {
            await DisposeAsync();
        }
        var rouverte = client is null;
        var remise = await OuvrirAsync(delai.Token) ?? await DialoguerAsync(message, a, delai.Token);
        // The server hung up between two messages, and nothing was taken: a new connection will tell.
        return remise.Code == CoupureAvant && !rouverte && !delai.IsCancellationRequested
            ? await OuvrirAsync(delai.Token) ?? await DialoguerAsync(message, a, delai.Token)
            : remise;
    }

    /// <summary>Null when the connection is open. Whatever fails here, no message was said.</summary>
    private async Task<Remise?> OuvrirAsync(CancellationToken arret)
    {
        if (client is not null)
        {
            return null;
        }
        client = new() { Timeout = (int)Patience.TotalMilliseconds, CheckCertificateRevocation = false };
        client.ServerCertificateValidationCallback = options.Verification;
        try
        {
            await client.ConnectAsync(await JoindreAsync(arret), options.Serveur!, options.Port, options.Liaison, arret);
            if (options.Utilisateur is { } utilisateur)
            {
                await client.AuthenticateAsync(utilisateur, options.MotDePasse ?? "", arret);
            }
            return null;
        }
        catch (Exception e) when (EstDeLaLiaison(e))
        {
            var connecte = client.IsConnected;
            await DisposeAsync();
            return Remise.Passagere(Raison(e, connecte));
        }
    }

    /// <summary>
    /// Small words leave at once: held back to be sent together (Nagle), the end of a message would wait each time for the other side's
    /// delayed acknowledgement, 40 ms.
    /// </summary>
    private async Task<Socket> JoindreAsync(CancellationToken arret)
    {
        var prise = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await prise.ConnectAsync(options.Serveur!, options.Port, arret);
            return prise;
        }
        catch (Exception)
        {
            prise.Dispose();
            throw;
        }
    }

    private static string Raison(Exception e, bool connecte) => e switch
    {
        SmtpCommandException refus => Code(refus),
        SslHandshakeException => "tls",
        MailKit.Security.AuthenticationException => "identification",
        NotSupportedException => connecte ? "identification" : "tls",
        _ => "injoignable",
    };

    private async Task<Remise> DialoguerAsync(MimeMessage message, MailboxAddress a, CancellationToken arret)
    {
        envoyes++;
        try
        {
            await client!.EnvoyerAsync(message, options.Enveloppe is { } enveloppe ? MailboxAddress.Parse(enveloppe) : (MailboxAddress)message.From[0], a, arret);
            return Remise.Acceptee;
        }
        catch (SmtpCommandException e)
        {
            return (int)e.StatusCode >= 500 ? Remise.Definitive(Code(e)) : Remise.Passagere(Code(e));
        }
        catch (Exception e) when (EstDeLaLiaison(e))
        {
            var commence = client!.DestinataireAccepte;
            await DisposeAsync();
            return commence ? Remise.Incertaine(e is OperationCanceledException or TimeoutException ? "delai" : "coupure") : Remise.Passagere(CoupureAvant);
        }
    }

    private static string Code(SmtpCommandException e) => $"smtp {(int)e.StatusCode}";

    private static bool EstDeLaLiaison(Exception e) => e is IOException or SocketException or OperationCanceledException or TimeoutException or ProtocolException
        or SslHandshakeException or MailKit.Security.AuthenticationException or NotSupportedException or SmtpCommandException or ServiceNotConnectedException;

    /// <summary>No server yet: a file per message, named by its reference, so that a second try replaces the first.</summary>
    private async Task<Remise> DeposerAsync(MimeMessage message, string reference)
    {
        Directory.CreateDirectory(dossier.Courriels);
        var attente = Path.Combine(dossier.Courriels, $".{reference}");
        await message.WriteToAsync(attente);
        File.Move(attente, Path.Combine(dossier.Courriels, $"{reference}.eml"), overwrite: true);
        return Remise.Acceptee;
    }
}
