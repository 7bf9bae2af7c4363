namespace Socle.Technique.Base;

/// <summary>Where the data is. Bound to the configuration section <c>Base</c>.</summary>
public sealed class OptionsBase
{
    public Moteur Moteur { get; set; } = Moteur.Sqlite;

    /// <summary>SQLite: path of the file. Relative paths start from the data folder.</summary>
    public string Fichier { get; set; } = "socle.db";

    /// <summary>PostgreSQL: connection of the owner, who migrates and serves the administration.</summary>
    public string? Connexion { get; set; }

    /// <summary>PostgreSQL: connection of the employer's space. Absent: the owner's, with the role <c>socle_portail</c>.</summary>
    public string? ConnexionPortails { get; set; }

    /// <summary>PostgreSQL: connection of the worker's space. Absent: the owner's, with the role <c>socle_salarie</c>.</summary>
    public string? ConnexionSalaries { get; set; }

    /// <summary>PostgreSQL: connection of the medical space. Absent: the owner's, with the role <c>socle_soin</c>.</summary>
    public string? ConnexionSoin { get; set; }
}
