using System.Net;
using System.Net.Mail;
using System.Net.Sockets;

namespace Socle.Technique.Courriers;

/// <summary>
/// Sends mail one after the other, on one connection that does not stay open when nothing is left to say. Says of each what became of it;
/// what cannot be known is said to be uncertain.
/// </summary>
public sealed class SessionCourriel(OptionsCourriel options, DossierEnvois dossier) : IDisposable
{
    /// <summary>Servers hang up on who stays long: better to leave first, between two messages.</summary>
    private const int ParConnexion = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);
    private SmtpClient? client;
    private int envoyes;

    public async Task<Remise> EnvoyerAsync(Courriel courriel)
    {
        using var message = courriel.Composer(options);
        return options.Serveur is null ? await DeposerAsync(message, courriel.Reference) : await EnvoyerAsync(message);
    }

    public void Dispose()
    {
        client?.Dispose();
        (client, envoyes) = (null, 0);
    }

    /// <summary>The dialogue is never cut by a server that stops: once begun it ends, or its time runs out.</summary>
    private async Task<Remise> EnvoyerAsync(MailMessage message)
    {
        if (envoyes++ >= ParConnexion)
        {
            Dispose();
        }
        client ??= Ouvrir();
        var remise = await DialoguerAsync(client, message);
        if (remise.Issue != IssueRemise.Acceptee)
        {
            Dispose();
        }
        return remise;
    }

    private static async Task<Remise> DialoguerAsync(SmtpClient client, MailMessage message)
    {
        using var delai = new CancellationTokenSource(Patience);
        try
        {
            await client.SendMailAsync(message, delai.Token);
            return Remise.Acceptee;
        }
        catch (OperationCanceledException)
        {
            return Remise.Incertaine("delai");
        }
        catch (SmtpException e)
        {
            return Lire(e);
        }
        catch (Exception e) when (e is IOException or SocketException or InvalidOperationException or System.Security.Authentication.AuthenticationException)
        {
            return e is System.Security.Authentication.AuthenticationException ? Remise.Passagere("tls") : Remise.Incertaine("coupure");
        }
    }

    /// <summary>An answer of the server is an answer; anything else may have happened after it took the message.</summary>
    private static Remise Lire(SmtpException e) => (int)e.StatusCode switch
    {
        >= 400 and < 500 => Remise.Passagere(Code(e)),
        >= 500 and < 600 => Remise.Definitive(Code(e)),
        _ when e.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.TryAgain or SocketError.HostUnreachable or SocketError.NetworkUnreachable } =>
            Remise.Passagere("injoignable"),
        _ when e.InnerException is System.Security.Authentication.AuthenticationException => Remise.Passagere("tls"),
        _ => Remise.Incertaine("coupure"),
    };

    private static string Code(SmtpException e) => $"smtp {(int)e.StatusCode}";

    private SmtpClient Ouvrir()
    {
        envoyes = 1;
        return new(options.Serveur, options.Port)
        {
            EnableSsl = options.Chiffre,
            DeliveryFormat = SmtpDeliveryFormat.SevenBit,
            Credentials = options.Utilisateur is { } utilisateur ? new NetworkCredential(utilisateur, options.MotDePasse) : null,
        };
    }

    /// <summary>No server yet: a file per message, named by its reference, so that a second try replaces the first.</summary>
    private async Task<Remise> DeposerAsync(MailMessage message, string reference)
    {
        var attente = Directory.CreateDirectory(Path.Combine(dossier.Courriels, $".{reference}")).FullName;
        try
        {
            using var depot = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = attente };
            await depot.SendMailAsync(message);
            File.Move(Directory.EnumerateFiles(attente).Single(), Path.Combine(dossier.Courriels, $"{reference}.eml"), overwrite: true);
            return Remise.Acceptee;
        }
        finally
        {
            Directory.Delete(attente, recursive: true);
        }
    }
}
