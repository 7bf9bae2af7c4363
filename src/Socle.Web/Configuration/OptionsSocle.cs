using System.Net;
using Socle.Dossier.Base;
using Socle.Technique.Base;
using Socle.Technique.Courriers;
using Socle.Technique.Travaux;

namespace Socle.Web.Configuration;

/// <summary>The configuration of an installation, as read from <c>socle.json</c>, the environment (<c>SOCLE_…</c>) and arguments.</summary>
public sealed class OptionsSocle
{
    /// <summary>Folder of everything this installation keeps on disk: database (SQLite), keys, outgoing files.</summary>
    public string Donnees { get; set; } = "donnees";

    /// <summary>Address listened to.</summary>
    public string Adresse { get; set; } = "http://localhost:5080";

    /// <summary>Address people type, when a proxy stands in front (« https://socle.exemple.fr »). Absent: <see cref="Adresse"/>.</summary>
    public string? AdressePublique { get; set; }

    /// <summary>Addresses of that proxy, separated by commas, when it is on another machine.</summary>
    public string Mandataires { get; set; } = "";

    /// <summary>Name of the service, shown on every page.</summary>
    public string NomService { get; set; } = "Service de prévention et de santé au travail";

    /// <summary>Shows the demo accounts on the sign-in page. Never on real data.</summary>
    public bool Demo { get; set; }

    /// <summary>The portals this process serves, separated by commas (« entreprise,salarie »). Absent: everything.</summary>
    public string Espaces { get; set; } = "";

    public OptionsBase Base { get; set; } = new();

    /// <summary>The medical file: its base, its keys, its anchors.</summary>
    public OptionsDossier Dossier { get; set; } = new();

    public OptionsCourriel Courriel { get; set; } = new();

    public OptionsSms Sms { get; set; } = new();

    public OptionsTravaux Travaux { get; set; } = new();

    public OptionsApiDroit Droit { get; set; } = new();

    internal EspacesServis Servis => EspacesServis.Lire(Espaces) ?? EspacesServis.Tous;

    internal string AdresseVue => (AdressePublique ?? Adresse).Replace("*", "localhost", StringComparison.Ordinal);

    internal bool EnHttps => AdresseVue.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    internal IEnumerable<IPAddress> AdressesMandataires =>
        Mandataires.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(IPAddress.Parse);
}

/// <summary>What anyone may ask of <c>POST /api/droit</c>.</summary>
public sealed class OptionsApiDroit
{
    /// <summary>Below what the server itself accepts, so that the refusal is ours, in words.</summary>
    public const int TaillePermise = 16 * 1024 * 1024;

    /// <summary>Requests of one address in a minute; an array of cases is one request.</summary>
    public int RequetesParMinute { get; set; } = 600;

    /// <summary>Bytes of one request.</summary>
    public int TailleMaximale { get; set; } = 1024 * 1024;
}
