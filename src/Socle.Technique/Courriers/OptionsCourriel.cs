using System.Net.Security;
using MailKit.Security;

namespace Socle.Technique.Courriers;

/// <summary>How mail leaves. Without a server, mail is written to files in the data folder.</summary>
public sealed class OptionsCourriel
{
    public string? Serveur { get; set; }

    public int Port { get; set; } = 587;

    /// <summary>TLS from the first word on port 465, STARTTLS on any other. Off only for a relay on the same machine.</summary>
    public bool Chiffre { get; set; } = true;

    public string? Utilisateur { get; set; }

    public string? MotDePasse { get; set; }

    public string Expediteur { get; set; } = "ne-pas-repondre@localhost";

    /// <summary>Where failures come back; absent: the sender.</summary>
    public string? Enveloppe { get; set; }

    /// <summary>Connections, each with one message in flight: what an abrupt stop may leave uncertain.</summary>
    public int EnVol { get; set; } = 4;

    internal int PortTls { get; set; } = 465;

    /// <summary>Tests bring their own certificates.</summary>
    internal RemoteCertificateValidationCallback? Verification { get; set; }

    internal SecureSocketOptions Liaison => !Chiffre ? SecureSocketOptions.None : Port == PortTls ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
}

/// <summary>How SMS leave: a gateway that takes JSON over HTTP. Without an address, they are written to files in the data folder.</summary>
public sealed class OptionsSms
{
    public string? Adresse { get; set; }

    /// <summary>Header that carries the secret given by the gateway.</summary>
    public string Entete { get; set; } = "Authorization";

    public string? Jeton { get; set; }

    /// <summary>Body sent; {numero}, {texte} and {reference} are replaced by JSON texts, quotes included.</summary>
    public string Corps { get; set; } = """{"to":{numero},"text":{texte},"reference":{reference}}""";
}

/// <summary>Folder of what leaves by files, and of what comes back.</summary>
public sealed record DossierEnvois(string Chemin)
{
    public string Courriels => Path.Combine(Chemin, "courriels");

    public string Sms => Path.Combine(Chemin, "sms");

    /// <summary>Where the mail system drops delivery reports (RFC 3464).</summary>
    public string Retours => Path.Combine(Chemin, "retours");

    public string RetoursLus => Path.Combine(Chemin, "retours", "lus");
}
