using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
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

    /// <summary>Takes the message, says so, then hangs up without a word.</summary>
    RaccrocherEnsuite,
}

/// <summary>When the server ciphers.</summary>
public enum Chiffrement
{
    Aucun,
    DesLAbord,
    StartTls,
}

/// <summary>A mail server small enough to misbehave on demand. Speaks SMTP on a port of its own.</summary>
internal sealed class ServeurSmtp : IAsyncDisposable
{
    private static readonly Lazy<X509Certificate2> Certificat = new(NouveauCertificat);

    private readonly TcpListener ecoute = new(IPAddress.Loopback, 0);
    private int connexions;
    private readonly CancellationTokenSource fin = new();
    private readonly Task travail;

    public ServeurSmtp(Chiffrement chiffrement = Chiffrement.Aucun)
    {
        Chiffrement = chiffrement;
        ecoute.Start();
        travail = EcouterAsync();
    }

    public Chiffrement Chiffrement { get; }

    public int Port => ((IPEndPoint)ecoute.LocalEndpoint).Port;

    public Accueil Accueil { get; set; } = Accueil.Accepter;

    /// <summary>Asked for when it is known; without one, nobody is.</summary>
    public string? MotDePasse { get; init; }

    public int Connexions => Volatile.Read(ref connexions);

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
                Interlocked.Increment(ref connexions);
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
                await using var clair = client.GetStream();
                if (Chiffrement == Chiffrement.DesLAbord)
                {
                    await ChiffrerAsync(clair, "220 essai ESMTP");
                }
                else if (await DialoguerAsync(clair, "220 essai ESMTP"))
                {
                    await ChiffrerAsync(clair, null);
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or AuthenticationException)
        {
        }
    }

    private async Task ChiffrerAsync(Stream clair, string? bonjour)
    {
        await using var chiffre = new SslStream(clair);
        await chiffre.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificat.Value }, fin.Token);
        await DialoguerAsync(chiffre, bonjour);
    }

    /// <summary>True when the other side asks to cipher.</summary>
    private async Task<bool> DialoguerAsync(Stream flux, string? bonjour)
    {
        using var lecteur = new StreamReader(flux, Encoding.Latin1, leaveOpen: true);
        Task Dire(string texte) => flux.WriteAsync(Encoding.Latin1.GetBytes(texte + "\r\n"), fin.Token).AsTask();
        if (bonjour is not null)
        {
            await Dire(bonjour);
        }
        return await DialoguerAsync(lecteur, Dire, flux is SslStream);
    }

    private async Task<bool> DialoguerAsync(StreamReader lecteur, Func<string, Task> dire, bool chiffre)
    {
        while (await lecteur.ReadLineAsync(fin.Token) is { } ligne)
        {
            switch (ligne.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO" when Chiffrement == Chiffrement.StartTls && !chiffre:
                    await dire("250-essai\r\n250 STARTTLS");
                    break;
                case "EHLO" when MotDePasse is not null:
                    await dire("250-essai\r\n250 AUTH PLAIN");
                    break;
                case "STARTTLS":
                    await dire("220 allez");
                    return true;
                case "AUTH":
                    await dire(Encoding.UTF8.GetString(Convert.FromBase64String(ligne.Split(' ')[^1])).EndsWith($"\0{MotDePasse}", StringComparison.Ordinal) ? "235 ok" : "535 non");
                    break;
                case "EHLO" or "HELO" or "MAIL":
                    await dire("250 ok");
                    break;
                case "RCPT":
                    await dire(Accueil switch { Accueil.RefuserPourLInstant => "450 plus tard", Accueil.RefuserPourDeBon => "550 inconnu", _ => "250 ok" });
                    break;
                case "DATA":
                    if (!await DataAsync(lecteur, dire) || Accueil == Accueil.RaccrocherEnsuite)
                    {
                        return false;
                    }
                    break;
                case "QUIT":
                    await dire("221 adieu");
                    return false;
                default:
                    await dire("250 ok");
                    break;
            }
        }
        return false;
    }

    private static X509Certificate2 NouveauCertificat()
    {
        using var cle = RSA.Create(2048);
        var demande = new CertificateRequest("CN=localhost", cle, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var signe = demande.CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2126, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(signe.Export(X509ContentType.Pkcs12), null);
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
