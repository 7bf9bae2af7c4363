using Socle.Technique.Base;

namespace Socle.Web.Configuration;

/// <summary>The configuration of an installation, as read from <c>socle.json</c>, the environment (<c>SOCLE_…</c>) and arguments.</summary>
public sealed class OptionsSocle
{
    /// <summary>Folder of everything this installation keeps on disk: database (SQLite), keys, outgoing files.</summary>
    public string Donnees { get; set; } = "donnees";

    /// <summary>Address listened to.</summary>
    public string Adresse { get; set; } = "http://localhost:5080";

    /// <summary>Name of the service, shown on every page.</summary>
    public string NomService { get; set; } = "Service de prévention et de santé au travail";

    /// <summary>Shows the demo accounts on the sign-in page. Never on real data.</summary>
    public bool Demo { get; set; }

    public OptionsBase Base { get; set; } = new();

    public OptionsCourriel Courriel { get; set; } = new();
}

/// <summary>How mail leaves. Without a server, mail is written to files in the data folder.</summary>
public sealed class OptionsCourriel
{
    public string? Serveur { get; set; }

    public int Port { get; set; } = 587;

    public bool Chiffre { get; set; } = true;

    public string? Utilisateur { get; set; }

    public string? MotDePasse { get; set; }

    public string Expediteur { get; set; } = "ne-pas-repondre@localhost";
}
