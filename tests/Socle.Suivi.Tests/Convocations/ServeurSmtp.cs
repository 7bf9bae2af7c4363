using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Socle.Suivi.Tests.Convocations;

/// <summary>How the server treats a message.</summary>
public enum Accueil
{
    Accepter,
    RefuserPourLInstant,
    RefuserPourDeBon,
    RefuserApresData,
    CouperPendantData,

    /// <summary>Takes the message, and hangs up before saying so.</summary>
    CouperApresData,
}

/// <summary>A mail server small enough to misbehave on demand. Speaks SMTP on a port of its own.</summary>
internal sealed class ServeurSmtp : IAsyncDisposable
{
    private readonly TcpListener ecoute = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource fin = new();
    private readonly Task travail;

    public ServeurSmtp()
    {
        ecoute.Start();
        travail = EcouterAsync();
    }

    public int Port => ((IPEndPoint)ecoute.LocalEndpoint).Port;

    public Accueil Accueil { get; set; } = Accueil.Accepter;

    /// <summary>Messages taken, as received.</summary>
    public ConcurrentQueue<string> Recus { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await fin.CancelAsync();
        ecoute.Stop();
        await travail;
        fin.Dispose();
    }

    private async Task EcouterAsync()
    {
        var dialogues = new List<Task>();
        try
        {
            while (true)
            {
                dialogues.Add(ServirAsync(await ecoute.AcceptTcpClientAsync(fin.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(dialogues);
        }
    }

    private async Task ServirAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                await using var flux = client.GetStream();
                using var lecteur = new StreamReader(flux, Encoding.Latin1);
                await DialoguerAsync(lecteur, t => flux.WriteAsync(Encoding.Latin1.GetBytes(t + "\r\n"), fin.Token).AsTask());
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
        }
    }

    private async Task DialoguerAsync(StreamReader lecteur, Func<string, Task> dire)
    {
        await dire("220 essai ESMTP");
        while (await lecteur.ReadLineAsync(fin.Token) is { } ligne)
        {
            switch (ligne.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO" or "MAIL":
                    await dire("250 ok");
                    break;
                case "RCPT":
                    await dire(Accueil switch { Accueil.RefuserPourLInstant => "450 plus tard", Accueil.RefuserPourDeBon => "550 inconnu", _ => "250 ok" });
                    break;
                case "DATA":
                    if (!await DataAsync(lecteur, dire))
                    {
                        return;
                    }
                    break;
                case "QUIT":
                    await dire("221 adieu");
                    return;
                default:
                    await dire("250 ok");
                    break;
            }
        }
    }

    private async Task<bool> DataAsync(StreamReader lecteur, Func<string, Task> dire)
    {
        await dire("354 allez");
        var message = new StringBuilder();
        while (await lecteur.ReadLineAsync(fin.Token) is { } ligne && ligne != ".")
        {
            if (Accueil == Accueil.CouperPendantData)
            {
                return false;
            }
            message.AppendLine(ligne);
        }
        if (Accueil == Accueil.RefuserApresData)
        {
            await dire("451 plus tard");
            return true;
        }
        Recus.Enqueue(message.ToString());
        if (Accueil == Accueil.CouperApresData)
        {
            return false;
        }
        await dire("250 pris");
        return true;
    }
}
