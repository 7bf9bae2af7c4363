using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Socle.Bench;

/// <summary>Takes all mail, and remembers how many times it saw each Message-Id.</summary>
internal sealed class PuitsSmtp : IDisposable
{
    private readonly TcpListener ecoute = new(IPAddress.Loopback, 0);
    private int recus;

    public PuitsSmtp()
    {
        ecoute.Start(100);
        _ = Task.Run(EcouterAsync);
    }

    public int Port => ((IPEndPoint)ecoute.LocalEndpoint).Port;

    public int Recus => Volatile.Read(ref recus);

    public ConcurrentDictionary<string, int> ParMessage { get; } = new();

    public void Dispose() => ecoute.Stop();

    private async Task EcouterAsync()
    {
        try
        {
            while (true)
            {
                var client = await ecoute.AcceptTcpClientAsync();
                _ = Task.Run(() => ServirAsync(client));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServirAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                client.NoDelay = true;
                await using var flux = client.GetStream();
                using var lecteur = new StreamReader(flux, Encoding.Latin1);
                await DialoguerAsync(lecteur, t => flux.WriteAsync(Encoding.Latin1.GetBytes(t + "\r\n")).AsTask());
            }
        }
        catch (IOException)
        {
            // Killed in the middle of a sentence.
        }
    }

    private async Task DialoguerAsync(StreamReader lecteur, Func<string, Task> dire)
    {
        await dire("220 puits");
        while (await lecteur.ReadLineAsync() is { } ligne)
        {
            if (ligne.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await dire("354 allez");
                if (await MessageAsync(lecteur) is not { } reference)
                {
                    return;
                }
                ParMessage.AddOrUpdate(reference, 1, (_, n) => n + 1);
                Interlocked.Increment(ref recus);
            }
            await dire("250 ok");
            if (ligne.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }
    }

    /// <summary>Null when it was cut before its end: it was not taken.</summary>
    private static async Task<string?> MessageAsync(StreamReader lecteur)
    {
        string? reference = null;
        while (await lecteur.ReadLineAsync() is { } ligne)
        {
            if (ligne == ".")
            {
                return reference;
            }
            if (reference is null && ligne.StartsWith("Message-ID: <", StringComparison.OrdinalIgnoreCase))
            {
                reference = ligne[13..ligne.IndexOf('@', StringComparison.Ordinal)];
            }
        }
        return null;
    }
}
